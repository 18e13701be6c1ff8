// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/steadylist.h"

#include "models/idlistmodel.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace Sendoff {

namespace {

// Nobody sees something new and presses a button for it any quicker.
constexpr auto reactionTime = 400ms;
constexpr int blankStep = 8; // pixels, to look for the first row below blank room

/// Which of these numbers, in this order, did not move among the others: the longest rising sequence.
QList<bool> unmoved(const QList<int> &numbers)
{
    const qsizetype count = numbers.size();
    QList<int> length(count, 0);
    QList<qsizetype> before(count, -1);
    qsizetype last = -1;
    for (qsizetype i = 0; i < count; ++i) {
        if (numbers.at(i) < 0) // it has gone
            continue;
        length[i] = 1;
        for (qsizetype j = 0; j < i; ++j) {
            if (numbers.at(j) >= 0 && numbers.at(j) < numbers.at(i) && length.at(j) >= length.at(i)) {
                length[i] = length.at(j) + 1;
                before[i] = j;
            }
        }
        if (last < 0 || length.at(i) > length.at(last))
            last = i;
    }
    QList<bool> stays(count, false);
    for (; last >= 0; last = before.at(last))
        stays[last] = true;
    return stays;
}

} // namespace

SteadyList::Range::Range(SteadyList &list)
    : m_list(list)
    , m_before(std::exchange(list.m_own, true))
{
}

SteadyList::Range::~Range()
{
    m_list.m_last = m_list.m_view.verticalScrollBar()->maximum();
    m_list.applyRange();
    m_list.m_own = m_before;
}

SteadyList::SteadyList(QAbstractItemView &view, Clock &clock)
    : QObject(&view)
    , m_view(view)
    , m_clock(clock)
{
    view.viewport()->installEventFilter(this);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &SteadyList::scrolled);
}

void SteadyList::setModel(const QAbstractItemModel *model)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    m_rows.clear();
    m_following = false;
    m_replacing = QPersistentModelIndex();
    letGo();
    if (const auto *rows = qobject_cast<const IdListModel *>(model)) {
        m_connections = {connect(rows, &IdListModel::followingStore, this, &SteadyList::begin),
                         connect(rows, &IdListModel::followedStore, this, &SteadyList::end),
                         connect(rows, &IdListModel::rowsRemoved, this, &SteadyList::giveUpRoom),
                         connect(rows, &IdListModel::rowsInserted, this, &SteadyList::giveUpRoom),
                         connect(rows, &IdListModel::layoutChanged, this, &SteadyList::giveUpRoom),
                         connect(rows, &IdListModel::modelReset, this, &SteadyList::giveUpRoom)};
    }
}

bool SteadyList::isAiming() const
{
    return m_pointer && (!m_rest || m_clock.monotonic() - m_moved < *m_rest);
}

void SteadyList::begin()
{
    m_following = true;
    m_rows.clear();
    m_under = m_current = -1;
    const QScrollBar &bar = *m_view.verticalScrollBar();
    if (!m_view.isVisible() || bar.isSliderDown())
        return;
    m_atTop = bar.value() <= 0 || m_leftTop;
    m_wasCurrent = m_view.currentIndex();
    const int height = m_view.viewport()->height();
    for (int y = 0; y < height;) {
        const QModelIndex index = m_view.indexAt(QPoint(1, y));
        if (!index.isValid()) {
            y += blankStep;
            continue;
        }
        const int bottom = m_view.visualRect(index).bottom();
        if (m_pointer && m_pointer->y() >= y && m_pointer->y() <= bottom)
            m_under = m_rows.size();
        if (index == m_view.currentIndex())
            m_current = m_rows.size();
        m_rows.append({index, bottom});
        y = bottom + 1;
    }
}

/// Which of the rows that could be seen is to be seen in its place again; -1: none.
qsizetype SteadyList::heldRow() const
{
    QList<int> numbers;
    for (const Row &row : m_rows)
        numbers.append(row.index.isValid() ? row.index.row() : -1);
    const QList<bool> stays = unmoved(numbers);
    const qsizetype wanted = isAiming() && m_under >= 0 ? m_under : std::max<qsizetype>(m_current, 0);
    // What is below a row that has gone takes its place, as it would at the top.
    for (qsizetype i = wanted; i >= 0; --i) {
        if (stays.at(i))
            return i;
    }
    return stays.indexOf(true, wanted);
}

void SteadyList::end()
{
    m_following = false;
    if (m_rows.isEmpty())
        return;
    const bool byPointer = isAiming() && m_under >= 0;
    const QModelIndex now = m_view.currentIndex();
    if (!byPointer && m_atTop) {
        letGo();
    } else if (!byPointer && now.isValid() && m_wasCurrent != now) {
        // It follows the one that went, in its place; or the person went to it.
        if (m_current >= 0 && !m_wasCurrent.isValid())
            hold(now, m_rows.at(m_current).bottom);
    } else if (const qsizetype row = heldRow(); row >= 0) {
        hold(m_rows.at(row).index, m_rows.at(row).bottom);
        m_leftTop = m_atTop && m_view.verticalScrollBar()->value() > 0;
    }
    noteReplaced();
    m_rows.clear();
}

void SteadyList::hold(const QModelIndex &index, int bottom)
{
    // This lays out what has changed.
    const int place = m_view.visualRect(index).bottom();
    scrollTo(m_view.verticalScrollBar()->value() + place - bottom);
}

void SteadyList::scrollTo(int value)
{
    const bool before = std::exchange(m_own, true);
    m_beyond = value < 0 || value > m_last ? std::optional(value) : std::nullopt;
    applyRange();
    m_view.verticalScrollBar()->setValue(value);
    m_own = before;
}

void SteadyList::applyRange()
{
    QScrollBar &bar = *m_view.verticalScrollBar();
    if (m_beyond && *m_beyond >= 0 && *m_beyond <= m_last) { // the list has grown
        bar.setValue(*m_beyond);
        m_beyond.reset();
    }
    // A bar that comes for a moment only would make all rows narrower.
    const auto policy = m_beyond && m_last <= 0 ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded;
    if (policy != m_view.verticalScrollBarPolicy())
        m_view.setVerticalScrollBarPolicy(policy);
    const int place = m_beyond.value_or(0);
    bar.setRange(std::min(0, place), std::max(m_last, place));
    if (m_beyond)
        bar.setValue(*m_beyond);
}

void SteadyList::letGo()
{
    if (std::exchange(m_leftTop, false))
        scrollTo(0);
    else
        giveUpRoom();
}

/// What the person asked for may be a few rows only, all of them far from where the list was scrolled to.
void SteadyList::giveUpRoom()
{
    if (m_beyond && !m_following)
        scrollTo(std::clamp(*m_beyond, 0, m_last));
}

/// Room beyond the list is there as long as it is looked at.
void SteadyList::scrolled(int value)
{
    if (m_own)
        return;
    m_leftTop = false;
    if (m_beyond)
        scrollTo(value);
}

void SteadyList::noteReplaced()
{
    if (!m_pointer)
        return;
    const QModelIndex now = m_view.indexAt(*m_pointer);
    const QModelIndex was = m_under >= 0 ? QModelIndex(m_rows.at(m_under).index) : QModelIndex();
    if (now.isValid() && now != was) {
        m_replacing = now;
        m_replaced = m_clock.monotonic();
    }
}

bool SteadyList::isUnmeant(const QPoint &point) const
{
    return m_replacing.isValid() && m_clock.monotonic() - m_replaced < reactionTime
        && m_view.indexAt(point) == m_replacing;
}

/// A press that is not taken is not taken as a whole: by itself, the view would go to the row that the
/// pointer moves over with the button down.
bool SteadyList::takesMouse(const QMouseEvent &event)
{
    switch (event.type()) {
    case QEvent::MouseButtonRelease: return !std::exchange(m_isUntaken, false);
    case QEvent::MouseMove: m_isUntaken = m_isUntaken && event.buttons() != Qt::NoButton; break;
    default: m_isUntaken = isUnmeant(event.position().toPoint()); break;
    }
    return !m_isUntaken;
}

bool SteadyList::eventFilter(QObject *watched, QEvent *event)
{
    const auto moveTo = [this](const QPoint &point) {
        m_pointer = point;
        m_moved = m_clock.monotonic();
    };
    switch (event->type()) {
    case QEvent::Enter: moveTo(static_cast<QEnterEvent *>(event)->position().toPoint()); break;
    case QEvent::MouseMove: moveTo(static_cast<QMouseEvent *>(event)->position().toPoint()); [[fallthrough]];
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
        if (!takesMouse(*static_cast<QMouseEvent *>(event)))
            return true;
        break;
    case QEvent::ContextMenu: {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        if (menu->reason() == QContextMenuEvent::Mouse && isUnmeant(menu->pos()))
            return true;
        break;
    }
    case QEvent::Wheel: m_moved = m_clock.monotonic(); break;
    case QEvent::Leave:
    case QEvent::Hide:
        m_pointer.reset();
        letGo();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Sendoff
