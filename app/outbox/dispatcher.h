// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/entropy.h"
#include "mail/job.h"
#include "mail/mailbox.h"
#include "outbox/daylimit.h"
#include "outbox/foresight.h"
#include "outbox/lookout.h"
#include "outbox/pacer.h"
#include "outbox/preflight.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>

namespace Sendoff {

class Client;
class Ledger;
class Receipts;

/// Whose turn it is: takes the waiting jobs one after the other, lowest number first, checks each against
/// what was approved, and posts it, once. Drafts are looked at a little ahead of their turn, as many as go
/// out while what was seen is still good; what is older is looked at again.
class Dispatcher : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Client &client;
        Clock &clock;
        Entropy &entropy;
        Mailbox mailbox;
        Ledger &ledger;
        Preflight &preflight;
        Lookout &lookout;
        Receipts &receipts;
        const QSet<JobId> &stopped; ///< the person does not want these to go any more
    };

    explicit Dispatcher(Parts parts);

    void setPerMinute(int messages);
    /// A waiting job was found on disk: it keeps its distance from trouble before.
    void restore(const SendJob &job);
    /// Starts what may start now, and wakes up when the next may.
    void pump();
    /// pump() once when control is back in the event loop: thousands of jobs may begin to wait together.
    void pumpSoon();
    /// While paused nothing is started; what was posted already goes on.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// Until when the mailbox may not send more (the service's limit for a day), UTC; invalid: it may.
    QDateTime limitedUntil() const { return m_limit.until(); }

Q_SIGNALS:
    /// The POST of a job was given to the network.
    void posted(Sendoff::JobId id);
    /// limitedUntil() changed.
    void limitChanged();

private:
    /// Why a job was put off, and so what ends the wait early.
    enum class Trouble { None, Network, SignIn };

    bool isHeld(JobId id) const;

    /// A draft that was found to be what was approved.
    struct Look
    {
        PreflightVerdict verdict;
        Version approved; ///< what it was compared with
        std::chrono::milliseconds at{0}; ///< as passed()
    };

    struct Turn
    {
        std::chrono::milliseconds notBefore{0}; ///< Clock::monotonic()
        std::chrono::milliseconds tried{0};
        int pauses = 0; ///< troubles in a row
        Trouble trouble = Trouble::None;
        bool checking = false;
        Version asked; ///< what it is compared with
        std::optional<Look> look; ///< it may go
        std::chrono::milliseconds started{0};
        int gone = 0; ///< looks for a message that was posted before, or is no draft any more
    };

    void gateChanged();
    void wakeAt(std::chrono::milliseconds when);
    /// Monotonic, with the time the machine was asleep.
    std::chrono::milliseconds passed() const;
    void startThoseSeen(const QList<JobId> &waiting);
    void lookAhead(const QList<JobId> &waiting);
    int mayLookAt();
    void probe(const QList<JobId> &waiting);
    void check(const QList<SendJob> &jobs);
    void forgetLook(const SendJob &job);
    void concluded(JobId id, const PreflightVerdict &verdict);
    void start(JobId id, const Look &look);
    void post(const SendJob &job, std::chrono::milliseconds seenAt);
    void answered(JobId id, SendEvent event, const std::optional<Error> &error);
    std::chrono::milliseconds putOff(JobId id, const std::optional<Error> &error);
    void findSent(const SendJob &job, const std::optional<Error> &error);
    void seen(JobId id, const Sighting &sighting, const std::optional<Error> &error);

    Parts m_parts;
    Pacer m_pacer;
    Foresight m_foresight;
    QHash<JobId, Turn> m_turns;
    /// Not before: drafts that were refused for now. Such a mail may go out after all, and it may have become
    /// a draft and be decided on anew meanwhile.
    QHash<MessageId, std::chrono::milliseconds> m_graces;
    std::optional<std::chrono::milliseconds> m_wake; ///< the timer that runs
    DayLimit m_limit;
    /// Requests in a row that the service or the network failed. While there are some, one draft at a time
    /// finds out whether it works again, so that the others keep their order.
    int m_failures = 0;
    std::chrono::milliseconds m_failedAt{-1}; ///< the last of them, Clock::monotonic()
    std::chrono::milliseconds m_probeAt{0}; ///< not before
    bool m_pumpsSoon = false;
    bool m_paused = false;
    bool m_wasOffline = false;
    bool m_waitedForSignIn = false;
};

} // namespace Sendoff
