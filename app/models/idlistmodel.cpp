// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/idlistmodel.h"

#include "models/idset.h"

#include <QHash>

#include <algorithm>

namespace Sendoff {

namespace {

// With more separate places than this, rows are first brought together: a view handles four signals quicker
// than thousands.
constexpr int manyPlaces = 64;

// Qt 6.4's operator== hands a null pointer to memcmp when both lists are empty.
bool isSame(const QList<qint64> &a, const QList<qint64> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend());
}

// How many runs of neighbours of `ids` are not in `others`, up to `limit`.
int placesNotIn(const QList<qint64> &ids, const IdSet &others, int limit)
{
    int places = 0;
    bool inside = false;
    for (const qint64 id : ids) {
        const bool missing = !others.contains(id);
        if (missing && !inside && ++places > limit)
            break;
        inside = missing;
    }
    return places;
}

QList<qint64> onlyIn(const QList<qint64> &ids, const IdSet &others)
{
    QList<qint64> out;
    out.reserve(ids.size());
    std::copy_if(ids.cbegin(), ids.cend(), std::back_inserter(out),
                 [&others](qint64 id) { return others.contains(id); });
    return out;
}

} // namespace

int IdListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

void IdListModel::resetIds(const QList<qint64> &ids)
{
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

void IdListModel::followStore(const QList<qint64> &ids, const QSet<qint64> &changed)
{
    if (changed.isEmpty() && isSame(ids, m_ids))
        return;
    Q_EMIT followingStore();
    setIds(ids);
    announce(changed);
    Q_EMIT followedStore();
}

void IdListModel::setIds(const QList<qint64> &ids)
{
    if (isSame(ids, m_ids))
        return;
    // Most changes touch a few rows of a long list: what is equal at both ends is left alone.
    const auto mine = std::mismatch(m_ids.cbegin(), m_ids.cend(), ids.cbegin(), ids.cend()).first;
    const qsizetype head = mine - m_ids.cbegin();
    const qsizetype rest = std::min(m_ids.size(), ids.size()) - head;
    const auto tailEnd
        = std::mismatch(m_ids.crbegin(), m_ids.crbegin() + rest, ids.crbegin(), ids.crbegin() + rest).first;
    const qsizetype tail = tailEnd - m_ids.crbegin();

    const QList<qint64> oldMiddle = m_ids.mid(head, m_ids.size() - head - tail);
    const QList<qint64> newMiddle = ids.mid(head, ids.size() - head - tail);
    const IdSet before(oldMiddle);
    const IdSet after(newMiddle);
    if (placesNotIn(oldMiddle, after, manyPlaces) > manyPlaces
        || placesNotIn(newMiddle, before, manyPlaces) > manyPlaces) {
        replaceMany(ids, IdSet(ids));
        return;
    }
    removeOthers(head, m_ids.size() - tail, after);
    reorder(ids.first(head) + onlyIn(newMiddle, before) + ids.last(tail));
    insertMissing(ids);
}

QList<qint64> IdListModel::withRow(QList<qint64> ids, qint64 row) const
{
    // When all above it leaves, each of them is looked for in vain.
    const IdSet staying(ids);
    for (qsizetype i = m_ids.indexOf(row) - 1; i >= 0; --i) {
        if (staying.contains(m_ids.at(i))) {
            ids.insert(ids.indexOf(m_ids.at(i)) + 1, row);
            return ids;
        }
    }
    ids.prepend(row);
    return ids;
}

// Removes what is not in `kept` from the rows `begin` to `end` (not included).
void IdListModel::removeOthers(qsizetype begin, qsizetype end, const IdSet &kept)
{
    for (qsizetype last = end - 1; last >= begin; --last) {
        if (kept.contains(m_ids.at(last)))
            continue;
        qsizetype first = last;
        while (first > begin && !kept.contains(m_ids.at(first - 1)))
            --first;
        beginRemoveRows({}, int(first), int(last));
        m_ids.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void IdListModel::reorder(const QList<qint64> &ids)
{
    if (isSame(ids, m_ids))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    if (!from.isEmpty()) {
        // A view keeps a few of the many.
        QList<qint64> kept;
        kept.reserve(from.size());
        for (const QModelIndex &index : from)
            kept.append(m_ids.at(index.row()));
        const IdSet wanted(kept);
        QHash<qint64, int> places;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (wanted.contains(ids.at(i)))
                places.insert(ids.at(i), int(i));
        }
        QModelIndexList to;
        to.reserve(from.size());
        for (const QModelIndex &index : from)
            to.append(createIndex(places.value(m_ids.at(index.row()), -1), index.column()));
        m_ids = ids;
        changePersistentIndexList(from, to);
    } else {
        m_ids = ids;
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

// m_ids is `ids` in the same order, with gaps.
void IdListModel::insertMissing(const QList<qint64> &ids)
{
    for (qsizetype first = 0; first < ids.size(); ++first) {
        if (first < m_ids.size() && m_ids.at(first) == ids.at(first))
            continue;
        const qint64 next = first < m_ids.size() ? m_ids.at(first) : 0;
        const qsizetype end = first < m_ids.size() ? ids.indexOf(next, first) : ids.size();
        beginInsertRows({}, int(first), int(end) - 1);
        m_ids.insert(first, end - first, 0);
        std::copy(ids.cbegin() + first, ids.cbegin() + end, m_ids.begin() + first);
        endInsertRows();
        first = end - 1;
    }
}

// Brings what goes to the end, removes it at once, adds what is new at the end, and puts all in order.
void IdListModel::replaceMany(const QList<qint64> &ids, const IdSet &kept)
{
    const IdSet before(m_ids);
    const QList<qint64> staying = onlyIn(m_ids, kept);
    QList<qint64> goingLast = staying;
    std::copy_if(m_ids.cbegin(), m_ids.cend(), std::back_inserter(goingLast),
                 [&kept](qint64 id) { return !kept.contains(id); });
    if (goingLast.size() > staying.size()) {
        reorder(goingLast);
        beginRemoveRows({}, int(staying.size()), int(m_ids.size()) - 1);
        m_ids = staying;
        endRemoveRows();
    }
    QList<qint64> all = m_ids;
    std::copy_if(ids.cbegin(), ids.cend(), std::back_inserter(all),
                 [&before](qint64 id) { return !before.contains(id); });
    if (all.size() > m_ids.size()) {
        beginInsertRows({}, int(m_ids.size()), int(all.size()) - 1);
        m_ids = all;
        endInsertRows();
    }
    reorder(ids);
}

void IdListModel::announce(const QSet<qint64> &changed)
{
    if (changed.isEmpty())
        return;
    for (qsizetype first = 0; first < m_ids.size(); ++first) {
        if (!changed.contains(m_ids.at(first)))
            continue;
        qsizetype last = first;
        while (last + 1 < m_ids.size() && changed.contains(m_ids.at(last + 1)))
            ++last;
        Q_EMIT dataChanged(index(int(first)), index(int(last)));
        first = last;
    }
}

} // namespace Sendoff

#include "moc_idlistmodel.cpp"
