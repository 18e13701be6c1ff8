// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Sendoff {

/// What of the outbox, and of what was discarded, came out of a damaged file.
struct Salvaged
{
    int jobs = 0; ///< not final, and go on as they were
    int inDoubt = 0; ///< may be behind the truth: looked up, and never posted again by themselves
    bool isAll = true; ///< no other job that was not final is missing
    int discards = 0; ///< drafts that are still to be moved to Deleted Items
    bool hasAllDiscards = true; ///< no other draft that was being discarded is in the list again

    bool operator==(const Salvaged &) const = default;
};

} // namespace Sendoff
