// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "mail/job.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <functional>
#include <map>

namespace Sendoff {

class Ledger;

/// The undo times that run, one for each batch. Measured by the monotonic clock: the wall clock may jump, and
/// must neither cut an undo time short nor prolong it. When the machine was asleep meanwhile nobody could
/// undo: all of them are taken back, and nothing is sent.
class UndoTime : public QObject
{
    Q_OBJECT

public:
    struct Window
    {
        qint64 batch = 0; ///< 0: none
        std::chrono::milliseconds rest{0};
        std::chrono::milliseconds total{0};
        QList<SendJob> jobs; ///< of this batch
        int others = 0; ///< jobs of older batches
    };

    UndoTime(Ledger &ledger, Clock &clock);

    /// The batch is on disk: its time runs from now on.
    void open(qint64 batch, std::chrono::milliseconds total);
    /// The newest batch whose time runs.
    Window newest() const;
    /// Ends the time of all; unless the machine was asleep meanwhile.
    void endAll();
    /// Takes back the newest batch; `done` gets its jobs when that is durable. False: none runs, and `done`
    /// is not called.
    bool undo(std::function<void(const QList<SendJob> &)> done);

Q_SIGNALS:
    void changed();
    /// So many messages were taken back, since the machine was asleep during their undo time.
    void slept(int messages);

private:
    struct Times
    {
        std::chrono::milliseconds ends{0}; ///< Clock::monotonic()
        std::chrono::milliseconds total{0};
        std::chrono::milliseconds asleep{0}; ///< Clock::asleep() when it began
    };

    void watch();
    bool wasAsleep() const;
    bool takeBackAfterSleep();
    void end(qint64 batch);
    void end(const QList<SendJob> &jobs);

    Ledger &m_ledger;
    Clock &m_clock;
    std::map<qint64, Times> m_times; ///< by batch
    bool m_watches = false;
};

} // namespace Sendoff
