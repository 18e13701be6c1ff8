// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/approvedrows.h"

#include "store/database.h"
#include "store/messagereads.h"
#include "store/messagewrites.h"
#include "store/stored.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

Result<Done> forget(Database &database, JobId id)
{
    Statement s(database, u"DELETE FROM approved WHERE job = ?"_s);
    return s.exec(id.value) ? Result<Done>(Done()) : Result<Done>(database.error());
}

bool isKept(Database &database, const SendJob &job)
{
    Statement s(database, u"SELECT 1 FROM approved WHERE job = ? AND change_key = ?"_s);
    return s.exec(job.id.value, job.approved.changeKey) && s.next();
}

} // namespace

Result<Done> keepApproved(Database &database, qint64 mailbox, const SendJob &job)
{
    if (isFinal(job.state))
        return forget(database, job.id);
    // Only a decision changes it, and decisions lead to one of these.
    const bool decided = job.state == SendState::Countdown || job.state == SendState::Waiting;
    if (!decided || isKept(database, job))
        return Done();
    Statement row(database, u"SELECT row FROM message WHERE mailbox = ? AND id = ? AND change_key = ?"_s);
    if (!row.exec(mailbox, job.message.value, job.approved.changeKey))
        return database.error();
    if (!row.next())
        return Done(); // another version: what there is (the same content under an older key) stays
    const qint64 number = row.integer(0);
    Statement copy(database,
                   u"INSERT OR REPLACE INTO approved (job, change_key, subject, people, importance, has_text,"
                   " type, content)"
                   " SELECT ?, m.change_key, d.subject, d.people, d.importance, b.row IS NOT NULL, b.type,"
                   " b.content FROM message m JOIN detail d ON d.row = m.row"
                   " LEFT JOIN body b ON b.row = m.row AND b.change_key = m.change_key WHERE m.row = ?"_s);
    Statement files(database,
                    u"INSERT OR REPLACE INTO approved_file (job, position, name, size, inline)"
                    " SELECT ?, a.position, a.name, a.size, a.inline FROM attachment a"
                    " JOIN body b ON b.row = a.row AND b.change_key = ? WHERE a.row = ?"_s);
    if (const Result<Done> done = forget(database, job.id); !done)
        return done;
    if (!copy.exec(job.id.value, number) || !files.exec(job.id.value, job.approved.changeKey, number))
        return database.error();
    return Done();
}

std::optional<ApprovedCopy> readApproved(Database &database, JobId id)
{
    ApprovedCopy copy;
    MailSummary &summary = copy.message.summary;
    {
        Statement s(database,
                    u"SELECT b.id, j.message, a.change_key, a.subject, a.people, a.importance, a.has_text,"
                    " a.type, a.content FROM approved a JOIN job j ON j.id = a.job"
                    " JOIN mailbox b ON b.key = j.mailbox WHERE a.job = ?"_s);
        if (!s.exec(id.value) || !s.next())
            return std::nullopt;
        summary.mailbox = {s.text(0)};
        summary.id = {s.text(1)};
        summary.changeKey = s.text(2);
        summary.subject = s.text(3);
        const Stored::People people = Stored::people(s.text(4));
        summary.to = people.to;
        summary.cc = people.cc;
        summary.bcc = people.bcc;
        summary.from = people.from;
        summary.importance = static_cast<Importance>(s.integer(5));
        copy.hasText = s.integer(6) != 0;
        copy.message.body = {.type = static_cast<BodyType>(s.integer(7)), .content = s.text(8)};
    }
    Statement s(database, u"SELECT name, size, inline FROM approved_file WHERE job = ? ORDER BY position"_s);
    if (!s.exec(id.value))
        return std::nullopt;
    while (s.next()) {
        Attachment file;
        file.name = s.text(0);
        file.size = s.integer(1);
        file.isInline = s.integer(2) != 0;
        copy.message.attachments.append(file);
    }
    return copy;
}

Result<bool> readPaused(Database &database, const MailboxId &mailbox)
{
    // One row always, so that none means a failure.
    Statement s(database, u"SELECT coalesce(max(paused), 0) FROM mailbox WHERE id = ?"_s);
    if (!s.exec(mailbox.value) || !s.next())
        return database.error();
    return s.integer(0) != 0;
}

Result<Done> writePaused(Database &database, const MailboxId &mailbox, bool paused, QList<Change> &changes)
{
    const qint64 key = keyOf(database, mailbox);
    Statement s(database, u"UPDATE mailbox SET paused = ? WHERE key = ?"_s);
    if (key == 0 || !s.exec(paused ? 1 : 0, key))
        return database.error();
    changes.append({.kind = Change::Kind::Jobs, .mailbox = mailbox, .messages = {}, .jobs = {}});
    return Done();
}

} // namespace Sendoff
