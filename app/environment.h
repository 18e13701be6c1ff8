// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/entropy.h"

#include <QString>

class QNetworkAccessManager;

namespace Sendoff {

/// Everything that comes from outside: real in main.cpp, of tests in tests.
struct Environment
{
    Clock &clock;
    Entropy &entropy;
    QNetworkAccessManager &network;
    QString profileDir; ///< holds settings, store and outbox; exists
};

} // namespace Sendoff
