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

/// The service's lists may for a while (ms) still show a draft that was sent or moved. What the service,
/// asked about it, has later than that has come back: "sent" was an error, or somebody took it out of Deleted
/// Items again; a draft that is there is never hidden.
inline constexpr qint64 lingeringDraft = 120'000;

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
/// Copies what the tables of jobs and discards say of this message to its row: hidden, job, attention.
Result<Done> updateJobColumns(Database &database, qint64 mailbox, const MessageId &id);

} // namespace Sendoff
