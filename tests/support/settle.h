// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QByteArray;
class QNetworkAccessManager;

namespace Sendoff {

class Store;

/// Waits (really) until nothing is under way: no request, no write, no event. However slow the machine is: a
/// request is waited for until it ends, unless `isWithheld` says of its client-request-id that the answer is
/// held back on purpose.
void settle(Store &store, const QNetworkAccessManager &network,
            const std::function<bool(const QByteArray &)> &isWithheld = {});

} // namespace Sendoff
