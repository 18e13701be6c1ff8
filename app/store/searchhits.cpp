// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchhits.h"

#include "store/database.h"
#include "store/querysql.h"
#include "store/searchwords.h"
#include "store/stored.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// A word that is in 100,000 messages takes 800 KB to remember.
constexpr qsizetype mostRemembered = 4;

// What an older Sendoff wrote is looked through as that did, until it is filled in.
Sql unfilledSql(const QString &search)
{
    Sql sql{u"SELECT row FROM search WHERE 1"_s, {}};
    const QStringList words = Stored::folded(search.simplified()).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        sql.text += u" AND instr(text, ?)"_s;
        sql.values << word;
    }
    return sql;
}

Result<QList<qint64>> indexedRows(Database &database, const QStringList &terms)
{
    const std::optional<QList<qint64>> rows = readNumbers(
        database,
        {u"SELECT rowid AS row FROM word_index WHERE word_index MATCH ?"_s, {SearchWords::matchOf(terms)}});
    if (!rows)
        return database.error();
    // The index gives its rows by their numbers. SQLite does not notice all damage in it.
    const bool isRising
        = std::adjacent_find(rows->cbegin(), rows->cend(), std::greater_equal<>()) == rows->cend();
    if (isRising && (rows->isEmpty() || rows->constFirst() > 0))
        return *rows;
    database.tellDamage(u"the search index gives rows in disorder"_s);
    return database.error();
}

QList<qint64> inBoth(const QList<qint64> &a, const QList<qint64> &b)
{
    QList<qint64> both;
    both.reserve(std::min(a.size(), b.size()));
    std::set_intersection(a.cbegin(), a.cend(), b.cbegin(), b.cend(), std::back_inserter(both));
    return both;
}

} // namespace

Result<std::optional<QList<qint64>>> SearchHits::of(Database &database, const MailQuery &query)
{
    if (query.search.simplified().isEmpty()) {
        forget();
        return std::optional<QList<qint64>>();
    }
    const Result<QList<qint64>> rows = found(database, query.search.left(SearchWords::searchLength));
    if (rows)
        return std::optional(*rows + query.found);
    forget();
    return rows.error();
}

Result<QList<qint64>> SearchHits::found(Database &database, const QString &search)
{
    const auto before = std::exchange(m_known, {});
    std::optional<QList<qint64>> indexed;
    QStringList unknown;
    const QStringList terms = SearchWords::termsOf(search);
    for (const QString &term : terms) {
        const auto known = before.constFind(term);
        if (known == before.cend()) {
            unknown.append(term);
            continue;
        }
        indexed = indexed ? inBoth(*indexed, *known) : *known;
        m_known.insert(term, *known);
    }
    // Punctuation is in no index.
    if (!unknown.isEmpty() && !(indexed && indexed->isEmpty())) {
        const Result<QList<qint64>> rows = indexedRows(database, unknown);
        if (!rows)
            return rows.error();
        if (unknown.size() == 1 && m_known.size() < mostRemembered)
            m_known.insert(unknown.constFirst(), *rows);
        indexed = indexed ? inBoth(*indexed, *rows) : *rows;
    }
    const std::optional<QList<qint64>> unfilled = readNumbers(database, unfilledSql(search));
    if (!unfilled)
        return database.error();
    return indexed.value_or(QList<qint64>()) + *unfilled;
}

void SearchHits::forget()
{
    m_known.clear();
}

} // namespace Sendoff
