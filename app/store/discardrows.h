// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/discard.h"
#include "store/change.h"

#include <QList>

namespace Sendoff {

class Database;

// The drafts that were discarded, on disk. What is written is shown or hidden in the lists by the same write.

/// Refused as a whole, code "alreadyQueued", when one has a send job that is not final or is being discarded
/// already. Lets go of what was moved long ago.
Result<Done> insertDiscards(Database &database, const MailboxId &mailbox, const QList<Discard> &discards,
                            const QDateTime &now, QList<Change> &changes);
/// Replaces those that are there.
Result<Done> updateDiscardRows(Database &database, const MailboxId &mailbox, const QList<Discard> &discards,
                               QList<Change> &changes);
/// They are plain drafts again.
Result<Done> deleteDiscards(Database &database, const MailboxId &mailbox, const QList<MessageId> &messages,
                            QList<Change> &changes);
/// All but those that were moved.
Result<QList<Discard>> readOpenDiscards(Database &database, const MailboxId &mailbox);
bool hasOpenDiscard(Database &database, qint64 mailbox, const MessageId &message);
/// Moved before then, and hidden still.
QList<MessageId> readHiddenAsMoved(Database &database, const MailboxId &mailbox, const QDateTime &before,
                                   int most);

} // namespace Sendoff
