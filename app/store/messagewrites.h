// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/message.h"
#include "store/change.h"

#include <QList>

namespace Sendoff {

class Database;

// Writing messages; each function runs inside the writer's transaction. `stamp` is the number of the write;
// what was changed is added to `changes`.

/// The mailbox's key in the store; a new one when it is not known. 0: failed.
qint64 keyOf(Database &database, const MailboxId &mailbox);
Result<Done> writeMessages(Database &database, const QList<MailSummary> &messages, qint64 stamp,
                           QList<Change> &changes);
/// Writes the summary of a message that was read by id, from wherever it was, and returns its row. A message
/// that is in the store stays in its folder.
Result<qint64> writeSummary(Database &database, MailSummary summary, qint64 stamp, QList<Change> &changes);
Result<Done> removeMessage(Database &database, const MailboxId &mailbox, const MessageId &id,
                           QList<Change> &changes);
Result<Done> writeViewed(Database &database, const MailboxId &mailbox, const QList<MessageId> &ids,
                         Viewed viewed, QList<Change> &changes);
} // namespace Sendoff
