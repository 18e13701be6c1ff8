// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/pace.h"

#include <algorithm>

namespace Sendoff {

namespace {

// A round over a big folder is work for the service too.
constexpr int pausePerRound = 10;
constexpr int onBattery = 2;
// Where the setting is long already, a multiple of it would be of no use to anybody.
constexpr std::chrono::milliseconds longestPauseOfRound = std::chrono::minutes(5);
constexpr std::chrono::milliseconds longestSlowedPause = std::chrono::minutes(10);

int timesFor(Attention attention)
{
    switch (attention) {
    case Attention::Here: return 1;
    case Attention::Elsewhere: return 4;
    case Attention::Away: return 10;
    }
    return 1;
}

} // namespace

std::chrono::milliseconds pauseBefore(const PaceFacts &facts)
{
    const auto slowed = facts.interval * timesFor(facts.attention) * (facts.isOnBattery ? onBattery : 1);
    const auto pause = std::min(slowed, std::max(facts.interval, longestSlowedPause));
    // It may have been the first round; the next one is small.
    return std::max(
        pause, std::min<std::chrono::milliseconds>(pausePerRound * facts.lastRound, longestPauseOfRound));
}

} // namespace Sendoff
