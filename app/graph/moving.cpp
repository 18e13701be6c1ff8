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

Request<MailSummary> toFolder(const Mailbox &mailbox, const QString &path, Folder folder)
{
    RequestData data = once(mailbox, Method::Post, path);
    data.contentType = "application/json"_ba;
    data.body = QJsonDocument(QJsonObject{{u"destinationId"_s, QString(wellKnownName(folder))}})
                    .toJson(QJsonDocument::Compact);
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

} // namespace

Request<Done> deleteMessage(const Mailbox &mailbox, const MessageId &id, const QString &changeKey)
{
    RequestData data = once(mailbox, Method::Delete, messagePath(mailbox, id));
    if (!changeKey.isEmpty())
        data.headers.append({"If-Match"_ba, "W/\"" + changeKey.toLatin1() + '"'});
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

Request<QList<MailSummary>> findDrafts(const Mailbox &mailbox, const QString &internetMessageId)
{
    return findIn(mailbox, Folder::Drafts, internetMessageId);
}

} // namespace Sendoff::Graph
