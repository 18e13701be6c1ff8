// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/inboxrows.h"

#include "store/database.h"
#include "store/messagereads.h"
#include "store/messagewrites.h"
#include "store/stored.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

bool removeHeaders(Database &database, qint64 mailbox, const QList<MessageId> &ids, QList<MessageId> &touched)
{
    Statement s(database, u"DELETE FROM inbox WHERE mailbox = ? AND id = ?"_s);
    for (const MessageId &id : ids) {
        if (!s.exec(mailbox, id.value))
            return false;
        if (s.changedRows() > 0)
            touched.append(id);
    }
    return true;
}

void noteHeaders(const MailboxId &mailbox, const QList<MessageId> &touched, QList<Change> &changes)
{
    if (!touched.isEmpty())
        changes.append({.kind = Change::Kind::Inbox, .mailbox = mailbox, .messages = touched, .jobs = {}});
}

} // namespace

Result<Done> writeInbox(Database &database, const QList<MailSummary> &headers, qint64 stamp,
                        QList<Change> &changes)
{
    QHash<MailboxId, QList<MessageId>> touched;
    Statement s(database,
                u"INSERT INTO inbox (mailbox, id, change_key, conversation_id, internet_message_id, subject,"
                " sender_name, sender, received, modified, automatic, parent_folder_id, web_link, stamp)"
                " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (mailbox, id) DO UPDATE SET"
                " change_key = excluded.change_key, conversation_id = excluded.conversation_id,"
                " internet_message_id = excluded.internet_message_id, subject = excluded.subject,"
                " sender_name = excluded.sender_name, sender = excluded.sender, received = excluded.received,"
                " modified = excluded.modified, automatic = excluded.automatic,"
                " parent_folder_id = excluded.parent_folder_id, web_link = excluded.web_link"
                " WHERE inbox.change_key <> excluded.change_key OR inbox.modified <> excluded.modified"_s);
    for (const MailSummary &m : headers) {
        const qint64 key = keyOf(database, m.mailbox);
        if (key == 0
            || !s.exec(key, m.id.value, m.changeKey, m.conversationId, m.internetMessageId, m.subject,
                       m.from.name, m.from.address, Stored::time(m.received), Stored::time(m.modified),
                       int(m.isAutomatic), m.parentFolderId, m.webLink, stamp))
            return database.error();
        if (s.changedRows() > 0)
            touched[m.mailbox].append(m.id);
    }
    for (auto it = touched.cbegin(); it != touched.cend(); ++it)
        noteHeaders(it.key(), it.value(), changes);
    return Done();
}

Result<Done> writeInboxFindings(Database &database, const RoundEnd &round, qint64 stamp,
                                QList<Change> &changes)
{
    if (const Result<Done> written = writeInbox(database, round.here, stamp, changes); !written)
        return written;
    const qint64 key = readKey(database, round.mailbox);
    QList<MessageId> old;
    if (round.oldest.isValid()) {
        Statement s(database, u"SELECT id FROM inbox WHERE mailbox = ? AND received < ?"_s);
        if (!s.exec(key, Stored::time(round.oldest)))
            return database.error();
        while (s.next())
            old.append({s.text(0)});
    }
    QList<MessageId> touched;
    if (!removeHeaders(database, key, round.gone + old, touched))
        return database.error();
    noteHeaders(round.mailbox, touched, changes);
    return Done();
}

Result<Done> forgetInboxRows(Database &database, const MailboxId &mailbox, QList<Change> &changes)
{
    const qint64 key = readKey(database, mailbox);
    for (const QString &sql :
         {u"DELETE FROM inbox WHERE mailbox = ?"_s, u"DELETE FROM cursor WHERE mailbox = ? AND folder = 2"_s,
          u"DELETE FROM round WHERE mailbox = ? AND folder = 2"_s}) {
        Statement s(database, sql);
        if (!s.exec(key))
            return database.error();
    }
    changes.append({.kind = Change::Kind::Inbox, .mailbox = mailbox, .messages = {}, .jobs = {}});
    return Done();
}

int countInbox(Database &database, const MailboxId &mailbox)
{
    Statement s(database, u"SELECT count(*) FROM inbox WHERE mailbox = ?"_s);
    return s.exec(readKey(database, mailbox)) && s.next() ? int(s.integer(0)) : 0;
}

} // namespace Sendoff
