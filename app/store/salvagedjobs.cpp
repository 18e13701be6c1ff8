// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/salvagedjobs.h"

#include "mail/job.h"
#include "store/database.h"
#include "store/jobcolumns.h"
#include "store/salvageddiscards.h"
#include "store/soundness.h"
#include "store/stored.h"
#include "store/tablecopy.h"

#include <QList>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

QString reasonForDoubt()
{
    return Stored::error(Error{.kind = ErrorKind::Storage,
                               .httpStatus = 0,
                               .code = u"damagedOutbox"_s,
                               .detail = {},
                               .requestId = {},
                               .retryAfter = {}});
}

/// Reads an index of the jobs from both ends, so that one damaged page hides no others, and notes what it
/// says. True: all of it was read.
Result<bool> noteFromIndex(Database &from, Database &to, const QString &index, const QStringList &columns,
                           const QStringList &order)
{
    const QString names = columns.join(u',');
    QStringList news;
    for (const QString &column : columns)
        news.append(u"%1 = excluded.%1"_s.arg(column));
    const QString note = u"INSERT INTO known (id, %1) VALUES (?%2) ON CONFLICT (id) DO UPDATE SET %3"_s.arg(
        names, u",?"_s.repeated(columns.size()), news.join(u','));
    for (const bool backwards : {false, true}) {
        QStringList sorted;
        for (const QString &column : order)
            sorted.append(backwards ? column + u" DESC"_s : column);
        Statement query(
            from, u"SELECT id, %1 FROM job INDEXED BY %2 ORDER BY %3"_s.arg(names, index, sorted.join(u',')));
        if (!query.exec())
            continue;
        auto step = query.step();
        for (; step == Statement::Step::Row; step = query.step()) {
            QVariantList values;
            for (int i = 0; i <= int(columns.size()); ++i)
                values.append(query.value(i));
            Statement add(to, note);
            if (!add.execList(values))
                return to.error();
        }
        if (step == Statement::Step::End)
            return true;
    }
    return false;
}

/// Makes the table `known` of the jobs whose rows were read. What their rows say of them counts when it is
/// certain.
bool noteRows(Database &to, bool isCertain)
{
    return to.run(
        u"CREATE TEMP TABLE known (id INTEGER PRIMARY KEY, mailbox, message, state, batch);\n"
        "INSERT INTO known (id, state) SELECT id, %1 FROM job"_s.arg(isCertain ? u"state"_s : u"NULL"_s));
}

/// Adds to `known` what else than the jobs' rows tells of jobs. True: it tells of all.
Result<bool> noteElsewhere(Database &from, Database &to)
{
    if (!to.run(u"INSERT INTO known (id, mailbox, message, state)"
                " SELECT job_id, mailbox, id, job_state FROM message WHERE typeof(job_id) = 'integer' AND "
                "folder = 0"
                " ON CONFLICT (id) DO UPDATE SET mailbox = excluded.mailbox, message = excluded.message,"
                " state = excluded.state"_s))
        return to.error();
    const Result<bool> all = noteFromIndex(from, to, u"job_message"_s, {u"mailbox"_s, u"message"_s},
                                           {u"mailbox"_s, u"message"_s});
    if (!all)
        return all;
    if (const Result<bool> noted
        = noteFromIndex(from, to, u"job_state"_s, {u"state"_s}, {u"mailbox"_s, u"state"_s, u"ended"_s});
        !noted)
        return noted;
    if (const Result<bool> noted = noteFromIndex(from, to, u"job_batch"_s, {u"batch"_s}, {u"batch"_s});
        !noted)
        return noted;
    return all;
}

/// A job without its row: what is known of it beside. A batch's number is its time, as far as it can be.
bool makeJobsOfKnown(Database &to)
{
    return to.run(
        u"INSERT OR IGNORE INTO job (id, mailbox, message, copy, state, batch, change_key, content_hash,"
        " subject, people, kind, internet_message_id, created, due, attempt_id, attempts, posted, accepted,"
        " found, error, looks, stamp)"
        " SELECT k.id, k.mailbox, k.message, '', iif(k.state = %1, %1, %2), coalesce(k.batch, 0),"
        " coalesce(a.change_key, ''), x'', coalesce(a.subject, d.subject, ''),"
        " coalesce(a.people, d.people, ''), coalesce(d.kind, 0), coalesce(d.internet_message_id, ''),"
        " coalesce(k.batch, 0), 0, x'', 0, 0, 0, 0, '', 0, 0"
        " FROM known k LEFT JOIN approved a ON a.job = k.id"
        " LEFT JOIN message m ON m.mailbox = k.mailbox AND m.id = k.message"
        " LEFT JOIN detail d ON d.row = m.row"
        " WHERE k.id NOT IN (SELECT id FROM job) AND typeof(k.message) = 'text' AND k.message <> ''"
        " AND k.mailbox IN (SELECT key FROM mailbox) AND coalesce(k.state, %2) NOT IN (5, 9)"_s.arg(
            QString::number(int(SendState::Countdown)), QString::number(int(SendState::Unknown))));
}

/// `seen` is what keeps an Unknown job from going back to Waiting; `attempts`, since it may have been posted.
/// What waits for its undo time was not posted; but where rows may be old, not even that is certain.
bool doubtOpenJobs(Database &to, JobRows rows)
{
    Statement doubt(
        to,
        u"UPDATE OR REPLACE job SET state = ?, error = ?, again = -1, looks = 0, due = 0, ended = 0,"
        " seen = iif(typeof(seen) = 'integer' AND seen BETWEEN 1 AND 6, seen, ?),"
        " attempts = iif(typeof(attempts) = 'integer' AND attempts > 0, attempts, 1)"
        " WHERE typeof(state) <> 'integer' OR (state NOT IN (?, ?, 5, 9) AND NOT (state = ? AND send_at > 0))"_s);
    const SendState certain = rows == JobRows::Behind ? SendState::Accepted : SendState::Countdown;
    return doubt.exec(int(SendState::Unknown), reasonForDoubt(), int(Seen::Nowhere), int(certain),
                      int(SendState::Accepted), int(SendState::Scheduled));
}

/// The columns of the messages that repeat what the jobs say.
Result<Done> showInLists(Database &to)
{
    struct Item
    {
        qint64 mailbox;
        MessageId id;
    };
    QList<Item> items;
    {
        Statement query(to, u"SELECT mailbox, message, copy FROM job"_s);
        if (!query.exec())
            return to.error();
        while (query.next()) {
            for (const int column : {1, 2}) {
                if (const MessageId id{query.text(column)}; !id.isEmpty())
                    items.append({query.integer(0), id});
            }
        }
    }
    for (const Item &item : std::as_const(items)) {
        if (const Result<Done> shown = updateJobColumns(to, item.mailbox, item.id); !shown)
            return shown;
    }
    return Done();
}

} // namespace

Result<Salvaged> salvageJobs(Database &from, Database &to, JobRows rows)
{
    const bool isSound = rows == JobRows::Sound;
    const Result<bool> whole = copyTable(from, to, u"job"_s, u"id"_s);
    if (!whole)
        return whole.error();
    for (const auto *table : {"approved", "approved_file", "report"}) {
        if (const Result<bool> copied = copyTable(from, to, QString::fromLatin1(table), u"job"_s); !copied)
            return copied.error();
    }
    const QString count = u"SELECT count(*) FROM job NOT INDEXED"_s;
    const bool isCertain = isSound && *whole && from.number(count, -1) == to.number(count);
    if (!noteRows(to, isCertain))
        return to.error();
    const Result<bool> known = isCertain ? Result<bool>(true) : noteElsewhere(from, to);
    if (!known)
        return known.error();
    if (!to.run(u"DELETE FROM job WHERE typeof(message) <> 'text' OR message = ''"
                " OR mailbox NOT IN (SELECT key FROM mailbox)"_s)
        || (!isCertain && !makeJobsOfKnown(to)) || (!isSound && !doubtOpenJobs(to, rows))
        || !to.run(u"UPDATE job SET stamp = 0 WHERE typeof(stamp) <> 'integer';\n"
                   "UPDATE job SET batch = 0 WHERE typeof(batch) <> 'integer';\n"
                   "UPDATE job SET copy = '' WHERE typeof(copy) <> 'text'"_s))
        return to.error();
    // Their index may have told of a sound outbox, and the rows be something else. No job that is in doubt is
    // refused by the check of the new file.
    if (!checkJobs(to) && !doubtOpenJobs(to, rows))
        return to.error();
    if (!to.run(u"DELETE FROM approved WHERE job NOT IN (SELECT id FROM job WHERE state NOT IN (5, 9));\n"
                "DELETE FROM approved_file WHERE job NOT IN (SELECT job FROM approved);\n"
                "DELETE FROM report WHERE job NOT IN (SELECT id FROM job);\n"
                "UPDATE message SET hidden = 0, job_id = NULL, job_state = NULL,"
                " attention = (folder = 0 AND NOT sendable)"_s))
        return to.error();
    if (const Result<Done> shown = showInLists(to); !shown)
        return shown.error();
    const qint64 missing = to.number(u"SELECT count(*) FROM known WHERE id NOT IN (SELECT id FROM job)"
                                     " AND coalesce(state, 3) NOT IN (5, 9)"_s,
                                     -1);
    Salvaged salvaged = countSalvaged(to);
    salvaged.isAll = (*whole || *known) && missing == 0;
    return salvaged;
}

Salvaged countSalvaged(Database &database)
{
    Salvaged salvaged;
    Statement s(
        database,
        u"SELECT count(*), coalesce(sum(state = ? AND error = ?), 0) FROM job WHERE state NOT IN (5, 9)"_s);
    if (s.exec(int(SendState::Unknown), reasonForDoubt()) && s.next()) {
        salvaged.inDoubt = int(s.integer(1));
        salvaged.jobs = int(s.integer(0)) - salvaged.inDoubt;
    }
    salvaged.isAll = false;
    salvaged.discards = countDiscards(database);
    salvaged.hasAllDiscards = false;
    return salvaged;
}

} // namespace Sendoff
