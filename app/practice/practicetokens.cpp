// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicetokens.h"

#include "practice/practiceanswers.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

/// As Graph asks for other claims in the midst of a token's life (contract 15).
HttpAnswer claimsChallenge(const QByteArray &claims)
{
    HttpAnswer answer = errorAnswer(
        401, u"InvalidAuthenticationToken"_s,
        u"Continuous access evaluation resulted in challenge with result: InteractionRequired and code: "
        "TokenCreatedWithOutdatedPolicies"_s);
    for (auto &[name, value] : answer.headers) {
        if (name == "WWW-Authenticate")
            value += ", error=\"insufficient_claims\", claims=\"" + claims.toBase64() + '"';
    }
    return answer;
}

} // namespace

void PracticeTokens::accept(const QByteArray &token, const Options &options, qint64 now)
{
    const qint64 until
        = options.life.count() > 0 ? now + options.life.count() : std::numeric_limits<qint64>::max();
    m_held.insert(token, {.options = options, .until = until, .uses = 0, .isEnded = false, .claims = {}});
}

void PracticeTokens::end(const QByteArray &token, const QByteArray &claims)
{
    const auto held = m_held.find(token);
    if (held == m_held.end())
        return;
    held->isEnded = true;
    held->claims = claims;
}

void PracticeTokens::expire(const QByteArray &token)
{
    if (m_held.contains(token))
        end(token, {});
    else
        m_isRevoked = true;
}

int PracticeTokens::count(const QByteArray &token)
{
    const auto held = m_held.find(token);
    return held == m_held.end() ? ++m_uses : ++held->uses;
}

std::optional<HttpAnswer> PracticeTokens::refusal(const QByteArray &token, qint64 now) const
{
    if (m_isRevoked)
        return usualError(401);
    const auto held = m_held.constFind(token);
    if (held != m_held.constEnd()) {
        if (held->isEnded && !held->claims.isEmpty())
            return claimsChallenge(held->claims);
        return held->isEnded || now >= held->until ? std::optional(usualError(401)) : std::nullopt;
    }
    if (!m_isRequired || token == m_own)
        return std::nullopt;
    return errorAnswer(401, u"InvalidAuthenticationToken"_s,
                       token.isEmpty() ? u"Access token is empty."_s : u"Access token validation failure."_s);
}

PracticeTokens::Options PracticeTokens::optionsOf(const QByteArray &token) const
{
    return m_held.value(token).options;
}

QByteArray bearerOf(const HttpRequest &request)
{
    const QByteArray header = request.header("authorization");
    const QByteArray scheme = "Bearer "_ba;
    if (header.isEmpty() || header.startsWith(scheme))
        return header.mid(scheme.size());
    return ' ' + header; // no token is like that
}

std::optional<HttpAnswer> rightsRefusal(const PracticeTokens::Options &rights, bool isOwn,
                                        const QByteArray &method, const QStringList &path)
{
    if (path.isEmpty()) {
        if (rights.mayReadProfiles)
            return std::nullopt;
        return errorAnswer(403, u"Authorization_RequestDenied"_s,
                           u"Insufficient privileges to complete the operation."_s);
    }
    const PracticeService::MailRights &mail = isOwn ? rights.own : rights.others;
    const QString &last = path.last();
    const bool isSend = method == "POST"
        && (last.compare("send"_L1, Qt::CaseInsensitive) == 0
            || last.compare("microsoft.graph.send"_L1, Qt::CaseInsensitive) == 0);
    return (isSend ? mail.send : mail.read) ? std::nullopt : std::optional(usualError(403));
}

} // namespace Sendoff::Practice
