// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/outgoing.h"

#include "net/rooturl.h"
#include "net/sendbody.h"
#include "version.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

Error notSent(const QString &code)
{
    return {.kind = ErrorKind::Protocol,
            .httpStatus = 0,
            .code = code,
            .detail = {},
            .requestId = {},
            .retryAfter = std::nullopt};
}

/// What each request of the program has in common.
QNetworkRequest bareRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setRawHeader("Accept"_ba, "application/json"_ba);
    // Without a value Qt sends the system's language; the service's words are for logs only.
    request.setRawHeader("Accept-Language"_ba, "en"_ba);
    request.setRawHeader("User-Agent"_ba, "Sendoff/"_ba + sendoffVersion);
    // A followed redirect would carry the token, and a 307 the POST, to another host.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // After a cut, HTTP/2 in Qt 6.4 can leave this request and the next without any end.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return request;
}

QNetworkRequest wireRequest(const RequestData &data, const Attempt &attempt)
{
    QNetworkRequest request = bareRequest(attempt.url);
    for (const Header &header : data.headers)
        request.setRawHeader(header.name, header.value);
    if (!data.contentType.isEmpty())
        request.setRawHeader("Content-Type"_ba, data.contentType);
    request.setRawHeader("client-request-id"_ba, attempt.requestId);
    request.setRawHeader("return-client-request-id"_ba, "true"_ba);
    request.setRawHeader("Authorization"_ba, "Bearer "_ba + attempt.token);
    request.setTransferTimeout(static_cast<int>(attempt.transferTimeout.count()));
    return request;
}

/// A request that must reach the service once at most (see SendBody).
QNetworkReply *putOnce(QNetworkAccessManager &network, Method method, const QByteArray &bytes,
                       const QNetworkRequest &request)
{
    auto *body = new SendBody(bytes, &network);
    QNetworkReply *reply = method == Method::Post
        ? network.post(request, body)
        : network.sendCustomRequest(request, methodName(method), body);
    body->setParent(reply);
    return reply;
}

} // namespace

QByteArray methodName(Method method)
{
    switch (method) {
    case Method::Get: return "GET"_ba;
    case Method::Post: return "POST"_ba;
    case Method::Patch: return "PATCH"_ba;
    case Method::Put: return "PUT"_ba;
    case Method::Delete: return "DELETE"_ba;
    }
    Q_UNREACHABLE();
}

Result<QUrl> targetOf(const RequestData &data, const QUrl &root)
{
    if (!data.url.isEmpty()) {
        if (!isBelowRoot(data.url, root))
            return notSent(u"foreignHost"_s);
        return data.url;
    }
    const QUrl url(root.toString(QUrl::FullyEncoded) + data.path, QUrl::StrictMode);
    if (!data.path.startsWith(u'/') || !isBelowRoot(url, root) || url.hasFragment())
        return notSent(u"malformedPath"_s);
    return url;
}

QNetworkReply *postOnce(QNetworkAccessManager &network, const QUrl &url, const QByteArray &contentType,
                        const QByteArray &body)
{
    QNetworkRequest request = bareRequest(url);
    request.setRawHeader("Content-Type"_ba, contentType);
    return putOnce(network, Method::Post, body, request);
}

void dropReply(QNetworkReply *reply, QObject *listener)
{
    reply->disconnect(listener);
    if (!reply->isFinished())
        reply->abort();
    reply->deleteLater();
}

QNetworkReply *putOnWire(QNetworkAccessManager &network, const RequestData &data, const Attempt &attempt)
{
    const QNetworkRequest request = wireRequest(data, attempt);
    if (data.repeat == Repeat::Unsafe)
        return putOnce(network, data.method, data.body, request);
    switch (data.method) {
    case Method::Get: return network.get(request);
    case Method::Post: return network.post(request, data.body);
    case Method::Patch:
    case Method::Put:
    case Method::Delete: return network.sendCustomRequest(request, methodName(data.method), data.body);
    }
    Q_UNREACHABLE();
}

} // namespace Sendoff
