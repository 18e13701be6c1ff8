// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

namespace Sendoff {

/// Makes a database refuse some updates, as a full disk would, until it is told otherwise.
class FullDisk
{
public:
    /// `what`: the table, and perhaps WHEN.
    FullDisk(const QString &file, const QString &what)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name());
        m_database.setDatabaseName(file);
        m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        QVERIFY(m_database.open());
        run(QStringLiteral("CREATE TRIGGER full BEFORE UPDATE ON %1 "
                           "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END")
                .arg(what));
    }
    ~FullDisk()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(name());
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

    void end() { run(QStringLiteral("DROP TRIGGER full")); }

private:
    static QString name() { return QStringLiteral("full disk"); }
    void run(const QString &sql)
    {
        QSqlQuery query(m_database);
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
    }

    QSqlDatabase m_database;
};

} // namespace Sendoff
