// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "store/change.h"

#include <QList>

namespace Sendoff {

class Database;

/// Deletes all rows of these mailboxes: messages, texts, words, jobs, approvals, reports, cursors and the
/// mailboxes themselves. Runs inside the writer's transaction.
Result<Done> removeMailboxRows(Database &database, const QList<MailboxId> &mailboxes, QList<Change> &changes);
/// Writes the file anew, so that nothing that was deleted can be read out of it, or out of its log. Outside a
/// transaction; it takes as long as copying the file.
Result<Done> wipeDeleted(Database &database);

} // namespace Sendoff
