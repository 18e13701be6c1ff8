// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/roundreads.h"

#include "store/database.h"
#include "store/messagereads.h"
#include "store/stored.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <limits>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

// The same questions for messages and for the Inbox's headers. A draft that was refused has not left: the
// outbox has all it needs of it, and its job names it. One that is held back, or whose job is not sure, stays
// until a person has decided, who may want to read it.
constexpr QStringView knownMessages
    = u"SELECT m.id, m.folder, m.change_key, d.modified FROM json_each(?) e"
      " CROSS JOIN message m ON m.mailbox = ? AND m.id = e.value AND m.hidden <> 4"
      " JOIN detail d ON d.row = m.row";
constexpr QStringView knownHeaders = u"SELECT i.id, 2, i.change_key, i.modified FROM json_each(?) e"
                                     " CROSS JOIN inbox i ON i.mailbox = ? AND i.id = e.value";
constexpr QStringView oldMessages
    = u"SELECT id FROM message WHERE mailbox = ? AND stamp <= ? AND sort_time >= ? AND folder = ?"
      " AND hidden NOT IN (2, 4)"
      " AND (job_state IS NULL OR job_state IN (5, 9) OR (folder = 0 AND job_state = 6))";
constexpr QStringView oldHeaders
    = u"SELECT id FROM inbox WHERE mailbox = ? AND stamp <= ? AND received >= ? AND ? = 2";
constexpr QStringView parentsOfMessages
    = u"SELECT m.id, d.parent_folder_id FROM message m JOIN detail d ON d.row = m.row"
      " WHERE m.mailbox = ? AND m.folder = ? AND m.hidden = 0 ORDER BY m.sort_time DESC";
constexpr QStringView parentsOfHeaders
    = u"SELECT id, parent_folder_id FROM inbox WHERE mailbox = ? AND ? = 2 ORDER BY received DESC";

QString textFor(Folder folder, QStringView messages, QStringView headers)
{
    return (folder == Folder::Inbox ? headers : messages).toString();
}

} // namespace

QHash<MessageId, KnownVersion> readKnown(Database &database, const MailboxId &mailbox, Folder folder,
                                         const QList<MessageId> &ids)
{
    QHash<MessageId, KnownVersion> known;
    QJsonArray list;
    for (const MessageId &id : ids)
        list.append(id.value);
    Statement s(database, textFor(folder, knownMessages, knownHeaders));
    if (!s.exec(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)),
                readKey(database, mailbox)))
        return known;
    while (s.next())
        known.insert({s.text(0)},
                     {.folder = static_cast<Folder>(s.integer(1)),
                      .changeKey = s.text(2),
                      .modified = Stored::time(s.integer(3))});
    return known;
}

QList<MessageId> readAbsent(Database &database, const MailboxId &mailbox, Folder folder,
                            const SeenIds &present, qint64 mark, const QDateTime &since)
{
    QList<MessageId> absent;
    Statement s(database, textFor(folder, oldMessages, oldHeaders));
    if (!s.exec(readKey(database, mailbox), mark,
                since.isValid() ? Stored::time(since) : std::numeric_limits<qint64>::min(), int(folder)))
        return absent;
    while (s.next()) {
        const MessageId id{s.text(0)};
        if (!present.contains(id))
            absent.append(id);
    }
    return absent;
}

QString readParent(Database &database, const MailboxId &mailbox, Folder folder,
                   const QList<MessageId> &without)
{
    constexpr int sample = 50; // one that was moved meanwhile shall not speak for all
    const QSet<MessageId> doubted(without.cbegin(), without.cend());
    QHash<QString, int> votes;
    Statement s(database, textFor(folder, parentsOfMessages, parentsOfHeaders));
    if (!s.exec(readKey(database, mailbox), int(folder)))
        return {};
    QString most;
    for (int counted = 0; counted < sample && s.next();) {
        const QString parent = s.text(1);
        if (parent.isEmpty() || doubted.contains({s.text(0)}))
            continue;
        ++counted;
        if (++votes[parent] > votes.value(most))
            most = parent;
    }
    return most;
}

QList<MessageId> readHiddenAsSent(Database &database, const MailboxId &mailbox, const QDateTime &before,
                                  int most)
{
    QList<MessageId> hidden;
    Statement s(
        database,
        u"SELECT m.id FROM message m JOIN job j ON j.id = m.job_id WHERE m.mailbox = ? AND m.folder = 0"
        " AND m.hidden = 1 AND m.job_state = 5 AND j.ended < ? LIMIT ?"_s);
    if (!s.exec(readKey(database, mailbox), Stored::time(before), most))
        return hidden;
    while (s.next())
        hidden.append({s.text(0)});
    return hidden;
}

} // namespace Sendoff
