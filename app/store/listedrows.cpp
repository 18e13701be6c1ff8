// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/listedrows.h"

#include "store/database.h"
#include "store/messagereads.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

std::optional<QList<qint64>> ListedRows::read(Database &database, const MailQuery &query, int limit,
                                              const IsVain &isVain)
{
    // What is remembered and what is found must be of one state of the file.
    if (!database.run(u"BEGIN"_s))
        return {};
    noteVersion(database);
    std::optional<QList<qint64>> rows = readNow(database, query, limit, isVain);
    database.rollback(); // nothing was written
    return rows;
}

void ListedRows::forget()
{
    m_plain.reset();
    m_rows = {};
    m_hits.forget();
}

std::optional<QList<qint64>> ListedRows::readNow(Database &database, const MailQuery &query, int limit,
                                                 const IsVain &isVain)
{
    MailQuery plain = query;
    plain.search.clear();
    const Result<std::optional<QList<qint64>>> found = m_hits.of(database, query);
    if (!found)
        return std::nullopt;
    const std::optional<QList<qint64>> &hits = *found;
    if ((hits && hits->isEmpty()) || (isVain && isVain()))
        return QList<qint64>();
    if (m_plain != plain) {
        if (limit > 0 || (hits && areFew(*hits)))
            return readRows(database, query, hits, limit);
        const std::optional<QList<qint64>> rows = readAllRows(database, plain);
        if (!rows)
            return {};
        m_rows = *rows;
        m_plain = plain;
    }
    if (hits)
        return picked(m_rows, *hits, limit);
    return limit > 0 ? m_rows.mid(0, limit) : m_rows;
}

void ListedRows::noteVersion(Database &database)
{
    const qint64 version = database.number(u"PRAGMA data_version"_s, -1);
    if (version != m_version || version < 0)
        forget();
    m_version = version;
}

} // namespace Sendoff
