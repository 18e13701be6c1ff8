// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "mail/job.h"

#include <QList>
#include <QObject>

#include <functional>
#include <initializer_list>
#include <map>

namespace Sendoff {

class Store;

/// One mailbox's jobs that are not over, as they are on disk, and the only way to change a job's state:
/// apply().
///
/// What is in memory is the newest state asked for; what follows from a state (a POST, a signal) happens only
/// when it is durable. When the disk refuses, a Start is taken back, so that nothing is posted; every other
/// step has already happened in the world, and is written again until it succeeds.
class Ledger : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<void(SendJob &)>;
    using Then = std::function<void(const QList<SendJob> &)>;

    Ledger(Store &store, Clock &clock, MailboxId mailbox);

    /// Reads the jobs on disk and applies ProgramStarted to each, durable when it returns.
    /// `withdrawn`: gets the drafts whose undo time was running when the program ended.
    Result<Done> load(QList<MessageId> *withdrawn = nullptr);
    /// Adds new jobs; all or none. `replaced`: jobs of the same drafts to which Undo happens in the same
    /// transaction; when it fails they are what they were.
    void add(const QList<SendJob> &jobs, QObject *context, std::function<void(Result<QList<SendJob>>)> done,
             const QList<JobId> &replaced = {});
    /// The event happened to these jobs, in one transaction. `change` sets facts in each; `then` is called
    /// with the jobs once they are durable. A job that the event has no business with is logged as a bug and
    /// left as it is.
    void apply(const QList<JobId> &ids, SendEvent event, const Change &change = {}, Then then = {});
    /// Writes down facts of a job that are not its state. A disk that refuses is no trouble: they come with
    /// the next step.
    void note(JobId id, const Change &change);
    /// The same for what must be on disk soon: tried again until it is.
    void keep(JobId id, const Change &change);

    std::optional<SendJob> job(JobId id) const;
    /// The same without a copy, until the ledger is given something to do; nullptr: over or unknown.
    const SendJob *find(JobId id) const;
    bool isIn(JobId id, SendState state) const;
    /// The jobs in these states, lowest number first.
    QList<SendJob> jobs(std::initializer_list<SendState> states) const;
    /// Their numbers only: a thousand jobs are dear to copy at each step of one.
    QList<JobId> idsOf(std::initializer_list<SendState> states) const;
    int count(std::initializer_list<SendState> states) const;
    /// Whether there is a job in one of these states.
    bool hasAny(std::initializer_list<SendState> states) const;
    /// The last write failed: nothing may be started.
    bool standsStill() const { return m_standsStill; }

Q_SIGNALS:
    /// A job changed its state, durably. For a job that was found on disk too.
    void applied(const Sendoff::SendJob &job, Sendoff::SendState from);
    void storageFailed(const Sendoff::Error &error);
    /// It may be tried again.
    void recovered();

private:
    struct Step
    {
        SendEvent event;
        QList<SendJob> before;
        QList<SendJob> after;
        Then then;
        bool isOwed = false; ///< refused before, and counted in m_unwritten
    };

    /// Changes the jobs in memory to what the event makes of them.
    Step take(const QList<JobId> &ids, SendEvent event, const Change &change);
    void write(const Step &step);
    void written(const Step &step);
    void writeAgain(JobId id);
    void refused(const Step &step, const Error &error);
    void resume();

    Store &m_store;
    Clock &m_clock;
    MailboxId m_mailbox;
    std::map<JobId, SendJob> m_jobs;
    bool m_standsStill = false;
    int m_unwritten = 0; ///< steps that happened and that the disk still refuses
};

} // namespace Sendoff
