// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QSet>

namespace Sendoff {

class IdSet;

/// A list model whose rows are numbers from the store. Given a new list of numbers, it tells views what was
/// removed, moved and inserted, so that selection, current row and scroll position stay; it never resets by
/// itself.
class IdListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;

Q_SIGNALS:
    // What happened in the store, not by the person's wish, changes rows: all signals about them come between
    // these two, so that a view can keep in place what is looked at.
    void followingStore();
    void followedStore();

protected:
    const QList<qint64> &ids() const { return m_ids; }
    void setIds(const QList<qint64> &ids);
    /// setIds() and announce(), between followingStore() and followedStore().
    void followStore(const QList<qint64> &ids, const QSet<qint64> &changed);
    /// `ids` and with them this one, which is listed now, below the row that it is below of now.
    QList<qint64> withRow(QList<qint64> ids, qint64 row) const;
    /// For another list altogether.
    void resetIds(const QList<qint64> &ids);
    /// dataChanged for those of `changed` that are listed, neighbours together.
    void announce(const QSet<qint64> &changed);

private:
    void removeOthers(qsizetype begin, qsizetype end, const IdSet &kept);
    void reorder(const QList<qint64> &ids);
    void insertMissing(const QList<qint64> &ids);
    void replaceMany(const QList<qint64> &ids, const IdSet &kept);

    QList<qint64> m_ids;
};

} // namespace Sendoff
