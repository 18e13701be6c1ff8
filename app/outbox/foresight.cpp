// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/foresight.h"

#include <algorithm>

namespace Sendoff {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds ahead = 1s;
constexpr int mostAhead = 40;
// One that hung says little about the next.
constexpr milliseconds longestLook = 2s;
constexpr milliseconds longestPost = 10s;

milliseconds learned(milliseconds known, milliseconds took, milliseconds longest)
{
    return (known * 3 + std::clamp(took, 0ms, longest)) / 4;
}

} // namespace

void Foresight::looked(milliseconds took)
{
    m_look = learned(m_look, took, longestLook);
}

void Foresight::posted(milliseconds took)
{
    m_post = learned(m_post, took, longestPost);
}

milliseconds Foresight::lead(milliseconds distance) const
{
    return 2 * distance <= ahead ? m_look + ahead : m_look;
}

int Foresight::most(const Now &now) const
{
    const auto free = std::max(now.places - now.busy, 0);
    const auto most = free + now.places * (m_look + ahead) / std::max(m_post, 1ms);
    if (now.distance <= 0ms)
        return int(std::clamp<milliseconds::rep>(most, 0, mostAhead));
    const milliseconds rest = lead(now.distance) - now.wait;
    const auto paced = rest < 0ms ? 0 : 1 + rest / now.distance;
    return int(std::clamp<milliseconds::rep>(std::min(most, paced), 0, mostAhead));
}

} // namespace Sendoff
