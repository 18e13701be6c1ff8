// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "graph/reports.h"
#include "mail/job.h"
#include "mail/mailbox.h"
#include "net/call.h"
#include "store/jobfacts.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <chrono>

namespace Sendoff {

class Client;
class Gate;
class Store;

/// Looks in the Inbox for reports that a sent message could not be delivered, and keeps them with the
/// message's job: a 202 and a copy in Sent Items prove neither (contract 9). It changes no state: what was
/// sent was sent.
class DeliveryReports : public QObject
{
    Q_OBJECT

public:
    DeliveryReports(Client &client, Store &store, Clock &clock, Mailbox mailbox);

    /// Asks the service if it is time to: only while something was sent in the last three days, a minute
    /// after the program has started and once a minute after that, later every ten minutes. Nothing is asked
    /// any more once the service has refused (the Inbox may be none of ours). Call as often as you like.
    void look();

    /// Which of these jobs, all Sent, a report is about: the one whose internetMessageId it answers; else,
    /// when it does not say which, the last one sent before it in its conversation. Job 0: none.
    static JobId jobOf(const Graph::FoundReport &found, const QList<SendJob> &jobs,
                       const QHash<JobId, SentMarks> &marks);

private:
    void ask(const Request<Graph::ReportPage> &request);
    void answered(const Result<Graph::ReportPage> &page);
    void keep();

    Client &m_client;
    Store &m_store;
    Clock &m_clock;
    Mailbox m_mailbox;
    Call m_call;
    std::chrono::milliseconds m_next; ///< Clock::monotonic()
    int m_pages = 0;
    bool m_isRefused = false;
    QList<Graph::FoundReport> m_found; ///< in this look, new ones only
    QSet<MessageId> m_handled; ///< kept, or about messages that were not sent here
};

} // namespace Sendoff
