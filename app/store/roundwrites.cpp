// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/roundwrites.h"

#include "store/database.h"
#include "store/inboxrows.h"
#include "store/jobcolumns.h"
#include "store/messagewrites.h"
#include "store/stored.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

bool confirm(Database &database, qint64 mailbox, const RoundEnd &round)
{
    Statement s(database, u"UPDATE message SET confirmed = ? WHERE mailbox = ? AND id = ? AND folder = ?"_s);
    for (const MailSummary &m : round.here) {
        if (round.folder == Folder::Drafts && !m.isDraft)
            continue; // submitted, and on its way: it stays hidden
        if (!s.exec(Stored::time(round.asked), mailbox, m.id.value, int(round.folder))
            || !updateJobColumns(database, mailbox, m.id))
            return false;
    }
    return true;
}

bool remove(Database &database, qint64 mailbox, const RoundEnd &round, QList<MessageId> &touched)
{
    // With the folder: a message that is gone from Drafts may be in Sent Items already, under the same id.
    // What was refused leaves Drafts (store/roundreads.cpp), but no copy is lost sight of before
    // its job is over.
    Statement s(database,
                u"DELETE FROM message WHERE mailbox = ? AND id = ? AND folder = ? AND hidden <> 2"
                " AND (job_state IS NULL OR job_state IN (5, 9) OR (folder = 0 AND job_state = 6))"_s);
    for (const MessageId &id : round.gone) {
        if (!s.exec(mailbox, id.value, int(round.folder)))
            return false;
        if (s.changedRows() > 0)
            touched.append(id);
    }
    return true;
}

bool removeOld(Database &database, qint64 mailbox, const RoundEnd &round, QList<MessageId> &touched)
{
    if (!round.oldest.isValid())
        return true;
    QList<MessageId> old;
    {
        // One that came back stays as long as a person may want to see it.
        Statement s(
            database,
            u"SELECT id FROM message m WHERE mailbox = ? AND folder = ? AND hidden = 0 AND sort_time < ?"
            " AND (job_state IS NULL OR job_state IN (5, 9))"
            " AND NOT EXISTS (SELECT 1 FROM report r WHERE r.job = m.job_id)"_s);
        if (!s.exec(mailbox, int(round.folder), Stored::time(round.oldest)))
            return false;
        while (s.next())
            old.append({s.text(0)});
    }
    RoundEnd these{.mailbox = round.mailbox, .folder = round.folder, .when = round.when, .gone = old};
    return remove(database, mailbox, these, touched);
}

Result<Done> writeFindings(Database &database, qint64 key, const RoundEnd &round, qint64 stamp,
                           QList<Change> &changes)
{
    if (const Result<Done> written = writeMessages(database, round.here, stamp, changes); !written)
        return written;
    QList<MessageId> touched;
    for (const MailSummary &m : round.here)
        touched.append(m.id); // it may be shown again
    if (!confirm(database, key, round) || !remove(database, key, round, touched)
        || !removeOld(database, key, round, touched))
        return database.error();
    if (!touched.isEmpty())
        changes.append(
            {.kind = Change::Kind::Messages, .mailbox = round.mailbox, .messages = touched, .jobs = {}});
    return Done();
}

} // namespace

Result<Done> writeRoundEnd(Database &database, const RoundEnd &round, qint64 stamp, QList<Change> &changes)
{
    const qint64 key = keyOf(database, round.mailbox);
    if (key == 0)
        return database.error();
    const bool isInbox = round.folder == Folder::Inbox;
    const Result<Done> found = isInbox ? writeInboxFindings(database, round, stamp, changes)
                                       : writeFindings(database, key, round, stamp, changes);
    if (!found)
        return found;
    if (round.cursor) {
        if (const Result<Done> written = writeCursor(database, key, round.folder, *round.cursor); !written)
            return written;
    }
    if (!round.when.isValid())
        return Done();
    Statement note(database, u"INSERT OR REPLACE INTO round (mailbox, folder, ended) VALUES (?, ?, ?)"_s);
    if (!note.exec(key, int(round.folder), Stored::time(round.when)))
        return database.error();
    if (!isInbox) // which nobody is shown
        changes.append({.kind = Change::Kind::Round, .mailbox = round.mailbox, .messages = {}, .jobs = {}});
    return Done();
}

} // namespace Sendoff
