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
// Then a draft that nothing can be learned of is shown again: it must not stay out of sight for good.
constexpr int mostFailures = 10;

milliseconds pauseAfter(int failures)
{
    return std::min(shortestPause * (1 << std::clamp(failures - 1, 0, 5)), longestPause);
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
    m_tasks.append({.discard = discard});
    pump();
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
        if (step == DiscardStep::Move)
            move(discard);
        else
            follow(discard, step, errorOf(seen));
    });
}

void DraftMover::move(const Discard &discard)
{
    m_client.send<MailSummary>(Graph::discardDraft(m_mailbox, discard.message), this,
                               [this, discard](const Result<MailSummary> &moved) {
                                   follow(discard, stepAfterMove(moved), errorOf(moved));
                               });
}

void DraftMover::follow(const Discard &discard, DiscardStep step, const Error &error)
{
    const auto task = std::ranges::find_if(
        m_tasks, [&discard](const Task &one) { return one.discard.message == discard.message; });
    if (task == m_tasks.end())
        return;
    task->isAsked = false;
    if (step == DiscardStep::Later) {
        putOff(*task, error);
        if (task->failures >= mostFailures)
            step = DiscardStep::Refused;
    } else {
        m_failures = 0;
    }
    if (step != DiscardStep::Later) {
        m_tasks.erase(task);
        Q_EMIT ended(discard, step, error);
    }
    pump();
}

void DraftMover::putOff(Task &task, const Error &error)
{
    qCInfo(discardLog) << "a draft is not moved yet:" << error;
    const milliseconds now = m_clock.monotonic();
    if (isOfTheWay(error)) {
        ++m_failures;
        m_notBefore
            = std::max(m_notBefore, now + std::max(pauseAfter(m_failures), error.retryAfter.value_or(0ms)));
        return;
    }
    m_failures = 0;
    ++task.failures;
    task.notBefore = now + std::max(pauseAfter(task.failures), error.retryAfter.value_or(0ms));
}

} // namespace Sendoff
