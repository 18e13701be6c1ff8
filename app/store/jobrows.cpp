// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/jobrows.h"

#include "store/approvedrows.h"
#include "store/database.h"
#include "store/discardrows.h"
#include "store/jobcolumns.h"
#include "store/messagereads.h"
#include "store/messagewrites.h"
#include "store/querysql.h"
#include "store/stored.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView jobColumns
    = u"SELECT j.id, b.id, j.message, j.copy, j.state, j.batch, j.change_key, j.content_hash, j.subject, "
      u"j.people,"
      " j.kind, j.internet_message_id, j.created, j.due, j.attempt_id, j.attempts, j.posted, j.accepted,"
      " j.found, j.error, j.looks, j.seen, j.send_at, j.again, j.stopped, r.id, r.received, r.preview,"
      " r.web_link ";

QString oneJob()
{
    return jobColumns.toString()
        + u"FROM job j JOIN mailbox b ON b.key = j.mailbox "
          "LEFT JOIN report r ON r.job = j.id "_s;
}

// By mailbox, so that the index on mailbox and state serves: the many that were sent are not gone through.
QString someJobs()
{
    return jobColumns.toString()
        + u"FROM mailbox b CROSS JOIN job j ON b.key = j.mailbox "
          "LEFT JOIN report r ON r.job = j.id "_s;
}

SendJob jobFrom(const Statement &s)
{
    SendJob job;
    job.id = {s.integer(0)};
    job.mailbox = {s.text(1)};
    job.message = {s.text(2)};
    job.copy = {s.text(3)};
    job.state = static_cast<SendState>(s.integer(4));
    job.batch = s.integer(5);
    job.approved = {.changeKey = s.text(6), .contentHash = s.bytes(7)};
    job.subject = s.text(8);
    job.recipients = Stored::people(s.text(9)).to;
    job.kind = static_cast<Kind>(s.integer(10));
    job.internetMessageId = s.text(11);
    job.created = Stored::time(s.integer(12));
    job.due = Stored::time(s.integer(13));
    job.attemptId = s.bytes(14);
    job.attempts = int(s.integer(15));
    job.posted = Stored::time(s.integer(16));
    job.accepted = Stored::time(s.integer(17));
    job.found = Stored::time(s.integer(18));
    job.error = Stored::error(s.text(19));
    job.looks = int(s.integer(20));
    job.seen = static_cast<Seen>(s.integer(21));
    job.sendAt = Stored::time(s.integer(22));
    if (const qint64 again = s.integer(23); again >= 0)
        job.again = Stored::time(again);
    job.stopped = s.integer(24) != 0;
    if (const QString report = s.text(25); !report.isEmpty())
        job.report = {.id = {report},
                      .received = Stored::time(s.integer(26)),
                      .preview = s.text(27),
                      .webLink = s.text(28)};
    return job;
}

// In the order of the columns of insert and update below.
QVariantList valuesOf(const SendJob &job, qint64 mailbox, qint64 stamp, const QDateTime &now)
{
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
    const qint64 ended = !isFinal(job.state) ? 0 : Stored::time(job.found.isValid() ? job.found : now);
    return {mailbox,
            text(job.message.value),
            text(job.copy.value),
            int(job.state),
            job.batch,
            text(job.approved.changeKey),
            job.approved.contentHash,
            text(job.subject),
            Stored::people({.to = job.recipients, .cc = {}, .bcc = {}, .from = {}}),
            int(job.kind),
            text(job.internetMessageId),
            Stored::time(job.created),
            Stored::time(job.due),
            job.attemptId,
            job.attempts,
            Stored::time(job.posted),
            Stored::time(job.accepted),
            Stored::time(job.found),
            Stored::error(job.error),
            job.looks,
            ended,
            stamp,
            int(job.seen),
            Stored::time(job.sendAt),
            job.again ? Stored::time(*job.again) : qint64(-1),
            job.stopped};
}

Error refusal(const QString &code, const SendJob &job)
{
    return {.kind = ErrorKind::Storage,
            .httpStatus = 0,
            .code = code,
            .detail = u"job %1"_s.arg(job.id.value),
            .requestId = {},
            .retryAfter = {}};
}

void note(QList<Change> &changes, const SendJob &job)
{
    if (changes.isEmpty() || changes.last().kind != Change::Kind::Jobs
        || changes.last().mailbox != job.mailbox)
        changes.append({.kind = Change::Kind::Jobs, .mailbox = job.mailbox, .messages = {}, .jobs = {}});
    Change &change = changes.last();
    change.jobs.append(job.id);
    change.messages.append(job.message);
    if (!job.copy.isEmpty() && job.copy != job.message)
        change.messages.append(job.copy);
}

QList<SendJob> allFrom(Statement &s)
{
    QList<SendJob> jobs;
    while (s.next())
        jobs.append(jobFrom(s));
    return jobs;
}

} // namespace

bool hasOpenJob(Database &database, qint64 mailbox, const MessageId &message)
{
    Statement s(database, u"SELECT 1 FROM job WHERE mailbox = ? AND message = ? AND state NOT IN (5, 9)"_s);
    return s.exec(mailbox, message.value) && s.next();
}

Result<QList<SendJob>> insertJobs(Database &database, QList<SendJob> jobs, qint64 stamp, const QDateTime &now,
                                  QList<Change> &changes)
{
    for (SendJob &job : jobs) {
        const qint64 key = keyOf(database, job.mailbox);
        if (key == 0)
            return database.error();
        if (hasOpenJob(database, key, job.message) || hasOpenDiscard(database, key, job.message))
            return refusal(u"alreadyQueued"_s, job);
        {
            Statement s(
                database,
                u"INSERT INTO job (mailbox, message, copy, state, batch, change_key, content_hash,"
                " subject, people, kind, internet_message_id, created, due, attempt_id, attempts, posted,"
                " accepted, found, error, looks, ended, stamp, seen, send_at, again, stopped)"
                " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s);
            if (!s.execList(valuesOf(job, key, stamp, now)))
                return database.error();
            job.id = {s.insertedRow()};
        }
        if (const Result<Done> kept = keepApproved(database, key, job); !kept)
            return kept.error();
        if (const Result<Done> shown = updateJobColumns(database, key, job.message); !shown)
            return shown.error();
        note(changes, job);
    }
    return jobs;
}

Result<Done> updateJobRows(Database &database, const QList<SendJob> &jobs, qint64 stamp, const QDateTime &now,
                           QList<Change> &changes)
{
    for (const SendJob &job : jobs) {
        const qint64 key = keyOf(database, job.mailbox);
        if (key == 0)
            return database.error();
        {
            Statement s(
                database,
                u"UPDATE job SET mailbox = ?, message = ?, copy = ?, state = ?, batch = ?, change_key = ?,"
                " content_hash = ?, subject = ?, people = ?, kind = ?, internet_message_id = ?,"
                " created = ?, due = ?, attempt_id = ?, attempts = ?, posted = ?, accepted = ?,"
                " found = ?, error = ?, looks = ?, ended = ?, stamp = ?, seen = ?, send_at = ?,"
                " again = ?, stopped = ? WHERE id = ?"_s);
            if (!s.execList(valuesOf(job, key, stamp, now) << job.id.value))
                return database.error();
            if (s.changedRows() != 1)
                return refusal(u"noSuchJob"_s, job);
        }
        if (const Result<Done> kept = keepApproved(database, key, job); !kept)
            return kept;
        for (const MessageId &id : {job.message, job.copy}) {
            if (id.isEmpty())
                continue;
            if (const Result<Done> shown = updateJobColumns(database, key, id); !shown)
                return shown.error();
        }
        note(changes, job);
    }
    return Done();
}

std::optional<SendJob> readJob(Database &database, JobId id)
{
    Statement s(database, oneJob() + u"WHERE j.id = ?"_s);
    if (!s.exec(id.value) || !s.next())
        return std::nullopt;
    return jobFrom(s);
}

QList<SendJob> readJobsById(Database &database, const QList<JobId> &ids)
{
    QList<qint64> numbers;
    for (const JobId id : ids)
        numbers.append(id.value);
    Statement s(database, oneJob() + u"WHERE j.id IN (SELECT value FROM json_each(?))"_s);
    return s.exec(u'[' + joined(numbers) + u']') ? allFrom(s) : QList<SendJob>();
}

std::optional<SendJob> readJobOf(Database &database, const MailboxId &mailbox, const MessageId &message)
{
    const qint64 key = readKey(database, mailbox);
    // Two searches: for an OR, SQLite 3.40 goes through all jobs of the mailbox.
    Statement s(database,
                oneJob()
                    + u"WHERE j.id = (SELECT id FROM"
                      " (SELECT id, state FROM job WHERE mailbox = ? AND message = ?"
                      " UNION ALL SELECT id, state FROM job WHERE mailbox = ? AND copy = ? AND copy <> '')"
                      " ORDER BY state IN (5, 9), id DESC LIMIT 1)"_s);
    if (!s.exec(key, message.value, key, message.value) || !s.next())
        return std::nullopt;
    return jobFrom(s);
}

QList<SendJob> readJobs(Database &database, const QList<SendState> &states, int limit)
{
    Statement s(database, someJobs() + u"WHERE j.state IN (%1) ORDER BY j.id LIMIT ?"_s.arg(joined(states)));
    return s.exec(limit > 0 ? limit : -1) ? allFrom(s) : QList<SendJob>();
}

Result<QList<SendJob>> readOpenJobs(Database &database, const MailboxId &mailbox)
{
    Statement s(database,
                someJobs() + u"WHERE b.id = ? AND j.state IN (%1) ORDER BY j.id"_s.arg(openStates()));
    if (!s.exec(mailbox.value))
        return database.error();
    QList<SendJob> jobs;
    bool ended = false;
    while (!ended) {
        const Statement::Step step = s.step();
        if (step == Statement::Step::Failed)
            return database.error();
        ended = step == Statement::Step::End;
        if (!ended)
            jobs.append(jobFrom(s));
    }
    return jobs;
}

QList<SendJob> readShownJobs(Database &database, const MailboxId &mailbox, const QDateTime &since)
{
    Statement s(
        database,
        someJobs()
            + u"WHERE b.id = ? AND (j.state IN (%1) OR (j.state = 5 AND (j.ended >= ? OR r.received >= ?)))"
              " ORDER BY j.id"_s.arg(openStates()));
    const qint64 from = Stored::time(since);
    return s.exec(mailbox.value, from, from) ? allFrom(s) : QList<SendJob>();
}

QList<SendJob> readJobsOfBatch(Database &database, const MailboxId &mailbox, qint64 batch)
{
    Statement s(database, oneJob() + u"WHERE j.batch = ? AND b.id = ? ORDER BY j.id"_s);
    return s.exec(batch, mailbox.value) ? allFrom(s) : QList<SendJob>();
}

} // namespace Sendoff
