// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tablecopy.h"

#include "store/database.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 widestGap = qint64(1) << 40; // of keys that are looked past for readable ones
constexpr int mostGaps = 1000; // a table with more damage than that is not worth the time

QStringList columnsOf(Database &database, const QString &table)
{
    QStringList columns;
    Statement s(database, u"SELECT name FROM pragma_table_info(?)"_s);
    if (s.exec(table)) {
        while (s.next())
            columns.append(s.text(0));
    }
    return columns;
}

/// The columns that both files have.
QStringList commonColumns(Database &from, Database &to, const QString &table)
{
    const QStringList theirs = columnsOf(from, table);
    QStringList columns = columnsOf(to, table);
    columns.removeIf([&theirs](const QString &name) { return !theirs.contains(name); });
    return columns;
}

QString insertInto(const QString &table, const QStringList &columns)
{
    return u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.join(u','),
                                                              QStringList(columns.size(), u"?"_s).join(u','));
}

/// Reading rows from this key on gives one, or finds the end.
bool canReadFrom(Database &database, const QString &select, qint64 key)
{
    Statement s(database, select);
    return s.exec(key) && s.step() != Statement::Step::Failed;
}

/// The first key after `bad` from which rows can be read again.
std::optional<qint64> behindDamage(Database &database, const QString &select, qint64 bad)
{
    qint64 good = bad;
    for (qint64 step = 1;; step *= 2) {
        if (step > widestGap || bad > std::numeric_limits<qint64>::max() - step)
            return std::nullopt;
        good = bad + step;
        if (canReadFrom(database, select, good))
            break;
        bad = good;
    }
    while (good - bad > 1) {
        const qint64 middle = bad + (good - bad) / 2;
        (canReadFrom(database, select, middle) ? good : bad) = middle;
    }
    return good;
}

QVariantList valuesOfRow(const Statement &row, qsizetype columns)
{
    QVariantList values;
    values.reserve(columns);
    for (int i = 0; i < int(columns); ++i) {
        const QVariant value = row.value(i);
        // Empty bytes come as null ones, which would be written as NULL.
        const bool isBytes = value.typeId() == QMetaType::QByteArray;
        values.append(isBytes && value.toByteArray().isNull() ? QVariant(QByteArray("", 0)) : value);
    }
    return values;
}

} // namespace

Result<bool> copyTable(Database &from, Database &to, const QString &table, const QString &key)
{
    const QStringList columns = commonColumns(from, to, table);
    const int keyColumn = int(columns.indexOf(key));
    if (keyColumn < 0)
        return false;
    const QString select
        = u"SELECT %1 FROM %2 WHERE %3 >= ? ORDER BY %3"_s.arg(columns.join(u','), table, key);
    const QString insert = insertInto(table, columns);
    qint64 next = 0;
    for (int gaps = 0; gaps <= mostGaps; ++gaps) {
        {
            Statement rows(from, select);
            auto step = Statement::Step::Failed;
            if (rows.exec(next))
                step = rows.step();
            for (; step == Statement::Step::Row; step = rows.step()) {
                Statement add(to, insert);
                if (!add.execList(valuesOfRow(rows, columns.size())))
                    return to.error();
                next = std::max(next, rows.integer(keyColumn) + 1);
            }
            if (step == Statement::Step::End)
                return gaps == 0;
        }
        const std::optional<qint64> readable = behindDamage(from, select, next);
        if (!readable)
            break;
        next = *readable;
    }
    return false;
}

Result<bool> copyFromBothEnds(Database &from, Database &to, const QString &table, const QStringList &order)
{
    const QStringList columns = commonColumns(from, to, table);
    if (columns.isEmpty())
        return false;
    const QString insert = insertInto(table, columns);
    for (const auto *direction : {"", " DESC"}) {
        QStringList sorted;
        for (const QString &column : order)
            sorted.append(column + QLatin1String(direction));
        Statement rows(from,
                       u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(columns.join(u','), table, sorted.join(u',')));
        auto step = rows.exec() ? rows.step() : Statement::Step::Failed;
        for (; step == Statement::Step::Row; step = rows.step()) {
            Statement add(to, insert);
            if (!add.execList(valuesOfRow(rows, columns.size())))
                return to.error();
        }
        if (step == Statement::Step::End)
            return true;
    }
    return false;
}

} // namespace Sendoff
