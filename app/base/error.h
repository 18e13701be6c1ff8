// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

#include <chrono>
#include <optional>

namespace Sendoff {

/// What the program can do about a failure; chosen by the next step, not by the HTTP number (contract 12).
enum class ErrorKind {
    NotReached, ///< no byte of the request left: DNS, connection refused, TLS handshake
    LinkLost, ///< the request left, no (whole) answer came: the outcome is unknown
    Unauthorized, ///< 401, or there is no token at all
    Forbidden, ///< 403
    NotFound, ///< 404
    Conflict, ///< 409, 412
    Gone, ///< 410: a delta token has died
    Throttled, ///< 429; `retryAfter` says how long, if the service said
    Rejected, ///< any other 4xx with an error body: the service refused this very request
    Server, ///< 5xx and 408
    Protocol, ///< an answer that cannot be understood: HTML instead of JSON, truncated JSON, too large
    Storage, ///< the disk or the database refused
    Secrets, ///< the keychain refused
};

/// One failure, as facts. Words for people are made in ui/wording only.
struct Error
{
    ErrorKind kind = ErrorKind::Protocol;
    int httpStatus = 0; ///< 0 when there was no HTTP answer
    QString code; ///< Graph's error.code (the most specific one), for logs and rare special cases
    QString detail; ///< the server's or library's own words; shown only under "Technical details"
    QByteArray requestId; ///< what the service's support asks for
    std::optional<std::chrono::milliseconds> retryAfter;

    bool operator==(const Error &) const = default;
};

/// Whether the mailbox may not send more for now (messages or recipients in a day; contract 12). Reading is
/// not concerned, and it may last a day.
bool isSendingLimit(const QString &code);

/// Whether the service says that there is no mailbox to work with: no licence, not in the cloud, or still
/// being made (contract 12). That says nothing about any message, and may be otherwise later.
bool isOfTheMailbox(const QString &code);

/// Whether something stood in the way of an answer (the link, a limit, the sign-in, the mailbox as a whole):
/// nothing is known of what was asked for, and asking later may tell.
bool isOfTheWay(const Error &error);

/// Whether the service refused just this, and asking again will not change the answer.
bool isRefusal(const Error &error);

/// The enumerator's name, for logs and tests.
QLatin1String toString(ErrorKind kind);
QDebug operator<<(QDebug debug, const Error &error);

} // namespace Sendoff
