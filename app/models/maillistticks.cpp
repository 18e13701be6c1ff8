// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/maillistmodel.h"
#include "models/maillistmodel_p.h"
#include "store/store.h"

#include <algorithm>

// The ticks of a list of messages.

namespace Sendoff {

// Ticks are kept by row number, which is stable while the message is in the store.

bool MailListModel::isTicked(const MessageId &id) const
{
    return !d->ticks.isEmpty() && d->ticks.contains(d->store.rowOf(d->query.mailbox, id));
}

int MailListModel::tickedCount() const
{
    return int(d->ticks.size());
}

void MailListModel::tickRows(const QList<qint64> &rows, bool ticked)
{
    QSet<qint64> changed;
    for (const qint64 row : rows) {
        if (ticked == d->ticks.contains(row))
            continue;
        changed.insert(row);
        if (ticked)
            d->ticks.insert(row);
        else
            d->ticks.remove(row);
    }
    if (changed.isEmpty())
        return;
    announce(changed);
    Q_EMIT ticksChanged();
}

void MailListModel::setTicked(const MessageId &id, bool ticked)
{
    const qint64 row = d->store.rowOf(d->query.mailbox, id);
    if (row != 0)
        tickRows(d->store.listed(d->query.mailbox, d->query.folder, {row}), ticked);
}

void MailListModel::tick(const QList<MessageId> &ids)
{
    QList<qint64> rows;
    rows.reserve(ids.size());
    for (const MessageId &id : ids) {
        if (const qint64 row = d->store.rowOf(d->query.mailbox, id); row != 0)
            rows.append(row);
    }
    tickRows(d->store.listed(d->query.mailbox, d->query.folder, rows), true);
}

void MailListModel::tickRange(int from, int to)
{
    const int first = std::max(0, std::min(from, to));
    const int last = std::min(rowCount() - 1, std::max(from, to));
    if (first <= last)
        tickRows(ids().mid(first, last - first + 1), true);
}

void MailListModel::tickAll()
{
    settle();
    if (!isListing()) // else they are not what is asked for
        tickRows(ids(), true);
}

void MailListModel::clearTicks()
{
    tickRows(d->ticks.values(), false);
}

QList<MessageId> MailListModel::ticked(int most) const
{
    QList<qint64> rows;
    rows.reserve(d->ticks.size());
    std::copy_if(ids().cbegin(), ids().cend(), std::back_inserter(rows),
                 [this](qint64 row) { return d->ticks.contains(row); });
    if (rows.size() < d->ticks.size()) {
        const QSet<qint64> shown(rows.cbegin(), rows.cend());
        QList<qint64> others;
        std::copy_if(d->ticks.cbegin(), d->ticks.cend(), std::back_inserter(others),
                     [&shown](qint64 row) { return !shown.contains(row); });
        std::sort(others.begin(), others.end());
        rows += others;
    }
    if (most > 0 && rows.size() > most)
        rows.resize(most);
    return d->store.idsOf(rows);
}

int MailListModel::tickedNotShown() const
{
    if (d->ticks.isEmpty())
        return 0;
    const auto shown
        = std::count_if(ids().cbegin(), ids().cend(), [this](qint64 row) { return d->ticks.contains(row); });
    return int(d->ticks.size() - shown);
}

// What has left the folder or is on its way loses its tick; what is only filtered out keeps it.
void MailListModel::dropTicksOfOthers()
{
    if (tickedNotShown() == 0)
        return;
    const QList<qint64> kept = d->store.listed(d->query.mailbox, d->query.folder, d->ticks.values());
    if (kept.size() == d->ticks.size())
        return;
    d->ticks = QSet<qint64>(kept.cbegin(), kept.cend());
    Q_EMIT ticksChanged();
}

} // namespace Sendoff
