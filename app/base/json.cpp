// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/json.h"

#include <QJsonDocument>

#include <cmath>

namespace Sendoff::Json {

using namespace Qt::StringLiterals;

namespace {

Error unreadable(const QString &code, const QString &detail)
{
    return {.kind = ErrorKind::Protocol,
            .httpStatus = 0,
            .code = code,
            .detail = detail,
            .requestId = {},
            .retryAfter = std::nullopt};
}

} // namespace

Result<QJsonObject> readObject(const QByteArray &body)
{
    QJsonParseError error;
    const bool hasMark = body.startsWith("\xef\xbb\xbf");
    const QJsonDocument document
        = QJsonDocument::fromJson(hasMark ? body.sliced(3) : body, &error); // refuses over 1024 levels
    if (error.error != QJsonParseError::NoError)
        return unreadable(u"unreadableJson"_s, error.errorString());
    if (!document.isObject())
        return unreadable(u"noObject"_s, {});
    return document.object();
}

QString text(const QJsonValue &value, qsizetype most)
{
    QString string = value.toString();
    if (string.size() <= most)
        return string;
    string.truncate(string.at(most - 1).isHighSurrogate() ? most - 1 : most);
    return string;
}

std::optional<qint64> number(const QJsonValue &value)
{
    // Doubles hold whole numbers exactly up to 2^53.
    constexpr double exact = 9007199254740992.0;
    bool isNumber = value.isDouble();
    const double found = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(found) || std::abs(found) > exact || std::trunc(found) != found)
        return std::nullopt;
    return static_cast<qint64>(found);
}

} // namespace Sendoff::Json
