// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceanswers.h"
#include "practice/practicefiles.h"
#include "practice/practiceinput.h"
#include "practice/practicejson.h"
#include "practice/practiceroutes.h"
#include "practice/practiceworld.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

constexpr int maxSmall = 3 * 1024 * 1024; // contract 6

HttpAnswer listAttachments(const Call &call, quint32 number, const PracticeMessage &message)
{
    const Query query = readQuery(call.request.query, QueryFor::Attachments);
    if (query.refusal)
        return *query.refusal;
    QJsonArray value;
    for (const PracticeAttachment &attachment : message.attachments)
        value.append(attachmentObject(call.mailbox, number, attachment, query));
    return jsonAnswer(
        200,
        {{u"@odata.context"_s,
          call.world.root.toString()
              + u"/$metadata#users('%1')/messages/attachments"_s.arg(PracticeRoutes::userId(call.mailbox))},
         {u"value"_s, value}});
}

HttpAnswer addAttachment(const Call &call, quint32 number, PracticeMessage message)
{
    QJsonObject object;
    if (const std::optional<HttpAnswer> refusal = readJson(call, object))
        return *refusal;
    PracticeAttachment attachment;
    if (const QString problem = readAttachment(object, attachment); !problem.isEmpty())
        return badRequest(problem);
    if (attachment.size >= maxSmall)
        return usualError(413);
    for (const PracticeAttachment &other : std::as_const(message.attachments))
        attachment.number = std::max(attachment.number, other.number);
    ++attachment.number;
    message.attachments.append(attachment);
    call.mailbox.rewrite(number, message);
    return jsonAnswer(201, attachmentObject(call.mailbox, number, attachment, {}));
}

} // namespace

HttpAnswer attachmentsAnswer(const Call &call, quint32 number, const QStringList &path)
{
    PracticeMessage message = call.mailbox.message(number, WithBody::No);
    const QByteArray &method = call.request.method;
    if (path.isEmpty()) {
        if (method == "GET")
            return listAttachments(call, number, message);
        return method == "POST" ? addAttachment(call, number, call.mailbox.message(number, WithBody::Yes))
                                : usualError(405);
    }
    const auto found = std::find_if(
        message.attachments.begin(), message.attachments.end(), [&](const PracticeAttachment &a) {
            return call.mailbox.ids().attachment(number, a.number) == path.first();
        });
    if (found == message.attachments.end())
        return notFound();
    const bool isGet = method == "GET";
    if (path.size() == 2 && path.at(1) == "$value"_L1 && isGet) {
        if (found->kind == FileKind::CloudFile)
            return usualError(405);
        HttpAnswer answer;
        answer.headers = {
            {"Content-Type"_ba,
             found->contentType.isEmpty() ? "application/octet-stream"_ba : found->contentType.toLatin1()}};
        answer.body = fileBytes(*found);
        return answer;
    }
    if (path.size() != 1)
        return badRequest(u"Resource not found for the segment '%1'."_s.arg(path.at(1)));
    if (isGet) {
        const Query query = readQuery(call.request.query, QueryFor::Attachments);
        return query.refusal ? *query.refusal
                             : jsonAnswer(200, attachmentObject(call.mailbox, number, *found, query));
    }
    if (method != "DELETE")
        return usualError(405);
    const int gone = found->number;
    PracticeMessage rest = call.mailbox.message(number, WithBody::Yes);
    rest.attachments.removeIf([gone](const PracticeAttachment &a) { return a.number == gone; });
    call.mailbox.rewrite(number, rest);
    return HttpAnswer{.status = 204, .headers = {}, .body = {}};
}

} // namespace Sendoff::Practice
