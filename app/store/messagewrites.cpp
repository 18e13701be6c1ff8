// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/messagewrites.h"

#include "store/database.h"
#include "store/foundrows.h"
#include "store/jobcolumns.h"
#include "store/searchrows.h"
#include "store/stored.h"

#include <QSet>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype manyMessages = 200; // a round with so many ends in Store::releaseMemory()

struct KnownRow
{
    qint64 row = 0; ///< 0: not in the store
    Folder folder = Folder::Drafts;
    QString changeKey;
    QString viewedKey;
    bool wasViewed = false;
    QByteArray digest;
    bool isFoundOnly = false; ///< only a search on the service has brought it (store/foundrows.h)
};

KnownRow knownRow(Database &database, qint64 mailbox, const MessageId &id)
{
    Statement s(database,
                u"SELECT row, folder, change_key, viewed_key, digest, hidden FROM message"
                " WHERE mailbox = ? AND id = ?"_s);
    if (!s.exec(mailbox, id.value) || !s.next())
        return {};
    return {.row = s.integer(0),
            .folder = static_cast<Folder>(s.integer(1)),
            .changeKey = s.text(2),
            .viewedKey = s.text(3),
            .wasViewed = !s.isNull(3),
            .digest = s.bytes(4),
            .isFoundOnly = s.integer(5) == foundMark};
}

bool isSendable(const MailSummary &summary)
{
    const auto complete = [](const Recipient &r) { return isCompleteAddress(r.address); };
    return std::any_of(summary.to.cbegin(), summary.to.cend(), complete)
        || std::any_of(summary.cc.cbegin(), summary.cc.cend(), complete)
        || std::any_of(summary.bcc.cbegin(), summary.bcc.cend(), complete);
}

enum class Row { New, Known };

bool writeDomains(Database &database, qint64 row, Row age, const MailSummary &summary)
{
    if (age == Row::Known) {
        Statement clear(database, u"DELETE FROM domain WHERE row = ?"_s);
        if (!clear.exec(row))
            return false;
    }
    QSet<QString> domains;
    for (const QList<Recipient> &list : {summary.to, summary.cc, summary.bcc}) {
        for (const Recipient &r : list)
            domains.insert(domainOf(r.address));
    }
    domains.remove({});
    Statement add(database, u"INSERT INTO domain (row, domain) VALUES (?, ?)"_s);
    return std::all_of(domains.cbegin(), domains.cend(),
                       [&add, row](const QString &domain) { return add.exec(row, domain); });
}

bool writeDetail(Database &database, qint64 row, Row age, const MailSummary &m)
{
    Statement detail(database,
                     u"INSERT OR REPLACE INTO detail (row, subject, preview, people, modified, sent,"
                     " kind, importance, is_draft, internet_message_id, conversation_id,"
                     " parent_folder_id, web_link) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"_s);
    return detail.exec(row, m.subject, m.preview,
                       Stored::people({.to = m.to, .cc = m.cc, .bcc = m.bcc, .from = m.from}),
                       Stored::time(m.modified), Stored::time(m.sent), int(m.kind), int(m.importance),
                       int(m.isDraft), m.internetMessageId, m.conversationId, m.parentFolderId, m.webLink)
        && (age == Row::New ? addWords(database, row, m) : writeWords(database, row, m))
        && writeDomains(database, row, age, m);
}

qint64 insertRow(Database &database, qint64 mailbox, const MailSummary &m, qint64 stamp)
{
    Statement s(database,
                u"INSERT INTO message (mailbox, id, folder, sendable, recipients, has_attachments,"
                " sort_time, sort_recipient, sort_subject, change_key, stamp, digest)"
                " VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"_s);
    const bool ok = s.exec(mailbox, m.id.value, int(m.folder), int(isSendable(m)), m.recipientCount(),
                           int(m.hasAttachments), Stored::sortTime(m), Stored::recipientKey(m),
                           Stored::subjectKey(m), m.changeKey, stamp, Stored::digest(m));
    return ok ? s.insertedRow() : 0;
}

bool updateRow(Database &database, const KnownRow &known, const MailSummary &m, qint64 stamp)
{
    const bool changed = known.changeKey != m.changeKey;
    const bool viewed = known.wasViewed && known.viewedKey == m.changeKey;
    Statement s(database,
                u"UPDATE message SET folder = ?, sendable = ?, recipients = ?, has_attachments = ?,"
                " sort_time = ?, sort_recipient = ?, sort_subject = ?, change_key = ?, viewed = ?,"
                " digest = ?, stamp = CASE WHEN folder = ? THEN stamp ELSE ? END WHERE row = ?"_s);
    if (!s.exec(int(m.folder), int(isSendable(m)), m.recipientCount(), int(m.hasAttachments),
                Stored::sortTime(m), Stored::recipientKey(m), Stored::subjectKey(m), m.changeKey, int(viewed),
                Stored::digest(m), int(m.folder), stamp, known.row))
        return false;
    if (!changed)
        return true;
    // The text stays, as one of an earlier version, until the new one comes. Attachments' bytes would be
    // taken for those of the new version.
    Statement contents(database, u"DELETE FROM content WHERE row = ?"_s);
    return contents.exec(known.row) && followTextWords(database, known.row, m.changeKey);
}

// What only a search had brought is listed by the folder now.
bool unmark(Database &database, const KnownRow &known)
{
    Statement s(database, u"UPDATE message SET hidden = 0 WHERE row = ?"_s);
    return s.exec(known.row);
}

// Returns the row, or 0 after a failure; `changed` tells whether anything was written.
qint64 writeOne(Database &database, qint64 mailbox, const KnownRow &known, const MailSummary &m, qint64 stamp,
                bool &changed)
{
    changed = false;
    // A page of Drafts that was read before the send: what was seen in Sent Items has gone out.
    if (known.row != 0 && known.folder == Folder::SentItems && m.folder == Folder::Drafts)
        return known.row;
    if (known.row != 0 && known.folder == m.folder && known.digest == Stored::digest(m))
        return known.row;
    const qint64 row = known.row != 0 ? known.row : insertRow(database, mailbox, m, stamp);
    if (row == 0 || (known.row != 0 && !updateRow(database, known, m, stamp))
        || !writeDetail(database, row, known.row != 0 ? Row::Known : Row::New, m)
        || !updateJobColumns(database, mailbox, m.id))
        return 0;
    changed = true;
    return row;
}

} // namespace

qint64 keyOf(Database &database, const MailboxId &mailbox)
{
    Statement find(database, u"SELECT key FROM mailbox WHERE id = ?"_s);
    if (!find.exec(mailbox.value))
        return 0;
    if (find.next())
        return find.integer(0);
    Statement add(database, u"INSERT INTO mailbox (id) VALUES (?)"_s);
    return add.exec(mailbox.value) ? add.insertedRow() : 0;
}

Result<Done> writeMessages(Database &database, const QList<MailSummary> &messages, qint64 stamp,
                           QList<Change> &changes)
{
    if (messages.size() >= manyMessages)
        database.takeRoom();
    QHash<MailboxId, QList<MessageId>> touched;
    QHash<MailboxId, qint64> keys;
    for (const MailSummary &m : messages) {
        if (m.id.isEmpty())
            continue;
        qint64 &key = keys[m.mailbox];
        if (key == 0)
            key = keyOf(database, m.mailbox);
        if (key == 0)
            return database.error();
        const KnownRow known = knownRow(database, key, m.id);
        bool changed = false;
        if ((known.isFoundOnly && !unmark(database, known))
            || writeOne(database, key, known, m, stamp, changed) == 0)
            return database.error();
        if (changed || known.isFoundOnly)
            touched[m.mailbox].append(m.id);
    }
    for (auto it = touched.cbegin(); it != touched.cend(); ++it)
        changes.append(
            {.kind = Change::Kind::Messages, .mailbox = it.key(), .messages = it.value(), .jobs = {}});
    return Done();
}

Result<qint64> writeSummary(Database &database, MailSummary summary, qint64 stamp, QList<Change> &changes)
{
    const qint64 key = keyOf(database, summary.mailbox);
    if (key == 0)
        return database.error();
    const KnownRow known = knownRow(database, key, summary.id);
    if (known.row != 0)
        summary.folder = known.folder;
    else
        summary.folder = summary.isDraft ? Folder::Drafts : Folder::SentItems;
    // What was sent is no draft again: this was read before the send.
    if (known.row != 0 && known.folder == Folder::SentItems && summary.isDraft)
        return known.row;
    bool changed = false;
    const qint64 row = writeOne(database, key, known, summary, stamp, changed);
    if (row == 0)
        return database.error();
    if (changed)
        changes.append({.kind = Change::Kind::Messages,
                        .mailbox = summary.mailbox,
                        .messages = {summary.id},
                        .jobs = {}});
    return row;
}

Result<Done> removeMessage(Database &database, const MailboxId &mailbox, const MessageId &id,
                           QList<Change> &changes)
{
    const qint64 key = keyOf(database, mailbox);
    Statement s(database, u"DELETE FROM message WHERE mailbox = ? AND id = ?"_s);
    if (key == 0 || !s.exec(key, id.value))
        return database.error();
    if (s.changedRows() > 0)
        changes.append({.kind = Change::Kind::Messages, .mailbox = mailbox, .messages = {id}, .jobs = {}});
    return Done();
}

Result<Done> writeViewed(Database &database, const MailboxId &mailbox, const QList<MessageId> &ids,
                         Viewed viewed, QList<Change> &changes)
{
    const qint64 key = keyOf(database, mailbox);
    if (key == 0)
        return database.error();
    const int now = viewed == Viewed::Yes ? 1 : 0;
    Statement s(database,
                u"UPDATE message SET viewed = ?, viewed_key = CASE WHEN ? THEN change_key ELSE NULL END"
                " WHERE mailbox = ? AND id = ? AND viewed <> ?"_s);
    QList<MessageId> touched;
    for (const MessageId &id : ids) {
        if (!s.exec(now, now, key, id.value, now))
            return database.error();
        if (s.changedRows() > 0)
            touched.append(id);
    }
    if (!touched.isEmpty())
        changes.append({.kind = Change::Kind::Messages, .mailbox = mailbox, .messages = touched, .jobs = {}});
    return Done();
}

} // namespace Sendoff
