// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

namespace Sendoff {

class Database;

/// What was discarded, out of the damaged file `from` into the new file `to`, whose mailboxes and messages
/// were copied before, but not yet its jobs, in the transaction that is open. True: it is all that there was.
///
/// When nothing was wrong with it, it is copied as it is. Else a draft is moved to Deleted Items only if its
/// message's row says too that it is being discarded; any other is a plain draft again. What the row says has
/// been moved is not moved again, and stays hidden until the service is asked about it.
Result<bool> salvageDiscards(Database &from, Database &to);

/// When the jobs are there too: what is being sent is not discarded, and the lists show what follows.
Result<Done> settleDiscards(Database &to);

/// How many drafts are still to be moved.
int countDiscards(Database &database);

} // namespace Sendoff
