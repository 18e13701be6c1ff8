// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/reports.h"

#include "graph/json.h"
#include "graph/pages.h"
#include "graph/paths.h"
#include "graph/wire.h"

#include <QJsonArray>

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostReference = 1024;

Result<ReportPage> readReports(const Response &response, const MailboxId &mailbox, const QUrl &asked)
{
    const Result<Page> list = readPage(response, asked);
    if (!list)
        return list.error();
    ReportPage page;
    page.next = list->next;
    for (const QJsonValue &entry : list->entries) {
        const QJsonObject object = entry.toObject();
        const std::optional<MailSummary> summary = readSummary(object, mailbox, Folder::SentItems);
        const QDateTime received = date(object.value("receivedDateTime"_L1));
        if (!summary || !received.isValid())
            continue;
        page.reports.append({.report = {.id = summary->id,
                                        .received = received,
                                        .preview = summary->preview,
                                        .webLink = summary->webLink},
                             .conversationId = summary->conversationId,
                             .inReplyTo = text(extendedProperty(object, "String 0x1042"_L1), mostReference)});
    }
    return page;
}

} // namespace

Request<ReportPage> listReports(const Mailbox &mailbox, const QDateTime &since)
{
    // What is sorted by must come first in the filter (contract 8).
    const QString filter = u"receivedDateTime ge %1 and singleValueExtendedProperties/Any(ep: ep/id eq "
                           "'String 0x001A' and ep/value eq 'REPORT.IPM.Note.NDR')"_s.arg(
                               since.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u'Z');
    RequestData data
        = getting(mailbox,
                  mailbox.root + "/mailFolders/inbox/messages?$filter="_L1 + escaped(filter)
                      + "&$orderby=receivedDateTime%20desc&$top=50"
                        "&$select=id,receivedDateTime,bodyPreview,conversationId,webLink"
                        "&$expand=singleValueExtendedProperties($filter=id%20eq%20'String%200x1042')"_L1);
    data.priority = Priority::Background;
    return {.data = data,
            .read = [id = mailbox.id](const Response &response) { return readReports(response, id, {}); }};
}

Request<ReportPage> nextReports(const Mailbox &mailbox, const QUrl &next)
{
    RequestData data = gettingUrl(mailbox, next);
    data.priority = Priority::Background;
    return {.data = data, .read = [id = mailbox.id, next](const Response &response) {
                return readReports(response, id, next);
            }};
}

} // namespace Sendoff::Graph
