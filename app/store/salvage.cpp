// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/salvage.h"

#include "store/database.h"
#include "store/salvageddiscards.h"
#include "store/salvagedjobs.h"
#include "store/schema.h"
#include "store/soundness.h"
#include "store/tablecopy.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// A mailbox whose row is lost is known from the index of their ids. Whether it was paused is not: the person
/// may have held back what waits.
Result<Done> salvageMailboxes(Database &from, Database &to)
{
    if (const Result<bool> copied = copyTable(from, to, u"mailbox"_s, u"key"_s); !copied)
        return copied.error();
    if (!to.run(u"DELETE FROM mailbox WHERE typeof(id) <> 'text' OR id = '';\n"
                "UPDATE mailbox SET paused = 1 WHERE typeof(paused) <> 'integer';\n"
                "UPDATE mailbox SET drafts_folder = '' WHERE typeof(drafts_folder) <> 'text';\n"
                "UPDATE mailbox SET address = '' WHERE typeof(address) <> 'text'"_s))
        return to.error();
    Statement query(from, u"SELECT key, id FROM mailbox INDEXED BY sqlite_autoindex_mailbox_1 ORDER BY id"_s);
    if (!query.exec())
        return Done();
    while (query.next()) {
        Statement add(to, u"INSERT OR IGNORE INTO mailbox (key, id, paused) VALUES (?, ?, 1)"_s);
        if (!add.exec(query.integer(0), query.text(1)))
            return to.error();
    }
    return Done();
}

/// What is listed. An empty digest makes the next round write each row anew, whatever damage there was. What
/// is in `search` is given its words when nothing else is to be done (store/searchrows.h).
Result<Done> salvageMail(Database &from, Database &to)
{
    for (const auto *table : {"message", "detail", "search", "domain"}) {
        if (const Result<bool> copied = copyTable(from, to, QString::fromLatin1(table), u"row"_s); !copied)
            return copied.error();
    }
    if (!to.run(u"DELETE FROM detail WHERE typeof(people) <> 'text' OR typeof(kind) <> 'integer'"
                " OR kind NOT BETWEEN 0 AND 4 OR typeof(importance) <> 'integer'"
                " OR importance NOT BETWEEN 0 AND 2 OR typeof(is_draft) <> 'integer';\n"
                "DELETE FROM message WHERE typeof(id) <> 'text' OR id = '' OR typeof(folder) <> 'integer'"
                " OR folder NOT IN (0, 1) OR typeof(change_key) <> 'text' OR typeof(sort_time) <> 'integer'"
                " OR hidden = 4 OR mailbox NOT IN (SELECT key FROM mailbox) OR row NOT IN (SELECT row FROM "
                "detail);\n"
                "DELETE FROM detail WHERE row NOT IN (SELECT row FROM message);\n"
                "DELETE FROM search WHERE row NOT IN (SELECT row FROM message);\n"
                "DELETE FROM domain WHERE row NOT IN (SELECT row FROM message);\n"
                "UPDATE message SET digest = x'', stamp = 0,"
                " confirmed = iif(typeof(confirmed) = 'integer', confirmed, 0),"
                " viewed = (viewed_key IS NOT NULL AND viewed_key = change_key);\n"
                "INSERT OR IGNORE INTO search (row, text) SELECT row, '' FROM message"_s))
        return to.error();
    return Done();
}

Result<Salvaged> salvageAll(Database &from, Database &to)
{
    const JobRows rows = !checkJobs(from) ? JobRows::Damaged
        : checkAgreement(from, u"job"_s)  ? JobRows::Sound
                                          : JobRows::Behind;
    if (const Result<Done> mailboxes = salvageMailboxes(from, to); !mailboxes)
        return mailboxes.error();
    if (const Result<Done> mail = salvageMail(from, to); !mail)
        return mail.error();
    const Result<bool> allDiscards = salvageDiscards(from, to);
    if (!allDiscards)
        return allDiscards.error();
    Result<Salvaged> salvaged = salvageJobs(from, to, rows);
    if (!salvaged)
        return salvaged;
    if (const Result<Done> settled = settleDiscards(to); !settled)
        return settled.error();
    salvaged->discards = countDiscards(to);
    salvaged->hasAllDiscards = *allDiscards;
    return salvaged;
}

} // namespace

Result<Salvaged> salvage(const QString &damaged, const QString &path)
{
    Database from;
    from.expectDamage();
    const Result<Done> readable = from.open(damaged, Database::Access::ReadOnly);
    if (!readable && !isDamage(readable.error())) // as it is now, nobody knows what is in it
        return readable.error();
    Database to;
    if (const Result<Done> open = to.open(path, Database::Access::ReadWrite); !open)
        return open.error();
    // One file without a log beside it, that can be moved to its place; rows come in the order they are
    // found.
    if (!to.run(u"PRAGMA journal_mode = DELETE;\nPRAGMA foreign_keys = OFF"_s))
        return to.error();
    if (const Result<Done> migrated = migrate(to, schemaVersion()); !migrated)
        return migrated.error();
    if (!readable)
        return Salvaged{.jobs = 0, .inDoubt = 0, .isAll = false, .discards = 0, .hasAllDiscards = false};
    if (!to.begin())
        return to.error();
    Result<Salvaged> salvaged = salvageAll(from, to);
    if (salvaged && !to.commit())
        salvaged = to.error();
    if (!salvaged)
        to.rollback();
    return salvaged;
}

} // namespace Sendoff
