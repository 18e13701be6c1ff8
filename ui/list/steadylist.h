// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QPoint>

#include <optional>

class QAbstractItemModel;
class QAbstractItemView;
class QMouseEvent;

namespace Sendoff {

/// Keeps in place what is looked at while rows of a list come, go and move by themselves: the row under the
/// pointer, else the current one, else the topmost. At the very top, with the pointer elsewhere, new rows are
/// let in. For the row under the pointer the list may even begin below its top or end above its bottom, until
/// the pointer leaves. A press that comes just after another row has come under the pointer (its own one has
/// gone, or has moved away) was not meant for that row and is not taken, nor is what follows it until the
/// button is let go. Rows that change by the person's wish give up the extra room.
class SteadyList : public QObject
{
    Q_OBJECT

public:
    /// Of this view, which owns it. Expects pixels as the scroll bar's unit.
    SteadyList(QAbstractItemView &view, Clock &clock);

    /// A pointer that has rested for so long aims at nothing any more; by default it always does.
    void setRest(std::chrono::milliseconds rest) { m_rest = rest; }
    /// Follows an IdListModel, which tells what happens by itself; any other never moves rows.
    void setModel(const QAbstractItemModel *model);
    /// What is between these two changes rows or their heights.
    void begin();
    void end();
    /// The list is again where it would be by itself.
    void letGo();

    /// Lives as long as the view reckons its scroll range, and gives it the room that is needed beyond.
    class Range
    {
    public:
        explicit Range(SteadyList &list);
        ~Range();
        Range(const Range &) = delete;
        Range &operator=(const Range &) = delete;

    private:
        SteadyList &m_list;
        bool m_before;
    };

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        QPersistentModelIndex index;
        int bottom; ///< in the viewport; what is above a row inside its item may change
    };

    bool isAiming() const;
    qsizetype heldRow() const;
    void hold(const QModelIndex &index, int bottom);
    void scrollTo(int value);
    void applyRange();
    void giveUpRoom();
    void scrolled(int value);
    void noteReplaced();
    bool isUnmeant(const QPoint &point) const;
    bool takesMouse(const QMouseEvent &event);

    QAbstractItemView &m_view;
    Clock &m_clock;
    std::optional<std::chrono::milliseconds> m_rest;
    QList<QMetaObject::Connection> m_connections;

    // From begin() to end().
    QList<Row> m_rows; ///< that can be seen
    qsizetype m_under = -1; ///< of them, the one under the pointer
    qsizetype m_current = -1;
    QPersistentModelIndex m_wasCurrent; ///< seen or not
    bool m_atTop = false;
    bool m_following = false;

    std::optional<QPoint> m_pointer; ///< in the viewport
    std::chrono::milliseconds m_moved{0}; ///< when it moved last
    int m_last = 0; ///< the scroll bar's largest value by the view's own reckoning
    std::optional<int> m_beyond; ///< where the list is scrolled to outside of that
    bool m_leftTop = false; ///< it was scrolled from the top here, not by the person
    bool m_own = false; ///< the scroll bar is being moved here
    QPersistentModelIndex m_replacing; ///< came under the pointer
    std::chrono::milliseconds m_replaced{0}; ///< at that time
    bool m_isUntaken = false; ///< the button that is held down
};

} // namespace Sendoff
