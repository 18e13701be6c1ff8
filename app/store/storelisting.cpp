// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/lister.h"
#include "store/store.h"
#include "store/store_p.h"

// The rows of lists: at once, or on a thread of their own.

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {
/// Up to so many messages, a search takes a few milliseconds (docs/search.md).
constexpr qint64 quickMessages = 2000;
} // namespace

QList<qint64> Store::rows(const MailQuery &query, int limit) const
{
    return rowsIfReadable(query, limit).value_or(QList<qint64>());
}

std::optional<QList<qint64>> Store::rowsIfReadable(const MailQuery &query, int limit) const
{
    if (d->first && limit <= 0) {
        if (auto rows = d->first->takeRows(query))
            return *std::move(rows);
    }
    return d->listed.read(*d->reader, query, limit);
}

bool Store::takesLong(const MailQuery &query) const
{
    // The highest row number is known without counting, and is no less than how many messages there are.
    return !query.search.simplified().isEmpty()
        && d->reader->number(u"SELECT max(row) FROM message"_s, 0) > quickMessages;
}

void Store::list(const MailQuery &query, QObject *context, RowsCall call)
{
    if (!d->lister)
        d->lister = std::make_unique<Lister>(d->path, d->whenDamaged(this));
    d->lister->list(query, context,
                    [this, query, call = std::move(call)](const std::optional<QList<qint64>> &listed) {
                        call(listed ? listed : rowsIfReadable(query));
                    });
}

void Store::giveUpListing(const QObject *context)
{
    if (d->lister)
        d->lister->giveUp(context);
}

} // namespace Sendoff
