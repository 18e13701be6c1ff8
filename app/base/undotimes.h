// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QObject>

#include <chrono>
#include <map>
#include <optional>

namespace Sendoff {

/// The undo times that run, one for each decision. Measured by the monotonic clock: the wall clock may jump,
/// and must neither cut an undo time short nor prolong it. When the machine was asleep meanwhile nobody could
/// undo: all of them end as if taken back.
class UndoTimes : public QObject
{
    Q_OBJECT

public:
    struct Rest
    {
        std::chrono::milliseconds left{0};
        std::chrono::milliseconds total{0};
    };

    explicit UndoTimes(Clock &clock);

    /// The time of this decision runs from now on.
    void open(qint64 batch, std::chrono::milliseconds total);
    /// Nothing: it does not run.
    std::optional<Rest> rest(qint64 batch) const;
    /// It runs no more, and nothing is said about it.
    void close(qint64 batch);
    /// The same for all. False: the machine was asleep, and slept() has said so.
    bool closeAll();

Q_SIGNALS:
    /// It ran out.
    void ended(qint64 batch);
    /// All are over, since the machine was asleep while they ran.
    void slept();

private:
    struct Times
    {
        std::chrono::milliseconds ends{0}; ///< Clock::monotonic()
        std::chrono::milliseconds total{0};
        std::chrono::milliseconds asleep{0}; ///< Clock::asleep() when it began
    };

    void watch();
    bool closeAfterSleep();

    Clock &m_clock;
    std::map<qint64, Times> m_times; ///< by batch
    bool m_watches = false;
};

} // namespace Sendoff
