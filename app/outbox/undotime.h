// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/undotimes.h"
#include "mail/job.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <functional>

namespace Sendoff {

class Ledger;

/// The undo times of decisions to send, and what follows from their end. When the machine was asleep
/// meanwhile, all messages are taken back, and nothing is sent.
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
    void takeBackAll();
    void end(const QList<SendJob> &jobs);

    Ledger &m_ledger;
    Clock &m_clock;
    UndoTimes m_times;
};

} // namespace Sendoff
