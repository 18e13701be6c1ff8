// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <algorithm>

namespace Sendoff {

/// Time that runs so many times faster than the real one from a moment on that several processes know, so
/// that they agree on it.
class ScaledClock final : public Clock
{
public:
    /// `startMs`: ms since the epoch.
    ScaledClock(int scale, qint64 startMs)
        : m_scale(scale)
        , m_start(startMs)
    {
    }

    QDateTime now() const override
    {
        const qint64 passed = QDateTime::currentMSecsSinceEpoch() - m_start;
        return QDateTime::fromMSecsSinceEpoch(m_start + passed * m_scale, Qt::UTC);
    }
    std::chrono::milliseconds monotonic() const override { return m_real.monotonic() * m_scale; }
    std::chrono::milliseconds asleep() const override { return std::chrono::milliseconds(0); }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override
    {
        const std::chrono::milliseconds real = (delay + std::chrono::milliseconds(m_scale - 1)) / m_scale;
        m_real.after(std::max(real, std::chrono::milliseconds(0)), context, std::move(call));
    }

private:
    SystemClock m_real;
    int m_scale;
    qint64 m_start;
};

} // namespace Sendoff
