// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coreseat.h"

#include "graph/fault.h"
#include "signin/sessiongate.h"

#include <utility>

namespace Sendoff {

CoreSeat CoreSeat::make(Connection connection, const Environment &environment, HttpLog &log)
{
    CoreSeat seat;
    seat.account = connection.account;
    seat.kind = connection.kind;
    seat.tokens = std::move(connection.tokens);
    seat.session = connection.session;
    // A child of the program's: whoever looks there sees all that is under way.
    if (seat.session)
        seat.network = std::make_unique<QNetworkAccessManager>(&environment.network);
    seat.client = std::make_unique<Client>(
        Client::Parts{.network = seat.network ? *seat.network : environment.network,
                      .clock = environment.clock,
                      .entropy = environment.entropy,
                      .tokens = *seat.tokens,
                      .log = log,
                      .faults = Graph::faultOf,
                      .root = connection.root,
                      .reachability = environment.reachability});
    if (seat.session) {
        holdWhileRenewing(*seat.session, seat.client->gate(), seat.client.get());
        // What tells the requests that the network is back is true for the sign-in service too. The keychain
        // is not asked again by that: it may show a prompt.
        QObject::connect(seat.client.get(), &Client::hurried, seat.session, [session = seat.session] {
            if (session->state() == SessionState::Pausing)
                session->tryAgain();
        });
    }
    return seat;
}

} // namespace Sendoff
