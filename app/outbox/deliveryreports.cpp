// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/deliveryreports.h"

#include "base/log.h"
#include "net/client.h"
#include "net/gate.h"
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace std::chrono_literals;

namespace {

// A server that cannot be reached is tried for a day or two before its mail comes back.
constexpr std::chrono::hours watchedFor = 72h;
constexpr std::chrono::minutes reportPause = 1min;
// Most reports come within minutes.
constexpr std::chrono::minutes recently = 60min;
constexpr std::chrono::minutes laterReportPause = 10min;
constexpr int mostReportPages = 20;
// The service's clock and ours differ.
constexpr std::chrono::seconds clockSkew = 5min;

bool isRefusal(ErrorKind kind)
{
    return kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound || kind == ErrorKind::Gone
        || kind == ErrorKind::Rejected;
}

QDateTime sentAt(const SendJob &job)
{
    return job.accepted.isValid() ? job.accepted : job.found;
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
    const auto span = m_store.sentSpan(m_mailbox.id, now.addDuration(-watchedFor));
    if (!span)
        return;
    m_next
        = m_clock.monotonic() + (span->second >= now.addDuration(-recently) ? reportPause : laterReportPause);
    m_pages = 0;
    ask(Graph::listReports(m_mailbox, span->first.addDuration(-recently)));
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
        m_isRefused = isRefusal(page.error().kind);
        if (m_isRefused)
            qCWarning(outboxLog, "the Inbox cannot be asked for delivery reports: %d %s",
                      page.error().httpStatus, qPrintable(page.error().code));
        return;
    }
    keep(page->reports);
    if (page->next.isValid() && m_pages < mostReportPages)
        ask(Graph::nextReports(m_mailbox, page->next));
}

void DeliveryReports::keep(const QList<Graph::FoundReport> &found)
{
    QList<Graph::FoundReport> fresh;
    const QSet<MessageId> known = m_store.reportIds(m_mailbox.id);
    std::copy_if(found.cbegin(), found.cend(), std::back_inserter(fresh), [&](const Graph::FoundReport &one) {
        return !known.contains(one.report.id) && !m_strangers.contains(one.report.id);
    });
    if (fresh.isEmpty())
        return;
    const QDateTime now = m_clock.now();
    QList<SendJob> jobs = m_store.shownJobs(m_mailbox.id, now.addDuration(-watchedFor));
    const bool isAnyOpen = !m_store.jobs({SendState::Accepted, SendState::Unknown}, 1).isEmpty();
    jobs.removeIf([](const SendJob &job) { return job.state != SendState::Sent; });
    const auto conversationOf = [this](const SendJob &job) {
        const auto row = m_store.message(m_mailbox.id, job.copy.isEmpty() ? job.message : job.copy);
        return row ? row->summary.conversationId : QString();
    };
    QHash<JobId, DeliveryReport> reports;
    for (const Graph::FoundReport &one : std::as_const(fresh)) {
        const JobId job = jobOf(one, jobs, conversationOf);
        if (job.value == 0) {
            // It may be about one whose copy is still being looked for.
            if (!isAnyOpen)
                m_strangers.insert(one.report.id);
            continue;
        }
        DeliveryReport &kept = reports[job];
        if (!kept.received.isValid() || kept.received < one.report.received)
            kept = one.report;
    }
    if (reports.isEmpty())
        return;
    qCInfo(outboxLog, "%d messages came back", int(reports.size()));
    m_store.putReports(reports, this, [](const Result<Done> &) {}); // a full disk: at the next look again
}

JobId DeliveryReports::jobOf(const Graph::FoundReport &found, const QList<SendJob> &jobs,
                             const std::function<QString(const SendJob &)> &conversationOf)
{
    const bool saysWhich = !found.inReplyTo.isEmpty();
    if (!saysWhich && found.conversationId.isEmpty())
        return {};
    const SendJob *last = nullptr;
    for (const SendJob &job : jobs) {
        const bool isIt = saysWhich ? job.internetMessageId == found.inReplyTo
                                    : sentAt(job) <= found.report.received.addDuration(clockSkew)
                && conversationOf(job) == found.conversationId;
        if (isIt && (!last || sentAt(*last) <= sentAt(job)))
            last = &job;
    }
    return last ? last->id : JobId();
}

} // namespace Sendoff
