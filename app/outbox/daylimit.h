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
/// can set.
class DayLimit : public QObject
{
    Q_OBJECT

public:
    explicit DayLimit(Clock &clock);

    /// Nothing may be sent for so long, counted from now; a longer earlier wait stays. It ends by itself.
    void hold(std::chrono::milliseconds pause);
    bool isOn() const;
    /// When it ends, UTC; invalid when it is not on.
    QDateTime until() const { return isOn() ? m_until : QDateTime(); }

Q_SIGNALS:
    void changed();

private:
    void end();

    Clock &m_clock;
    std::optional<std::chrono::milliseconds> m_end; ///< Clock::monotonic()
    QDateTime m_until;
};

} // namespace Sendoff
