// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/undotime.h"

#include "outbox/ledger.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

// So soon after waking up the person learns that nothing was sent.
constexpr milliseconds watchPause = 1s;
// The two clocks that tell a sleep are not read in the same instant; no machine sleeps shorter.
constexpr milliseconds shortestSleep = 500ms;

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
{
}

void UndoTime::open(qint64 batch, milliseconds total)
{
    m_times[batch] = {.ends = m_clock.monotonic() + total, .total = total, .asleep = m_clock.asleep()};
    m_clock.after(total, this, [this, batch] { end(batch); });
    if (!std::exchange(m_watches, true))
        m_clock.after(watchPause, this, [this] { watch(); });
    Q_EMIT changed();
}

UndoTime::Window UndoTime::newest() const
{
    Window window;
    const QList<SendJob> all = m_ledger.jobs({SendState::Countdown});
    for (const SendJob &job : all)
        window.batch = std::max(window.batch, job.batch);
    const auto times = m_times.find(window.batch);
    if (times == m_times.end())
        return {};
    for (const SendJob &job : all) {
        if (job.batch == window.batch)
            window.jobs.append(job);
    }
    window.others = int(all.size() - window.jobs.size());
    window.rest = std::max(times->second.ends - m_clock.monotonic(), milliseconds(0));
    window.total = times->second.total;
    return window;
}

void UndoTime::watch()
{
    m_watches = false;
    if (takeBackAfterSleep() || m_times.empty())
        return;
    m_watches = true;
    m_clock.after(watchPause, this, [this] { watch(); });
}

bool UndoTime::wasAsleep() const
{
    const milliseconds now = m_clock.asleep();
    return std::any_of(m_times.cbegin(), m_times.cend(),
                       [now](const auto &entry) { return now - entry.second.asleep >= shortestSleep; });
}

/// Whether there was a sleep, and so nothing is to be sent.
bool UndoTime::takeBackAfterSleep()
{
    if (!wasAsleep())
        return false;
    m_times.clear();
    const QList<SendJob> jobs = m_ledger.jobs({SendState::Countdown});
    if (jobs.isEmpty())
        return true;
    m_ledger.apply(idsOf(jobs), SendEvent::Undo, {},
                   [this](const QList<SendJob> &back) { Q_EMIT slept(int(back.size())); });
    Q_EMIT changed();
    return true;
}

void UndoTime::endAll()
{
    if (takeBackAfterSleep())
        return;
    m_times.clear();
    end(m_ledger.jobs({SendState::Countdown}));
}

void UndoTime::end(qint64 batch)
{
    if (takeBackAfterSleep())
        return;
    m_times.erase(batch);
    QList<SendJob> jobs = m_ledger.jobs({SendState::Countdown});
    jobs.removeIf([batch](const SendJob &job) { return job.batch != batch; });
    end(jobs);
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
    m_times.erase(window.batch);
    m_ledger.apply(idsOf(window.jobs), SendEvent::Undo, {}, std::move(done));
    Q_EMIT changed();
    return true;
}

} // namespace Sendoff
