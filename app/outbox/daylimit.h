// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <optional>

namespace Sendoff {

/// The service said that the mailbox may not send more for now. Measured by the monotonic clock, which nobody
/// can set, and by the time the machine was asleep.
class DayLimit : public QObject
{
    Q_OBJECT

public:
    explicit DayLimit(Clock &clock);

    /// Nothing may be sent for so long, counted from now; a longer earlier wait stays. It ends by itself.
    void hold(std::chrono::milliseconds pause);
    bool isOn() const;
    /// When it ends, UTC, as the wall clock stands now; invalid when it is not on.
    QDateTime until() const;

Q_SIGNALS:
    void changed();

private:
    std::chrono::milliseconds passed() const;
    void wait();
    void end();

    Clock &m_clock;
    std::optional<std::chrono::milliseconds> m_end; ///< as passed()
};

} // namespace Sendoff
