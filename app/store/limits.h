// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

namespace Sendoff {

class Database;

/// Texts are kept up to this sum. (Attachments' bytes have their own limit: keptContentBytes.)
inline constexpr qint64 keptTextBytes = 300LL * 1024 * 1024;

/// How far the work of letting old texts go is. It is done in slices, so that a send does not wait for it.
struct TextLimit
{
    qint64 kept = keptTextBytes;
    qint64 sum = 0; ///< of the texts counted so far; once all are counted, of those that are left
    qint64 lastRow = 0; ///< the last one that was counted
    bool isCounted = false;
    bool isOver = false; ///< nothing is left to do
};

/// The next slice: counts 200 texts, or lets as many go. First go those of sent messages, the oldest first,
/// then those of drafts. Nobody is told: what is shown was read before, and is read again when it is opened.
Result<TextLimit> nextSlice(Database &database, TextLimit limit);

} // namespace Sendoff
