// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/daylimit.h"

namespace Sendoff {

using std::chrono::milliseconds;

DayLimit::DayLimit(Clock &clock)
    : m_clock(clock)
{
}

bool DayLimit::isOn() const
{
    return m_end && *m_end > m_clock.monotonic();
}

void DayLimit::hold(milliseconds pause)
{
    const milliseconds end = m_clock.monotonic() + pause;
    if (m_end && *m_end >= end)
        return;
    m_end = end;
    m_until = m_clock.now().addMSecs(pause.count());
    m_clock.after(pause, this, [this] { this->end(); });
    Q_EMIT changed();
}

void DayLimit::end()
{
    if (!m_end || isOn())
        return; // it was made longer meanwhile
    m_end.reset();
    m_until = {};
    Q_EMIT changed();
}

} // namespace Sendoff
