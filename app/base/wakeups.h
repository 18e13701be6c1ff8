// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <chrono>

namespace Sendoff {

class Clock;

/// Notices that the machine has been asleep. It looks now and then: a timer that was set before goes on as if
/// no time had passed, and what the system tells differs from one to the next.
class WakeUps final : public QObject
{
    Q_OBJECT

public:
    /// Looks each `period`.
    WakeUps(Clock &clock, std::chrono::milliseconds period, QObject *parent = nullptr);

Q_SIGNALS:
    /// It was asleep, long enough for the world to have changed.
    void wokeUp();

private:
    void look();
    void lookLater();

    Clock &m_clock;
    std::chrono::milliseconds m_period;
    std::chrono::milliseconds m_asleep;
};

} // namespace Sendoff
