// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/tokenanswer.h"

#include "base/json.h"
#include "signin/scopes.h"

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAnswer = 65536;
constexpr qsizetype mostToken = 32768;
constexpr qsizetype mostPersonText = 1024;
/// Tokens of services that take them back live for up to 28 hours (contract 15).
constexpr qint64 longestAccessLife = 48LL * 3600;

Error refusedAnswer(const QString &code)
{
    return {.kind = ErrorKind::Protocol,
            .httpStatus = 0,
            .code = code,
            .detail = {}, // never anything of the answer
            .requestId = {},
            .retryAfter = std::nullopt};
}

/// The part between the dots of a JSON web token.
std::optional<QJsonObject> payloadOf(const QByteArray &idToken)
{
    if (idToken.size() > mostAnswer)
        return std::nullopt;
    const QList<QByteArray> parts = idToken.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(
        parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    Result<QJsonObject> payload = Json::readObject(*decoded);
    if (!payload)
        return std::nullopt;
    return *std::move(payload);
}

/// An identifier must come whole: a cut one would be somebody else's.
QString identifier(const QJsonObject &claims, QLatin1String name, QLatin1String otherwise)
{
    const QString first = claims.value(name).toString();
    const QString found = first.isEmpty() ? claims.value(otherwise).toString() : first;
    return found.size() <= mostPersonText ? found : QString();
}

} // namespace

bool isUsableToken(const QByteArray &token)
{
    // A line break in it would make headers.
    return !token.isEmpty() && token.size() <= mostToken
        && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 127; });
}

bool isPersonalTenant(const QString &tenant)
{
    return tenant.compare("9188040d-6c67-4c5b-b112-36a304b66dad"_L1, Qt::CaseInsensitive) == 0;
}

std::optional<Person> personOf(const QByteArray &idToken)
{
    const std::optional<QJsonObject> claims = payloadOf(idToken);
    if (!claims)
        return std::nullopt;
    Person person{.tenant = identifier(*claims, "tid"_L1, "iss"_L1),
                  .id = identifier(*claims, "oid"_L1, "sub"_L1),
                  .address = Json::text(claims->value("preferred_username"_L1), mostPersonText).simplified(),
                  .name = Json::text(claims->value("name"_L1), mostPersonText).simplified()};
    if (person.tenant.isEmpty() || person.id.isEmpty())
        return std::nullopt;
    return person;
}

Result<TokenAnswer> readTokenAnswer(const QByteArray &json, const QStringList &asked)
{
    if (json.size() > mostAnswer)
        return refusedAnswer(u"notJson"_s);
    const Result<QJsonObject> object = Json::readObject(json);
    if (!object)
        return refusedAnswer(u"notJson"_s);
    if (object->value("access_token"_L1).toString().isEmpty())
        return refusedAnswer(u"noToken"_s);
    if (object->value("token_type"_L1).toString().compare("Bearer"_L1, Qt::CaseInsensitive) != 0)
        return refusedAnswer(u"otherType"_s);
    TokenAnswer answer;
    answer.access = object->value("access_token"_L1).toString().toUtf8();
    answer.refresh = object->value("refresh_token"_L1).toString().toUtf8();
    if (!isUsableToken(answer.access) || (!answer.refresh.isEmpty() && !isUsableToken(answer.refresh)))
        return refusedAnswer(u"badToken"_s);
    const qint64 life = Json::number(object->value("expires_in"_L1)).value_or(0);
    if (life <= 0)
        return refusedAnswer(u"badLife"_s);
    answer.expiresIn = std::chrono::seconds(std::min(life, longestAccessLife));
    answer.granted = grantedScopes(object->value("scope"_L1).toString(), asked);
    answer.person = personOf(object->value("id_token"_L1).toString().toUtf8());
    if (answer.person && isPersonalTenant(answer.person->tenant))
        answer.kind = AccountKind::Personal;
    return answer;
}

} // namespace Sendoff
