// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/ledger.h"

#include "base/log.h"
#include "store/store.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Between two tries to write when the disk refuses.
constexpr auto diskPause = 5s;

void logStep(const SendJob &job, SendState from, SendEvent event)
{
    qCInfo(outboxLog).noquote().nospace()
        << "job " << job.id << ": " << from << " --" << event << "--> " << job.state;
}

/// In the other states the stop has nothing more to say.
bool maySayStopped(SendState state)
{
    return state == SendState::Posting || state == SendState::Unknown || state == SendState::Waiting
        || state == SendState::Withdrawn;
}

} // namespace

Ledger::Ledger(Store &store, Clock &clock, MailboxId mailbox)
    : m_store(store)
    , m_clock(clock)
    , m_mailbox(std::move(mailbox))
{
}

Result<Done> Ledger::load(QList<MessageId> *withdrawn)
{
    const Result<QList<SendJob>> stored = m_store.openJobs(m_mailbox);
    if (!stored)
        return stored.error();
    const QList<SendJob> &before = *stored;
    QList<SendJob> after = before;
    for (SendJob &job : after)
        job.state = next(job.state, SendEvent::ProgramStarted).value_or(job.state);
    if (!after.isEmpty()) {
        if (const Result<Done> done = m_store.updateJobsNow(after); !done)
            return done;
    }
    for (const SendJob &job : std::as_const(after)) {
        if (!isFinal(job.state))
            m_jobs.insert_or_assign(job.id, job);
        else if (withdrawn && job.state == SendState::Withdrawn)
            withdrawn->append(job.message);
    }
    for (qsizetype i = 0; i < after.size(); ++i) {
        logStep(after.at(i), before.at(i).state, SendEvent::ProgramStarted);
        Q_EMIT applied(after.at(i), before.at(i).state);
    }
    return Done{};
}

void Ledger::add(const QList<SendJob> &jobs, QObject *context,
                 std::function<void(Result<QList<SendJob>>)> done, const QList<JobId> &replaced)
{
    const Step over = take(replaced, SendEvent::Undo, {});
    m_store.addJobs(
        jobs, this,
        [this, over, guard = QPointer<QObject>(context),
         done = std::move(done)](Result<QList<SendJob>> added) {
            if (added) {
                for (const SendJob &job : std::as_const(*added))
                    m_jobs.insert_or_assign(job.id, job);
                if (!over.after.isEmpty())
                    written(over);
            } else {
                for (const SendJob &job : over.before)
                    m_jobs.insert_or_assign(job.id, job);
                qCWarning(outboxLog) << "new jobs were not stored:" << added.error();
            }
            if (guard)
                done(std::move(added));
        },
        over.after);
}

void Ledger::apply(const QList<JobId> &ids, SendEvent event, const Change &change, Then then)
{
    Step step = take(ids, event, change);
    step.then = std::move(then);
    if (!step.after.isEmpty())
        write(step);
}

Ledger::Step Ledger::take(const QList<JobId> &ids, SendEvent event, const Change &change)
{
    Step step{.event = event, .before = {}, .after = {}, .then = {}};
    for (const JobId id : ids) {
        const auto found = m_jobs.find(id);
        const std::optional<SendState> to
            = found == m_jobs.end() ? std::nullopt : next(found->second.state, event);
        if (!to) {
            qCWarning(outboxLog).noquote().nospace()
                << "job " << id << ": " << event << " has no business here, it is "
                << (found == m_jobs.end() ? QLatin1String("over or unknown") : toString(found->second.state));
            continue;
        }
        step.before.append(found->second);
        found->second.state = *to;
        if (change)
            change(found->second);
        if (!maySayStopped(*to))
            found->second.stopped = false; // what comes later is another decision
        step.after.append(found->second);
    }
    return step;
}

void Ledger::note(JobId id, const Change &change)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    change(found->second);
    m_store.updateJobs({found->second}, this, [](const Result<Done> &done) {
        // Only a fact to show. The stop that a full disk means comes with the next step too.
        if (!done)
            qCWarning(outboxLog) << "a note was not stored:" << done.error();
    });
}

void Ledger::keep(JobId id, const Change &change)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    change(found->second);
    writeAgain(id);
}

void Ledger::writeAgain(JobId id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    m_store.updateJobs({found->second}, this, [this, id](const Result<Done> &done) {
        if (done)
            return;
        Q_EMIT storageFailed(done.error());
        m_clock.after(diskPause, this, [this, id] { writeAgain(id); });
    });
}

void Ledger::write(const Step &step)
{
    // The newest of each job: a later step may have been written while this one waited for the disk.
    QList<SendJob> rows;
    for (const SendJob &job : step.after) {
        const auto found = m_jobs.find(job.id);
        if (found != m_jobs.end())
            rows.append(found->second);
    }
    m_store.updateJobs(rows, this, [this, step](const Result<Done> &done) {
        if (!done) {
            refused(step, done.error());
            return;
        }
        m_unwritten -= step.isOwed ? 1 : 0;
        written(step);
    });
}

void Ledger::written(const Step &step)
{
    for (const SendJob &job : step.after) {
        const auto found = m_jobs.find(job.id);
        if (found != m_jobs.end() && isFinal(found->second.state))
            m_jobs.erase(found);
    }
    for (qsizetype i = 0; i < step.after.size(); ++i) {
        logStep(step.after.at(i), step.before.at(i).state, step.event);
        Q_EMIT applied(step.after.at(i), step.before.at(i).state);
    }
    if (step.then)
        step.then(step.after);
    resume();
}

void Ledger::refused(const Step &step, const Error &error)
{
    qCWarning(outboxLog) << "sending stands still, the disk refused:" << error;
    m_standsStill = true;
    const bool isStart = step.event == SendEvent::Start;
    if (isStart) {
        for (SendJob job : step.before) {
            if (const auto now = m_jobs.find(job.id); now != m_jobs.end())
                job.stopped = now->second.stopped;
            m_jobs.insert_or_assign(job.id, job);
        }
    }
    Q_EMIT storageFailed(error);
    if (isStart) {
        m_clock.after(diskPause, this, [this] { resume(); }); // the next Start is the try
        return;
    }
    if (error.code == "noSuchJob"_L1) { // it can never be written, and holds up nothing
        resume();
        return;
    }
    Step owed = step;
    m_unwritten += step.isOwed ? 0 : 1;
    owed.isOwed = true;
    m_clock.after(diskPause, this, [this, owed] { write(owed); });
}

void Ledger::resume()
{
    // One job's step may fit on a disk that has no room for another's.
    if (m_unwritten > 0 || !std::exchange(m_standsStill, false))
        return;
    Q_EMIT recovered();
}

std::optional<SendJob> Ledger::job(JobId id) const
{
    const SendJob *found = find(id);
    return found ? std::optional(*found) : std::nullopt;
}

const SendJob *Ledger::find(JobId id) const
{
    const auto found = m_jobs.find(id);
    return found == m_jobs.end() ? nullptr : &found->second;
}

bool Ledger::isIn(JobId id, SendState state) const
{
    const SendJob *found = find(id);
    return found && found->state == state;
}

QList<JobId> Ledger::idsOf(std::initializer_list<SendState> states) const
{
    QList<JobId> ids;
    for (const auto &[id, job] : m_jobs) {
        if (std::find(states.begin(), states.end(), job.state) != states.end())
            ids.append(id);
    }
    return ids;
}

QList<SendJob> Ledger::jobs(std::initializer_list<SendState> states) const
{
    QList<SendJob> list;
    for (const JobId id : idsOf(states))
        list.append(*find(id));
    return list;
}

int Ledger::count(std::initializer_list<SendState> states) const
{
    return int(std::count_if(m_jobs.cbegin(), m_jobs.cend(), [&states](const auto &entry) {
        return std::find(states.begin(), states.end(), entry.second.state) != states.end();
    }));
}

bool Ledger::hasAny(std::initializer_list<SendState> states) const
{
    return std::ranges::any_of(m_jobs, [&states](const auto &entry) {
        return std::ranges::find(states, entry.second.state) != states.end();
    });
}

} // namespace Sendoff
