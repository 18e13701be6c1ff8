// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/limits.h"

#include "store/database.h"
#include "store/store.h"
#include "store/store_p.h"

#include <QDateTime>
#include <QList>

#include <memory>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int sliceTexts = 200;
constexpr qint64 limitsEvery = qint64(24) * 60 * 60 * 1000;

/// What the file holds at most, without what was deleted; at once, without reading it.
qint64 usedBytes(Database &database)
{
    return (database.number(u"PRAGMA page_count"_s) - database.number(u"PRAGMA freelist_count"_s))
        * database.number(u"PRAGMA page_size"_s);
}

Result<TextLimit> count(Database &database, TextLimit limit)
{
    Statement s(database,
                u"SELECT row, length(CAST(content AS BLOB)) FROM body WHERE row > ? ORDER BY row LIMIT ?"_s);
    if (!s.exec(limit.lastRow, sliceTexts))
        return database.error();
    int texts = 0;
    for (; s.next(); ++texts) {
        limit.lastRow = s.integer(0);
        limit.sum += s.integer(1);
    }
    limit.isCounted = texts < sliceTexts;
    limit.isOver = limit.isCounted && limit.sum <= limit.kept;
    return limit;
}

Result<TextLimit> letGo(Database &database, TextLimit limit)
{
    QList<qint64> oldest;
    {
        Statement s(database,
                    u"SELECT t.row FROM body t JOIN message m ON m.row = t.row"
                    " ORDER BY m.folder = 0, m.sort_time, t.row LIMIT ?"_s);
        if (!s.exec(sliceTexts))
            return database.error();
        while (s.next())
            oldest.append(s.integer(0));
    }
    for (const qint64 row : std::as_const(oldest)) {
        if (limit.sum <= limit.kept)
            break;
        Statement size(database, u"SELECT length(CAST(content AS BLOB)) FROM body WHERE row = ?"_s);
        if (!size.exec(row) || !size.next())
            return database.error();
        Statement text(database, u"DELETE FROM body WHERE row = ?"_s);
        Statement attachments(database, u"DELETE FROM attachment WHERE row = ?"_s);
        if (!text.exec(row) || !attachments.exec(row))
            return database.error();
        limit.sum -= size.integer(0);
    }
    limit.isOver = limit.sum <= limit.kept || oldest.isEmpty();
    return limit;
}

} // namespace

Result<TextLimit> nextSlice(Database &database, TextLimit limit)
{
    const bool isFirst = !limit.isCounted && limit.lastRow == 0;
    if (isFirst && usedBytes(database) <= limit.kept) {
        limit.isOver = true;
        return limit;
    }
    return limit.isCounted ? letGo(database, limit) : count(database, limit);
}

void Store::keepLimits(qint64 keptBytes)
{
    if (d->limitsKept.isValid() && qAbs(d->limitsKept.msecsTo(now())) < limitsEvery)
        return;
    d->limitsKept = now();
    d->keepLimits({.kept = keptBytes}, this);
}

void Store::Private::keepLimits(const TextLimit &limit, Store *store)
{
    const auto next = std::make_shared<TextLimit>(limit);
    write(
        [limit, next](Database &db, QList<Change> &) -> Result<Done> {
            const Result<TextLimit> done = nextSlice(db, limit);
            if (!done)
                return done.error();
            *next = *done;
            return Done();
        },
        store,
        [this, next, store](const Result<Done> &done) {
            if (done && !next->isOver) {
                keepLimits(*next, store);
                return;
            }
            // The log has grown by what was let go, and a long run leaves it as big as it ever was.
            add({.run = [](Database &db, QList<Change> &) -> Result<Done> {
                     return db.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) ? Result<Done>(Done()) : db.error();
                 },
                 .done = {},
                 .isAlone = true});
        });
}

} // namespace Sendoff
