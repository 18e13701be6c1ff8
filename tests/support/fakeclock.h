// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QList>
#include <QPointer>

#include <optional>

namespace Sendoff {

/// Time that stands still until the test moves it. Timers that fall due are called inside advance(), in order
/// of time.
class FakeClock final : public Clock
{
public:
    FakeClock();

    QDateTime now() const override { return m_now; }
    std::chrono::milliseconds monotonic() const override { return m_monotonic; }
    std::chrono::milliseconds asleep() const override { return m_asleep; }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override;

    /// Lets time pass, calling what falls due; both clocks move.
    void advance(std::chrono::milliseconds time);
    /// The machine sleeps: the wall clock goes on, timers and the monotonic clock stand still.
    void sleep(std::chrono::milliseconds time)
    {
        m_now = m_now.addMSecs(time.count());
        m_asleep += time;
    }
    /// The wall clock jumps (the user sets it); no timer falls due.
    void jump(std::chrono::milliseconds time) { m_now = m_now.addMSecs(time.count()); }
    /// How long until something falls due; nothing when nothing will.
    std::optional<std::chrono::milliseconds> untilNext() const;
    int pending() const { return int(m_timers.size()); }

private:
    struct Timer
    {
        std::chrono::milliseconds due;
        qint64 number;
        QPointer<QObject> context;
        std::function<void()> call;
    };

    QDateTime m_now;
    std::chrono::milliseconds m_monotonic{1000};
    std::chrono::milliseconds m_asleep{0};
    qint64 m_next = 0;
    QList<Timer> m_timers;
};

} // namespace Sendoff
