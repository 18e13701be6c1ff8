// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>

namespace Sendoff {

enum class Method { Get, Post, Patch, Put, Delete };

/// Whether a request may be put on the wire again when its outcome is unknown.
enum class Repeat { Safe, Unsafe };

/// Who goes first when requests wait for a place (design 9).
enum class Priority { Send, Waited, Background };

struct Header
{
    QByteArray name;
    QByteArray value;

    bool operator==(const Header &) const = default;
};

/// Everything that goes on the wire, but for what the client adds to each request (token, ids, User-Agent).
struct RequestData
{
    QString mailbox; ///< the root path of the mailbox it is for; see Client::hold()
    bool asksWhose = false; ///< asks whose mailbox that is, and so need not wait until it is known
    Method method = Method::Get;
    QString path; ///< escaped, below the service's root, e.g. "/me/messages/AA%3D/send?x=y"; or empty, when
                  ///< `url` is set
    QUrl url; ///< a whole URL the service gave (nextLink, deltaLink); refused unless it is below the
              ///< service's root
    QList<Header> headers;
    QByteArray contentType; ///< empty without a body
    QByteArray body;
    Repeat repeat = Repeat::Safe;
    Priority priority = Priority::Waited;
    int maxAttempts = 5; ///< attempts on the wire in all; 1 for sends, whose retry loop is the outbox
    /// Not put on the wire in that time: NotReached, code "waitedTooLong"; what was checked just before would
    /// be old. 0: it may wait.
    std::chrono::milliseconds startWithin{0};
    qint64 maxAnswerBytes = 64LL * 1024 * 1024; ///< a longer answer is a Protocol error
    QByteArray requestId; ///< client-request-id to use; empty: a fresh one for each attempt
};

/// An HTTP answer, whatever its status.
struct Response
{
    int status = 0;
    QList<Header> headers;
    QByteArray body;

    /// The first header of that name in any case, or empty.
    QByteArray header(const QByteArray &name) const;
};

/// A date as HTTP writes it (RFC 9110, 5.6.7); invalid when it is none.
QDateTime httpDate(const QByteArray &value);

/// A question to the service as a value: what to ask and how to read a 2xx answer. Other answers become
/// Errors before `read` is called.
template <typename T> struct Request
{
    using value_type = T;

    RequestData data;
    std::function<Result<T>(const Response &)> read;
};

} // namespace Sendoff
