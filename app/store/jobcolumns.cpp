// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/jobcolumns.h"

#include "mail/sendstate.h"
#include "store/database.h"

#include <optional>

namespace Sendoff {

using namespace Qt::StringLiterals;

Result<Done> updateJobColumns(Database &database, qint64 mailbox, const MessageId &id)
{
    qint64 job = 0;
    std::optional<SendState> state;
    bool cameBack = false;
    {
        // Two searches: for an OR, SQLite 3.40 goes through all jobs of the mailbox.
        Statement s(
            database,
            u"SELECT id, state, ended < (SELECT confirmed FROM message WHERE mailbox = ? AND id = ?) - ?"
            " FROM (SELECT id, state, ended FROM job"
            " WHERE mailbox = ? AND message = ? AND state <> 9"
            " UNION ALL SELECT id, state, ended FROM job"
            " WHERE mailbox = ? AND copy = ? AND copy <> '' AND state <> 9"
            " ORDER BY id DESC LIMIT 1)"_s);
        if (!s.exec(mailbox, id.value, lingeringDraft, mailbox, id.value, mailbox, id.value))
            return database.error();
        if (s.next()) {
            job = s.integer(0);
            state = static_cast<SendState>(s.integer(1));
            cameBack = s.integer(2) != 0;
        }
    }
    // A draft whose job is Sent stays hidden: stale pages bring it, until the service is asked and says that
    // it is there. So does one that was discarded.
    const QVariant jobId = state ? QVariant(job) : QVariant();
    const QVariant jobState = state ? QVariant(int(*state)) : QVariant();
    const bool hides = state && (hidesDraft(*state) || (*state == SendState::Sent && !cameBack));
    // What is there already is not written again: each of the lists' indexes would take its entry out and in.
    qint64 row = 0;
    qint64 hidden = 0;
    qint64 attention = 0;
    {
        Statement s(database,
                    u"SELECT row, now_hidden, now_attention, job_id IS NOT ? OR job_state IS NOT ?"
                    " OR hidden <> now_hidden OR attention <> now_attention FROM (SELECT *,"
                    " iif(folder <> 0, iif(hidden = 4, 4, 0), iif(?, 1,"
                    " coalesce((SELECT iif(d.state <> 2, 2, iif(d.ended < confirmed - ?, 0, 3))"
                    " FROM discard d WHERE d.mailbox = m.mailbox AND d.message = m.id), 0))) AS now_hidden,"
                    " (folder = 0 AND (? OR NOT sendable)) AS now_attention"
                    " FROM message m WHERE mailbox = ? AND id = ?)"_s);
        if (!s.exec(jobId, jobState, int(hides), lingeringDraft, int(state && needsPerson(*state)), mailbox,
                    id.value))
            return database.error();
        if (!s.next() || s.integer(3) == 0)
            return Done();
        row = s.integer(0);
        hidden = s.integer(1);
        attention = s.integer(2);
    }
    Statement s(database,
                u"UPDATE message SET job_id = ?, job_state = ?, hidden = ?, attention = ? WHERE row = ?"_s);
    if (!s.exec(jobId, jobState, hidden, attention, row))
        return database.error();
    return Done();
}

} // namespace Sendoff
