// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"
#include "mail/seenids.h"

#include <QDateTime>
#include <QHash>
#include <QList>

namespace Sendoff {

class Database;

/// What a round must know of a message that is in the store.
struct KnownVersion
{
    Folder folder = Folder::Drafts;
    QString changeKey;
    QDateTime modified; ///< by the service's clock, UTC
};

/// Of these messages, those that are in the store, as far as a round over that folder has to know them: of
/// the Inbox's headers, or of all messages. A failed read is logged and gives nothing.
QHash<MessageId, KnownVersion> readKnown(Database &database, const MailboxId &mailbox, Folder folder,
                                         const QList<MessageId> &ids);
/// What the store has in this folder, not older than `since` if that is valid, that is not among `present`,
/// was there at the write `mark`, and that the outbox does not need.
QList<MessageId> readAbsent(Database &database, const MailboxId &mailbox, Folder folder,
                            const SeenIds &present, qint64 mark, const QDateTime &since);
/// What most of the newest messages in this folder name as their parent, those in `without` not counted;
/// empty: none does.
QString readParent(Database &database, const MailboxId &mailbox, Folder folder,
                   const QList<MessageId> &without);
/// The drafts, at most `most`, that are in the store but not shown because a job that ended before `before`
/// sent them.
QList<MessageId> readHiddenAsSent(Database &database, const MailboxId &mailbox, const QDateTime &before,
                                  int most);

} // namespace Sendoff
