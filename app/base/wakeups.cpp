// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/wakeups.h"

#include "base/clock.h"

#include <utility>

namespace Sendoff {

namespace {

// Reading two clocks one after the other looks like a little sleep, too.
constexpr std::chrono::milliseconds shortestSleep = std::chrono::seconds(5);

} // namespace

WakeUps::WakeUps(Clock &clock, std::chrono::milliseconds period, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_period(period)
    , m_asleep(clock.asleep())
{
    lookLater();
}

void WakeUps::lookLater()
{
    m_clock.after(m_period, this, [this] { look(); });
}

void WakeUps::look()
{
    lookLater();
    const std::chrono::milliseconds now = m_clock.asleep();
    if (now - std::exchange(m_asleep, now) >= shortestSleep)
        Q_EMIT wokeUp();
}

} // namespace Sendoff

#include "moc_wakeups.cpp"
