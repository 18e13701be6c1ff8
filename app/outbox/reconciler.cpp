// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/reconciler.h"

#include "net/gate.h"
#include "outbox/ledger.h"

#include <algorithm>

namespace Sendoff {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr int looksAsDraft = 2; // so many in a row, after the grace time, prove that it was not accepted
constexpr int looksWithoutTrace = 3; // at least so many, before the person is asked

} // namespace

Reconciler::Reconciler(const Ledger &ledger, Gate &gate, Lookout &lookout, Clock &clock)
    : m_ledger(ledger)
    , m_gate(gate)
    , m_lookout(lookout)
    , m_clock(clock)
{
}

void Reconciler::begin(JobId id, Patience how)
{
    Case open;
    open.number = m_next++;
    open.begun = m_clock.monotonic();
    open.grace = how == Patience::Full ? grace : 0ms;
    open.patience = how == Patience::Full ? patience : 30s;
    m_cases.insert(id, open);
    schedule(id);
}

milliseconds Reconciler::pause(const Case &open) const
{
    // Soon at first, since most answers that are lost are lost after the effect; then less and less often,
    // but as soon as the grace time is over.
    const milliseconds passed = m_clock.monotonic() - open.begun;
    if (passed < open.grace)
        return std::min(std::clamp<milliseconds>(passed, 2s, 20s), open.grace - passed + 1s);
    return passed < 2min ? 10s : 30s;
}

void Reconciler::schedule(JobId id)
{
    const auto found = m_cases.constFind(id);
    if (found == m_cases.constEnd())
        return;
    m_clock.after(pause(*found), this, [this, id, number = found->number] { look(id, number); });
}

void Reconciler::look(JobId id, qint64 number)
{
    const auto open = m_cases.constFind(id);
    if (open == m_cases.constEnd() || open->number != number)
        return;
    const std::optional<SendJob> job = m_ledger.job(id);
    if (!job || job->state != SendState::Unknown) {
        m_cases.erase(open);
        return;
    }
    if (!m_gate.isOpen()) {
        schedule(id);
        return;
    }
    m_lookout.look(*job, [this, id, number](const Sighting &sighting) { seen(id, number, sighting); });
}

void Reconciler::seen(JobId id, qint64 number, const Sighting &sighting)
{
    using What = Sighting::What;
    const auto open = m_cases.find(id);
    if (open == m_cases.end() || open->number != number)
        return;
    if (!m_ledger.isIn(id, SendState::Unknown)) {
        m_cases.erase(open);
        return;
    }
    const milliseconds passed = m_clock.monotonic() - open->begun;
    const bool counts = passed >= open->grace && sighting.what != What::NoAnswer;
    if (counts) {
        const bool asDraft = sighting.what == What::SameDraft;
        open->asDraft = asDraft ? open->asDraft + 1 : 0;
        open->without += asDraft ? 0 : 1;
    }
    const bool patienceIsOver = counts && passed >= open->patience && open->without >= looksWithoutTrace;
    if (sighting.what == What::Copy || (sighting.what == What::OnItsWay && patienceIsOver)) {
        m_cases.erase(open);
        Q_EMIT found(id, sighting);
    } else if (open->asDraft >= looksAsDraft) {
        const int looks = open->asDraft;
        m_cases.erase(open);
        Q_EMIT stillADraft(id, looks);
    } else if (patienceIsOver && sighting.what != What::SameDraft) {
        m_cases.erase(open);
        Q_EMIT noTrace(id, sighting);
    } else {
        schedule(id);
    }
}

} // namespace Sendoff
