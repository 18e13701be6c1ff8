// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/soundness.h"

#include "mail/discard.h"
#include "mail/sendstate.h"
#include "store/database.h"
#include "store/schema.h"

#include <QStringList>

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

constexpr int mostFindings = 100'000; ///< pages that belong to nothing are one each

/// What `query` finds is damage.
Result<Done> findsNothing(Database &database, const QString &query, const QString &finding)
{
    Statement statement(database, query);
    if (!statement.exec())
        return asDamage(database.error());
    switch (statement.step()) {
    case Statement::Step::Row: return damage(finding);
    case Statement::Step::Failed: return asDamage(database.error());
    case Statement::Step::End: break;
    }
    return Done();
}

Result<QStringList> namesIn(Database &database)
{
    QStringList names;
    Statement query(database, u"SELECT name FROM sqlite_master"_s);
    if (!query.exec())
        return asDamage(database.error());
    while (query.next())
        names.append(query.text(0));
    return names;
}

Result<Done> checkSchema(Database &database)
{
    Database fresh;
    if (const Result<Done> open = fresh.open(u":memory:"_s, Database::Access::ReadWrite); !open)
        return open;
    if (const Result<Done> made = migrate(fresh, schemaVersion()); !made)
        return made;
    const Result<QStringList> there = namesIn(database);
    const Result<QStringList> expected = namesIn(fresh);
    if (!there || !expected)
        return there ? expected.error() : there.error();
    for (const QString &name : *expected) {
        if (!there->contains(name))
            return damage(u"there is no "_s + name);
    }
    return Done();
}

} // namespace

bool isDamage(const Error &error)
{
    return error.code == u"damaged"_s || error.code == u"sqlite-1"_s;
}

Result<Done> checkTable(Database &database, const QString &table)
{
    Statement query(database, u"PRAGMA quick_check('%1')"_s.arg(table));
    if (!query.exec() || query.step() != Statement::Step::Row)
        return asDamage(database.error());
    if (query.text(0) != u"ok"_s)
        return damage(query.text(0));
    return Done();
}

Result<Done> checkWhole(Database &database)
{
    Statement query(database, u"PRAGMA integrity_check(1)"_s);
    if (!query.exec() || query.step() != Statement::Step::Row)
        return asDamage(database.error());
    if (query.text(0) != u"ok"_s)
        return damage(query.text(0));
    return Done();
}

Result<Whole> lookAtAll(Database &database)
{
    int findings = 0;
    Statement query(database, u"PRAGMA integrity_check(%1)"_s.arg(mostFindings));
    auto step = query.exec() ? query.step() : Statement::Step::Failed;
    for (; step == Statement::Step::Row; step = query.step()) {
        const QStringList lines = query.text(0).split(u'\n');
        for (const QString &line : lines) {
            if (line == u"ok"_s || line.startsWith(u"*** in database"_s))
                continue;
            if (!line.startsWith(u"Page "_s) || !line.endsWith(u"never used"_s) || ++findings == mostFindings)
                return damage(line);
        }
    }
    if (step == Statement::Step::Failed)
        return asDamage(database.error());
    return findings == 0 ? Whole::Sound : Whole::WithWaste;
}

Result<Done> checkBelongings(Database &database)
{
    if (const Result<Done> schema = checkSchema(database); !schema)
        return schema;
    if (const Result<Done> keys
        = findsNothing(database, u"PRAGMA foreign_key_check"_s, u"a row is missing"_s);
        !keys)
        return keys;
    if (const Result<Done> details = findsNothing(
            database,
            u"SELECT 1 FROM message m WHERE NOT EXISTS (SELECT 1 FROM detail d WHERE d.row = m.row)"_s,
            u"a message has no detail"_s);
        !details)
        return details;
    if (const Result<Done> discards = findsNothing(
            database,
            u"SELECT 1 FROM discard d JOIN job j ON j.mailbox = d.mailbox AND j.message = d.message"
            " WHERE d.state <> %1 AND j.state NOT IN (5, 9)"_s.arg(int(DiscardState::Moved)),
            u"a message is discarded and sent"_s);
        !discards)
        return discards;
    return findsNothing(database,
                        u"SELECT 1 FROM message m LEFT JOIN job j ON j.id = m.job_id"
                        " WHERE m.job_id IS NOT NULL AND m.job_state IS NOT j.state"_s,
                        u"a message and its job do not agree"_s);
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
    return findsNothing(database, u"SELECT 1 FROM discard WHERE "_s + senselessDiscard(),
                        u"a discarded draft makes no sense"_s);
}

Result<Done> checkOutbox(Database &database)
{
    if (const Result<Done> jobs = checkJobs(database); !jobs)
        return jobs;
    for (const auto *table : {"mailbox", "approved", "approved_file", "report"}) {
        if (const Result<Done> sound = checkTable(database, QString::fromLatin1(table)); !sound)
            return sound;
    }
    return checkDiscards(database);
}

} // namespace Sendoff
