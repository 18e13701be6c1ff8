// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/pages.h"

#include "graph/paths.h"
#include "graph/wire.h"

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

Error withFacts(Error error, const Response &response)
{
    error.httpStatus = response.status;
    error.requestId = response.header("request-id"_ba);
    return error;
}

QLatin1String fieldsOf(Folder folder)
{
    return folder == Folder::Inbox ? inboxFields : summaryFields;
}

Result<MailSummary> readOne(const Response &response, const MailboxId &mailbox, Folder folder)
{
    const Result<QJsonObject> json = readObject(response.body);
    if (!json)
        return withFacts(json.error(), response);
    std::optional<MailSummary> summary = readSummary(*json, mailbox, folder);
    if (!summary)
        return withFacts(incomplete(u"noId"_s), response);
    return std::move(*summary);
}

Result<Page> readPage(const Response &response, const QUrl &asked)
{
    const Result<QJsonObject> json = readObject(response.body);
    if (!json)
        return withFacts(json.error(), response);
    const QJsonValue value = json->value("value"_L1);
    if (!value.isArray())
        return withFacts(incomplete(u"noList"_s), response);
    Page page{.entries = value.toArray(), .next = {}, .delta = {}};
    for (const auto &[name, link] :
         {std::pair("@odata.nextLink"_L1, &page.next), std::pair("@odata.deltaLink"_L1, &page.delta)}) {
        const QJsonValue given = json->value(name);
        if (given.isUndefined() || given.isNull())
            continue;
        *link = QUrl(given.toString());
        if (!link->isValid() || link->isEmpty() || (link == &page.next && *link == asked))
            return withFacts(incomplete(u"unusableNextLink"_s), response);
    }
    return page;
}

} // namespace Sendoff::Graph
