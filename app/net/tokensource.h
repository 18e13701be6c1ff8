// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

class QObject;

namespace Sendoff {

/// Where requests get their bearer token from.
class TokenSource
{
public:
    TokenSource() = default;
    virtual ~TokenSource() = default;
    TokenSource(const TokenSource &) = delete;
    TokenSource &operator=(const TokenSource &) = delete;

    /// Asks for a token that is good now; `call` comes once, from the event loop, unless `context` dies
    /// before. Error kind Unauthorized: there is none, the person has to sign in; NotReached/LinkLost: it
    /// could not be renewed yet.
    virtual void token(QObject *context, std::function<void(Result<QByteArray>)> call) = 0;
    /// The service answered 401 to this token: it must not be handed out again. `challenge`: the answer's
    /// WWW-Authenticate header, may be empty. Returns whether a fresh one may be had by asking again.
    virtual bool refused(const QByteArray &token, const QByteArray &challenge) = 0;
};

} // namespace Sendoff
