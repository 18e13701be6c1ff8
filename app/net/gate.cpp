// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/gate.h"

#include <algorithm>

namespace Sendoff {

Gate::Gate(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void Gate::throttle(std::chrono::milliseconds delay)
{
    const std::chrono::milliseconds length = std::max(delay, std::chrono::milliseconds(0));
    const std::chrono::milliseconds end = m_clock.monotonic() + length;
    if (waitsFor(WaitReason::Throttled) && end <= m_throttleEnd)
        return;
    m_throttleEnd = end;
    m_reasons.insert(WaitReason::Throttled);
    m_clock.after(length, this, [this] { endThrottle(); });
    Q_EMIT changed();
}

QDateTime Gate::throttledUntil() const
{
    // Reckoned anew each time: the wall clock may have been set since.
    if (!waitsFor(WaitReason::Throttled))
        return {};
    const std::chrono::milliseconds left = m_throttleEnd - m_clock.monotonic();
    return m_clock.now().addMSecs(std::max(left, std::chrono::milliseconds(0)).count());
}

void Gate::endThrottle()
{
    if (!waitsFor(WaitReason::Throttled))
        return;
    // A timer may be early by a few percent, and a longer wait may have begun since it was set.
    const std::chrono::milliseconds left = m_throttleEnd - m_clock.monotonic();
    if (left > std::chrono::milliseconds(0)) {
        m_clock.after(left, this, [this] { endThrottle(); });
        return;
    }
    open(WaitReason::Throttled);
}

void Gate::close(WaitReason reason)
{
    if (waitsFor(reason))
        return;
    m_reasons.insert(reason);
    Q_EMIT changed();
}

void Gate::open(WaitReason reason)
{
    if (!m_reasons.remove(reason))
        return;
    Q_EMIT changed();
}

void Gate::reached(bool yes, const std::optional<Error> &trouble)
{
    const std::optional<Error> why = yes ? std::nullopt : trouble;
    const bool isSame = why.has_value() == m_trouble.has_value() && (!why || why->code == m_trouble->code);
    if (yes != isOffline() && isSame)
        return;
    if (yes == isOffline())
        m_offlineSince = yes ? QDateTime() : m_clock.now();
    m_trouble = why;
    Q_EMIT changed();
}

} // namespace Sendoff

#include "moc_gate.cpp"
