// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client.h"
#include "net/run.h"

#include <QList>

#include <array>

namespace Sendoff {

/// What a Client and its Runs share. Private to net/.
struct Client::Private
{
    explicit Private(Parts given)
        : parts(std::move(given))
        , gate(parts.clock)
    {
        QString path = parts.root.path(QUrl::FullyEncoded);
        while (path.endsWith(u'/'))
            path.chop(1);
        parts.root.setPath(path, QUrl::StrictMode);
    }

    Parts parts;
    Gate gate;
    std::array<QList<Run *>, 3> waiting; ///< by Priority, first come first served
    int inFlight = 0;
    int places = 4;
    int throttledInARow = 0; ///< 429s without a Retry-After since the last success
    bool pumpPosted = false;
    std::chrono::milliseconds transferTimeout = std::chrono::seconds(120);
    std::chrono::milliseconds deadline = std::chrono::minutes(10);
};

} // namespace Sendoff
