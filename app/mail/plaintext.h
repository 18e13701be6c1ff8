// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"

#include <QString>

namespace Sendoff {

/// What a person would read of a text, for looking something up in it: without markup, its first `most`
/// characters, with spaces where lines and cells end. Not for showing.
QString plainText(const Body &body, qsizetype most);

} // namespace Sendoff
