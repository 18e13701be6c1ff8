// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/maillistmodel.h"

#include "store/change.h"
#include "store/store.h"

#include <QCache>
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Sendoff {

namespace {

constexpr int chunk = 64; // rows decoded at a time: more than one screen
constexpr int cachedRows = 2048;
// When listing takes long (a big folder that is being read), it is done less often.
constexpr int restFactor = 4;
constexpr std::chrono::milliseconds longestRest(500);

} // namespace

struct MailListModel::Private
{
    explicit Private(Store &source)
        : store(source)
    {
    }

    Store &store;
    MailQuery query;
    mutable QCache<qint64, MailRow> cache{cachedRows};
    QSet<qint64> ticks;
    qint64 kept = 0; ///< see keep()
    bool keepsMisfit = false; ///< it is listed though the query does not select it
    AccessibleWords words;

    // What has changed since the last update.
    QTimer timer;
    QSet<MessageId> changed;
    bool anyChanged = false;
    std::chrono::milliseconds rest{0};
};

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
    if (sameList) {
        setIds(d->store.rows(query));
    } else {
        const bool hadTicks = !d->ticks.isEmpty();
        d->ticks.clear();
        d->cache.clear(); // changes of the other mailbox are not followed
        resetIds(d->store.rows(query));
        if (hadTicks)
            Q_EMIT ticksChanged();
    }
    Q_EMIT queryChanged();
}

void MailListModel::noteChange(const Change &change)
{
    if (change.kind == Change::Kind::Round)
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
    QElapsedTimer elapsed;
    elapsed.start();
    QSet<qint64> stale;
    const QList<qint64> cached = d->cache.keys();
    for (const qint64 row : cached) {
        if (d->anyChanged || d->changed.contains(d->cache.object(row)->summary.id))
            stale.insert(row);
    }
    for (const qint64 row : std::as_const(stale))
        d->cache.remove(row);
    d->changed.clear();
    d->anyChanged = false;

    QList<qint64> rows = d->store.rows(d->query);
    d->keepsMisfit = ids().contains(d->kept) && !rows.contains(d->kept)
        && !d->store.listed(d->query.mailbox, d->query.folder, {d->kept}).isEmpty();
    followStore(d->keepsMisfit ? withRow(rows, d->kept) : rows, stale);
    dropTicksOfOthers();
    const std::chrono::milliseconds took(elapsed.elapsed());
    d->rest = took.count() < 2 ? std::chrono::milliseconds(0) : std::min(restFactor * took, longestRest);
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
        if (!d->cache.contains(ids().at(i)))
            missing.append(ids().at(i));
    }
    const QList<MailRow> read = d->store.messages(missing);
    for (const MailRow &r : read)
        d->cache.insert(r.row, new MailRow(r));
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

std::optional<MailRow> MailListModel::at(int row) const
{
    const MailRow *known = rowAt(row);
    return known != nullptr ? std::optional(*known) : std::nullopt;
}

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

#include "moc_maillistmodel.cpp"
