// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

class QNetworkAccessManager;

namespace Sendoff {

class Store;

/// Waits (really) until nothing is under way: no request, no write, no event. `hang`: how long an answer that
/// may never come is waited for.
void settle(Store &store, const QNetworkAccessManager &network, std::chrono::milliseconds hang);

} // namespace Sendoff
