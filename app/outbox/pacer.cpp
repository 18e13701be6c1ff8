// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/pacer.h"

#include <algorithm>

namespace Sendoff {

using std::chrono::milliseconds;

void Pacer::setPerMinute(int messages)
{
    m_distance = messages > 0 ? milliseconds((60'000 + messages - 1) / messages) : milliseconds(0);
}

milliseconds Pacer::wait(milliseconds now) const
{
    return m_taken ? std::max(milliseconds(0), m_last + m_distance - now) : milliseconds(0);
}

void Pacer::take(milliseconds now)
{
    m_taken = true;
    m_last = now;
}

} // namespace Sendoff
