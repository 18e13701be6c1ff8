// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/daylimit.h"

#include <algorithm>

namespace Sendoff {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestStep = std::chrono::minutes(1);

} // namespace

DayLimit::DayLimit(Clock &clock)
    : m_clock(clock)
{
}

milliseconds DayLimit::passed() const
{
    return m_clock.monotonic() + m_clock.asleep();
}

bool DayLimit::isOn() const
{
    return m_end && *m_end > passed();
}

QDateTime DayLimit::until() const
{
    return isOn() ? m_clock.now().addMSecs((*m_end - passed()).count()) : QDateTime();
}

void DayLimit::hold(milliseconds pause)
{
    const milliseconds end = passed() + pause;
    if (m_end && *m_end >= end)
        return;
    m_end = end;
    wait();
    Q_EMIT changed();
}

void DayLimit::wait()
{
    // In short steps: timers stand still while the machine is asleep.
    m_clock.after(std::min<milliseconds>(*m_end - passed(), longestStep), this, [this] { this->end(); });
}

void DayLimit::end()
{
    if (!m_end)
        return; // it was made longer meanwhile, and that is over
    if (isOn()) {
        wait();
        return;
    }
    m_end.reset();
    Q_EMIT changed();
}

} // namespace Sendoff
