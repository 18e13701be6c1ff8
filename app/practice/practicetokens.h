// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/httpmessage.h"
#include "practice/practiceservice.h"

#include <QHash>

#include <optional>

namespace Sendoff::Practice {

/// The tokens that the service accepts: one of its own, which may do everything, and those it was told of.
class PracticeTokens
{
public:
    using Options = PracticeService::TokenOptions;

    PracticeTokens(QByteArray own, bool isRequired)
        : m_own(std::move(own))
        , m_isRequired(isRequired)
    {
    }

    const QByteArray &own() const { return m_own; }
    /// `now`: milliseconds since 1970 of the service's time.
    void accept(const QByteArray &token, const Options &options, qint64 now);
    void end(const QByteArray &token, const QByteArray &claims);
    /// Ends it as a token ends by itself: one that the service was told of, else all there are.
    void expire(const QByteArray &token);
    void revokeAll(bool isRevoked) { m_isRevoked = isRevoked; }
    /// Takes note of a request; the number of those with this token (a told one) or without one (all others).
    int count(const QByteArray &token);

    /// Why a request with this token ("": without one) is refused; nothing: it is not.
    std::optional<HttpAnswer> refusal(const QByteArray &token, qint64 now) const;
    /// What it may do.
    Options optionsOf(const QByteArray &token) const;

private:
    struct Held
    {
        Options options;
        qint64 until = 0;
        int uses = 0;
        bool isEnded = false;
        QByteArray claims;
    };

    QByteArray m_own;
    bool m_isRequired;
    bool m_isRevoked = false;
    int m_uses = 0;
    QHash<QByteArray, Held> m_held;
};

/// The token of a request's Authorization header; what no token is when that speaks of something else.
QByteArray bearerOf(const HttpRequest &request);
/// Why a token with these rights may not do this in a mailbox, its own or another; `path` is what follows the
/// mailbox. Nothing: it may.
std::optional<HttpAnswer> rightsRefusal(const PracticeTokens::Options &rights, bool isOwn,
                                        const QByteArray &method, const QStringList &path);

} // namespace Sendoff::Practice
