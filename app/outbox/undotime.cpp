// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/undotime.h"

#include "outbox/ledger.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using std::chrono::milliseconds;

namespace {

QList<JobId> idsOf(const QList<SendJob> &jobs)
{
    QList<JobId> ids;
    for (const SendJob &job : jobs)
        ids.append(job.id);
    return ids;
}

} // namespace

UndoTime::UndoTime(Ledger &ledger, Clock &clock)
    : m_ledger(ledger)
    , m_clock(clock)
    , m_times(clock)
{
    connect(&m_times, &UndoTimes::slept, this, &UndoTime::takeBackAll);
    connect(&m_times, &UndoTimes::ended, this, [this](qint64 batch) {
        QList<SendJob> jobs = m_ledger.jobs({SendState::Countdown});
        jobs.removeIf([batch](const SendJob &job) { return job.batch != batch; });
        end(jobs);
    });
}

void UndoTime::open(qint64 batch, milliseconds total)
{
    m_times.open(batch, total);
    Q_EMIT changed();
}

UndoTime::Window UndoTime::newest() const
{
    Window window;
    const QList<SendJob> all = m_ledger.jobs({SendState::Countdown});
    for (const SendJob &job : all)
        window.batch = std::max(window.batch, job.batch);
    const auto rest = m_times.rest(window.batch);
    if (!rest)
        return {};
    for (const SendJob &job : all) {
        if (job.batch == window.batch)
            window.jobs.append(job);
    }
    window.others = int(all.size() - window.jobs.size());
    window.rest = rest->left;
    window.total = rest->total;
    return window;
}

void UndoTime::takeBackAll()
{
    const QList<SendJob> jobs = m_ledger.jobs({SendState::Countdown});
    if (jobs.isEmpty())
        return;
    m_ledger.apply(idsOf(jobs), SendEvent::Undo, {},
                   [this](const QList<SendJob> &back) { Q_EMIT slept(int(back.size())); });
    Q_EMIT changed();
}

void UndoTime::endAll()
{
    if (m_times.closeAll())
        end(m_ledger.jobs({SendState::Countdown}));
}

void UndoTime::end(const QList<SendJob> &jobs)
{
    if (jobs.isEmpty())
        return;
    m_ledger.apply(idsOf(jobs), SendEvent::CountdownEnded,
                   [now = m_clock.now()](SendJob &job) { job.due = std::min(job.due, now); });
    Q_EMIT changed();
}

bool UndoTime::undo(std::function<void(const QList<SendJob> &)> done)
{
    const Window window = newest();
    if (window.jobs.isEmpty())
        return false;
    m_times.close(window.batch);
    m_ledger.apply(idsOf(window.jobs), SendEvent::Undo, {}, std::move(done));
    Q_EMIT changed();
    return true;
}

} // namespace Sendoff
