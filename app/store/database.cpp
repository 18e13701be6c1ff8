// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"

#include "base/log.h"

#include <QSqlError>
#include <QStringList>

#include <atomic>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

// What only reads finds its pages in the system's cache, too. A page of a round that is new touches all
// indexes everywhere: what does not stay here until the commit is written and read several times.
constexpr int readerKiB = 100;
constexpr int writerKiB = 400;
constexpr int roomKiB = 4000;

QString nextConnectionName()
{
    static std::atomic<int> count = 0;
    return u"sendoff-store-%1"_s.arg(++count);
}

Error storageError(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff; // the rest is SQLite's extended code
    const auto name = [code] {
        switch (code) { // sqlite.org/rescode.html
        case 5:
        case 6: return u"busy"_s;
        case 8: return u"readOnly"_s;
        case 11:
        case 26: return u"damaged"_s;
        case 13: return u"diskFull"_s;
        case 14: return u"cannotOpen"_s;
        }
        return u"sqlite-%1"_s.arg(code);
    };
    return {.kind = ErrorKind::Storage,
            .httpStatus = 0,
            .code = name(),
            .detail = error.text(),
            .requestId = {},
            .retryAfter = {}};
}

} // namespace

Database::Database()
    : m_name(nextConnectionName())
{
    m_error.kind = ErrorKind::Storage;
}

Database::~Database()
{
    close();
}

Result<Done> Database::open(const QString &path, Access access)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(access == Access::ReadOnly
                                     ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                     : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open()) {
        fail(m_database.lastError());
        return m_error;
    }
    if (!run(u"PRAGMA foreign_keys = ON;\nPRAGMA temp_store = MEMORY"_s)
        || !keepPages(access == Access::ReadOnly ? readerKiB : writerKiB))
        return m_error;
    if (access == Access::ReadWrite
        && !run(u"PRAGMA journal_mode = WAL;\nPRAGMA synchronous = FULL;\n"
                "PRAGMA journal_size_limit = 16777216"_s))
        return m_error;
    return Done();
}

void Database::close()
{
    if (!m_database.isValid())
        return;
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

bool Database::keepPages(int kiB)
{
    return run(u"PRAGMA cache_size = -%1"_s.arg(kiB));
}

void Database::takeRoom()
{
    if (!std::exchange(m_hasRoom, true))
        (void)keepPages(roomKiB);
}

void Database::releaseMemory()
{
    if (std::exchange(m_hasRoom, false))
        (void)keepPages(writerKiB);
    (void)run(u"PRAGMA shrink_memory"_s); // it cannot fail, and would cost nothing but memory
}

bool Database::run(const QString &sql)
{
    const QStringList statements = sql.split(u";\n"_s, Qt::SkipEmptyParts);
    for (const QString &statement : statements) {
        QSqlQuery query(m_database);
        if (!query.exec(statement)) {
            fail(query.lastError());
            return false;
        }
    }
    return true;
}

qint64 Database::number(const QString &sql, qint64 fallback)
{
    Statement statement(*this, sql);
    return statement.exec() && statement.next() ? statement.integer(0) : fallback;
}

void Database::rollback()
{
    // SQLite may have rolled back by itself (full disk, I/O error); then this fails and that is right.
    QSqlQuery query(m_database);
    query.exec(u"ROLLBACK"_s);
}

QSqlQuery *Database::prepared(const QString &sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end())
        return known->second.get();
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        fail(query->lastError());
        return nullptr;
    }
    return m_statements.emplace(sql, std::move(query)).first->second.get();
}

void Database::fail(const QSqlError &error)
{
    m_error = storageError(error);
    if (!m_expectsDamage)
        qCWarning(storeLog) << "SQLite:" << error.nativeErrorCode() << error.text();
    if (m_error.code == u"damaged"_s)
        noteDamage();
}

void Database::tellDamage(const QString &detail)
{
    m_error = {.kind = ErrorKind::Storage,
               .httpStatus = 0,
               .code = u"damaged"_s,
               .detail = detail,
               .requestId = {},
               .retryAfter = {}};
    if (!m_expectsDamage)
        qCWarning(storeLog) << "damage:" << detail;
    noteDamage();
}

void Database::noteDamage()
{
    m_expectsDamage = true; // a list may meet the same page hundreds of times
    if (m_whenDamaged && m_whenDamaged())
        m_whenDamaged = {};
}

Statement::Statement(Database &database, const QString &sql)
    : m_database(database)
    , m_query(database.prepared(sql))
{
}

Statement::~Statement()
{
    if (m_query)
        m_query->finish();
}

bool Statement::execList(const QVariantList &values)
{
    if (!m_query)
        return false;
    for (int i = 0; i < values.size(); ++i)
        m_query->bindValue(i, values.at(i));
    return run();
}

Statement::Step Statement::step()
{
    if (m_query->next())
        return Step::Row;
    if (!m_query->lastError().isValid())
        return Step::End;
    m_database.fail(m_query->lastError());
    return Step::Failed;
}

void Statement::bind(int position, const QString &value)
{
    m_query->bindValue(position, value.isNull() ? u""_s : value);
}

void Statement::bind(int position, const QByteArray &value)
{
    m_query->bindValue(position, value.isNull() ? QByteArray("", 0) : value);
}

bool Statement::run()
{
    if (m_query->exec())
        return true;
    m_database.fail(m_query->lastError());
    return false;
}

} // namespace Sendoff
