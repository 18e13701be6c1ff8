// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client.h"
#include "net/clockskew.h"
#include "net/connections.h"
#include "net/run.h"

#include <QList>
#include <QSet>

#include <array>

namespace Sendoff {

/// What a Client and its Runs share. Private to net/.
struct Client::Private
{
    explicit Private(Parts given)
        : parts(std::move(given))
        , connections(parts.network)
        , gate(parts.clock)
    {
        QString path = parts.root.path(QUrl::FullyEncoded);
        while (path.endsWith(u'/'))
            path.chop(1);
        parts.root.setPath(path, QUrl::StrictMode);
    }

    bool isHeld(const RequestData &data) const
    {
        // What names no mailbox might be for any.
        return !data.asksWhose && !held.isEmpty() && (data.mailbox.isEmpty() || held.contains(data.mailbox));
    }

    Parts parts;
    Connections connections;
    Gate gate;
    std::array<QList<Run *>, 3> waiting; ///< by Priority, first come first served
    std::unique_ptr<Reachability> reachability; ///< made when the service was not reached, or silent, first
    bool wasOffline = false;
    QSet<QString> held; ///< mailboxes whose requests wait
    ClockSkew skew;
    int inFlight = 0;
    int places = 4;
    int throttledInARow = 0; ///< 429s without a Retry-After since the last success
    bool pumpPosted = false;
    std::chrono::milliseconds transferTimeout = std::chrono::seconds(120);
    std::chrono::milliseconds deadline = std::chrono::minutes(10);
};

} // namespace Sendoff
