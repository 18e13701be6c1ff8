// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/entropy.h"
#include "net/reachability.h"

#include <QString>

#include <chrono>
#include <functional>

class QNetworkAccessManager;

namespace Sendoff {

/// Everything that comes from outside: real in main.cpp, of tests in tests.
struct Environment
{
    Clock &clock;
    Entropy &entropy;
    QNetworkAccessManager &network;
    QString profileDir; ///< holds settings, store and outbox; exists
    std::function<bool()> isOnBattery = {}; ///< asked now and then; none: it never is
    ReachabilityMaker reachability = {}; ///< what the system knows of the network; none: nothing
    std::chrono::milliseconds sleepCheck{0}; ///< how often is looked whether the machine slept; 0: never
};

} // namespace Sendoff
