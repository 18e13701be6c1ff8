// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/sendstate.h"
#include "store/database.h"
#include "store/messagewrites.h"
#include "store/querysql.h"
#include "store/stored.h"

// The end of a full round over a folder: what it did not see is removed.

namespace Sendoff {

using namespace Qt::StringLiterals;

Result<Done> writeRoundEnd(Database &database, const RoundEnd &round, QList<Change> &changes)
{
    const qint64 key = keyOf(database, round.mailbox);
    if (key == 0)
        return database.error();
    QList<qint64> gone;
    QList<qint64> back;
    QList<MessageId> touched;
    {
        // What the outbox still needs stays, and so does what came to the folder during the round.
        Statement s(
            database,
            u"SELECT m.row, m.id, m.hidden, m.stamp <= ? AND (job_state IS NULL OR job_state IN (5, 9)),"
            " coalesce(j.ended, 0), j.state FROM message m LEFT JOIN job j ON j.id = m.job_id"
            " WHERE m.mailbox = ? AND m.folder = ?"_s);
        if (!s.exec(round.mark, key, int(round.folder)))
            return database.error();
        const qint64 lately = Stored::time(round.when) - lingeringDraft;
        while (s.next()) {
            const MessageId id{s.text(1)};
            const bool isPresent = round.present.contains(id);
            if (!isPresent && s.integer(3) != 0 && !round.spared.contains(id))
                gone.append(s.integer(0));
            else if (isPresent && s.integer(2) != 0 && !s.isNull(5)
                     && static_cast<SendState>(s.integer(5)) == SendState::Sent && s.integer(4) < lately)
                back.append(s.integer(0)); // updateJobColumns() has the same rule
            else
                continue;
            touched.append(id);
        }
    }
    Statement remove(database, u"DELETE FROM message WHERE row = ?"_s);
    for (const qint64 row : std::as_const(gone)) {
        if (!remove.exec(row))
            return database.error();
    }
    if (!back.isEmpty()
        && !database.run(u"UPDATE message SET hidden = 0 WHERE row IN (%1)"_s.arg(joined(back))))
        return database.error();
    Statement note(database, u"INSERT OR REPLACE INTO round (mailbox, folder, ended) VALUES (?, ?, ?)"_s);
    if (!note.exec(key, int(round.folder), Stored::time(round.when)))
        return database.error();
    if (!touched.isEmpty())
        changes.append(
            {.kind = Change::Kind::Messages, .mailbox = round.mailbox, .messages = touched, .jobs = {}});
    changes.append({.kind = Change::Kind::Round, .mailbox = round.mailbox, .messages = {}, .jobs = {}});
    return Done();
}

} // namespace Sendoff
