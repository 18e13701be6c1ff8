// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/indexmending.h"

#include "store/database.h"
#include "store/searchrows.h"
#include "store/soundness.h"

#include <QList>
#include <QStringList>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// Elsewhere: in pages of its own. What is on the pages of a damaged index is not believed, not even when
/// they are to be freed: they may name pages of a table.
enum class Way { InPlace, Elsewhere };

struct Index
{
    QString table;
    QString name;
    QString sql; ///< empty: of a UNIQUE in the table
};

/// What is to be tried again at the next start; the transaction may have ended.
bool isPassing(const Error &error)
{
    static const QStringList codes{u"busy"_s,     u"cannotOpen"_s, u"diskFull"_s,
                                   u"readOnly"_s, u"sqlite-7"_s,   u"sqlite-10"_s};
    return codes.contains(error.code);
}

/// Whether it is so; an error only if that is to be found out at another time.
Result<bool> notNow(const Error &error)
{
    if (isPassing(error))
        return error;
    return false;
}

Result<bool> ran(Database &database, const QString &sql)
{
    if (database.run(sql))
        return true;
    return notNow(database.error());
}

Result<bool> tableAgrees(Database &database, const QString &table)
{
    Statement query(database, u"PRAGMA integrity_check('%1')"_s.arg(table));
    if (!query.exec() || query.step() != Statement::Step::Row)
        return notNow(database.error());
    return query.text(0) == u"ok"_s;
}

Result<QList<Index>> indexesOf(Database &database, const QString &table)
{
    Statement query(
        database,
        u"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND rootpage > 0"_s);
    QList<Index> indexes;
    if (!query.exec(table))
        return database.error();
    while (query.next())
        indexes.append({.table = table, .name = query.text(0), .sql = query.text(1)});
    return indexes;
}

bool canBeRead(Database &database, const Index &index)
{
    const qsizetype where = index.sql.indexOf(u" WHERE "_s);
    const QString select = u"SELECT count(*) FROM %1 INDEXED BY %2%3"_s.arg(
        index.table, index.name, where < 0 ? QString() : index.sql.sliced(where));
    return database.number(select, -1) >= 0;
}

QString columnsOfIndex(Database &database, const Index &index)
{
    QStringList columns;
    Statement query(database, u"SELECT name FROM pragma_index_info(?)"_s);
    if (query.exec(index.name)) {
        while (query.next())
            columns.append(query.text(0));
    }
    return columns.join(u',');
}

/// Makes the same index under another name, and gives its pages to the damaged one. The pages that this had
/// belong to nothing then.
Result<bool> makeElsewhere(Database &database, const Index &index)
{
    const QString make = index.sql.isEmpty()
        ? u"CREATE UNIQUE INDEX mended ON %1 (%2)"_s.arg(index.table, columnsOfIndex(database, index))
        : QString(index.sql).replace(u" INDEX %1 ON "_s.arg(index.name), u" INDEX mended ON "_s);
    return ran(database,
               make
                   + u";\nPRAGMA writable_schema = ON;\n"
                     "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master"
                     " WHERE name = 'mended') WHERE type = 'index' AND name = '%1';\n"
                     "DELETE FROM sqlite_master WHERE name = 'mended';\n"
                     "PRAGMA writable_schema = RESET"_s.arg(index.name));
}

Result<bool> makeAnew(Database &database, const Index &index, Way way)
{
    if (way == Way::InPlace) {
        if (canBeRead(database, index))
            return ran(database, u"REINDEX "_s + index.name);
        if (isPassing(database.error()))
            return database.error();
    }
    return makeElsewhere(database, index);
}

/// True: everything agrees when this one index is made anew. Else nothing is changed.
Result<bool> mendAlone(Database &database, const Index &index, Way way)
{
    if (!database.run(u"SAVEPOINT alone"_s))
        return notNow(database.error());
    Result<bool> mended = makeAnew(database, index, way);
    if (mended && *mended)
        mended = tableAgrees(database, index.table);
    if (!mended || *mended)
        return mended;
    // SQLite forgets by itself what it knows of the schema only when it still knows that it was changed.
    if (!database.run(u"ROLLBACK TO alone;\nRELEASE alone;\nPRAGMA writable_schema = RESET"_s))
        return database.error();
    return false;
}

Result<bool> mendTable(Database &database, const QString &table, Way way)
{
    const Result<bool> sound = tableAgrees(database, table);
    if (!sound || *sound)
        return sound;
    const Result<QList<Index>> indexes = indexesOf(database, table);
    if (!indexes)
        return notNow(indexes.error());
    const bool isOutbox = table == u"job"_s || table == u"mailbox"_s;
    for (const Index &index : *indexes) {
        const Result<bool> mended
            = isOutbox ? mendAlone(database, index, way) : makeAnew(database, index, way);
        if (!mended || *mended == isOutbox)
            return mended;
    }
    if (isOutbox || indexes->isEmpty())
        return false;
    // What their rows say may be older than what was here last: the next round asks for all messages.
    const Result<bool> forgotten = ran(database, u"DELETE FROM cursor"_s);
    if (!forgotten || !*forgotten)
        return forgotten;
    return tableAgrees(database, table);
}

Result<bool> mendTables(Database &database, Way way)
{
    QStringList tables;
    {
        Statement query(database, u"SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'index'"_s);
        if (!query.exec())
            return notNow(database.error());
        while (query.next())
            tables.append(query.text(0));
    }
    for (const QString &table : std::as_const(tables)) {
        const Result<bool> mended = mendTable(database, table, way);
        if (!mended || !*mended)
            return mended;
    }
    return true;
}

Result<bool> mendSearch(Database &database, bool isSuspected)
{
    const QString check = u"INSERT INTO word_index (word_index) VALUES ('integrity-check')"_s;
    if (!isSuspected) {
        const Result<bool> sound = ran(database, check);
        if (!sound || *sound)
            return sound;
    }
    if (!remakeIndex(database))
        return notNow(database.error());
    return ran(database, check);
}

/// The last word before the commit.
Result<Mended> whatItIs(Database &database)
{
    const Result<Whole> whole = lookAtAll(database);
    const Result<Done> complete = whole ? checkBelongings(database) : Result<Done>(whole.error());
    const Result<Done> outbox = complete ? checkOutbox(database) : complete;
    if (outbox)
        return *whole == Whole::WithWaste ? Mended::WithWaste : Mended::Yes;
    if (isPassing(outbox.error()))
        return outbox.error();
    return Mended::No;
}

Result<Mended> attempt(Database &database, Way way, bool isNoted)
{
    Result<bool> mended = ran(database, u"BEGIN IMMEDIATE"_s);
    if (mended && *mended)
        mended = mendTables(database, way);
    if (mended && *mended)
        mended = mendSearch(database, isNoted);
    Result<Mended> result = Mended::No;
    if (!mended)
        result = mended.error();
    else if (*mended)
        result = whatItIs(database);
    if (result && *result != Mended::No && !database.commit())
        result = database.error();
    if (!result || *result == Mended::No)
        database.rollback();
    return result;
}

} // namespace

Result<Mended> mendIndexes(const QString &path, bool isNoted)
{
    for (const Way way : {Way::InPlace, Way::Elsewhere}) {
        Database database; // each time anew: a failure leaves pages of it in memory
        database.expectDamage();
        if (const Result<Done> open = database.open(path, Database::Access::ReadWrite); !open) {
            if (isPassing(open.error()))
                return open.error();
            return Mended::No;
        }
        database.takeRoom();
        Result<Mended> mended = attempt(database, way, isNoted);
        if (mended ? *mended == Mended::No : !isPassing(mended.error()))
            continue;
        // The copy that SQLite makes of all that is in the file is too big for memory.
        if (mended && *mended == Mended::WithWaste && database.run(u"PRAGMA temp_store = FILE;\nVACUUM"_s))
            return Mended::Yes;
        return mended;
    }
    return Mended::No;
}

} // namespace Sendoff
