// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/aheadfailures.h"

#include "base/clock.h"

#include <algorithm>

namespace Sendoff {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

std::chrono::milliseconds pauseAhead(int failures)
{
    constexpr milliseconds longest = 10min;
    return std::min<milliseconds>(30s * (1 << std::min(failures - 1, 8)), longest);
}

AheadFailures::AheadFailures(const Clock &clock)
    : m_clock(clock)
{
}

bool AheadFailures::mayAsk(const AheadWish &wish) const
{
    const auto known = m_failures.constFind({wish.message, wish.attachment});
    return known == m_failures.cend() || known->changeKey != wish.changeKey
        || m_clock.monotonic() >= known->until;
}

bool AheadFailures::hasFailed(const AheadWish &wish) const
{
    const auto known = m_failures.constFind({wish.message, wish.attachment});
    return known != m_failures.cend() && known->changeKey == wish.changeKey;
}

void AheadFailures::failed(const AheadWish &wish)
{
    Failure &failure = of(wish);
    failure.until = m_clock.monotonic() + pauseAhead(++failure.count);
}

void AheadFailures::refused(const AheadWish &wish)
{
    of(wish).until = milliseconds::max();
}

AheadFailures::Failure &AheadFailures::of(const AheadWish &wish)
{
    Failure &failure = m_failures[{wish.message, wish.attachment}];
    if (failure.changeKey != wish.changeKey)
        failure = {.changeKey = wish.changeKey, .count = 0, .until = 0ms};
    return failure;
}

} // namespace Sendoff
