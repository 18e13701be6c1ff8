// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/schedule.h"

#include "net/gate.h"
#include "outbox/ledger.h"

#include <algorithm>

namespace Sendoff {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds soon = 20s; // after the 2xx, and after its time
// A timer runs by the monotonic clock, which stands still while the computer sleeps and knows nothing of a
// clock that is set: the time of day is asked at least so often.
constexpr milliseconds longestNap = 5min;

} // namespace

Schedule::Schedule(Ledger &ledger, Gate &gate, Lookout &lookout, Clock &clock)
    : m_ledger(ledger)
    , m_gate(gate)
    , m_lookout(lookout)
    , m_clock(clock)
{
}

void Schedule::begin(JobId id)
{
    wait(id, soon, true);
}

void Schedule::wait(JobId id, milliseconds pause, bool looks)
{
    m_clock.after(pause, this, [this, id, looks] { turn(id, looks); });
}

void Schedule::turn(JobId id, bool looks)
{
    const std::optional<SendJob> job = m_ledger.job(id);
    if (!job || job->state != SendState::Scheduled)
        return;
    const milliseconds rest{m_clock.now().msecsTo(job->sendAt)};
    if (!looks && rest > 0ms) {
        wait(id, std::min(rest + soon, longestNap), false);
        return;
    }
    if (!m_gate.isOpen()) {
        wait(id, soon, looks);
        return;
    }
    m_lookout.look(*job, [this, id](const Sighting &sighting) { seen(id, sighting); });
}

void Schedule::seen(JobId id, const Sighting &sighting)
{
    using What = Sighting::What;
    const std::optional<SendJob> job = m_ledger.job(id);
    if (!job || job->state != SendState::Scheduled)
        return;
    const milliseconds since{job->sendAt.msecsTo(m_clock.now())};
    if (sighting.what == What::Copy) {
        Q_EMIT found(id, sighting);
    } else if (sighting.what == What::NoAnswer) {
        wait(id, soon, true);
    } else if (since >= patience) {
        m_ledger.apply({id}, SendEvent::NoTrace, [as = seenAs(sighting)](SendJob &j) {
            j.seen = as;
        }); // it may have gone out all the same: the person decides
    } else if (since >= 0ms) {
        wait(id, since < 2min ? soon : longestNap, true);
    } else {
        // It waits, as it should; or it was deleted or changed elsewhere, which its time will tell.
        wait(id, std::min(soon - since, longestNap), false);
    }
}

} // namespace Sendoff
