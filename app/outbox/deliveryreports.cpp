// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/deliveryreports.h"

#include "base/log.h"
#include "net/client.h"
#include "net/gate.h"
#include "store/store.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Sendoff {

using namespace std::chrono_literals;

namespace {

// A server that cannot be reached is tried for a day or two before its mail comes back.
constexpr std::chrono::hours watchedFor = 72h;
constexpr std::chrono::hours strangerAfter = 24h;
constexpr std::chrono::minutes reportPause = 1min;
// Most reports come within minutes.
constexpr std::chrono::minutes recently = 60min;
constexpr std::chrono::minutes laterReportPause = 10min;
constexpr int mostReportPages = 20;
// The service's clock and ours differ.
constexpr std::chrono::seconds clockSkew = 5min;

/// When the message left: one that the service held left at its time.
QDateTime leftAt(const SendJob &job)
{
    return std::max(job.accepted.isValid() ? job.accepted : job.found, job.sendAt);
}

/// What it is about may become Sent yet.
bool mayBecomeSent(const SendJob &job)
{
    return job.attempts > 0 || isHeldByService(job.state);
}

} // namespace

DeliveryReports::DeliveryReports(Client &client, Store &store, Clock &clock, Mailbox mailbox)
    : m_client(client)
    , m_store(store)
    , m_clock(clock)
    , m_mailbox(std::move(mailbox))
    , m_next(clock.monotonic() + reportPause)
{
}

void DeliveryReports::look()
{
    if (m_isRefused || m_call.isRunning() || m_clock.monotonic() < m_next || !m_client.gate().isOpen())
        return;
    const QDateTime now = m_clock.now();
    const QDateTime last = m_store.lastSent(m_mailbox.id);
    if (!last.isValid() || last < now.addDuration(-watchedFor))
        return;
    m_next = m_clock.monotonic() + (last >= now.addDuration(-recently) ? reportPause : laterReportPause);
    m_pages = 0;
    m_found.clear();
    // Not since the first send: what is known of a send is when its copy was seen, and that may be much
    // later.
    ask(Graph::listReports(m_mailbox, now.addDuration(-watchedFor)));
}

void DeliveryReports::ask(const Request<Graph::ReportPage> &request)
{
    ++m_pages;
    m_call = m_client.send<Graph::ReportPage>(
        request, this, [this](const Result<Graph::ReportPage> &page) { answered(page); });
}

void DeliveryReports::answered(const Result<Graph::ReportPage> &page)
{
    if (!page) {
        // A link to a next page dies, and a single 404 proves nothing.
        const Error &error = page.error();
        const bool isSaid = error.kind == ErrorKind::Rejected && !error.code.isEmpty();
        m_isRefused = m_pages == 1 && (error.kind == ErrorKind::Forbidden || isSaid);
        if (m_isRefused)
            qCWarning(outboxLog, "the Inbox cannot be asked for delivery reports: %d %s", error.httpStatus,
                      qPrintable(error.code));
        keep();
        return;
    }
    const QSet<MessageId> known = m_store.reportIds(m_mailbox.id);
    const qsizetype before = m_found.size();
    std::ranges::copy_if(page->reports, std::back_inserter(m_found), [&](const Graph::FoundReport &one) {
        return !known.contains(one.report.id) && !m_handled.contains(one.report.id);
    });
    // They come newest first: after a page without new ones there are none.
    const bool goesOn = m_found.size() > before && page->next.isValid() && m_pages < mostReportPages;
    if (goesOn)
        ask(Graph::nextReports(m_mailbox, page->next));
    else
        keep();
}

void DeliveryReports::keep()
{
    const QList<Graph::FoundReport> found = std::exchange(m_found, {});
    if (found.isEmpty())
        return;
    const QDateTime since = m_clock.now().addDuration(-watchedFor);
    QList<SendJob> jobs = m_store.shownJobs(m_mailbox.id, since);
    const bool isAnyOpen = std::ranges::any_of(
        jobs, [](const SendJob &job) { return job.state != SendState::Sent && mayBecomeSent(job); });
    jobs.removeIf([](const SendJob &job) { return job.state != SendState::Sent; });
    const QHash<JobId, SentMarks> marks = m_store.sentMarks(m_mailbox.id, since);
    QHash<JobId, DeliveryReport> reports;
    for (const Graph::FoundReport &one : found) {
        const JobId job = jobOf(one, jobs, marks);
        // What belongs to none may be about one whose copy is still being looked for; not for ever.
        const bool isOld = one.report.received < m_clock.now().addDuration(-strangerAfter);
        if (job.value != 0 || !isAnyOpen || isOld)
            m_handled.insert(one.report.id);
        if (job.value == 0)
            continue;
        DeliveryReport &kept = reports[job];
        if (!kept.received.isValid() || kept.received < one.report.received)
            kept = one.report;
    }
    if (reports.isEmpty())
        return;
    qCInfo(outboxLog, "%d messages came back", int(reports.size()));
    m_store.putReports(reports, this, [this, found](const Result<Done> &done) {
        if (done)
            return;
        for (const Graph::FoundReport &one : found)
            m_handled.remove(one.report.id); // the next look tries again
    });
}

JobId DeliveryReports::jobOf(const Graph::FoundReport &found, const QList<SendJob> &jobs,
                             const QHash<JobId, SentMarks> &marks)
{
    const bool saysWhich = !found.inReplyTo.isEmpty();
    if (!saysWhich && found.conversationId.isEmpty())
        return {};
    const SendJob *last = nullptr;
    for (const SendJob &job : jobs) {
        const SentMarks copy = marks.value(job.id);
        const bool isIt = saysWhich
            ? job.internetMessageId == found.inReplyTo || copy.internetMessageId == found.inReplyTo
            : leftAt(job) <= found.report.received.addDuration(clockSkew)
                && copy.conversationId == found.conversationId;
        if (isIt && (!last || leftAt(*last) <= leftAt(job)))
            last = &job;
    }
    return last ? last->id : JobId();
}

} // namespace Sendoff
