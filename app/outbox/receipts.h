// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "mail/job.h"
#include "mail/mailbox.h"
#include "outbox/lookout.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>

namespace Sendoff {

class Gate;
class Ledger;
class Store;

/// Finds the copies of posted messages: in the store whenever Sent Items was read, and by asking the service
/// now and then, for the copies that a list does not show.
class Receipts : public QObject
{
    Q_OBJECT

public:
    Receipts(Ledger &ledger, Store &store, Gate &gate, Clock &clock, Mailbox mailbox);
    /// Given once, right after construction; the two need each other.
    void setLookout(Lookout *lookout) { m_lookout = lookout; }

    /// A job is Accepted: its copy is to be found.
    void begin(const SendJob &job);
    /// Looks for the copies of accepted and unknown jobs among the sent items in the store.
    void lookInStore();
    /// A posted message was seen: brings the store up to date and applies Found.
    void found(JobId id, const Sighting &sighting);
    /// Whether a copy may still come, so that reading Sent Items again is worth it.
    bool expects() const;
    /// Whether that item in Sent Items belongs to a job already.
    bool isClaimed(const MessageId &copy) const;

private:
    struct Case
    {
        std::chrono::milliseconds begun{0}; ///< Clock::monotonic() of begin()
        std::chrono::milliseconds asleep{0}; ///< Clock::asleep() of begin()
        std::chrono::milliseconds before{0}; ///< since the 2xx, at begin()
        int asDraft = 0; ///< looks that saw a draft, in a row
    };

    std::chrono::milliseconds age(const Case &open) const; ///< since the 2xx
    void seen(JobId id, const Sighting &sighting);
    void scheduleLook(JobId id, int number);
    void ask(JobId id, int number);
    void takeSome();
    std::optional<MailSummary> storedCopyOf(const SendJob &job) const;
    void conclude(const SendJob &job, const Sighting &sighting);

    Ledger &m_ledger;
    Store &m_store;
    Gate &m_gate;
    Clock &m_clock;
    Mailbox m_mailbox;
    Lookout *m_lookout = nullptr;
    QHash<JobId, Case> m_cases;
    QSet<MessageId> m_claimed; ///< in this run
    // What lookInStore() found, until all is gone through.
    QList<JobId> m_rest;
    QHash<MessageId, MailSummary> m_byId;
    QHash<QString, QList<MailSummary>> m_byMessageId; ///< by internetMessageId, the newest first
    bool m_takesMore = false;
};

} // namespace Sendoff
