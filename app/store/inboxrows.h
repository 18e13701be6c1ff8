// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/message.h"
#include "store/change.h"
#include "store/roundwrites.h"

#include <QList>

namespace Sendoff {

class Database;

// The headers of the Inbox: a table of their own, so that lists, counts and searches have nothing to do with
// them. The writing functions run inside the writer's transaction.

/// Inserts or updates; what is here already is not written again and is no change.
Result<Done> writeInbox(Database &database, const QList<MailSummary> &headers, qint64 stamp,
                        QList<Change> &changes);
/// What a round over the Inbox found out, but for its cursor.
Result<Done> writeInboxFindings(Database &database, const RoundEnd &round, qint64 stamp,
                                QList<Change> &changes);
/// Removes the headers, and where the next round would begin.
Result<Done> forgetInboxRows(Database &database, const MailboxId &mailbox, QList<Change> &changes);
int countInbox(Database &database, const MailboxId &mailbox);

} // namespace Sendoff
