// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace Sendoff {

enum class Mended {
    No, ///< more than indexes is damaged: the file is as it was
    Yes,
    WithWaste, ///< whole again, but there was no room to leave out the pages of the damaged indexes
};

/// Makes the indexes of the damaged file anew where something is wrong with them, in one transaction, which
/// is committed only when nothing at all is wrong any more and no row can be missing. `isNoted`: damage was
/// met while running, so that the search index is made anew too. An error: the disk, not the file, is in the
/// way.
///
/// Of the outbox, one index at most may be wrong: all others must say what the rows say. Else the rows are in
/// doubt, and an index that knows more than they is not thrown away.
Result<Mended> mendIndexes(const QString &path, bool isNoted);

} // namespace Sendoff
