// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rooturl.h"

#include <QHostAddress>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

Error refusal(const QString &code, const QString &detail)
{
    return {.kind = ErrorKind::Protocol,
            .httpStatus = 0,
            .code = code,
            .detail = detail,
            .requestId = {},
            .retryAfter = std::nullopt};
}

bool hasOddPath(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return path.contains("//"_L1)
        || url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyEncoded) != path;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

} // namespace

bool isLoopback(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback()
        && (address.protocol() == QAbstractSocket::IPv4Protocol || address == QHostAddress::LocalHostIPv6);
}

Result<QUrl> checkedRoot(const QString &text)
{
    const QString trimmed = text.trimmed();
    QUrl url(trimmed, QUrl::StrictMode);
    if (trimmed.isEmpty() || !url.isValid() || url.isRelative())
        return refusal(u"malformedUrl"_s, url.errorString());
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return refusal(u"otherScheme"_s, url.scheme());
    if (url.host().isEmpty() || url.port(1) == 0)
        return refusal(u"malformedUrl"_s, {});
    if (!url.userInfo().isEmpty() || trimmed.contains(u'@'))
        return refusal(u"userInUrl"_s, {});
    if (url.hasQuery() || url.hasFragment())
        return refusal(u"queryInUrl"_s, {});
    if (url.scheme() == "http"_L1 && !isLoopback(url.host()))
        return refusal(u"plainHttp"_s, url.host());
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    if (hasOddPath(url))
        return refusal(u"malformedUrl"_s, path);
    return url;
}

bool isBelowRoot(const QUrl &url, const QUrl &root)
{
    if (!url.isValid() || url.scheme() != root.scheme() || url.host().isEmpty() || url.host() != root.host()
        || portOf(url) != portOf(root) || !url.userInfo().isEmpty() || hasOddPath(url))
        return false;
    const QString base = root.path(QUrl::FullyEncoded) + u'/';
    return url.path(QUrl::FullyEncoded).startsWith(base);
}

} // namespace Sendoff
