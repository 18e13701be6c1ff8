// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/claims.h"

#include "base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>

#include <algorithm>
#include <cstring>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostHeader = 65536;
constexpr qsizetype mostClaims = 16384;

struct AuthChallenge
{
    QByteArray scheme;
    QByteArray error;
    QByteArray claims; ///< encoded, as it came
};

/// Reads RFC 9110, 11.6.1 leniently: what fits nowhere is skipped.
class ChallengeReader
{
public:
    explicit ChallengeReader(const QByteArray &header)
        : m_text(header)
    {
    }

    QList<AuthChallenge> read()
    {
        while (!atEnd()) {
            const QByteArray name = word();
            if (name.isEmpty()) {
                ++m_at;
                continue;
            }
            skipSpace();
            if (at() == '=')
                readParameter(name);
            else
                m_challenges.append({.scheme = name, .error = {}, .claims = {}});
        }
        return m_challenges;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char at() const { return atEnd() ? '\0' : m_text.at(m_at); }

    static bool isOfWord(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~/", c) != nullptr);
    }

    void skipSpace()
    {
        while (at() == ' ' || at() == '\t')
            ++m_at;
    }

    QByteArray word()
    {
        const qsizetype from = m_at;
        while (isOfWord(at()))
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }

    QByteArray quoted()
    {
        QByteArray value;
        for (++m_at; !atEnd() && at() != '"'; ++m_at) {
            if (at() == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            value += at();
        }
        ++m_at;
        return value;
    }

    /// Bare base64 with its '=' at the end comes as well.
    QByteArray bare()
    {
        const qsizetype from = m_at;
        while (isOfWord(at()) || at() == '=')
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }

    void readParameter(const QByteArray &name)
    {
        ++m_at;
        skipSpace();
        const QByteArray value = at() == '"' ? quoted() : bare();
        if (m_challenges.isEmpty())
            return;
        AuthChallenge &challenge = m_challenges.last();
        if (name.compare("error", Qt::CaseInsensitive) == 0)
            challenge.error = value;
        else if (name.compare("claims", Qt::CaseInsensitive) == 0)
            challenge.claims = value;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    QList<AuthChallenge> m_challenges;
};

std::optional<QByteArray> decodedClaims(QByteArray encoded)
{
    encoded.replace('-', '+').replace('_', '/');
    while (encoded.endsWith('='))
        encoded.chop(1);
    // One character of a group of four is no byte yet.
    if (encoded.isEmpty() || encoded.size() % 4 == 1)
        return std::nullopt;
    const auto json = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!json || (*json).size() > mostClaims)
        return std::nullopt;
    const Result<QJsonObject> object = Json::readObject(*json);
    if (!object)
        return std::nullopt;
    return QJsonDocument(*object).toJson(QJsonDocument::Compact);
}

} // namespace

std::optional<QByteArray> challengedClaims(const QByteArray &header)
{
    if (header.size() > mostHeader)
        return std::nullopt;
    for (const AuthChallenge &challenge : ChallengeReader(header).read()) {
        if (challenge.scheme.compare("Bearer", Qt::CaseInsensitive) != 0
            || challenge.error.compare("insufficient_claims", Qt::CaseInsensitive) != 0)
            continue;
        if (std::optional<QByteArray> claims = decodedClaims(challenge.claims))
            return claims;
    }
    return std::nullopt;
}

QByteArray claimsParameter(const QByteArray &challenged)
{
    const auto accessToken = "access_token"_L1;
    const auto capabilities = "xms_cc"_L1;
    const auto values = "values"_L1;
    QJsonObject claims = challenged.size() > mostClaims
        ? QJsonObject()
        : Json::readObject(challenged).value_or(QJsonObject());
    QJsonObject ofAccess = claims.value(accessToken).toObject();
    QJsonObject capability = ofAccess.value(capabilities).toObject();
    QJsonArray list = capability.value(values).toArray();
    if (!list.contains(u"cp1"_s))
        list.append(u"cp1"_s);
    capability.insert(values, list);
    ofAccess.insert(capabilities, capability);
    claims.insert(accessToken, ofAccess);
    return QJsonDocument(claims).toJson(QJsonDocument::Compact);
}

} // namespace Sendoff
