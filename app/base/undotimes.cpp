// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/undotimes.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

// So soon after waking up the person learns that nothing was done.
constexpr milliseconds watchPause = 1s;
// The two clocks that tell a sleep are not read in the same instant; no machine sleeps shorter.
constexpr milliseconds leastSleep = 500ms;

} // namespace

UndoTimes::UndoTimes(Clock &clock)
    : m_clock(clock)
{
}

void UndoTimes::open(qint64 batch, milliseconds total)
{
    m_times[batch] = {.ends = m_clock.monotonic() + total, .total = total, .asleep = m_clock.asleep()};
    m_clock.after(total, this, [this, batch] {
        if (!closeAfterSleep() && m_times.erase(batch) > 0)
            Q_EMIT ended(batch);
    });
    if (!std::exchange(m_watches, true))
        m_clock.after(watchPause, this, [this] { watch(); });
}

std::optional<UndoTimes::Rest> UndoTimes::rest(qint64 batch) const
{
    const auto times = m_times.find(batch);
    if (times == m_times.end())
        return std::nullopt;
    return Rest{.left = std::max(times->second.ends - m_clock.monotonic(), milliseconds(0)),
                .total = times->second.total};
}

void UndoTimes::close(qint64 batch)
{
    m_times.erase(batch);
}

bool UndoTimes::closeAll()
{
    if (closeAfterSleep())
        return false;
    m_times.clear();
    return true;
}

void UndoTimes::watch()
{
    m_watches = false;
    if (closeAfterSleep() || m_times.empty())
        return;
    m_watches = true;
    m_clock.after(watchPause, this, [this] { watch(); });
}

bool UndoTimes::closeAfterSleep()
{
    const milliseconds now = m_clock.asleep();
    if (std::none_of(m_times.cbegin(), m_times.cend(),
                     [now](const auto &entry) { return now - entry.second.asleep >= leastSleep; }))
        return false;
    m_times.clear();
    Q_EMIT slept();
    return true;
}

} // namespace Sendoff
