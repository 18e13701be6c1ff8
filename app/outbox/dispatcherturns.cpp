// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client.h"
#include "outbox/dispatcher.h"
#include "outbox/ledger.h"

#include <algorithm>

// Who is looked at next, and who goes.

namespace Sendoff {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

// Fewer are not worth a request while others are on their way already.
constexpr int mostToAsk = 20;
// Without a pace so many are written down as started before there is a place for their POST, so that no place
// is empty while the disk writes. They wait for it seconds at most (RequestData::startWithin).
constexpr int startedAhead = 2;

} // namespace

milliseconds Dispatcher::passed() const
{
    return m_parts.clock.monotonic() + m_parts.clock.asleep();
}

void Dispatcher::startThoseSeen(const QList<JobId> &waiting)
{
    const milliseconds now = m_parts.clock.monotonic();
    int busy = m_parts.ledger.count({SendState::Posting});
    const int most = m_parts.client.places() + (m_pacer.distance() > 0ms ? 0 : startedAhead);
    for (const JobId id : waiting) {
        const auto turn = m_turns.find(id);
        if (turn == m_turns.end() || !turn->look || isHeld(id))
            continue;
        const SendJob *job = m_parts.ledger.find(id);
        if (!job)
            continue;
        if (passed() - turn->look->at > Foresight::goodFor || turn->look->approved != job->approved) {
            forgetLook(*job);
            continue;
        }
        if (busy >= most)
            continue; // whoever ends pumps
        if (const milliseconds wait = m_pacer.wait(now); wait > 0ms) {
            wakeAt(now + wait);
            continue;
        }
        ++busy;
        m_pacer.take(now);
        turn->started = now;
        const Look look = *turn->look;
        turn->look.reset();
        start(id, look);
    }
}

/// How many more drafts may be looked at now.
int Dispatcher::mayLookAt()
{
    const milliseconds now = m_parts.clock.monotonic();
    const Foresight::Now how{.places = m_parts.client.places(),
                             .busy = m_parts.ledger.count({SendState::Posting}),
                             .distance = m_pacer.distance(),
                             .wait = m_pacer.wait(now)};
    const int most = m_foresight.most(how);
    if (how.wait > m_foresight.lead(how.distance))
        wakeAt(now + how.wait - m_foresight.lead(how.distance));
    const auto pending = int(std::count_if(m_turns.cbegin(), m_turns.cend(),
                                           [](const Turn &turn) { return turn.checking || turn.look; }));
    const int room = most - pending;
    // With others on their way, rather several at once a little later than each by itself.
    const bool isEnough = pending == 0 || room >= std::min(mostToAsk, most / 2);
    return isEnough ? std::min(room, mostToAsk) : 0;
}

void Dispatcher::lookAhead(const QList<JobId> &waiting)
{
    if (m_failures > 0) {
        probe(waiting);
        return;
    }
    const milliseconds now = m_parts.clock.monotonic();
    const int most = mayLookAt();
    QList<SendJob> next;
    for (const JobId id : waiting) {
        if (next.size() >= most)
            break; // whoever ends pumps
        const SendJob *job = m_parts.ledger.find(id);
        if (!job || job->state != SendState::Waiting)
            continue; // just started
        Turn &turn = m_turns[id];
        if (turn.checking || turn.look)
            continue;
        if (const auto start = std::max(turn.notBefore, m_graces.value(job->message)); start > now) {
            wakeAt(start);
            continue;
        }
        next.append(*job);
    }
    if (!next.isEmpty())
        check(next);
}

/// Whether the service works again is tried with the first draft; after two failures with the next one, for
/// it may be that draft alone that fails.
void Dispatcher::probe(const QList<JobId> &waiting)
{
    const milliseconds now = m_parts.clock.monotonic();
    const bool isUnderWay
        = std::any_of(m_turns.cbegin(), m_turns.cend(), [](const Turn &turn) { return turn.checking; });
    if (isUnderWay)
        return; // its answer pumps
    if (m_probeAt > now) {
        wakeAt(m_probeAt);
        return;
    }
    const SendJob *best = nullptr;
    int least = 0;
    for (const JobId id : waiting) {
        const SendJob *job = m_parts.ledger.find(id);
        const Turn &turn = m_turns[id];
        if (!job || job->state != SendState::Waiting || turn.look)
            continue;
        const milliseconds start = m_graces.value(job->message);
        const bool waitsForService = turn.trouble == Trouble::Network || turn.notBefore <= now;
        if (start > now || !waitsForService) {
            wakeAt(std::max(start, turn.notBefore));
            continue;
        }
        if (best == nullptr || turn.pauses / 2 < least) {
            best = job;
            least = turn.pauses / 2;
        }
    }
    if (best != nullptr)
        check({*best});
}

void Dispatcher::check(const QList<SendJob> &jobs)
{
    for (const SendJob &job : jobs) {
        Turn &turn = m_turns[job.id];
        turn.checking = true;
        turn.asked = job.approved;
        turn.tried = m_parts.clock.monotonic();
    }
    m_parts.preflight.check(jobs,
                            [this](JobId id, const PreflightVerdict &verdict) { concluded(id, verdict); });
}

/// What was seen is too old, or does not count any more; it is looked at again when sending goes on.
void Dispatcher::forgetLook(const SendJob &job)
{
    Turn &turn = m_turns[job.id];
    const QString key = turn.look->verdict.now.changeKey;
    turn.look.reset();
    if (key != job.approved.changeKey) // preflight may have written a time, which makes a new version
        m_parts.ledger.note(job.id, [key](SendJob &changed) { changed.approved.changeKey = key; });
}

} // namespace Sendoff
