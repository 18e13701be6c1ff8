// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/outcome.h"

#include <QMetaEnum>

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

Error errorOf(ErrorKind kind, const Ending &ending, const QString &code)
{
    return {.kind = kind,
            .httpStatus = ending.response.status,
            .code = code,
            // With a status, the library's sentence holds the URL, and with it ids.
            .detail = ending.response.status == 0 ? ending.words : QString(),
            .requestId = ending.response.header("request-id"_ba),
            .retryAfter = std::nullopt};
}

QString nameOf(QNetworkReply::NetworkError error)
{
    return QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
}

/// Failures that Qt reports only while a connection is being made.
bool isOfConnecting(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError: return true;
    default: return false;
    }
}

/// Failures of the network at any time: no route, no connection in time, a cable pulled out.
bool isOfTheNetwork(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::BackgroundRequestNotAllowedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::UnknownProxyError: return true;
    default: return false;
    }
}

/// Whether surely no byte of the request has left. QNetworkReply::requestSent() cannot tell: Qt 6.4 does not
/// emit it for a request with an empty body. But over TLS nothing is written before the handshake has ended.
bool neverLeft(const Ending &ending)
{
    if (ending.response.status != 0 || ending.encrypted)
        return false;
    const bool noHandshake = ending.isTls && ending.connectionBegun;
    return isOfConnecting(ending.error) || (noHandshake && isOfTheNetwork(ending.error));
}

/// Errors that Qt makes of a status alone; the answer itself came whole.
bool isOfTheStatus(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError: return true;
    default: return false;
    }
}

} // namespace

Result<Response> outcomeOf(Ending ending)
{
    const int status = ending.response.status;
    if (ending.tooLarge)
        return errorOf(ErrorKind::Protocol, ending, u"answerTooLarge"_s);
    if (ending.timedOut)
        return errorOf(ErrorKind::LinkLost, ending, u"timedOut"_s);
    if (status == 0 || !isOfTheStatus(ending.error)) {
        const ErrorKind kind = neverLeft(ending) ? ErrorKind::NotReached : ErrorKind::LinkLost;
        return errorOf(kind, ending, nameOf(ending.error));
    }
    const bool isSuccess = status >= 200 && status < 300;
    if (isSuccess && ending.error != QNetworkReply::NoError)
        return errorOf(ErrorKind::Protocol, ending, u"unreadable"_s);
    if (status < 200)
        return errorOf(ErrorKind::LinkLost, ending, u"noFinalStatus"_s);
    if (status < 400 && !isSuccess)
        return errorOf(ErrorKind::Protocol, ending, u"redirected"_s);
    return std::move(ending.response);
}

} // namespace Sendoff
