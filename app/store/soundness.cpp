// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/soundness.h"

#include "mail/discard.h"
#include "mail/sendstate.h"
#include "store/database.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

Error damage(const QString &detail)
{
    return {.kind = ErrorKind::Storage,
            .httpStatus = 0,
            .code = u"damaged"_s,
            .detail = detail,
            .requestId = {},
            .retryAfter = {}};
}

/// A file of today's schema in which a table of it is not to be found ("sqlite-1") is damaged too.
Error asDamage(Error error)
{
    if (isDamage(error))
        error.code = u"damaged"_s;
    return error;
}

/// Asks SQLite's own check, which says "ok" first or what is wrong.
Result<Done> ask(Database &database, const QString &check)
{
    Statement query(database, check);
    if (!query.exec() || query.step() != Statement::Step::Row)
        return asDamage(database.error());
    if (query.text(0) != u"ok"_s)
        return damage(query.text(0));
    return Done();
}

} // namespace

bool isDamage(const Error &error)
{
    return error.code == u"damaged"_s || error.code == u"sqlite-1"_s;
}

Result<Done> checkTable(Database &database, const QString &table)
{
    return ask(database,
               table.isEmpty() ? u"PRAGMA quick_check(1)"_s : u"PRAGMA quick_check('%1')"_s.arg(table));
}

Result<Done> checkAgreement(Database &database, const QString &table)
{
    return ask(database,
               table.isEmpty() ? u"PRAGMA integrity_check(1)"_s
                               : u"PRAGMA integrity_check('%1')"_s.arg(table));
}

Result<Done> checkJobs(Database &database)
{
    if (const Result<Done> sound = checkTable(database, u"job"_s); !sound)
        return sound;
    // The index says which jobs are not final: so a state that was overwritten is noticed.
    Statement query(
        database,
        u"SELECT id FROM job INDEXED BY job_open WHERE state NOT IN (5, 9) AND"
        " (typeof(state) <> 'integer' OR state NOT BETWEEN 0 AND %1 OR typeof(batch) <> 'integer'"
        " OR typeof(copy) <> 'text' OR typeof(stamp) <> 'integer')"_s.arg(int(allSendStates.size()) - 1));
    if (!query.exec())
        return asDamage(database.error());
    switch (query.step()) {
    case Statement::Step::Row: return damage(u"job %1 makes no sense"_s.arg(query.integer(0)));
    case Statement::Step::Failed: return asDamage(database.error());
    case Statement::Step::End: break;
    }
    return Done();
}

QString senselessDiscard()
{
    return u"(typeof(message) <> 'text' OR message = '' OR typeof(change_key) <> 'text'"
           " OR typeof(state) <> 'integer' OR state NOT BETWEEN %1 AND %2 OR typeof(ended) <> 'integer'"
           " OR mailbox NOT IN (SELECT key FROM mailbox))"_s.arg(int(DiscardState::Undoable))
               .arg(int(DiscardState::Moved));
}

Result<Done> checkDiscards(Database &database)
{
    if (const Result<Done> sound = checkTable(database, u"discard"_s); !sound)
        return sound;
    Statement query(database, u"SELECT 1 FROM discard WHERE "_s + senselessDiscard());
    if (!query.exec())
        return asDamage(database.error());
    switch (query.step()) {
    case Statement::Step::Row: return damage(u"a discarded draft makes no sense"_s);
    case Statement::Step::Failed: return asDamage(database.error());
    case Statement::Step::End: break;
    }
    return Done();
}

} // namespace Sendoff
