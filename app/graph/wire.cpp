// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/wire.h"

#include "graph/json.h"

#include <QJsonArray>

#include <algorithm>

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPreview = 300;
constexpr qsizetype mostSubject = 4096;
constexpr qsizetype mostName = 1024;
constexpr qsizetype mostId = 4096;
constexpr qsizetype mostLink = 8192;
/// The service's own limit is 1000 (contract 5); more is nonsense that must not fill the memory.
constexpr qsizetype mostRecipients = 5000;
constexpr qsizetype mostAttachments = 1000;

/// An id must come whole: a cut one would be another message's.
QString idOf(const QJsonValue &value)
{
    const QString id = value.toString();
    return id.size() <= mostId ? id : QString();
}

Recipient readRecipient(const QJsonValue &value)
{
    const QJsonObject address = value.toObject().value("emailAddress"_L1).toObject();
    return {.name = text(address.value("name"_L1), mostName),
            .address = text(address.value("address"_L1), mostName)};
}

QList<Recipient> readRecipients(const QJsonValue &value)
{
    QList<Recipient> recipients;
    const QJsonArray array = value.toArray();
    recipients.reserve(std::min(array.size(), mostRecipients));
    for (const QJsonValue &entry : array) {
        if (recipients.size() == mostRecipients)
            break;
        const Recipient recipient = readRecipient(entry);
        if (!recipient.name.isEmpty() || !recipient.address.isEmpty())
            recipients.append(recipient);
    }
    return recipients;
}

/// One paragraph without characters that have no place in a line.
QString readPreview(const QJsonValue &value)
{
    QString preview = text(value, 4 * mostPreview).simplified();
    preview.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar(0x200b) || c == QChar(0xfeff)
            || c == QChar(0x034f);
    });
    return text(preview.simplified(), mostPreview);
}

Importance readImportance(const QJsonValue &value)
{
    const QString word = value.toString();
    if (word.compare("low"_L1, Qt::CaseInsensitive) == 0)
        return Importance::Low;
    if (word.compare("high"_L1, Qt::CaseInsensitive) == 0)
        return Importance::High;
    return Importance::Normal;
}

/// The changeKey, or the etag `W/"<changeKey>"`, which comes also when it was not asked for (contract 4, 5).
QString readChangeKey(const QJsonObject &json)
{
    const QString key = idOf(json.value("changeKey"_L1));
    if (!key.isEmpty())
        return key;
    const QString etag = idOf(json.value("@odata.etag"_L1));
    const bool isWeak = etag.startsWith("W/\""_L1) && etag.endsWith(u'"') && etag.size() > 4;
    return isWeak ? etag.mid(3, etag.size() - 4) : QString();
}

/// A report (non-delivery, read) or what a rule or an absence answers; by its class (MS-OXOMSG 2.2.2,
/// MS-OXORULE).
bool isAutomatic(const QJsonObject &json)
{
    const QString messageClass = text(extendedProperty(json, "String 0x001A"_L1), mostName);
    return messageClass.startsWith("REPORT."_L1, Qt::CaseInsensitive)
        || messageClass.startsWith("IPM.Note.Rules."_L1, Qt::CaseInsensitive);
}

Kind readKind(const QJsonObject &json, const MailSummary &summary)
{
    const QByteArray index = text(json.value("conversationIndex"_L1), mostLink).toLatin1();
    return kindFrom({.conversationIndex = QByteArray::fromBase64(index),
                     .inReplyTo = text(extendedProperty(json, "String 0x1042"_L1), mostName),
                     .subject = summary.subject,
                     .recipientCount = int(summary.to.size() + summary.cc.size())});
}

AttachmentType readType(const QJsonObject &json)
{
    const QString type = json.value("@odata.type"_L1).toString(); // with '#' and without (contract 16)
    if (type.endsWith("itemAttachment"_L1, Qt::CaseInsensitive))
        return AttachmentType::Item;
    if (type.endsWith("referenceAttachment"_L1, Qt::CaseInsensitive))
        return AttachmentType::Reference;
    return AttachmentType::File;
}

QString readContentId(const QJsonValue &value)
{
    QString id = text(value, mostName).trimmed();
    if (id.startsWith(u'<') && id.endsWith(u'>'))
        id = id.mid(1, id.size() - 2);
    return id == "null"_L1 ? QString() : id; // contract 16, point 14
}

} // namespace

std::optional<MailSummary> readSummary(const QJsonObject &json, const MailboxId &mailbox, Folder folder)
{
    MailSummary summary;
    summary.id.value = idOf(json.value("id"_L1));
    if (summary.id.isEmpty())
        return std::nullopt;
    summary.mailbox = mailbox;
    summary.folder = folder;
    summary.changeKey = readChangeKey(json);
    summary.subject = text(json.value("subject"_L1), mostSubject);
    summary.preview = readPreview(json.value("bodyPreview"_L1));
    summary.to = readRecipients(json.value("toRecipients"_L1));
    summary.cc = readRecipients(json.value("ccRecipients"_L1));
    summary.bcc = readRecipients(json.value("bccRecipients"_L1));
    summary.from = readRecipient(json.value("from"_L1));
    summary.deferredUntil = date(extendedProperty(json, "SystemTime 0x3FEF"_L1));
    summary.modified = date(json.value("lastModifiedDateTime"_L1));
    summary.sent = date(json.value("sentDateTime"_L1));
    summary.kind = readKind(json, summary);
    summary.importance = readImportance(json.value("importance"_L1));
    summary.isDraft = boolean(json.value("isDraft"_L1)).value_or(folder == Folder::Drafts);
    summary.hasAttachments = boolean(json.value("hasAttachments"_L1)).value_or(false);
    summary.internetMessageId = idOf(json.value("internetMessageId"_L1));
    summary.conversationId = idOf(json.value("conversationId"_L1));
    summary.parentFolderId = idOf(json.value("parentFolderId"_L1));
    summary.webLink = text(json.value("webLink"_L1), mostLink);
    if (folder == Folder::Inbox) {
        summary.received = date(json.value("receivedDateTime"_L1));
        summary.isAutomatic = isAutomatic(json);
    }
    return summary;
}

std::optional<FullMessage> readMessage(const QJsonObject &json, const MailboxId &mailbox, Folder folder)
{
    std::optional<MailSummary> summary = readSummary(json, mailbox, folder);
    if (!summary)
        return std::nullopt;
    FullMessage message;
    message.summary = std::move(*summary);
    const QJsonObject body = json.value("body"_L1).toObject();
    const QString type = body.value("contentType"_L1).toString();
    message.body.type = type.compare("html"_L1, Qt::CaseInsensitive) == 0 ? BodyType::Html : BodyType::Text;
    message.body.content = body.value("content"_L1).toString();
    message.sender = readRecipient(json.value("sender"_L1));
    message.replyTo = readRecipients(json.value("replyTo"_L1));
    message.readReceipt = boolean(json.value("isReadReceiptRequested"_L1)).value_or(false);
    message.deliveryReceipt = boolean(json.value("isDeliveryReceiptRequested"_L1)).value_or(false);
    const QJsonArray attachments = json.value("attachments"_L1).toArray();
    for (const QJsonValue &entry : attachments) {
        const std::optional<Attachment> attachment = readAttachment(entry.toObject());
        if (attachment && message.attachments.size() < mostAttachments)
            message.attachments.append(*attachment);
    }
    return message;
}

std::optional<Attachment> readAttachment(const QJsonObject &json)
{
    Attachment attachment;
    attachment.id.value = idOf(json.value("id"_L1));
    if (attachment.id.isEmpty())
        return std::nullopt;
    attachment.type = readType(json);
    attachment.name = text(json.value("name"_L1), mostName);
    attachment.contentType = text(json.value("contentType"_L1), mostName);
    attachment.contentId = readContentId(json.value("contentId"_L1));
    attachment.size = std::max<qint64>(number(json.value("size"_L1)).value_or(0), 0);
    attachment.isInline = boolean(json.value("isInline"_L1)).value_or(false);
    attachment.modified = date(json.value("lastModifiedDateTime"_L1));
    return attachment;
}

} // namespace Sendoff::Graph
