// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/dispatcher.h"

#include "base/log.h"
#include "graph/messages.h"
#include "net/client.h"
#include "outbox/ledger.h"
#include "outbox/sender.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds leastToStart = 1s;
constexpr milliseconds graceAfterThrottling = 45s; // users report mails that went out after a 429
constexpr milliseconds limitPause = 1h; // between two tries when the service did not say how long
constexpr milliseconds shortestPause = 2s;
constexpr milliseconds longestPause = 60s;
constexpr milliseconds longestRest = 24h; // a wait found on disk; more would be a clock that jumped

} // namespace

Dispatcher::Dispatcher(Parts parts)
    : m_parts(std::move(parts))
    , m_limit(m_parts.clock)
{
    connect(&m_limit, &DayLimit::changed, this, &Dispatcher::limitChanged);
    connect(&m_limit, &DayLimit::changed, this, &Dispatcher::pump);
    connect(&m_parts.client.gate(), &Gate::changed, this, &Dispatcher::gateChanged);
    connect(&m_parts.ledger, &Ledger::recovered, this, &Dispatcher::pump);
}

void Dispatcher::setPerMinute(int messages)
{
    m_pacer.setPerMinute(messages);
    pump();
}

void Dispatcher::restore(const SendJob &job)
{
    const QDateTime now = m_parts.clock.now();
    const bool clockWentBack = !job.created.isValid() || now < job.created;
    const milliseconds rest{job.due.isValid() && !clockWentBack ? now.msecsTo(job.due) : 0};
    const milliseconds pause = std::clamp<milliseconds>(rest, 0ms, longestRest);
    const bool isLimit = pause > 0ms && job.error && isSendingLimit(job.error->code);
    if (isLimit)
        m_limit.hold(pause);
    m_turns[job.id].notBefore
        = m_parts.clock.monotonic() + (isLimit ? std::min(pause, graceAfterThrottling) : pause);
}

void Dispatcher::setPaused(bool paused)
{
    m_paused = paused;
    pump();
}

void Dispatcher::gateChanged()
{
    const Gate &gate = m_parts.client.gate();
    const bool online = std::exchange(m_wasOffline, gate.isOffline()) && !gate.isOffline();
    const bool waits = gate.waitsFor(WaitReason::SignIn);
    const bool signedIn = std::exchange(m_waitedForSignIn, waits) && !waits;
    if (online)
        m_probeAt = std::min(m_probeAt, m_failedAt + shortestPause);
    for (Turn &turn : m_turns) {
        if ((online && turn.trouble == Trouble::Network) || (signedIn && turn.trouble == Trouble::SignIn))
            turn.notBefore = std::min(turn.notBefore, turn.tried + shortestPause);
    }
    pump();
}

void Dispatcher::pump()
{
    const Gate &gate = m_parts.client.gate();
    if (m_parts.ledger.standsStill() || !gate.isOpen() || m_paused || m_limit.isOn())
        return; // recovered(), changed(), setPaused() and DayLimit::changed() come back here
    const QList<JobId> waiting = m_parts.ledger.idsOf({SendState::Waiting});
    m_turns.removeIf([this](const std::pair<const JobId &, Turn &> &entry) {
        return entry.second.look && !m_parts.ledger.isIn(entry.first, SendState::Waiting);
    }); // taken back meanwhile
    startThoseSeen(waiting);
    lookAhead(waiting);
}

void Dispatcher::pumpSoon()
{
    if (std::exchange(m_pumpsSoon, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_pumpsSoon = false;
            pump();
        },
        Qt::QueuedConnection);
}

void Dispatcher::wakeAt(milliseconds when)
{
    if (m_wake && *m_wake <= when)
        return;
    m_wake = when;
    m_parts.clock.after(std::max(when - m_parts.clock.monotonic(), 0ms), this, [this, when] {
        if (m_wake == when)
            m_wake.reset();
        pump();
    });
}

void Dispatcher::concluded(JobId id, const PreflightVerdict &verdict)
{
    using What = PreflightVerdict::What;
    Turn &turn = m_turns[id];
    turn.checking = false;
    const std::optional<SendJob> job = m_parts.ledger.job(id);
    const bool waits = job && job->state == SendState::Waiting;
    if (verdict.what != What::Later) {
        m_foresight.looked(m_parts.clock.monotonic() - turn.tried);
        m_failures = 0;
        m_probeAt = m_parts.clock.monotonic();
    }
    if (waits && verdict.what == What::Same) {
        turn.look = Look{.verdict = verdict, .approved = turn.asked, .at = passed()};
        if (m_paused || m_limit.isOn()) // since it was looked at
            forgetLook(*job);
        pump();
        return;
    }
    const auto remember = [error = verdict.error](SendJob &changed) { changed.error = error; };
    if (!waits) {
        m_turns.remove(id); // taken back meanwhile
    } else if (verdict.what == What::Later) {
        const bool isNew = !job->error || job->error->kind != verdict.error->kind;
        const QDateTime due = m_parts.clock.now().addMSecs(putOff(id, verdict.error).count());
        if (isNew) {
            m_parts.ledger.note(id, [due, error = verdict.error](SendJob &changed) {
                changed.due = due;
                changed.error = error;
            });
        }
    } else if (verdict.what == What::Missing) {
        findSent(*job, verdict.error);
    } else {
        m_turns.remove(id);
        const SendEvent event = verdict.what == What::Changed ? SendEvent::Changed : SendEvent::Refused;
        m_parts.ledger.apply({id}, event, remember);
    }
    pump();
}

void Dispatcher::start(JobId id, const Look &look)
{
    m_parts.ledger.apply(
        {id}, SendEvent::Start,
        [verdict = look.verdict, attempt = m_parts.entropy.uuid(), now = m_parts.clock.now()](SendJob &job) {
            job.attemptId = attempt;
            ++job.attempts;
            job.posted = now;
            job.accepted = {}; // was of an earlier POST
            job.approved.changeKey = verdict.now.changeKey; // what an unchanged draft is compared with
            if (!verdict.internetMessageId.isEmpty())
                job.internetMessageId = verdict.internetMessageId;
            job.looks = 0;
            job.seen = Seen::Nothing;
            job.error.reset();
        },
        [this, seenAt = look.at](const QList<SendJob> &jobs) { post(jobs.first(), seenAt); });
}

bool Dispatcher::isHeld(JobId id) const
{
    return m_paused || m_limit.isOn() || m_parts.stopped.contains(id);
}

void Dispatcher::post(const SendJob &job, milliseconds seenAt)
{
    if (!m_parts.client.gate().isOpen() || isHeld(job.id)) {
        // That came while the job was written down. Better to look again later than to post now.
        answered(job.id, SendEvent::NotStarted, std::nullopt);
        return;
    }
    Q_EMIT posted(job.id);
    Request<Graph::SendAnswer> request = Graph::sendDraft(m_parts.mailbox, job.message, job.attemptId);
    // Counted from the look; but a slow disk must not keep it from ever going.
    request.data.startWithin = std::max(request.data.startWithin - (passed() - seenAt), leastToStart);
    m_parts.client.send<Graph::SendAnswer>(
        request, this,
        [this, id = job.id, isDeferred = job.sendAt > job.posted](const Result<Graph::SendAnswer> &answer) {
            if (answer && answer->status != 202)
                qCInfo(outboxLog) << "job" << id << "was accepted with" << answer->status << "instead of 202";
            const bool wasTooLate
                = !answer && answer.error().code == "waitedTooLong"_L1; // looks again at once
            answered(id, eventOf(answer, isDeferred),
                     answer || wasTooLate ? std::nullopt : std::optional(answer.error()));
        });
}

void Dispatcher::answered(JobId id, SendEvent event, const std::optional<Error> &error)
{
    const QDateTime now = m_parts.clock.now();
    QDateTime due = now;
    if (event == SendEvent::Accepted || event == SendEvent::Deferred)
        m_foresight.posted(m_parts.clock.monotonic() - m_turns[id].started);
    if (event == SendEvent::NotStarted || event == SendEvent::Throttled)
        due = now.addMSecs(putOff(id, error).count());
    else
        m_turns.remove(id);
    if (const auto job = m_parts.ledger.job(id); job && event == SendEvent::Throttled) {
        const auto isOver = [this](const std::pair<const MessageId &, milliseconds &> &grace) {
            return grace.second <= m_parts.clock.monotonic();
        };
        m_graces.removeIf(isOver);
        m_graces.insert(job->message, m_turns[id].notBefore);
    }
    m_parts.ledger.apply({id}, event, [event, now, due, error](SendJob &job) {
        if (event == SendEvent::Accepted || event == SendEvent::Deferred)
            job.accepted = now;
        job.due = due;
        job.error = error;
    });
    pump();
}

milliseconds Dispatcher::putOff(JobId id, const std::optional<Error> &error)
{
    Turn &turn = m_turns[id];
    milliseconds pause{0};
    turn.trouble = Trouble::None;
    if (error && isSendingLimit(error->code)) {
        // One message in an hour finds out whether it is over; the others need not be refused one by one.
        pause = std::max(error->retryAfter.value_or(limitPause), graceAfterThrottling);
        m_limit.hold(pause);
        turn.notBefore = m_parts.clock.monotonic() + graceAfterThrottling; // the rest is the limit's
        return pause;
    }
    if (error) {
        ++turn.pauses;
        pause = std::min(shortestPause * (1 << std::min(turn.pauses - 1, 5)), longestPause);
        pause = std::max(pause, error->retryAfter.value_or(0ms));
        if (error->kind == ErrorKind::Unauthorized)
            turn.trouble = Trouble::SignIn;
        else if (error->kind == ErrorKind::Throttled)
            pause = std::max(pause, graceAfterThrottling);
        else
            turn.trouble = Trouble::Network;
    }
    const milliseconds now = m_parts.clock.monotonic();
    // Those that were asked together failed together.
    if (turn.trouble == Trouble::Network && turn.tried > m_failedAt) {
        m_failures = std::min(m_failures + 1, 6);
        m_failedAt = now;
        m_probeAt
            = std::max(m_probeAt, now + std::min(shortestPause * (1 << (m_failures - 1)), longestPause));
    }
    if (error && m_failures > 0)
        m_probeAt = std::max(m_probeAt, now + std::max(shortestPause, error->retryAfter.value_or(0ms)));
    turn.notBefore = now + pause;
    return pause;
}

} // namespace Sendoff
