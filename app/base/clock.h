// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace Sendoff {

/// Time and timers, passed in so that tests need not wait.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    /// The wall clock, in UTC. It may jump (suspend, the user sets it).
    virtual QDateTime now() const = 0;
    /// A clock that never goes back; its zero means nothing. It stands still while the machine is asleep.
    virtual std::chrono::milliseconds monotonic() const = 0;
    /// How long the machine has been asleep so far, counted from whenever; it only grows. Where the system
    /// does not tell, it stays 0. No clock that is set changes it.
    virtual std::chrono::milliseconds asleep() const = 0;
    /// Calls `call` once after `delay` (0 or more), from the event loop of the current thread; never when
    /// `context` has died before.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
    std::chrono::milliseconds asleep() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override;
};

} // namespace Sendoff
