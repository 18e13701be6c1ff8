// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/salvaged.h"

namespace Sendoff {

class Database;

/// What is known of the jobs of a damaged file.
enum class JobRows {
    Sound, ///< nothing is wrong with them
    Behind, ///< each row makes sense, and an index says something else: rows may be older than what was
            ///< decided
    Damaged,
};

/// The outbox of the damaged file `from`, into the new file `to`, whose mailboxes and messages were copied
/// before, in the transaction that is open.
///
/// Sound ones are copied as they are. Else what they say may be behind the truth, and none may be posted
/// again by itself: each that is not final becomes Unknown as one that the person asked to look for once
/// more, which never leads to a POST. Jobs that are looked for anyway (Accepted, Scheduled) stay what they
/// are, and those whose undo time ran too, unless that may be old. Of a job that cannot be read, but is known
/// from an index, what is known is kept.
Result<Salvaged> salvageJobs(Database &from, Database &to, JobRows rows);

/// How many jobs, and drafts to be moved, a file that was made by salvage() has; it does not say whether that
/// is all.
Salvaged countSalvaged(Database &database);

} // namespace Sendoff
