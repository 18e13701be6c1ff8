// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceroutes.h"

#include "practice/practiceanswers.h"
#include "practice/practicechanges.h"
#include "practice/practicejson.h"
#include "practice/practiceworld.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

// The segments of a path, decoded one by one, so that an id may hold an encoded slash.
// "mailFolders('Drafts')" is the same as "mailFolders/Drafts" (contract 2).
QStringList segmentsOf(const QByteArray &path)
{
    static const QRegularExpression keyed(u"^([A-Za-z]+)\\('(.*)'\\)$"_s);
    QStringList segments;
    const QList<QByteArray> parts = path.split('/');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const QString text = QUrl::fromPercentEncoding(part);
        const QRegularExpressionMatch match = keyed.match(text);
        if (match.hasMatch())
            segments << match.captured(1) << match.captured(2);
        else
            segments << text;
    }
    return segments;
}

bool is(const QString &segment, QLatin1StringView name)
{
    return segment.compare(name, Qt::CaseInsensitive) == 0;
}

HttpAnswer unknownSegment(const QString &segment)
{
    return errorAnswer(400, u"BadRequest"_s, u"Resource not found for the segment '%1'."_s.arg(segment));
}

HttpAnswer wrongMethod()
{
    return errorAnswer(405, u"Request_BadRequest"_s,
                       u"Specified HTTP method is not allowed for the request target."_s);
}

} // namespace

QString PracticeRoutes::userId(const PracticeMailbox &mailbox)
{
    return u"%1-44d7-43e1-9a83-5f2406dee5bd"_s.arg(mailbox.ids().mixed(0, 81), 8, 16, QLatin1Char('0'));
}

HttpAnswer PracticeRoutes::answer(const HttpRequest &request, const Fault &fault) const
{
    static const QList<QByteArray> methods{"GET"_ba, "POST"_ba, "PATCH"_ba, "DELETE"_ba, "PUT"_ba};
    if (!methods.contains(request.method))
        return wrongMethod();
    // Graph insists on a length for what may carry a body (contract 4: 411 exists for its absence).
    const bool hasLength = request.has("content-length") || request.has("transfer-encoding");
    if (request.method != "GET" && request.method != "DELETE" && !hasLength)
        return errorAnswer(411, u"LengthRequired"_s, u"Content-Length is required."_s);

    QStringList path = segmentsOf(request.path);
    if (path.isEmpty() || path.takeFirst() != "v1.0"_L1)
        return errorAnswer(404, u"BadRequest"_s, u"Invalid version."_s);
    if (path.isEmpty())
        return unknownSegment(QString());
    const QString first = path.takeFirst();
    if (first == "$batch"_L1 && path.isEmpty())
        return request.method == "POST" ? batchAnswer(request) : wrongMethod();

    const PracticeTokens::Options rights = m_world.tokens.optionsOf(m_token);
    PracticeMailbox *const own
        = rights.isApplication ? nullptr : m_world.mailboxOf(rights.user.isEmpty() ? u"me"_s : rights.user);
    PracticeMailbox *mailbox = nullptr;
    if (is(first, "me"_L1)) {
        if (own == nullptr)
            return badRequest(u"/me request is only valid with delegated authentication flow."_s);
        mailbox = own;
    } else if (is(first, "users"_L1) && !path.isEmpty()) {
        const QString user = path.takeFirst();
        mailbox = user.compare("me"_L1, Qt::CaseInsensitive) == 0 ? nullptr : m_world.mailboxOf(user);
        if (mailbox == nullptr)
            return errorAnswer(404, u"ErrorInvalidUser"_s,
                               u"The requested user '%1' is invalid."_s.arg(user));
    } else {
        return unknownSegment(first);
    }
    if (const auto refusal = rightsRefusal(rights, mailbox == own, request.method, path))
        return *refusal;
    const QString base = QString::fromLatin1(request.path.mid(int(sizeof "/v1.0") - 1));
    return mailboxAnswer({request, fault, m_world, *mailbox, base, readPreferences(request)}, path);
}

HttpAnswer PracticeRoutes::mailboxAnswer(const Call &call, const QStringList &path) const
{
    if (path.isEmpty()) {
        if (call.request.method != "GET")
            return wrongMethod();
        const Person owner = call.mailbox.book().owner();
        return jsonAnswer(200,
                          {{u"@odata.context"_s, m_world.root.toString() + u"/$metadata#users/$entity"_s},
                           {u"id"_s, userId(call.mailbox)},
                           {u"displayName"_s, owner.name},
                           {u"givenName"_s, QJsonValue::Null},
                           {u"surname"_s, QJsonValue::Null},
                           {u"mail"_s, owner.address},
                           {u"userPrincipalName"_s, owner.address},
                           {u"jobTitle"_s, QJsonValue::Null},
                           {u"mobilePhone"_s, QJsonValue::Null},
                           {u"officeLocation"_s, QJsonValue::Null},
                           {u"preferredLanguage"_s, QJsonValue::Null},
                           {u"businessPhones"_s, QJsonArray()}});
    }
    if (is(path.first(), "mailFolders"_L1))
        return foldersAnswer(call, path.mid(1));
    if (is(path.first(), "messages"_L1))
        return messagesAnswer(call, std::nullopt, path.mid(1));
    return unknownSegment(path.first());
}

HttpAnswer PracticeRoutes::foldersAnswer(const Call &call, const QStringList &path) const
{
    const bool isGet = call.request.method == "GET";
    const QString context
        = m_world.root.toString() + u"/$metadata#users('%1')/mailFolders"_s.arg(userId(call.mailbox));
    if (path.isEmpty()) {
        const Query query = readQuery(call.request.query, QueryFor::Folders);
        if (!isGet || query.refusal)
            return isGet ? *query.refusal : wrongMethod();
        QJsonArray value;
        const int end = std::min(folderCount, query.skip + query.top.value_or(10));
        for (int i = query.skip; i < end; ++i)
            value.append(folderObject(call.mailbox, FolderName(i), query));
        return jsonAnswer(200, {{u"@odata.context"_s, context}, {u"value"_s, value}});
    }
    const std::optional<FolderName> folder = folderFrom(call.mailbox, path.first());
    if (!folder)
        return errorAnswer(path.first().size() < 20 ? 400 : 404,
                           path.first().size() < 20 ? u"ErrorInvalidIdMalformed"_s : u"ErrorItemNotFound"_s,
                           path.first().size() < 20
                               ? u"Id is malformed."_s
                               : u"The specified folder could not be found in the store."_s);
    if (path.size() == 1) {
        const Query query = readQuery(call.request.query, QueryFor::Folders);
        if (!isGet || query.refusal)
            return isGet ? *query.refusal : wrongMethod();
        QJsonObject object = folderObject(call.mailbox, *folder, query);
        object.insert(u"@odata.context"_s, context + u"/$entity"_s);
        return jsonAnswer(200, object);
    }
    if (is(path.at(1), "childFolders"_L1) && path.size() == 2)
        return isGet ? jsonAnswer(200, {{u"@odata.context"_s, context}, {u"value"_s, QJsonArray()}})
                     : wrongMethod();
    if (is(path.at(1), "messages"_L1))
        return messagesAnswer(call, folder, path.mid(2));
    return unknownSegment(path.at(1));
}

HttpAnswer PracticeRoutes::messagesAnswer(const Call &call, std::optional<FolderName> folder,
                                          const QStringList &path) const
{
    const QByteArray &method = call.request.method;
    const bool isPost = method == "POST";
    if (path.isEmpty()) {
        if (isPost)
            return createMessage(call, folder.value_or(FolderName::Drafts));
        return method == "GET" ? listMessages(call, folder) : wrongMethod();
    }
    if (is(path.first(), "delta"_L1) && path.size() == 1)
        return folder && method == "GET"
            ? listChanges(call, *folder)
            : errorAnswer(400, u"ErrorInvalidUrlQuery"_s, u"Change tracking needs a folder."_s);

    const QString &id = path.first();
    if (path.size() == 2 && (is(path.at(1), "send"_L1) || is(path.at(1), "microsoft.graph.send"_L1)))
        return isPost ? sendMessage(call, id) : wrongMethod();
    if (id.size() < 20)
        return errorAnswer(400, u"ErrorInvalidIdMalformed"_s, u"Id is malformed."_s);
    const std::optional<quint32> number = call.mailbox.find(id);
    if (!number || (folder && call.mailbox.item(*number).folder != *folder))
        return notFound();
    if (path.size() == 1) {
        if (method == "GET")
            return readMessage(call, *number);
        if (method == "PATCH")
            return changeMessage(call, *number);
        return method == "DELETE" ? deleteMessage(call, *number) : wrongMethod();
    }
    const QString &action = path.at(1);
    if (is(action, "attachments"_L1))
        return attachmentsAnswer(call, *number, path.mid(2));
    if (path.size() > 2)
        return unknownSegment(path.at(2));
    if (action == "$value"_L1)
        return method == "GET" ? mimeOf(call, *number) : wrongMethod();
    if (is(action, "move"_L1) || is(action, "copy"_L1))
        return isPost ? moveMessage(call, *number, is(action, "copy"_L1)) : wrongMethod();
    if (is(action, "createReply"_L1))
        return isPost ? createAnswer(call, *number, SampleKind::Reply) : wrongMethod();
    if (is(action, "createReplyAll"_L1))
        return isPost ? createAnswer(call, *number, SampleKind::ReplyAll) : wrongMethod();
    if (is(action, "createForward"_L1))
        return isPost ? createAnswer(call, *number, SampleKind::Forward) : wrongMethod();
    return unknownSegment(action);
}

} // namespace Sendoff::Practice
