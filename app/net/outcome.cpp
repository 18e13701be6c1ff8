// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/outcome.h"

#include <QMetaEnum>

#include <algorithm>
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

/// Whether surely no byte of the request has left: only failures that Qt reports while it makes a connection
/// count. A failing network (no route, a timeout) does not: it may also fail on a connection that was kept,
/// after the request was written, and Qt 6.4 cannot tell. requestSent() is not emitted for an empty body, and
/// socketStartedConnecting() goes to the request that is thought to get the new connection, not to the one
/// that does.
bool neverLeft(const Ending &ending)
{
    if (ending.response.status != 0 || ending.encrypted)
        return false;
    switch (ending.error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
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

Ending endingOf(const QNetworkReply &reply, QByteArray body)
{
    Ending ending{.error = reply.error(), .words = reply.errorString(), .response = {}};
    ending.response.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        ending.response.headers.append({name, value});
    ending.response.body = std::move(body);
    return ending;
}

bool areAboutDates(const QList<QSslError> &errors)
{
    // Not by the library's words: they are in the person's language.
    return !errors.isEmpty() && std::all_of(errors.cbegin(), errors.cend(), [](const QSslError &error) {
        return error.error() == QSslError::CertificateNotYetValid
            || error.error() == QSslError::CertificateExpired;
    });
}

Result<Response> outcomeOf(Ending ending)
{
    const int status = ending.response.status;
    if (ending.tooLarge)
        return errorOf(ErrorKind::Protocol, ending, u"answerTooLarge"_s);
    if (ending.timedOut)
        return errorOf(ErrorKind::LinkLost, ending, u"timedOut"_s);
    if (status == 0 || !isOfTheStatus(ending.error)) {
        const ErrorKind kind = neverLeft(ending) ? ErrorKind::NotReached : ErrorKind::LinkLost;
        const bool isOfDates
            = ending.certificateDates && ending.error == QNetworkReply::SslHandshakeFailedError;
        return errorOf(kind, ending, isOfDates ? u"certificateDates"_s : nameOf(ending.error));
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

bool wasReached(const Result<Response> &outcome)
{
    if (outcome || outcome.error().httpStatus > 0)
        return true;
    // Somebody was there and hung up, also after bytes that are no HTTP: Qt calls both the same.
    const QString &code = outcome.error().code;
    return code == nameOf(QNetworkReply::RemoteHostClosedError)
        || code == nameOf(QNetworkReply::ProtocolFailure) || code == "answerTooLarge"_L1;
}

} // namespace Sendoff
