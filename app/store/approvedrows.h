// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/job.h"
#include "store/change.h"
#include "store/jobfacts.h"

#include <optional>

namespace Sendoff {

class Database;

// What the person approved, kept beside the job until it is over.

/// Copies the approved version of the job's message, if the store has just that version; forgets it when the
/// job is over. `mailbox` is the key of the job's mailbox.
Result<Done> keepApproved(Database &database, qint64 mailbox, const SendJob &job);
std::optional<ApprovedCopy> readApproved(Database &database, JobId id);

Result<bool> readPaused(Database &database, const MailboxId &mailbox);
Result<Done> writePaused(Database &database, const MailboxId &mailbox, bool paused, QList<Change> &changes);

} // namespace Sendoff
