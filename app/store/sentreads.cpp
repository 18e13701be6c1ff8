// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sentreads.h"

#include "store/database.h"
#include "store/messagereads.h"
#include "store/querysql.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

QString jsonOf(const QList<MessageId> &ids)
{
    QJsonArray array;
    for (const MessageId &id : ids)
        array.append(id.value);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<qint64> rowsWithIds(Database &database, const MailboxId &mailbox, const QList<MessageId> &ids)
{
    Statement s(database,
                u"SELECT m.row FROM message m JOIN detail d ON d.row = m.row"
                " WHERE m.mailbox = ? AND m.id IN (SELECT value FROM json_each(?))"
                " AND m.folder = ? AND d.is_draft = 0"_s);
    QList<qint64> rows;
    if (s.exec(readKey(database, mailbox), jsonOf(ids), int(Folder::SentItems))) {
        while (s.next())
            rows.append(s.integer(0));
    }
    return rows;
}

QList<qint64> newestWith(Database &database, const MailboxId &mailbox,
                         const QSet<QString> &internetMessageIds, int newest)
{
    MailQuery query;
    query.mailbox = mailbox;
    query.folder = Folder::SentItems;
    const QList<qint64> all = readRows(database, query, newest).value_or(QList<qint64>());
    // Whole messages are dear to read, and few of them are looked for.
    Statement s(database,
                u"SELECT row, internet_message_id FROM detail"
                " WHERE row IN (SELECT value FROM json_each(?)) AND is_draft = 0"_s);
    QSet<qint64> found;
    if (s.exec(u'[' + joined(all) + u']')) {
        while (s.next()) {
            if (internetMessageIds.contains(s.text(1)))
                found.insert(s.integer(0));
        }
    }
    QList<qint64> rows;
    for (const qint64 row : all) {
        if (found.contains(row))
            rows.append(row);
    }
    return rows;
}

} // namespace

QList<MailRow> readSentCopies(Database &database, const MailboxId &mailbox, const QList<MessageId> &ids,
                              const QSet<QString> &internetMessageIds, int newest)
{
    QList<qint64> rows = rowsWithIds(database, mailbox, ids);
    if (!internetMessageIds.isEmpty()) {
        for (const qint64 row : newestWith(database, mailbox, internetMessageIds, newest)) {
            if (!rows.contains(row))
                rows.append(row);
        }
    }
    return rows.isEmpty() ? QList<MailRow>() : readMessages(database, rows);
}

} // namespace Sendoff
