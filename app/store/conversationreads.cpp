// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/conversationreads.h"

#include "store/database.h"
#include "store/messagereads.h"
#include "store/stored.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSent = 50;
constexpr int mostReceived = 200;

QList<MailSummary> readSentIn(Database &database, qint64 mailbox, const QString &conversationId)
{
    // From the few of the conversation to their rows; is_draft as the index has it.
    Statement s(
        database,
        u"SELECT d.row FROM detail d CROSS JOIN message m ON m.row = d.row"
        " WHERE d.conversation_id = ? AND d.is_draft = 0 AND m.mailbox = ? AND m.folder = 1 AND m.hidden = 0"
        " ORDER BY d.sent DESC LIMIT ?"_s);
    QList<qint64> rows;
    if (s.exec(conversationId, mailbox, mostSent)) {
        while (s.next())
            rows.append(s.integer(0));
    }
    QList<MailSummary> sent;
    if (rows.isEmpty())
        return sent;
    for (const MailRow &row : readMessages(database, rows))
        sent.append(row.summary);
    return sent;
}

QList<MailSummary> readReceivedIn(Database &database, qint64 key, const MailboxId &mailbox,
                                  const QString &conversationId)
{
    Statement s(database,
                u"SELECT id, change_key, internet_message_id, subject, sender_name, sender, received,"
                " modified, parent_folder_id, web_link FROM inbox"
                " WHERE mailbox = ? AND conversation_id = ? AND automatic = 0"
                " ORDER BY received DESC LIMIT ?"_s);
    QList<MailSummary> received;
    if (!s.exec(key, conversationId, mostReceived))
        return received;
    while (s.next()) {
        MailSummary m;
        m.mailbox = mailbox;
        m.id = {s.text(0)};
        m.folder = Folder::Inbox;
        m.changeKey = s.text(1);
        m.subject = s.text(3);
        m.from = {.name = s.text(4), .address = s.text(5)};
        m.modified = Stored::time(s.integer(7));
        m.isDraft = false;
        m.internetMessageId = s.text(2);
        m.conversationId = conversationId;
        m.parentFolderId = s.text(8);
        m.webLink = s.text(9);
        m.received = Stored::time(s.integer(6));
        received.append(m);
    }
    return received;
}

} // namespace

Conversation readConversation(Database &database, const MailboxId &mailbox, const QString &conversationId)
{
    if (conversationId.isEmpty())
        return {};
    const qint64 key = readKey(database, mailbox);
    return {.sent = readSentIn(database, key, conversationId),
            .received = readReceivedIn(database, key, mailbox, conversationId)};
}

} // namespace Sendoff
