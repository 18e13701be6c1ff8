// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discard/draftmover.h"

#include "base/log.h"
#include "graph/messages.h"
#include "graph/moving.h"
#include "net/client.h"
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr int mostAtOnce = 2;
constexpr milliseconds shortestPause = 2s;
constexpr milliseconds longestPause = 60s;
constexpr milliseconds longestPauseOfOne = 5min;
// Then a draft is shown again: it must not stay out of sight for good.
constexpr int mostFailedMoves = 10;
constexpr milliseconds longestInTheDark = 1h;

milliseconds pauseAfter(int failures, milliseconds longest)
{
    return std::min(shortestPause * (1 << std::clamp(failures - 1, 0, 8)), longest);
}

Error errorOf(const Result<MailSummary> &answer)
{
    return answer ? Error() : answer.error();
}

} // namespace

DraftMover::DraftMover(Client &client, Store &store, Clock &clock, Mailbox mailbox)
    : m_client(client)
    , m_store(store)
    , m_clock(clock)
    , m_mailbox(std::move(mailbox))
{
    connect(&client.gate(), &Gate::changed, this, &DraftMover::gateChanged);
    connect(&client, &Client::hurried, this, &DraftMover::tryNow);
}

void DraftMover::begin(const Discard &discard)
{
    Task task;
    task.discard = discard;
    m_tasks.append(task);
    pump();
}

int DraftMover::waiting() const
{
    const Gate &gate = m_client.gate();
    if (gate.isOffline() || !gate.isOpen() || m_failures > 0)
        return count();
    return int(std::ranges::count_if(m_tasks, [](const Task &task) { return task.failures > 0; }));
}

void DraftMover::gateChanged()
{
    const Gate &gate = m_client.gate();
    const bool waits = gate.isOffline() || gate.waitsFor(WaitReason::SignIn);
    if (std::exchange(m_waited, waits) && !waits)
        tryNow();
    else
        pump();
}

void DraftMover::tryNow()
{
    m_notBefore = m_clock.monotonic();
    pump();
}

void DraftMover::wakeAt(milliseconds when)
{
    if (m_wake && *m_wake <= when)
        return;
    m_wake = when;
    m_clock.after(std::max(when - m_clock.monotonic(), 0ms), this, [this, when] {
        if (m_wake == when)
            m_wake.reset();
        pump();
    });
}

void DraftMover::pump()
{
    if (!m_client.gate().isOpen())
        return; // Gate::changed comes back here
    const milliseconds now = m_clock.monotonic();
    const int most = m_failures > 0 ? 1 : mostAtOnce;
    auto asked = std::ranges::count_if(m_tasks, [](const Task &task) { return task.isAsked; });
    QList<Discard> next;
    for (Task &task : m_tasks) {
        if (asked >= most)
            break; // whoever ends pumps
        if (task.isAsked)
            continue;
        if (const milliseconds start = std::max(task.notBefore, m_notBefore); start > now) {
            wakeAt(start);
            continue;
        }
        task.isAsked = true;
        ++asked;
        next.append(task.discard);
    }
    for (const Discard &discard : std::as_const(next))
        look(discard);
}

void DraftMover::look(const Discard &discard)
{
    Request<MailSummary> request = Graph::lookAtMessage(m_mailbox, discard.message);
    request.data.maxAttempts = 1; // when to ask again is decided here
    request.data.priority = Priority::Background;
    m_client.send<MailSummary>(request, this, [this, discard](const Result<MailSummary> &seen) {
        const Result<MailboxOwner> owner = m_store.owner(m_mailbox.id);
        const DiscardStep step = stepAfterLook(discard, seen, owner ? owner->drafts : FolderId());
        if (step == DiscardStep::Changed) {
            MailSummary shown = *seen;
            shown.folder = Folder::Drafts;
            m_store.putMessages({shown}, this, [](const Result<Done> &) {});
        }
        looked(discard, step, errorOf(seen));
    });
}

void DraftMover::looked(const Discard &discard, DiscardStep step, const Error &error)
{
    Task *task = find(discard);
    if (!task)
        return;
    if (step == DiscardStep::Later) {
        putOff(*task, error);
        const milliseconds now = m_clock.monotonic();
        if (isOfTheWay(error))
            task->failsSince.reset();
        else if (!task->failsSince)
            task->failsSince = now;
        else if (now - *task->failsSince >= longestInTheDark)
            return end(discard, DiscardStep::Refused, error);
        task->isAsked = false;
        return pump();
    }
    task->failsSince.reset();
    if (step != DiscardStep::Move)
        return end(discard, step, error);
    // Only a look can tell: the last of them may have been carried out.
    if (task->failedMoves >= mostFailedMoves)
        return end(discard, DiscardStep::Refused, Error(task->last)); // which goes with the task
    m_client.send<MailSummary>(Graph::discardDraft(m_mailbox, discard.message, discard.changeKey), this,
                               [this, discard](const Result<MailSummary> &answer) {
                                   moved(discard, stepAfterMove(answer), errorOf(answer));
                               });
}

void DraftMover::moved(const Discard &discard, DiscardStep step, const Error &error)
{
    Task *task = find(discard);
    if (!task)
        return;
    if (step != DiscardStep::Later)
        return end(discard, step, error);
    putOff(*task, error);
    if (!isOfTheWay(error)) {
        ++task->failedMoves;
        task->last = error;
    }
    task->isAsked = false;
    pump();
}

void DraftMover::end(const Discard &discard, DiscardStep step, const Error &error)
{
    m_failures = 0;
    m_tasks.removeIf([&discard](const Task &task) { return task.discard.message == discard.message; });
    Q_EMIT ended(discard, step, error);
    pump();
}

DraftMover::Task *DraftMover::find(const Discard &discard)
{
    const auto task = std::ranges::find_if(
        m_tasks, [&discard](const Task &one) { return one.discard.message == discard.message; });
    return task == m_tasks.end() ? nullptr : &*task;
}

void DraftMover::putOff(Task &task, const Error &error)
{
    qCInfo(discardLog) << "a draft is not moved yet:" << error;
    const milliseconds now = m_clock.monotonic();
    const milliseconds told = error.retryAfter.value_or(0ms);
    if (isOfTheWay(error)) {
        ++m_failures;
        m_notBefore = std::max(m_notBefore, now + std::max(pauseAfter(m_failures, longestPause), told));
        return;
    }
    m_failures = 0;
    ++task.failures;
    task.notBefore = now + std::max(pauseAfter(task.failures, longestPauseOfOne), told);
}

} // namespace Sendoff
