// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/inlinebar.h"

#include <QList>

namespace Sendoff::BarSamples {

/// Every bar of the program, in the current language.
QList<BarSpec> all();

} // namespace Sendoff::BarSamples
