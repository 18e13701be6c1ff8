// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/fault.h"

#include "graph/json.h"
#include "graph/wire.h"
#include "net/retry.h"

#include <algorithm>
#include <array>

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

namespace {

/// A longer body is no error body of the service; it is not even parsed.
constexpr qsizetype mostBody = 1024 * 1024;
constexpr qsizetype mostCode = 200;
constexpr qsizetype mostDetail = 2000;
constexpr int mostLevels = 8;
/// Codes that a nested error may have and that say more than the one above it; besides those of Exchange,
/// which all begin with "Error" (contract 12).
constexpr std::array knownCodes{
    "InvalidAuthenticationToken"_L1,
    "unauthenticated"_L1,
    "accessDenied"_L1,
    "Authorization_RequestDenied"_L1,
    "extensionError"_L1,
    "itemNotFound"_L1,
    "ResourceNotFound"_L1,
    "Request_ResourceNotFound"_L1,
    "MailboxNotEnabledForRESTAPI"_L1,
    "SyncStateNotFound"_L1,
    "resyncRequired"_L1,
    "resourceModified"_L1,
    "entityTagDoesNotMatch"_L1,
    "RequestEntityTooLarge"_L1,
    "invalidRange"_L1,
    "fragmentOutOfOrder"_L1,
    "fragmentOverlap"_L1,
    "quotaLimitReached"_L1,
    "TooManyRequests"_L1,
    "ApplicationThrottled"_L1,
    "activityLimitReached"_L1,
    "serviceNotAvailable"_L1,
    "InefficientFilter"_L1,
    "SearchWithOrderBy"_L1,
    "SearchWithFilter"_L1,
    "ExpandNotSupported"_L1,
};

bool isKnown(const QString &code)
{
    return code.startsWith("Error"_L1, Qt::CaseInsensitive)
        || std::any_of(knownCodes.begin(), knownCodes.end(), [&code](QLatin1String known) {
               return code.compare(known, Qt::CaseInsensitive) == 0;
           });
}

bool saysNothing(const QString &code)
{
    return code.isEmpty() || code.compare("UnknownError"_L1, Qt::CaseInsensitive) == 0;
}

ErrorKind kindOf(int status, bool hasErrorBody)
{
    switch (status) {
    case 401: return ErrorKind::Unauthorized;
    case 403: return ErrorKind::Forbidden;
    case 404: return ErrorKind::NotFound;
    case 408: return ErrorKind::Server;
    case 409:
    case 412: return ErrorKind::Conflict;
    case 410: return ErrorKind::Gone;
    case 429: return ErrorKind::Throttled;
    default: break;
    }
    if (status >= 500 && status < 600)
        return ErrorKind::Server;
    // Without an error body it may be a proxy that speaks, not the service.
    return status >= 400 && status < 500 && hasErrorBody ? ErrorKind::Rejected : ErrorKind::Protocol;
}

void readBody(const QJsonObject &error, Error &into)
{
    into.code = text(error.value("code"_L1), mostCode);
    into.detail = text(error.value("message"_L1), mostDetail);
    QJsonObject level = error;
    for (int depth = 0; depth < mostLevels && !level.isEmpty(); ++depth) {
        const QString code = text(level.value("code"_L1), mostCode);
        if (isKnown(code) || (saysNothing(into.code) && !code.isEmpty()))
            into.code = code;
        if (into.detail.isEmpty())
            into.detail = text(level.value("message"_L1), mostDetail);
        for (const QLatin1String name : {"request-id"_L1, "requestId"_L1}) {
            if (into.requestId.isEmpty())
                into.requestId = text(member(level, name), mostCode).toLatin1();
        }
        level = member(level, "innerError"_L1).toObject();
    }
}

} // namespace

Error faultOf(const Response &response)
{
    Error error;
    error.httpStatus = response.status;
    error.requestId = response.header("request-id"_ba).left(mostCode);
    error.retryAfter = retryAfterOf(response);

    bool hasErrorBody = false;
    if (!response.body.isEmpty() && response.body.size() <= mostBody) {
        const Result<QJsonObject> object = readObject(response.body);
        const QJsonValue body = object ? object->value("error"_L1) : QJsonValue();
        hasErrorBody = body.isObject() || body.isString();
        if (body.isObject()) {
            readBody(body.toObject(), error);
        } else if (body.isString()) { // the form of OAuth, which gateways use too
            error.code = text(body, mostCode);
            error.detail = text(object->value("error_description"_L1), mostDetail);
        }
    }
    error.kind = kindOf(response.status, hasErrorBody);
    // Its status is not known for sure (contract 12); any refusal with that code means: wait. After a 5xx
    // nothing is certain.
    if (isSendingLimit(error.code) && response.status >= 400 && response.status < 500)
        error.kind = ErrorKind::Throttled;
    return error;
}

} // namespace Sendoff::Graph
