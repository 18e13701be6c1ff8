// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/moving.h"

#include "graph/messages.h"
#include "graph/paths.h"
#include "graph/wire.h"

#include <QJsonDocument>

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

namespace {

RequestData once(const Mailbox &mailbox, Method method, const QString &path)
{
    RequestData data;
    data.mailbox = mailbox.root;
    data.method = method;
    data.path = path;
    data.headers = {immutableIds()};
    data.priority = Priority::Send;
    data.repeat
        = Repeat::Unsafe; // a second deletion would empty Deleted Items, a second copy be one too many
    data.maxAttempts = 1;
    return data;
}

// Nobody documents that the service heeds it (contract 4), so nothing relies on it.
void onlyIf(const QString &changeKey, RequestData *data)
{
    if (!changeKey.isEmpty())
        data->headers.append({"If-Match"_ba, "W/\"" + changeKey.toLatin1() + '"'});
}

/// `folder`: what the message is in the mirror then.
Request<MailSummary> toPlace(const Mailbox &mailbox, const QString &path, QLatin1String place, Folder folder)
{
    RequestData data = once(mailbox, Method::Post, path);
    data.contentType = "application/json"_ba;
    data.body
        = QJsonDocument(QJsonObject{{u"destinationId"_s, QString(place)}}).toJson(QJsonDocument::Compact);
    return {.data = data,
            .read = [box = mailbox.id, folder](const Response &response) -> Result<MailSummary> {
                const Result<QJsonObject> json = readObject(response.body);
                if (!json)
                    return json.error();
                std::optional<MailSummary> summary = readSummary(*json, box, folder);
                if (!summary)
                    return incomplete(u"noId"_s);
                return std::move(*summary);
            }};
}

Request<MailSummary> toFolder(const Mailbox &mailbox, const QString &path, Folder folder)
{
    return toPlace(mailbox, path, wellKnownName(folder), folder);
}

} // namespace

Request<Done> deleteMessage(const Mailbox &mailbox, const MessageId &id, const QString &changeKey)
{
    RequestData data = once(mailbox, Method::Delete, messagePath(mailbox, id));
    onlyIf(changeKey, &data);
    return {.data = data, .read = [](const Response &) -> Result<Done> { return Done(); }};
}

Request<MailSummary> copyMessage(const Mailbox &mailbox, const MessageId &id, Folder folder)
{
    return toFolder(mailbox, messagePath(mailbox, id) + "/copy"_L1, folder);
}

Request<MailSummary> moveMessage(const Mailbox &mailbox, const MessageId &id, Folder folder)
{
    return toFolder(mailbox, messagePath(mailbox, id) + "/move"_L1, folder);
}

Request<MailSummary> discardDraft(const Mailbox &mailbox, const MessageId &id, const QString &changeKey)
{
    // Not DELETE: that is for good when the message is in Deleted Items already.
    Request<MailSummary> request
        = toPlace(mailbox, messagePath(mailbox, id) + "/move"_L1, "deleteditems"_L1, Folder::Drafts);
    onlyIf(changeKey, &request.data);
    request.data.priority = Priority::Waited; // it was looked at just now
    request.data.startWithin = std::chrono::seconds(5); // then it is looked at again
    return request;
}

Request<QList<MailSummary>> findDrafts(const Mailbox &mailbox, const QString &internetMessageId)
{
    return findIn(mailbox, Folder::Drafts, internetMessageId);
}

} // namespace Sendoff::Graph
