// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeclock.h"

#include <QTimeZone>

#include <algorithm>

namespace Sendoff {

FakeClock::FakeClock()
    : m_now(QDate(2026, 4, 14), QTime(10, 42), Qt::UTC)
{
}

void FakeClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call)
{
    m_timers.append(
        {m_monotonic + std::max(delay, std::chrono::milliseconds(0)), m_next++, context, std::move(call)});
}

void FakeClock::advance(std::chrono::milliseconds time)
{
    const std::chrono::milliseconds end = m_monotonic + time;
    for (;;) {
        const auto first
            = std::min_element(m_timers.cbegin(), m_timers.cend(), [](const Timer &a, const Timer &b) {
                  return std::pair(a.due, a.number) < std::pair(b.due, b.number);
              });
        if (first == m_timers.cend() || first->due > end)
            break;
        const Timer timer = *first;
        m_timers.erase(first);
        m_now = m_now.addMSecs((timer.due - m_monotonic).count());
        m_monotonic = timer.due;
        if (timer.context)
            timer.call();
    }
    m_now = m_now.addMSecs((end - m_monotonic).count());
    m_monotonic = end;
}

std::optional<std::chrono::milliseconds> FakeClock::untilNext() const
{
    std::optional<std::chrono::milliseconds> first;
    for (const Timer &timer : m_timers) {
        if (timer.context)
            first = std::min(first.value_or(timer.due), timer.due);
    }
    return first ? std::optional(std::max(*first - m_monotonic, std::chrono::milliseconds(0))) : first;
}

} // namespace Sendoff
