// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>

namespace Sendoff {

/// One SQLite connection with its prepared statements. Belongs to the thread that opened it.
class Database
{
public:
    enum class Access { ReadWrite, ReadOnly };

    Database();
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Result<Done> open(const QString &path, Access access);
    void close();
    /// Keeps more of the file's pages in memory, for a write that comes back to many, until releaseMemory().
    void takeRoom();
    /// Lets go of the pages that SQLite keeps in memory; they are read again when needed.
    void releaseMemory();
    QString path() const { return m_database.databaseName(); }
    /// Failures are not logged from now on: the file is known to be damaged.
    void expectDamage() { m_expectsDamage = true; }
    /// Calls when SQLite finds the file damaged from now on, on the thread of whatever fails, until it says
    /// that it has done what is to be done.
    void whenDamaged(std::function<bool()> call) { m_whenDamaged = std::move(call); }
    /// For who finds damage that SQLite does not notice: error() says so then.
    void tellDamage(const QString &detail);

    /// Runs statements that give no rows and are used once; several are separated by ";\n".
    bool run(const QString &sql);
    /// The first number that `sql` selects, or `fallback`.
    qint64 number(const QString &sql, qint64 fallback = 0);

    bool begin() { return run(QStringLiteral("BEGIN IMMEDIATE")); }
    bool commit() { return run(QStringLiteral("COMMIT")); }
    /// Ends a transaction that SQLite has not ended by itself.
    void rollback();

    /// The last failure as a Storage error: code "diskFull", "readOnly", "damaged", "busy" or "sqlite-N".
    Error error() const { return m_error; }

private:
    friend class Statement;
    QSqlQuery *prepared(const QString &sql);
    bool keepPages(int kiB);
    void fail(const QSqlError &error);
    void noteDamage();

    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_statements;
    Error m_error;
    std::function<bool()> m_whenDamaged;
    bool m_expectsDamage = false; ///< or has said enough of it
    bool m_hasRoom = false;
};

/// One use of a prepared statement: bind and run with exec(), then next() over the rows. It ends the reading
/// when it goes out of scope, so that no old snapshot is held. Do not nest two of the same text.
class Statement
{
public:
    Statement(Database &database, const QString &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds the values in order; `?` only, Qt 6.4 miscounts `?1` used twice. A null QString is stored as an
    /// empty text, a null QByteArray likewise.
    template <typename... Values> bool exec(const Values &...values)
    {
        if (!m_query)
            return false;
        int position = 0;
        (bind(position++, values), ...);
        return run();
    }
    bool execList(const QVariantList &values);
    enum class Step { Row, End, Failed };
    /// As next(), for who must tell the end from a failure.
    Step step();
    bool next() { return step() == Step::Row; }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    /// A value in the type that it is stored with.
    QVariant value(int column) const { return m_query->value(column); }
    bool isNull(int column) const { return m_query->value(column).isNull(); }
    qint64 insertedRow() const { return m_query->lastInsertId().toLongLong(); }
    int changedRows() const { return m_query->numRowsAffected(); }

private:
    void bind(int position, const QString &value);
    void bind(int position, const QByteArray &value);
    void bind(int position, qint64 value) { m_query->bindValue(position, value); }
    void bind(int position, int value) { m_query->bindValue(position, value); }
    void bind(int position, const QVariant &value) { m_query->bindValue(position, value); }
    bool run();

    Database &m_database;
    QSqlQuery *m_query = nullptr;
};

} // namespace Sendoff
