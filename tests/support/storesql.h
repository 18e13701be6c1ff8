// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QStringList>

namespace Sendoff {

/// A store's file in the test's own hands, while no program has it open.
class StoreSql
{
public:
    explicit StoreSql(const QString &file)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("store sql"));
        m_database.setDatabaseName(file);
        if (!m_database.open())
            qFatal("the store's file cannot be opened");
    }
    ~StoreSql()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("store sql"));
    }
    StoreSql(const StoreSql &) = delete;
    StoreSql &operator=(const StoreSql &) = delete;

    void run(const QStringList &statements)
    {
        for (const QString &sql : statements)
            exec(sql);
    }
    void run(const QString &sql) { exec(sql); }
    qint64 number(const QString &sql)
    {
        QSqlQuery query = exec(sql);
        return query.next() ? query.value(0).toLongLong() : -1;
    }

private:
    QSqlQuery exec(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            qFatal("%s", qPrintable(query.lastError().text()));
        return query;
    }

    QSqlDatabase m_database;
};

} // namespace Sendoff
