// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QByteArray;
class QNetworkAccessManager;

namespace Sendoff {

class Store;

/// Tells of a request's client-request-id whether its answer is held back on purpose; none: nothing is.
using IsWithheld = std::function<bool(const QByteArray &)>;

/// Waits (really) until no request is under way, however slow the machine is, or until it is enough.
void waitForAnswers(const QNetworkAccessManager &network, const IsWithheld &isWithheld,
                    const std::function<bool()> &isEnough);
/// Waits (really) until nothing is under way: no request, no reading aside, no write, no event.
void settle(Store &store, const QNetworkAccessManager &network, const IsWithheld &isWithheld = {});

} // namespace Sendoff
