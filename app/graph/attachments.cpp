// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/attachments.h"

#include "base/log.h"
#include "graph/paths.h"
#include "graph/wire.h"

#include <QJsonArray>

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

namespace {

/// A message may have 150 MB in all (contract 6).
constexpr qint64 mostContent = 160LL * 1024 * 1024;

} // namespace

Request<QList<Attachment>> listAttachments(const Mailbox &mailbox, const MessageId &message, Incomplete how)
{
    // contentId is a property of file attachments alone, so it needs the cast; without $select the bytes of
    // all attachments would come.
    RequestData data
        = getting(mailbox,
                  messagePath(mailbox, message)
                      + "/attachments?$select=id,name,contentType,size,isInline,lastModifiedDateTime,"
                        "microsoft.graph.fileAttachment/contentId"_L1);
    return {.data = data, .read = [how](const Response &response) -> Result<QList<Attachment>> {
                const Result<QJsonObject> json = readObject(response.body);
                if (!json)
                    return json.error();
                const QJsonValue value = json->value("value"_L1);
                if (!value.isArray())
                    return incomplete(u"noList"_s);
                QList<Attachment> attachments;
                const QJsonArray entries = value.toArray();
                for (const QJsonValue &entry : entries) {
                    const std::optional<Attachment> attachment = readAttachment(entry.toObject());
                    if (attachment)
                        attachments.append(*attachment);
                }
                if (attachments.size() < entries.size() || json->contains("@odata.nextLink"_L1)) {
                    qCWarning(graphLog) << "a list of attachments is not complete";
                    if (how == Incomplete::Refused)
                        return incomplete(u"incompleteAttachments"_s);
                }
                return attachments;
            }};
}

Request<QByteArray> attachmentContent(const Mailbox &mailbox, const MessageId &message,
                                      const AttachmentId &attachment)
{
    RequestData data = getting(mailbox,
                               messagePath(mailbox, message) + "/attachments/"_L1 + escaped(attachment.value)
                                   + "/$value"_L1);
    data.headers.append({.name = "Accept"_ba, .value = "*/*"_ba});
    data.maxAnswerBytes = mostContent;
    return {.data = data,
            .read = [](const Response &response) -> Result<QByteArray> { return response.body; }};
}

} // namespace Sendoff::Graph
