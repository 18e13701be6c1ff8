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

/// Failures of the way to the service, as opposed to failures of an exchange.
bool isOfTheWay(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::BackgroundRequestNotAllowedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
    case QNetworkReply::ProtocolUnknownError: return true;
    default: return false;
    }
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
        // A signal of Qt that the request was written comes before its error, so without it nothing was.
        const bool neverLeft = status == 0 && !ending.requestSent && isOfTheWay(ending.error);
        return errorOf(neverLeft ? ErrorKind::NotReached : ErrorKind::LinkLost, ending, nameOf(ending.error));
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
