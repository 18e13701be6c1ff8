// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reportrows.h"

#include "store/database.h"
#include "store/jobrows.h"
#include "store/messagereads.h"
#include "store/stored.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

Result<Done> writeReports(Database &database, const QHash<JobId, DeliveryReport> &reports,
                          QList<Change> &changes)
{
    for (auto it = reports.cbegin(); it != reports.cend(); ++it) {
        const std::optional<SendJob> job = readJob(database, it.key());
        if (!job || (job->report && job->report->received >= it->received))
            continue;
        Statement s(
            database,
            u"INSERT OR REPLACE INTO report (job, id, received, preview, web_link) VALUES (?,?,?,?,?)"_s);
        if (!s.exec(it.key().value, it->id.value, Stored::time(it->received), it->preview, it->webLink))
            return database.error();
        Change change{.kind = Change::Kind::Jobs, .mailbox = job->mailbox, .messages = {}, .jobs = {job->id}};
        for (const MessageId &message : {job->message, job->copy}) {
            if (!message.isEmpty())
                change.messages.append(message);
        }
        changes.append(change);
    }
    return Done();
}

QSet<MessageId> readReportIds(Database &database, const MailboxId &mailbox)
{
    QSet<MessageId> ids;
    // From the few reports to their jobs; SQLite would go through all jobs of the mailbox.
    Statement s(database,
                u"SELECT r.id FROM report r CROSS JOIN job j ON j.id = r.job WHERE j.mailbox = ?"_s);
    if (s.exec(readKey(database, mailbox))) {
        while (s.next())
            ids.insert({s.text(0)});
    }
    return ids;
}

ReportCount countReports(Database &database, const MailboxId &mailbox, const QDateTime &since)
{
    // SQLite takes a bare column from the row of the maximum.
    Statement s(database,
                u"SELECT count(*), max(r.received), r.job FROM report r CROSS JOIN job j ON j.id = r.job"
                " WHERE j.mailbox = ? AND r.received >= ?"_s);
    if (!s.exec(readKey(database, mailbox), Stored::time(since)) || !s.next())
        return {};
    return {.jobs = int(s.integer(0)), .newest = Stored::time(s.integer(1)), .newestJob = {s.integer(2)}};
}

QDateTime readLastSent(Database &database, const MailboxId &mailbox)
{
    Statement s(database, u"SELECT max(ended) FROM job WHERE mailbox = ? AND state = 5"_s);
    return s.exec(readKey(database, mailbox)) && s.next() ? Stored::time(s.integer(0)) : QDateTime();
}

QHash<JobId, SentMarks> readSentMarks(Database &database, const MailboxId &mailbox, const QDateTime &since)
{
    QHash<JobId, SentMarks> marks;
    Statement s(database,
                u"SELECT j.id, d.conversation_id, d.internet_message_id FROM job j"
                " JOIN message m ON m.mailbox = j.mailbox AND m.id = j.copy JOIN detail d ON d.row = m.row"
                " WHERE j.mailbox = ? AND j.state = 5 AND j.ended >= ?"_s);
    if (s.exec(readKey(database, mailbox), Stored::time(since))) {
        while (s.next())
            marks.insert({s.integer(0)}, {.conversationId = s.text(1), .internetMessageId = s.text(2)});
    }
    return marks;
}

} // namespace Sendoff
