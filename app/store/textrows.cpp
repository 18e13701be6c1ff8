// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/textrows.h"

#include "store/database.h"
#include "store/messagewrites.h"
#include "store/searchrows.h"
#include "store/stored.h"

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int askedRead = 1;
constexpr int askedDelivery = 2;

bool writeAttachments(Database &database, qint64 row, const QList<Attachment> &attachments)
{
    Statement clear(database, u"DELETE FROM attachment WHERE row = ?"_s);
    if (!clear.exec(row))
        return false;
    Statement add(database,
                  u"INSERT INTO attachment (row, position, id, type, name, content_type, content_id,"
                  " size, inline, modified) VALUES (?,?,?,?,?,?,?,?,?,?)"_s);
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        const Attachment &a = attachments.at(i);
        if (!add.exec(row, qint64(i), a.id.value, int(a.type), a.name, a.contentType, a.contentId, a.size,
                      int(a.isInline), Stored::time(a.modified)))
            return false;
    }
    return true;
}

} // namespace

Result<Done> writeFullMessage(Database &database, const FullMessage &message, qint64 stamp,
                              QList<Change> &changes)
{
    const Result<qint64> row = writeSummary(database, message.summary, stamp, changes);
    if (!row)
        return row.error();
    Statement s(database,
                u"INSERT OR REPLACE INTO body (row, change_key, type, sender, content, receipts)"
                " VALUES (?,?,?,?,?,?)"_s);
    const int receipts
        = (message.readReceipt ? askedRead : 0) | (message.deliveryReceipt ? askedDelivery : 0);
    // Where answers go stands in the place of To.
    if (!s.exec(*row, message.summary.changeKey, int(message.body.type),
                Stored::people({.to = message.replyTo, .cc = {}, .bcc = {}, .from = message.sender}),
                message.body.content, receipts)
        || !writeAttachments(database, *row, message.attachments)
        || !writeTextWords(database, *row, message.body))
        return database.error();
    changes.append({.kind = Change::Kind::Text,
                    .mailbox = message.summary.mailbox,
                    .messages = {message.summary.id},
                    .jobs = {}});
    return Done();
}

std::optional<FullMessage> readFullMessage(Database &database, qint64 row, const MailSummary &summary)
{
    std::optional<FullMessage> full = readLastText(database, row, summary);
    return full && full->summary.changeKey == summary.changeKey ? full : std::nullopt;
}

std::optional<FullMessage> readLastText(Database &database, qint64 row, const MailSummary &summary)
{
    FullMessage full{.summary = summary, .body = {}, .attachments = {}, .sender = {}};
    {
        Statement s(database,
                    u"SELECT type, sender, content, receipts, change_key FROM body WHERE row = ?"_s);
        if (!s.exec(row) || !s.next())
            return std::nullopt;
        full.summary.changeKey = s.text(4);
        full.body = {.type = static_cast<BodyType>(s.integer(0)), .content = s.text(2)};
        const Stored::People people = Stored::people(s.text(1));
        full.sender = people.from;
        full.replyTo = people.to;
        full.readReceipt = (s.integer(3) & askedRead) != 0;
        full.deliveryReceipt = (s.integer(3) & askedDelivery) != 0;
    }
    Statement s(database,
                u"SELECT id, type, name, content_type, content_id, size, inline, modified FROM attachment"
                " WHERE row = ? ORDER BY position"_s);
    if (!s.exec(row))
        return std::nullopt;
    while (s.next()) {
        full.attachments.append({.id = {s.text(0)},
                                 .type = static_cast<AttachmentType>(s.integer(1)),
                                 .name = s.text(2),
                                 .contentType = s.text(3),
                                 .contentId = s.text(4),
                                 .size = s.integer(5),
                                 .isInline = s.integer(6) != 0,
                                 .modified = Stored::time(s.integer(7))});
    }
    return full;
}

bool readHasText(Database &database, const MailboxId &mailbox, const MessageId &message)
{
    Statement s(
        database,
        u"SELECT 1 FROM message m JOIN mailbox b ON b.key = m.mailbox"
        " JOIN body t ON t.row = m.row AND t.change_key = m.change_key WHERE b.id = ? AND m.id = ?"_s);
    return s.exec(mailbox.value, message.value) && s.next();
}

qint64 readTextLength(Database &database, const MailboxId &mailbox, const MessageId &message)
{
    Statement s(database,
                u"SELECT length(t.content) FROM body t JOIN message m ON m.row = t.row"
                " JOIN mailbox b ON b.key = m.mailbox WHERE b.id = ? AND m.id = ?"_s);
    return s.exec(mailbox.value, message.value) && s.next() ? s.integer(0) : 0;
}

QList<InlinePicture> readInlinePictures(Database &database, const MailboxId &mailbox,
                                        const MessageId &message)
{
    Statement s(database,
                u"SELECT a.id, a.size, c.number IS NOT NULL FROM message m"
                " JOIN mailbox b ON b.key = m.mailbox"
                " JOIN body t ON t.row = m.row AND t.change_key = m.change_key"
                " JOIN attachment a ON a.row = m.row"
                " LEFT JOIN content c ON c.row = m.row AND c.attachment = a.id"
                " WHERE b.id = ? AND m.id = ? AND a.inline = 1 AND a.content_id <> '' AND a.type = ?"
                " ORDER BY a.position"_s);
    QList<InlinePicture> pictures;
    if (!s.exec(mailbox.value, message.value, int(AttachmentType::File)))
        return pictures;
    while (s.next())
        pictures.append({.attachment = {s.text(0)}, .size = s.integer(1), .isHere = s.integer(2) != 0});
    return pictures;
}

Result<Done> writeContent(Database &database, const MailboxId &mailbox, const MessageId &message,
                          const AttachmentId &attachment, const QByteArray &bytes, qint64 keptBytes)
{
    const qint64 key = keyOf(database, mailbox);
    if (key == 0)
        return database.error();
    if (bytes.size() > std::min(mostContentBytes, keptBytes))
        return Done(); // it is shown, but fetched again the next time
    // An earlier Sendoff kept those too.
    Statement big(database, u"DELETE FROM content WHERE size > ?"_s);
    if (!big.exec(mostContentBytes))
        return database.error();
    Statement add(database,
                  u"INSERT OR REPLACE INTO content (row, attachment, size, bytes)"
                  " SELECT row, ?, ?, ? FROM message WHERE mailbox = ? AND id = ?"_s);
    if (!add.exec(attachment.value, qint64(bytes.size()), bytes, key, message.value))
        return database.error();
    qint64 sum = database.number(u"SELECT coalesce(sum(size), 0) FROM content"_s);
    while (sum > keptBytes) {
        const qint64 oldest = database.number(u"SELECT min(number) FROM content"_s);
        Statement size(database, u"SELECT size FROM content WHERE number = ?"_s);
        Statement remove(database, u"DELETE FROM content WHERE number = ?"_s);
        if (!size.exec(oldest) || !size.next() || !remove.exec(oldest))
            return database.error();
        sum -= size.integer(0);
    }
    return Done();
}

std::optional<QByteArray> readContent(Database &database, const MailboxId &mailbox, const MessageId &message,
                                      const AttachmentId &attachment)
{
    Statement s(database,
                u"SELECT c.bytes FROM content c JOIN message m ON m.row = c.row"
                " JOIN mailbox b ON b.key = m.mailbox"
                " WHERE b.id = ? AND m.id = ? AND c.attachment = ? AND c.size <= ?"_s);
    if (!s.exec(mailbox.value, message.value, attachment.value, mostContentBytes) || !s.next())
        return std::nullopt;
    return s.bytes(0);
}

} // namespace Sendoff
