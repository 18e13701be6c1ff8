// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/messages.h"

#include "graph/pages.h"
#include "graph/paths.h"
#include "graph/wire.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

namespace {

// Whether the service holds it, and until when (contract 10): asked for wherever a single message is looked
// at, since what is held is never to be posted.
constexpr auto deferredTime
    = "&$expand=singleValueExtendedProperties($filter=id%20eq%20'SystemTime%200x3FEF')"_L1;

// Sendoff's own extended property, one fixed name: each new one counts against the mailbox's quota of names
// (contract 12).
constexpr auto tagProperty = "String {5b0f2a4e-7c39-4d8a-9e61-2f1d0c8a7b35} Name SendoffTag"_L1;

/// By immutable id a message is found in any folder; what it is tells whether it was sent.
Folder folderOf(const MailSummary &summary)
{
    return summary.isDraft ? Folder::Drafts : Folder::SentItems;
}

Request<QList<MailSummary>> findBy(const Mailbox &mailbox, Folder folder, const QString &filter)
{
    RequestData data
        = getting(mailbox,
                  mailbox.root + "/mailFolders/"_L1 + wellKnownName(folder) + "/messages?$filter="_L1
                      + escaped(filter) + "&$select="_L1 + summaryFields + "&$top=10"_L1);
    data.priority = Priority::Send;
    return {.data = data,
            .read = [id = mailbox.id, folder](const Response &response) -> Result<QList<MailSummary>> {
                const Result<MailPage> page = readMail(response, id, folder, {});
                if (!page)
                    return page.error();
                return page->messages;
            }};
}

} // namespace

Result<MailPage> readMail(const Response &response, const MailboxId &mailbox, Folder folder,
                          const QUrl &asked)
{
    const Result<Page> page = readPage(response, asked);
    if (!page)
        return page.error();
    MailPage mail;
    mail.next = page->next;
    mail.messages.reserve(page->entries.size());
    for (const QJsonValue &entry : page->entries) {
        std::optional<MailSummary> summary = readSummary(entry.toObject(), mailbox, folder);
        if (summary)
            mail.messages.append(std::move(*summary));
        else
            ++mail.skipped;
    }
    return mail;
}

Request<MailPage> listMessages(const Mailbox &mailbox, Folder folder, int pageSize)
{
    const QLatin1String order
        = folder == Folder::Drafts ? "lastModifiedDateTime%20desc"_L1 : "sentDateTime%20desc"_L1;
    const QString path = mailbox.root + "/mailFolders/"_L1 + wellKnownName(folder) + "/messages?$select="_L1
        + summaryFields + "&$top="_L1 + QString::number(std::clamp(pageSize, 1, 1000)) + "&$orderby="_L1
        + order;
    return {.data = getting(mailbox, path), .read = [id = mailbox.id, folder](const Response &response) {
                return readMail(response, id, folder, {});
            }};
}

Request<MailPage> nextMessages(const Mailbox &mailbox, Folder folder, const QUrl &next)
{
    return {.data = gettingUrl(mailbox, next),
            .read = [id = mailbox.id, folder, next](const Response &response) {
                return readMail(response, id, folder, next);
            }};
}

Request<FullMessage> getMessage(const Mailbox &mailbox, const MessageId &id)
{
    const QString path = messagePath(mailbox, id) + "?$select="_L1 + summaryFields
        + ",body,sender,replyTo,isReadReceiptRequested,isDeliveryReceiptRequested"_L1 + deferredTime;
    return {.data = getting(mailbox, path),
            .read = [box = mailbox.id](const Response &response) -> Result<FullMessage> {
                const Result<QJsonObject> json = readObject(response.body);
                if (!json)
                    return withFacts(json.error(), response);
                std::optional<FullMessage> message = readMessage(*json, box, Folder::Drafts);
                if (!message)
                    return withFacts(incomplete(u"noId"_s), response);
                message->summary.folder = folderOf(message->summary);
                return std::move(*message);
            }};
}

Request<MailSummary> lookAtMessage(const Mailbox &mailbox, const MessageId &id)
{
    RequestData data
        = getting(mailbox, messagePath(mailbox, id) + "?$select="_L1 + summaryFields + deferredTime);
    data.priority = Priority::Send;
    return {.data = data, .read = [box = mailbox.id](const Response &response) -> Result<MailSummary> {
                Result<MailSummary> summary = readOne(response, box, Folder::Drafts);
                if (summary)
                    summary->folder = folderOf(*summary);
                return summary;
            }};
}

Request<QList<MailSummary>> findSent(const Mailbox &mailbox, const QString &internetMessageId)
{
    return findIn(mailbox, Folder::SentItems, internetMessageId);
}

Request<QList<MailSummary>> findIn(const Mailbox &mailbox, Folder folder, const QString &internetMessageId)
{
    return findBy(mailbox, folder,
                  u"internetMessageId eq '%1'"_s.arg(QString(internetMessageId).replace(u'\'', "''"_L1)));
}

Request<QList<MailSummary>> findTagged(const Mailbox &mailbox, const QString &tag)
{
    return findBy(
        mailbox, Folder::SentItems,
        u"singleValueExtendedProperties/Any(ep: ep/id eq '%1' and ep/value eq '%2')"_s.arg(tagProperty, tag));
}

Request<MailSummary> deferDraft(const Mailbox &mailbox, const MessageId &id, const QString &changeKey,
                                const QDateTime &time, const QString &tag)
{
    const QString value = time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u'Z';
    QJsonArray properties{QJsonObject{{u"id"_s, u"SystemTime 0x3FEF"_s}, {u"value"_s, value}}};
    if (!tag.isEmpty())
        properties.append(QJsonObject{{u"id"_s, tagProperty}, {u"value"_s, tag}});
    RequestData data;
    data.mailbox = mailbox.root;
    data.method = Method::Patch;
    data.path = messagePath(mailbox, id);
    data.headers = {immutableIds(), {"If-Match"_ba, "W/\"" + changeKey.toLatin1() + '"'}};
    data.contentType = "application/json"_ba;
    data.body = QJsonDocument(QJsonObject{{u"singleValueExtendedProperties"_s, properties}})
                    .toJson(QJsonDocument::Compact);
    data.priority = Priority::Send;
    data.maxAttempts = 1; // preflight looks again
    return {.data = data, .read = [box = mailbox.id](const Response &response) -> Result<MailSummary> {
                const Result<QJsonObject> json = readObject(response.body);
                if (!json)
                    return withFacts(json.error(), response);
                std::optional<MailSummary> summary = readSummary(*json, box, Folder::Drafts);
                if (!summary || summary->changeKey.isEmpty())
                    return withFacts(incomplete(u"noId"_s), response);
                return std::move(*summary);
            }};
}

Request<SendAnswer> sendDraft(const Mailbox &mailbox, const MessageId &id, const QByteArray &requestId)
{
    RequestData data;
    data.mailbox = mailbox.root;
    data.method = Method::Post;
    data.path = messagePath(mailbox, id) + "/send"_L1;
    data.headers = {immutableIds()};
    data.repeat = Repeat::Unsafe;
    data.priority = Priority::Send;
    data.maxAttempts = 1; // its retry loop is the outbox
    data.startWithin = std::chrono::seconds(5); // then the draft is looked at again before it is posted
    data.requestId = requestId;
    return {.data = data, .read = [](const Response &response) -> Result<SendAnswer> {
                // The service answers without a body. A page is of somebody in between (a proxy, a hotel's
                // sign-in), and the service may have seen nothing.
                if (const QByteArray body = response.body.trimmed(); !body.isEmpty()) {
                    if (const Result<QJsonObject> json = readObject(body); !json)
                        return withFacts(json.error(), response);
                }
                return SendAnswer{.status = response.status};
            }};
}

} // namespace Sendoff::Graph
