// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/fault.h"
#include "net/client.h"
#include "support/countingentropy.h"
#include "support/fakeclock.h"
#include "support/faketokens.h"
#include "support/rawserver.h"

#include <QNetworkAccessManager>

#include <memory>
#include <optional>

namespace Sendoff {

/// A real Client and a real server on loopback, with time and tokens in the test's hand.
struct NetFixture
{
    explicit NetFixture(int tokenCount = 1, RawServer::Wire wire = RawServer::Wire::Plain)
        : tokens(tokenCount)
        , server(wire)
    {
        connectTo(server.root());
    }

    void connectTo(const QUrl &root)
    {
        client = std::make_unique<Client>(Client::Parts{.network = network,
                                                        .clock = clock,
                                                        .entropy = entropy,
                                                        .tokens = tokens,
                                                        .log = log,
                                                        .faults = Graph::faultOf,
                                                        .root = root,
                                                        .reachability = reachability});
    }

    QNetworkAccessManager network;
    ReachabilityMaker reachability; ///< for the next connectTo()
    FakeClock clock;
    CountingEntropy entropy;
    FakeTokens tokens;
    HttpLog log;
    RawServer server;
    QObject context;
    std::unique_ptr<Client> client;
};

/// Where an answer is caught.
template <typename T> struct Caught
{
    std::optional<Result<T>> result;
    int calls = 0;

    std::function<void(Result<T>)> catcher()
    {
        return [this](Result<T> answer) {
            ++calls;
            result = std::move(answer);
        };
    }
    bool hasError(ErrorKind kind) const { return result && !*result && result->error().kind == kind; }
};

} // namespace Sendoff
