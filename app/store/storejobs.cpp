// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/approvedrows.h"
#include "store/jobrows.h"
#include "store/mailboxremoval.h"
#include "store/reportrows.h"
#include "store/store.h"
#include "store/store_p.h"

// The outbox's part of the store.

namespace Sendoff {

using namespace Qt::StringLiterals;

std::optional<SendJob> Store::job(JobId id) const
{
    return readJob(*d->reader, id);
}

QList<SendJob> Store::jobsById(const QList<JobId> &ids) const
{
    return readJobsById(*d->reader, ids);
}

std::optional<SendJob> Store::jobOf(const MailboxId &mailbox, const MessageId &message) const
{
    return readJobOf(*d->reader, mailbox, message);
}

QList<SendJob> Store::jobs(const QList<SendState> &states, int limit) const
{
    return readJobs(*d->reader, states, limit);
}

Result<QList<SendJob>> Store::openJobs(const MailboxId &mailbox) const
{
    return readOpenJobs(*d->reader, mailbox);
}

bool Store::isCopyOfJob(const MailboxId &mailbox, const MessageId &copy) const
{
    return hasSentCopy(*d->reader, mailbox, copy);
}

QList<SendJob> Store::shownJobs(const MailboxId &mailbox, const QDateTime &since) const
{
    return readShownJobs(*d->reader, mailbox, since);
}

qint64 Store::lastBatch() const
{
    return d->reader->number(u"SELECT coalesce(max(batch), 0) FROM job"_s);
}

QList<SendJob> Store::jobsOfBatch(const MailboxId &mailbox, qint64 batch) const
{
    return readJobsOfBatch(*d->reader, mailbox, batch);
}

QList<BatchCounts> Store::batchCounts(const MailboxId &mailbox, const QList<qint64> &batches) const
{
    return readBatchCounts(*d->reader, mailbox, batches);
}

std::optional<ApprovedCopy> Store::approvedCopy(JobId id) const
{
    return readApproved(*d->reader, id);
}

Result<bool> Store::isPaused(const MailboxId &mailbox) const
{
    return readPaused(*d->reader, mailbox);
}

void Store::addJobs(const QList<SendJob> &jobs, QObject *context,
                    std::function<void(Result<QList<SendJob>>)> done, const QList<SendJob> &replaced)
{
    // Filled on the writer's thread, read after the commit on this one.
    const auto stored = std::make_shared<QList<SendJob>>();
    d->write(
        [jobs, replaced, stored, stamp = ++d->mark, at = now()](Database &db,
                                                                QList<Change> &changes) -> Result<Done> {
            if (const Result<Done> over = updateJobRows(db, replaced, stamp, at, changes); !over)
                return over;
            Result<QList<SendJob>> inserted = insertJobs(db, jobs, stamp, at, changes);
            if (!inserted)
                return inserted.error();
            *stored = std::move(*inserted);
            return Done();
        },
        context,
        !done ? DoneCall() : [stored, done = std::move(done)](const Result<Done> &result) {
            if (result)
                done(*stored);
            else
                done(result.error());
        });
}

void Store::updateJobs(const QList<SendJob> &jobs, QObject *context, DoneCall done)
{
    d->write(
        [jobs, stamp = ++d->mark, at = now()](Database &db, QList<Change> &changes) {
            return updateJobRows(db, jobs, stamp, at, changes);
        },
        context, std::move(done));
}

Result<Done> Store::updateJobsNow(const QList<SendJob> &jobs)
{
    return d->writeNow(*this, [jobs, stamp = ++d->mark, at = now()](Database &db, QList<Change> &changes) {
        return updateJobRows(db, jobs, stamp, at, changes);
    });
}

void Store::putReports(const QHash<JobId, DeliveryReport> &reports, QObject *context, DoneCall done)
{
    d->write([reports](Database &db, QList<Change> &changes) { return writeReports(db, reports, changes); },
             context, std::move(done));
}

QSet<MessageId> Store::reportIds(const MailboxId &mailbox) const
{
    return readReportIds(*d->reader, mailbox);
}

ReportCount Store::reportCount(const MailboxId &mailbox, const QDateTime &since) const
{
    return countReports(*d->reader, mailbox, since);
}

QDateTime Store::lastSent(const MailboxId &mailbox) const
{
    return readLastSent(*d->reader, mailbox);
}

QHash<JobId, SentMarks> Store::sentMarks(const MailboxId &mailbox, const QDateTime &since) const
{
    return readSentMarks(*d->reader, mailbox, since);
}

void Store::removeMailboxes(const QList<MailboxId> &mailboxes, QObject *context, DoneCall done)
{
    const auto deleted = std::make_shared<Result<Done>>(Done());
    d->add({.run = [mailboxes](Database &db,
                               QList<Change> &changes) { return removeMailboxRows(db, mailboxes, changes); },
            .done = {},
            .ended = [deleted](const Result<Done> &ended) { *deleted = ended; }});
    d->add({.run = [](Database &db, QList<Change> & /*changes*/) { return wipeDeleted(db); },
            .done = d->guarded(context,
                               [deleted, done = std::move(done)](const Result<Done> &wiped) {
                                   done(*deleted ? wiped : *deleted);
                               }),
            .isAlone = true});
}

Result<Done> Store::removeMailboxesNow(const QList<MailboxId> &mailboxes)
{
    const auto result = std::make_shared<Result<Done>>(Done());
    const auto keep = [result](const Result<Done> &ended) {
        if (*result)
            *result = ended;
    };
    d->add({.run = [mailboxes](Database &db,
                               QList<Change> &changes) { return removeMailboxRows(db, mailboxes, changes); },
            .done = {},
            .ended = keep});
    d->add({.run = [](Database &db, QList<Change> & /*changes*/) { return wipeDeleted(db); },
            .done = {},
            .ended = keep,
            .isAlone = true});
    flush();
    return *result;
}

void Store::setPaused(const MailboxId &mailbox, bool paused, QObject *context, DoneCall done)
{
    d->write([mailbox, paused](Database &db,
                               QList<Change> &changes) { return writePaused(db, mailbox, paused, changes); },
             context, std::move(done));
}

} // namespace Sendoff
