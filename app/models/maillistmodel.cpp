// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/maillistmodel.h"

#include "models/maillistmodel_p.h"
#include "store/change.h"
#include "store/store.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace Sendoff {

namespace {

constexpr int chunk = 64; // rows decoded at a time: more than one screen
// When listing takes long (a big folder that is being read), it is done less often.
constexpr int restFactor = 4;
constexpr std::chrono::milliseconds longestRest(500);

} // namespace

MailListModel::MailListModel(Store &store, QObject *parent)
    : IdListModel(parent)
    , d(std::make_unique<Private>(store))
{
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, &MailListModel::update);
    connect(&store, &Store::changed, this, &MailListModel::noteChange);
}

MailListModel::~MailListModel() = default;

const MailQuery &MailListModel::query() const
{
    return d->query;
}

void MailListModel::setQuery(const MailQuery &query)
{
    if (query == d->query)
        return;
    const bool sameList = query.mailbox == d->query.mailbox && query.folder == d->query.folder;
    d->query = query;
    if (!sameList) {
        reset();
    } else {
        d->listing = Private::Listing::Query;
        if (d->store.takesLong(query))
            list();
        else
            listNow();
    }
    Q_EMIT queryChanged();
}

/// Begins anew with another list. It has no search yet, or will be seen for the first time.
void MailListModel::reset()
{
    d->store.giveUpListing(this);
    d->listing = Private::Listing::No;
    d->stale.clear();
    const bool hadTicks = !d->ticks.isEmpty();
    d->ticks.clear();
    d->cache.clear(); // changes of the other mailbox are not followed
    const Rows rows = d->store.rowsIfReadable(d->query);
    d->isOfAnother = !rows;
    d->leftOut = countLeftOut(rows);
    resetIds(rows.value_or(QList<qint64>()));
    if (hadTicks)
        Q_EMIT ticksChanged();
    Q_EMIT listed();
}

bool MailListModel::isListing() const
{
    return d->listing == Private::Listing::Query || d->isOfAnother;
}

void MailListModel::settle()
{
    if (d->listing == Private::Listing::Query) // what could not be read is tried again when something changes
        listNow();
}

void MailListModel::list()
{
    d->since.start();
    d->store.list(d->query, this, [this](const Rows &rows) {
        if (!d->mayLeaveOut(rows))
            return take(rows, 0);
        d->store.list(d->withoutFilter(), this,
                      [this, rows](const Rows &all) { take(rows, all ? int(all->size()) : 0); });
    });
}

void MailListModel::listNow()
{
    d->store.giveUpListing(this);
    d->since.start();
    const Rows rows = d->store.rowsIfReadable(d->query);
    take(rows, countLeftOut(rows));
}

int MailListModel::countLeftOut(const Rows &rows) const
{
    return d->mayLeaveOut(rows) ? int(d->store.rows(d->withoutFilter()).size()) : 0;
}

int MailListModel::leftOut() const
{
    return d->leftOut;
}

void MailListModel::take(const Rows &rows, int leftOut)
{
    const bool leavesOutOthers = std::exchange(d->leftOut, leftOut) != leftOut;
    const QSet<qint64> stale = std::exchange(d->stale, {});
    const bool wasOfAnother
        = std::exchange(d->listing, Private::Listing::No) == Private::Listing::Query || d->isOfAnother;
    // What cannot be read is not gone: what was listed stays.
    d->isOfAnother = wasOfAnother && !rows;
    if (!rows) {
        announce(stale);
    } else if (wasOfAnother) {
        setIds(*rows);
        announce(stale);
        dropTicksOfOthers(); // what had changed before may not have been followed yet
        Q_EMIT listed();
    } else {
        follow(*rows, stale);
        const std::chrono::milliseconds took(d->since.elapsed());
        d->rest = took.count() < 2 ? std::chrono::milliseconds(0) : std::min(restFactor * took, longestRest);
    }
    if (leavesOutOthers)
        Q_EMIT leftOutChanged();
    // What came meanwhile waited, so that listing comes to an end.
    if ((d->anyChanged || !d->changed.isEmpty()) && !d->timer.isActive())
        d->timer.start(d->rest);
}

void MailListModel::noteChange(const Change &change)
{
    if (change.kind == Change::Kind::Round || change.kind == Change::Kind::Inbox)
        return;
    if (change.kind == Change::Kind::Text && d->query.search.isEmpty())
        return; // a row shows nothing of it, but a search may find it now
    if (!change.mailbox.isEmpty() && change.mailbox != d->query.mailbox)
        return;
    if (change.messages.isEmpty())
        d->anyChanged = true;
    for (const MessageId &id : change.messages)
        d->changed.insert(id);
    if (!d->timer.isActive())
        d->timer.start(d->rest);
}

void MailListModel::update()
{
    if (d->listing != Private::Listing::No)
        return; // and once more after it: take()
    const QList<qint64> cached = d->cache.keys();
    for (const qint64 row : cached) {
        if (d->anyChanged || d->changed.contains(d->cache.object(row)->summary.id))
            d->stale.insert(row);
    }
    for (const qint64 row : std::as_const(d->stale))
        d->cache.remove(row);
    d->changed.clear();
    d->anyChanged = false;
    d->unreadable.clear();
    d->listing = Private::Listing::Again;
    if (d->store.takesLong(d->query))
        list();
    else
        listNow();
}

void MailListModel::follow(const QList<qint64> &rows, const QSet<qint64> &stale)
{
    d->keepsMisfit = ids().contains(d->kept) && !rows.contains(d->kept)
        && !d->store.listed(d->query.mailbox, d->query.folder, {d->kept}).isEmpty();
    followStore(d->keepsMisfit ? withRow(rows, d->kept) : rows, stale);
    dropTicksOfOthers();
}

void MailListModel::keep(qint64 row)
{
    if (row != std::exchange(d->kept, row) && d->keepsMisfit && !d->timer.isActive())
        d->timer.start(0);
}

const MailRow *MailListModel::rowAt(int position) const
{
    if (position < 0 || position >= ids().size())
        return nullptr;
    const qint64 row = ids().at(position);
    if (const MailRow *known = d->cache.object(row))
        return known;
    QList<qint64> missing;
    const qsizetype first = position - position % chunk;
    const qsizetype end = std::min(first + chunk, ids().size());
    for (qsizetype i = first; i < end; ++i) {
        if (!d->cache.contains(ids().at(i)) && !d->unreadable.contains(ids().at(i)))
            missing.append(ids().at(i));
    }
    d->unreadable.unite(QSet<qint64>(missing.cbegin(), missing.cend()));
    const QList<MailRow> read = d->store.messages(missing);
    for (const MailRow &r : read) {
        d->unreadable.remove(r.row);
        d->cache.insert(r.row, new MailRow(r));
    }
    return d->cache.object(row);
}

QVariant MailListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == TickedRole)
        return d->ticks.contains(ids().at(index.row()));
    if (role != RowRole && role != IdRole && !(role == Qt::AccessibleTextRole && d->words))
        return {};
    const MailRow *row = rowAt(index.row());
    if (row == nullptr) // it has gone from the store, and the list is about to be told
        return {};
    if (role == Qt::AccessibleTextRole)
        return d->words(*row, d->ticks.contains(ids().at(index.row())));
    return role == RowRole ? QVariant::fromValue(*row) : QVariant::fromValue(row->summary.id);
}

void MailListModel::setAccessibleWords(AccessibleWords words)
{
    d->words = std::move(words);
}

QModelIndex MailListModel::indexOf(const MessageId &id) const
{
    const qint64 row = d->store.rowOf(d->query.mailbox, id);
    const qsizetype position = row == 0 ? -1 : ids().indexOf(row);
    return position < 0 ? QModelIndex() : index(int(position));
}

int MailListModel::listedOf(const QList<qint64> &rows) const
{
    const QSet<qint64> wanted(rows.cbegin(), rows.cend());
    return int(
        std::count_if(ids().cbegin(), ids().cend(), [&wanted](qint64 row) { return wanted.contains(row); }));
}

std::optional<MailRow> MailListModel::at(int row) const
{
    const MailRow *known = rowAt(row);
    return known != nullptr ? std::optional(*known) : std::nullopt;
}

} // namespace Sendoff

#include "moc_maillistmodel.cpp"
