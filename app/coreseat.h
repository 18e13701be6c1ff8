// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core.h"
#include "environment.h"
#include "net/client.h"
#include "net/tokensource.h"
#include "signin/session.h"

#include <QNetworkAccessManager>

#include <memory>

// Private to core.

namespace Sendoff {

/// One account at work: where its tokens come from, and its door to the service. In the order they depend on
/// each other.
struct CoreSeat
{
    AccountId account; ///< empty: a token that was given from outside
    AccountKind kind = AccountKind::Work;
    std::unique_ptr<TokenSource> tokens;
    /// Of an account: what is done to its connections (Client::hurry()) must not meet requests of others.
    std::unique_ptr<QNetworkAccessManager> network;
    Session *session = nullptr; ///< of `tokens`, when they can be renewed
    std::unique_ptr<Client> client;

    /// The client of the service at `root`, joined to the tokens; nothing has been asked yet.
    static CoreSeat make(Connection connection, const Environment &environment, HttpLog &log);
};

} // namespace Sendoff
