// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/deviceanswer.h"

#include "base/json.h"
#include "net/rooturl.h"
#include "signin/tokenanswer.h"

#include <QJsonObject>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::seconds;

constexpr qsizetype longestUserCode = 40;
constexpr qsizetype longestPage = 2000;
constexpr seconds longestLife = std::chrono::hours(1);
// RFC 8628, 3.2.
constexpr seconds usualInterval{5};
constexpr seconds longestInterval{60};

Error unreadable(const QString &code)
{
    return {.kind = ErrorKind::Protocol,
            .httpStatus = 0,
            .code = code,
            .detail = {},
            .requestId = {},
            .retryAfter = std::nullopt};
}

/// Letters, digits and signs that a person can read and type.
bool canBeTyped(const QString &code)
{
    return !code.isEmpty() && code.size() <= longestUserCode
        && std::all_of(code.begin(), code.end(), [](QChar c) { return c.isPrint(); });
}

QUrl pageOf(const QJsonObject &object)
{
    // The second name is of drafts of the standard, and some services still use it.
    QString text = object.value("verification_uri"_L1).toString();
    if (text.isEmpty())
        text = object.value("verification_url"_L1).toString();
    const QUrl url(text.left(longestPage), QUrl::StrictMode);
    const bool isSafe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host()));
    return isSafe && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl();
}

} // namespace

Result<DeviceAnswer> readDeviceAnswer(const QByteArray &json)
{
    const Result<QJsonObject> object = Json::readObject(json);
    if (!object)
        return unreadable(u"notJson"_s);
    const QByteArray deviceCode = object->value("device_code"_L1).toString().toUtf8();
    const QString userCode = object->value("user_code"_L1).toString().trimmed();
    if (!isUsableToken(deviceCode) || !canBeTyped(userCode))
        return unreadable(u"noCode"_s);
    const QUrl page = pageOf(*object);
    if (page.isEmpty())
        return unreadable(u"badPage"_s);
    const qint64 life = Json::number(object->value("expires_in"_L1)).value_or(0);
    if (life < 1)
        return unreadable(u"badLife"_s);
    const seconds interval(Json::number(object->value("interval"_L1)).value_or(usualInterval.count()));
    return DeviceAnswer{.deviceCode = deviceCode,
                        .userCode = userCode,
                        .page = page,
                        .expiresIn = std::min(seconds(life), longestLife),
                        .interval = std::clamp(interval, seconds(1), longestInterval)};
}

} // namespace Sendoff
