// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "outbox/lookout.h"

#include <QObject>

#include <chrono>

namespace Sendoff {

class Gate;
class Ledger;

/// Watches what the service holds until its time (contract 10): soon after the 2xx, whether it went at once
/// all the same; and when its time has come, whether it went. It never posts anything.
class Schedule : public QObject
{
    Q_OBJECT

public:
    /// After its time a message may take so long to be seen; what is a draft then was left behind, and the
    /// person is asked.
    static constexpr std::chrono::milliseconds patience = std::chrono::hours(1);

    Schedule(Ledger &ledger, Gate &gate, Lookout &lookout, Clock &clock);

    /// The job is Scheduled from now on.
    void begin(JobId id);

Q_SIGNALS:
    void found(Sendoff::JobId id, const Sendoff::Sighting &sighting);

private:
    void wait(JobId id, std::chrono::milliseconds pause, bool looks);
    void turn(JobId id, bool looks);
    void seen(JobId id, const Sighting &sighting);

    Ledger &m_ledger;
    Gate &m_gate;
    Lookout &m_lookout;
    Clock &m_clock;
};

} // namespace Sendoff
