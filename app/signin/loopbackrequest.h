// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace Sendoff {

/// A longer request head is none that a browser makes of a redirect.
constexpr qsizetype longestLoopbackHead = 16 * 1024;

/// What a request has to fit to be the answer of the sign-in service.
struct LoopbackExpectation
{
    quint16 port = 0;
    QByteArray state;
    QList<QUrl> issuers; ///< where `iss` may lead, when it is there (RFC 9207): scheme, host and port
};

/// What one request of the browser, or of anybody else on this machine, is.
struct LoopbackVerdict
{
    enum class Kind {
        Code, ///< the person has signed in
        Denied, ///< the service says why not
        WrongIssuer, ///< the state fits, but another service answers
        WrongState, ///< anybody may have made this: it counts for nothing
        EndPage, ///< the page that follows an answer
        Other, ///< to be answered with `status`; counts for nothing
    };

    Kind kind = Kind::Other;
    int status = 400; ///< of WrongState and Other
    QByteArray code; ///< secret
    QString error;
    QString description; ///< on one line

    bool operator==(const LoopbackVerdict &) const = default;
};

/// Judges what a connection has brought so far; nothing while its head is not complete.
std::optional<LoopbackVerdict> judgedRequest(const QByteArray &received, const LoopbackExpectation &expected);

/// Compares in a time that does not tell how much of `given` is right.
bool isSameSecret(const QByteArray &given, const QByteArray &secret);

} // namespace Sendoff
