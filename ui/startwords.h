// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

namespace Sendoff {

/// One line on why the program cannot open what it was asked for: for the terminal and the welcome page.
QString startTrouble(const Error &error);

} // namespace Sendoff
