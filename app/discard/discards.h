// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/undotimes.h"
#include "discard/draftmover.h"
#include "mail/discard.h"
#include "mail/mailbox.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <functional>
#include <map>

namespace Sendoff {

class Client;
class Store;

/// The drafts of one mailbox that the person discarded. While the undo time runs nothing has happened but
/// that the lists do not show them; then each is moved to Deleted Items, where any mail program can take it
/// back. Every step is on disk before it acts.
class Discards : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Client &client;
        Store &store;
        Clock &clock;
        Mailbox mailbox;
    };

    explicit Discards(Parts parts, QObject *parent = nullptr);

    /// How long a decision can be undone; 0: goes at once. Applies to decisions from now on.
    void setUndoTime(std::chrono::seconds time);
    /// Reads what is on disk and goes on with it; what could still be undone is not discarded. Error Storage:
    /// it cannot be read. Call once, before discard().
    Result<Done> start();

    /// The person discarded these, in these versions. All or none are stored; `done` gets the decision's
    /// number, or a Storage error; code "alreadyQueued": one of them is being sent or discarded, the disk is
    /// well.
    void discard(const QList<MailSummary> &drafts, QObject *context,
                 std::function<void(Result<qint64>)> done);
    /// Takes back the newest decision whose undo time still runs; `done` gets the drafts of it.
    void undo(QObject *context, std::function<void(QList<MessageId>)> done);

    /// The undo time that is running: what the undo bar shows.
    struct Countdown
    {
        qint64 batch = 0; ///< 0: none
        int drafts = 0; ///< in the newest decision
        int moreWaiting = 0; ///< in older ones
        QDateTime ends; ///< UTC
        std::chrono::milliseconds total{0};
    };
    Countdown countdown() const;
    /// How many can still be undone.
    int undoable() const;
    /// How many are decided, and not moved yet.
    int underWay() const { return m_mover.count(); }
    /// How many of them have to wait, offline for instance; they go on by themselves, also after a new start.
    int waiting() const { return m_mover.waiting(); }
    /// The last write failed.
    bool standsStill() const { return m_diskRefuses; }

Q_SIGNALS:
    void countdownChanged();
    /// The draft is in Drafts no more.
    void moved(const Sendoff::MessageId &draft);
    /// The draft was not discarded, and is in the list again: it changed meanwhile.
    void keptChanged(const Sendoff::MessageId &draft);
    /// The same, since the service does not allow it, or gives no answer of use.
    void refused(const Sendoff::MessageId &draft, const Sendoff::Error &error);
    /// So many drafts are in the list again, since the machine was asleep during their undo time.
    void withdrawnBySleep(int drafts);
    /// A write to the disk failed; it is tried again.
    void storageFailed(const Sendoff::Error &error);
    /// The disk takes what is written again.
    void storageWorks();

private:
    using Written = std::function<void(Result<Done>)>;

    void added(qint64 batch, const QList<Discard> &discards, std::chrono::milliseconds undoTime);
    void decide(const QList<Discard> &discards);
    void takeBackAll();
    void ended(const Discard &discard, DiscardStep step, const Error &error);
    /// Writes until the disk takes it, and goes on then.
    void write(const std::function<void(Written)> &how, const std::function<void()> &then);
    void drop(const QList<MessageId> &drafts, const std::function<void()> &then);
    void diskAnswered(const Result<Done> &done);

    Parts m_parts;
    UndoTimes m_times;
    DraftMover m_mover;
    std::map<qint64, QList<Discard>> m_undoable; ///< on disk, by decision
    std::chrono::milliseconds m_undoTotal = std::chrono::seconds(10); ///< of decisions from now on
    qint64 m_lastBatch = 0;
    bool m_diskRefuses = false;
};

} // namespace Sendoff
