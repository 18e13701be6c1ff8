// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/entropy.h"
#include "base/result.h"
#include "mail/job.h"
#include "mail/mailbox.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <memory>

namespace Sendoff {

class Client;
class Store;

/// The durable list of sends of one mailbox: takes decisions, waits out the undo time, checks that the draft
/// is still what was approved, posts it once, and finds out what became of it (design 4). Every step is on
/// disk before it acts.
class Outbox : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Client &client;
        Store &store;
        Clock &clock;
        Entropy &entropy;
        Mailbox mailbox;
    };

    explicit Outbox(Parts parts, QObject *parent = nullptr);
    ~Outbox() override;

    /// How long a decision can be undone; 0: goes at once. Applies to decisions from now on.
    void setUndoTime(std::chrono::seconds time);
    /// Messages a minute, 0: no limit.
    void setPerMinute(int messages);

    /// Reads the jobs on disk and goes on with them; what was counting down is withdrawn, what was posting is
    /// unknown. Pauses when something that waits was decided more than a day ago: nobody expects it to go
    /// now. Error Storage: they cannot be read. Call once, before enqueue().
    Result<Done> start();

    /// The person decided to send these. All or none are stored; `done` gets the batch number, or a Storage
    /// error; code "alreadyQueued": one of them has a job that goes on or is NotSure, the disk is well.
    void enqueue(const QList<Approval> &approvals, QObject *context,
                 std::function<void(Result<qint64>)> done);
    /// Takes back the newest batch whose undo time still runs; `done` gets the messages that are drafts
    /// again.
    void undo(QObject *context, std::function<void(QList<MessageId>)> done);
    /// Ends the undo time of everything.
    void sendNow();

    /// Holds back what waits, on disk, until it is ended; what was posted already goes on. It ends by itself
    /// when nothing waits any more.
    void setPaused(bool paused);
    bool isPaused() const;
    /// The disk refuses: nothing is started until it takes what happened.
    bool standsStill() const;
    /// Paused by the start of the program, since some of what waits was decided more than a day before: when
    /// the oldest was, UTC. Else invalid.
    QDateTime heldSince() const;
    /// How many messages can still be taken back: they count down or wait.
    int waiting() const;
    /// Takes back all that was not posted: plain drafts again. `done` gets them once that is durable.
    void stopTheRest(QObject *context, std::function<void(QList<MessageId>)> done);
    /// Until when the mailbox may not send more (the service's limit for a day), UTC; invalid: it may.
    QDateTime limitedUntil() const;

    /// The person's answers to a job that needs one.
    void tryAgain(JobId id); ///< NotSent, NotSure: the version that was approved is sent after all
    /// HeldBack: the person has seen this version, and it may go out. Without a version nothing happens.
    void approve(JobId id, const Version &seen);
    void withdraw(JobId id); ///< Waiting, NotSent, HeldBack, NotSure: a plain draft again
    void checkAgain(JobId id); ///< NotSure
    void decideSent(JobId id); ///< NotSure
    /// Scheduled: what the service holds becomes a plain draft again, under another id, unless it is too
    /// late.
    void recall(JobId id);
    /// Scheduled: it is taken back and goes at another time, or at once when `sendAt` (UTC) is invalid.
    void reschedule(JobId id, const QDateTime &sendAt);

    /// The undo time that is running: what the undo bar shows.
    struct Countdown
    {
        qint64 batch = 0; ///< 0: none
        int messages = 0; ///< in the newest batch
        int moreWaiting = 0; ///< in older batches
        QString subject; ///< of the newest batch when it has one message
        Recipient recipient; ///< the first one
        int moreRecipients = 0; ///< of that message, besides the first one
        QDateTime sendAt; ///< when it goes, UTC; invalid: when the undo time is over
        QDateTime ends; ///< UTC
        std::chrono::milliseconds total{0};
    };
    Countdown countdown() const;
    /// The drafts that were not sent because the program ended during their undo time; of this start.
    const QList<MessageId> &withdrawnAtStart() const { return m_withdrawnAtStart; }

    /// Sent Items was read again: copies of accepted and unknown jobs may be there now.
    void lookForCopies();
    bool expectsCopies() const;

Q_SIGNALS:
    void countdownChanged();
    /// isPaused() or limitedUntil() changed.
    void holdChanged();
    /// So many messages are drafts again, since the machine was asleep during their undo time.
    void withdrawnBySleep(int messages);
    /// 2xx for a job: its copy is to be looked for.
    void accepted(Sendoff::JobId job);
    /// The copy of a job was seen.
    void confirmed(Sendoff::JobId job);
    void posted(Sendoff::JobId job);
    void becameUnknown(Sendoff::JobId job);
    /// What the person wanted back could not be taken back: it is still held, or it has been sent.
    void recallFailed(Sendoff::JobId job, const Sendoff::Error &error);
    /// A job's state changed, whichever.
    void stateChanged(Sendoff::JobId job, Sendoff::SendState state);
    /// A write to the disk failed: sending stands still until it succeeds.
    void storageFailed(const Sendoff::Error &error);

private:
    struct Private;
    QList<MessageId> m_withdrawnAtStart;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
