// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceanswers.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

HttpAnswer jsonAnswer(int status, const QJsonObject &object)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = {
        {"Content-Type"_ba,
         "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8"_ba},
        {"OData-Version"_ba, "4.0"_ba},
        {"Cache-Control"_ba, "private"_ba}};
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

HttpAnswer errorAnswer(int status, const QString &code, const QString &message)
{
    HttpAnswer answer = jsonAnswer(
        status, QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}});
    if (status == 401)
        answer.headers.append(
            {"WWW-Authenticate"_ba,
             "Bearer realm=\"\", "
             "authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", "
             "client_id=\"00000003-0000-0000-c000-000000000000\""_ba});
    return answer;
}

HttpAnswer usualError(int status)
{
    switch (status) {
    case 400: return errorAnswer(400, u"BadRequest"_s, u"The request is malformed or incorrect."_s);
    case 401:
        return errorAnswer(401, u"InvalidAuthenticationToken"_s,
                           u"Lifetime validation failed, the token is expired."_s);
    case 403:
        return errorAnswer(403, u"ErrorAccessDenied"_s,
                           u"Access is denied. Check credentials and try again."_s);
    case 404:
        return errorAnswer(404, u"ErrorItemNotFound"_s,
                           u"The specified object was not found in the store."_s);
    case 408: return errorAnswer(408, u"timeout"_s, u"The request timed out."_s);
    case 409: return errorAnswer(409, u"conflict"_s, u"The current state conflicts with the request."_s);
    case 410:
        return errorAnswer(410, u"SyncStateNotFound"_s,
                           u"The sync state generation is not found; do a full synchronization."_s);
    case 412:
        return errorAnswer(
            412, u"ErrorIrresolvableConflict"_s,
            u"The send or update operation could not be performed because the change key passed "
            "in the request does not match the current change key for the item."_s);
    case 413: return errorAnswer(413, u"RequestEntityTooLarge"_s, u"The request is too large."_s);
    case 429: {
        HttpAnswer answer = errorAnswer(429, u"ApplicationThrottled"_s,
                                        u"Application is over its MailboxConcurrency limit."_s);
        answer.headers.append({"RateLimit-Exceeded"_ba, "MailboxConcurrency"_ba});
        return answer;
    }
    case 500:
        return errorAnswer(500, u"ErrorInternalServerError"_s,
                           u"An internal server error occurred. The operation failed."_s);
    case 503: return errorAnswer(503, u"ErrorServerBusy"_s, u"The server is too busy. Try again later."_s);
    case 504: return errorAnswer(504, u"UnknownError"_s, QString());
    default: return errorAnswer(status, u"generalException"_s, u"An error occurred."_s);
    }
}

HttpAnswer faultAnswer(const Fault &fault)
{
    HttpAnswer answer;
    if (fault.status < 300) {
        answer.status = fault.status;
    } else {
        answer = usualError(fault.status);
        if (!fault.code.isEmpty() || !fault.message.isEmpty())
            answer = errorAnswer(fault.status, fault.code.isEmpty() ? u"generalException"_s : fault.code,
                                 fault.message);
    }
    if (fault.retryAfter)
        answer.headers.append({"Retry-After"_ba, QByteArray::number(*fault.retryAfter)});
    return answer;
}

void stamp(HttpAnswer &answer, const HttpRequest &request)
{
    const QByteArray requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const QByteArray clientId = request.header("client-request-id").left(100);
    answer.headers.append({"request-id"_ba, requestId});
    if (!clientId.isEmpty())
        answer.headers.append({"client-request-id"_ba, clientId});
    if (answer.status < 400 || answer.body.isEmpty())
        return;
    QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    QJsonObject error = body.value("error"_L1).toObject();
    if (error.isEmpty())
        return;
    error.insert("innerError"_L1,
                 QJsonObject{{u"date"_s, QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
                             {u"request-id"_s, QString::fromLatin1(requestId)},
                             {u"client-request-id"_s,
                              QString::fromLatin1(clientId.isEmpty() ? requestId : clientId)}});
    body.insert("error"_L1, error);
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
}

HttpAnswer badRequest(const QString &message)
{
    return errorAnswer(400, u"BadRequest"_s, message);
}

HttpAnswer notFound()
{
    return usualError(404);
}

} // namespace Sendoff::Practice
