// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicejson.h"

#include "practice/practicefiles.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

QJsonObject recipient(const Person &person)
{
    return {{u"emailAddress"_s, QJsonObject{{u"name"_s, person.name}, {u"address"_s, person.address}}}};
}

QJsonArray recipients(const QList<Person> &people)
{
    QJsonArray array;
    for (const Person &person : people)
        array.append(recipient(person));
    return array;
}

QJsonObject bodyObject(const PracticeMessage &message, bool asText)
{
    const bool strip = message.isHtml && asText;
    return {{u"contentType"_s, message.isHtml && !asText ? u"html"_s : u"text"_s},
            {u"content"_s, strip ? textOfHtml(message.body) : message.body}};
}

QJsonArray properties(const PracticeMessage &message, const QStringList &wanted)
{
    QJsonArray array;
    for (const QString &id : wanted) {
        for (auto it = message.properties.cbegin(); it != message.properties.cend(); ++it) {
            if (it.key().compare(id, Qt::CaseInsensitive) == 0)
                array.append(QJsonObject{{u"id"_s, id}, {u"value"_s, it.value()}});
        }
    }
    return array;
}

QJsonArray headers(const PracticeMessage &message)
{
    QJsonArray array;
    for (const auto &[name, value] : message.internetHeaders)
        array.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value}});
    return array;
}

const QStringList onRequestKeys{u"uniqueBody"_s, u"internetMessageHeaders"_s};

} // namespace

QStringList messageKeys()
{
    return {u"id"_s,
            u"createdDateTime"_s,
            u"lastModifiedDateTime"_s,
            u"changeKey"_s,
            u"categories"_s,
            u"receivedDateTime"_s,
            u"sentDateTime"_s,
            u"hasAttachments"_s,
            u"internetMessageId"_s,
            u"internetMessageHeaders"_s,
            u"subject"_s,
            u"bodyPreview"_s,
            u"importance"_s,
            u"parentFolderId"_s,
            u"conversationId"_s,
            u"conversationIndex"_s,
            u"isDeliveryReceiptRequested"_s,
            u"isReadReceiptRequested"_s,
            u"isRead"_s,
            u"isDraft"_s,
            u"webLink"_s,
            u"inferenceClassification"_s,
            u"body"_s,
            u"uniqueBody"_s,
            u"sender"_s,
            u"from"_s,
            u"toRecipients"_s,
            u"ccRecipients"_s,
            u"bccRecipients"_s,
            u"replyTo"_s,
            u"flag"_s};
}

QStringList folderKeys()
{
    return {u"id"_s,
            u"displayName"_s,
            u"parentFolderId"_s,
            u"childFolderCount"_s,
            u"unreadItemCount"_s,
            u"totalItemCount"_s,
            u"isHidden"_s};
}

QStringList attachmentKeys()
{
    return {u"id"_s,
            u"name"_s,
            u"contentType"_s,
            u"size"_s,
            u"isInline"_s,
            u"lastModifiedDateTime"_s,
            u"microsoft.graph.fileAttachment/contentId"_s,
            u"microsoft.graph.fileAttachment/contentBytes"_s};
}

bool hasAttachments(const PracticeMessage &message)
{
    return std::any_of(message.attachments.cbegin(), message.attachments.cend(),
                       [](const PracticeAttachment &a) { return !a.isInline; });
}

QJsonObject messageObject(const PracticeMailbox &mailbox, quint32 number, const Query &query,
                          const Preferences &preferences)
{
    const bool withBody = query.select.isEmpty() || query.select.contains(u"body"_s)
        || query.select.contains(u"uniqueBody"_s);
    return versionObject(
        mailbox, number,
        {mailbox.item(number), mailbox.message(number, withBody ? WithBody::Yes : WithBody::No)}, query,
        preferences);
}

QJsonObject versionObject(const PracticeMailbox &mailbox, quint32 number,
                          const PracticeMailbox::Version &version, const Query &query,
                          const Preferences &preferences)
{
    const auto wants = [&query](const QString &key) {
        return query.select.isEmpty() ? !onRequestKeys.contains(key) : query.select.contains(key);
    };
    const PracticeMailbox::Item &item = version.item;
    const PracticeMessage &message = version.message;
    const QString id = mailbox.ids().make(number, item.generation, preferences.ids);
    const QString changeKey = mailbox.ids().changeKey(number, item.change);

    QJsonObject object{{u"@odata.etag"_s, u"W/\"%1\""_s.arg(changeKey)}, {u"id"_s, id}};
    const auto put = [&](const QString &key, const auto &make) {
        if (wants(key))
            object.insert(key, make());
    };
    put(u"createdDateTime"_s, [&] { return timeText(item.created); });
    put(u"lastModifiedDateTime"_s, [&] { return timeText(item.modified); });
    put(u"receivedDateTime"_s, [&] { return timeText(item.received()); });
    put(u"sentDateTime"_s, [&] { return timeText(item.sent); });
    put(u"changeKey"_s, [&] { return changeKey; });
    put(u"categories"_s, [&] { return QJsonArray::fromStringList(message.categories); });
    put(u"hasAttachments"_s, [&] { return hasAttachments(message); });
    put(u"internetMessageId"_s, [&] { return message.internetMessageId; });
    put(u"internetMessageHeaders"_s, [&] { return headers(message); });
    put(u"subject"_s, [&] { return message.subject; });
    put(u"bodyPreview"_s, [&] { return message.preview; });
    put(u"importance"_s, [&] { return message.importance; });
    put(u"parentFolderId"_s, [&] { return mailbox.ids().folder(int(item.folder)); });
    put(u"conversationId"_s, [&] { return message.conversationId; });
    put(u"conversationIndex"_s, [&] { return QString::fromLatin1(message.conversationIndex.toBase64()); });
    put(u"isDeliveryReceiptRequested"_s, [&] { return message.deliveryReceipt; });
    put(u"isReadReceiptRequested"_s, [&] { return message.readReceipt; });
    put(u"isRead"_s, [&] { return message.isRead; });
    put(u"isDraft"_s, [&] { return item.isDraft; });
    put(u"webLink"_s, [&] {
        return u"https://outlook.office365.com/owa/?ItemID=%1&exvsurl=1&viewmodel=ReadMessageItem"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(id)));
    });
    put(u"inferenceClassification"_s, [&] { return u"focused"_s; });
    put(u"body"_s, [&] { return bodyObject(message, preferences.asText.value_or(false)); });
    put(u"uniqueBody"_s, [&] { return bodyObject(message, preferences.asText.value_or(false)); });
    const Person from
        = message.from.address.isEmpty() && !item.isDraft ? mailbox.book().owner() : message.from;
    // Fresh drafts have neither; the keys are absent then (contract 5).
    if (!from.address.isEmpty()) {
        put(u"sender"_s, [&] { return recipient(from); });
        put(u"from"_s, [&] { return recipient(from); });
    }
    put(u"toRecipients"_s, [&] { return recipients(message.to); });
    put(u"ccRecipients"_s, [&] { return recipients(message.cc); });
    put(u"bccRecipients"_s, [&] { return recipients(message.bcc); });
    put(u"replyTo"_s, [&] { return recipients(message.replyTo); });
    put(u"flag"_s, [&] { return QJsonObject{{u"flagStatus"_s, message.flagStatus}}; });

    const QJsonArray extended = properties(message, query.properties);
    if (!extended.isEmpty())
        object.insert(u"singleValueExtendedProperties"_s, extended);
    if (query.expandAttachments) {
        QJsonArray attachments;
        for (const PracticeAttachment &attachment : message.attachments)
            attachments.append(attachmentObject(mailbox, number, attachment, {}));
        object.insert(u"attachments"_s, attachments);
    }
    return object;
}

QJsonObject folderObject(const PracticeMailbox &mailbox, FolderName folder, const Query &query)
{
    QJsonObject object{{u"id"_s, mailbox.ids().folder(int(folder))},
                       {u"displayName"_s, mailbox.book().folderName(folder)},
                       {u"parentFolderId"_s, mailbox.ids().folder(folderCount)},
                       {u"childFolderCount"_s, 0},
                       {u"unreadItemCount"_s, 0},
                       {u"totalItemCount"_s, mailbox.count(folder)},
                       {u"isHidden"_s, false}};
    if (!query.select.isEmpty()) {
        const QStringList keys = object.keys();
        for (const QString &key : keys) {
            if (key != "id"_L1 && !query.select.contains(key))
                object.remove(key);
        }
    }
    return object;
}

QJsonObject attachmentObject(const PracticeMailbox &mailbox, quint32 number,
                             const PracticeAttachment &attachment, const Query &query)
{
    const auto wants = [&query](const QString &key) {
        return query.select.isEmpty() || query.select.contains(key)
            || query.select.contains(u"microsoft.graph.fileAttachment/"_s + key);
    };
    const bool isFile = attachment.kind != FileKind::MailItem && attachment.kind != FileKind::CloudFile;
    QJsonObject object{{u"@odata.type"_s,
                        isFile ? u"#microsoft.graph.fileAttachment"_s
                            : attachment.kind == FileKind::MailItem
                            ? u"#microsoft.graph.itemAttachment"_s
                            : u"#microsoft.graph.referenceAttachment"_s},
                       {u"id"_s, mailbox.ids().attachment(number, attachment.number)}};
    const auto put = [&](const QString &key, const QJsonValue &value) {
        if (wants(key))
            object.insert(key, value);
    };
    put(u"name"_s, attachment.name);
    put(u"contentType"_s,
        attachment.contentType.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(attachment.contentType));
    put(u"size"_s, attachment.size);
    put(u"isInline"_s, attachment.isInline);
    put(u"lastModifiedDateTime"_s, timeText(mailbox.item(number).created)); // saving the message is no change
    if (isFile) {
        put(u"contentId"_s,
            attachment.contentId.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(attachment.contentId));
        if (wants(u"contentBytes"_s))
            object.insert(u"contentBytes"_s, QString::fromLatin1(fileBytes(attachment).toBase64()));
        if (query.select.isEmpty())
            object.insert(u"contentLocation"_s, QJsonValue::Null);
    }
    return object;
}

QString wellKnownName(FolderName folder)
{
    switch (folder) {
    case FolderName::Inbox: return u"inbox"_s;
    case FolderName::Drafts: return u"drafts"_s;
    case FolderName::SentItems: return u"sentitems"_s;
    case FolderName::DeletedItems: return u"deleteditems"_s;
    case FolderName::Archive: return u"archive"_s;
    case FolderName::JunkEmail: return u"junkemail"_s;
    case FolderName::Outbox: return u"outbox"_s;
    }
    return {};
}

std::optional<FolderName> folderFrom(const PracticeMailbox &mailbox, const QString &idOrName)
{
    for (int i = 0; i < folderCount; ++i) {
        if (idOrName == mailbox.ids().folder(i) || idOrName.toLower() == wellKnownName(FolderName(i)))
            return FolderName(i);
    }
    return std::nullopt;
}

} // namespace Sendoff::Practice
