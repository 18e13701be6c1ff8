// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "outbox/lookout.h"

#include <QHash>
#include <QObject>

#include <chrono>

namespace Sendoff {

class Gate;
class Ledger;

/// Finds out what became of a POST whose outcome is unknown: looks again and again until the message is seen,
/// or is surely not accepted, or has left no trace (design 4, contract 11).
class Reconciler : public QObject
{
    Q_OBJECT

public:
    /// An accepted draft can linger in Drafts for seconds and would be mailed again: nothing is concluded
    /// from seeing it there before.
    static constexpr std::chrono::milliseconds grace = std::chrono::seconds(45);
    /// After that long without a trace the person is asked.
    static constexpr std::chrono::milliseconds patience = std::chrono::minutes(10);

    enum class Patience {
        Full, ///< the POST was just made, or the program has just started
        Short, ///< all of it has been waited out before; the person wants another look
    };

    Reconciler(const Ledger &ledger, Gate &gate, Lookout &lookout, Clock &clock);

    /// The job is Unknown from now on.
    void begin(JobId id, Patience patience = Patience::Full);

Q_SIGNALS:
    void found(Sendoff::JobId id, const Sendoff::Sighting &sighting);
    /// Seen twice as an unchanged draft after the grace time, with no copy in Sent Items.
    void stillADraft(Sendoff::JobId id, int looks);
    /// Changed or moved away since it was posted, or nowhere.
    void noTrace(Sendoff::JobId id, const Sendoff::Sighting &last);

private:
    struct Case
    {
        qint64 number = 0; ///< tells this case from an earlier one of the same job
        std::chrono::milliseconds begun{0};
        std::chrono::milliseconds grace{0};
        std::chrono::milliseconds patience{0};
        int asDraft = 0; ///< looks in a row, after the grace
        int without = 0; ///< looks without a verdict, after the grace
    };

    std::chrono::milliseconds pause(const Case &open) const;
    void schedule(JobId id);
    void look(JobId id, qint64 number);
    void seen(JobId id, qint64 number, const Sighting &sighting);

    const Ledger &m_ledger;
    Gate &m_gate;
    Lookout &m_lookout;
    Clock &m_clock;
    QHash<JobId, Case> m_cases;
    qint64 m_next = 1;
};

} // namespace Sendoff
