// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/salvaged.h"

namespace Sendoff {

class Database;

/// The outbox of the damaged file `from`, into the new file `to`, whose mailboxes and messages were copied
/// before, in the transaction that is open.
///
/// `isSound`: nothing was wrong with the jobs, they are copied as they are. Else what they say may be behind
/// the truth, and none may be posted again by itself: each that is not final becomes Unknown as one that the
/// person asked to look for once more, which never leads to a POST. Jobs that are looked for anyway
/// (Accepted, Scheduled) and those whose undo time ran stay what they are. Of a job that cannot be read, but
/// is known from an index, what is known is kept.
Result<Salvaged> salvageJobs(Database &from, Database &to, bool isSound);

/// How many jobs, and drafts to be moved, a file that was made by salvage() has; it does not say whether that
/// is all.
Salvaged countSalvaged(Database &database);

} // namespace Sendoff
