// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/mailboxremoval.h"

#include "store/database.h"
#include "store/searchrows.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

Result<Done> removeMailboxRows(Database &database, const QList<MailboxId> &mailboxes, QList<Change> &changes)
{
    for (const MailboxId &mailbox : mailboxes) {
        // What hangs on these rows goes with them (ON DELETE CASCADE).
        for (const QString &sql :
             {u"DELETE FROM job WHERE mailbox = (SELECT key FROM mailbox WHERE id = ?)"_s,
              u"DELETE FROM message WHERE mailbox = (SELECT key FROM mailbox WHERE id = ?)"_s,
              u"DELETE FROM round WHERE mailbox = (SELECT key FROM mailbox WHERE id = ?)"_s,
              u"DELETE FROM mailbox WHERE id = ?"_s}) {
            Statement s(database, sql);
            if (!s.exec(mailbox.value))
                return database.error();
        }
        changes.append({.kind = Change::Kind::Jobs, .mailbox = mailbox, .messages = {}, .jobs = {}});
        changes.append({.kind = Change::Kind::Messages, .mailbox = mailbox, .messages = {}, .jobs = {}});
    }
    // The words that were deleted lie in the search index until its parts are joined.
    if (const Result<Done> indexed = indexWords(database); !indexed)
        return indexed;
    if (!database.run(u"INSERT INTO word_index (word_index) VALUES ('optimize')"_s))
        return database.error();
    return Done();
}

Result<Done> wipeDeleted(Database &database)
{
    // The checkpoint says in its first column whether a reader kept it from its end.
    if (!database.run(u"VACUUM"_s) || database.number(u"PRAGMA wal_checkpoint(TRUNCATE)"_s, 1) != 0)
        return database.error();
    return Done();
}

} // namespace Sendoff
