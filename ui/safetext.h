// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Sendoff {

/// A text of somebody else (a subject, a name) on one line: without control characters and without the marks
/// that turn the direction of writing, which would make the words around it, or an address, read otherwise.
/// What is stored and sent is not touched. Pure.
QString safeText(const QString &text);

} // namespace Sendoff
