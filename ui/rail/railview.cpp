// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rail/railview.h"

#include "rail/raildelegate.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

RailView::RailView(QWidget *parent)
    : QTreeView(parent)
    , m_delegate(new RailDelegate(this))
{
    setObjectName(u"railView"_s);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    header()->setMinimumSectionSize(1);
    header()->setStretchLastSection(false);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAttribute(Qt::WA_Hover);
}

QList<QModelIndex> RailView::pages() const
{
    QList<QModelIndex> all;
    for (int account = 0; model() && account < model()->rowCount(); ++account) {
        const QModelIndex parent = model()->index(account, 0);
        for (int row = 0; row < model()->rowCount(parent); ++row)
            all.append(model()->index(row, 0, parent));
    }
    return all;
}

QModelIndex RailView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const QList<QModelIndex> all = pages();
    if (all.isEmpty())
        return {};
    qsizetype place = std::max<qsizetype>(all.indexOf(currentIndex()), 0);
    switch (action) {
    case MoveUp:
    case MovePrevious: --place; break;
    case MoveDown:
    case MoveNext: ++place; break;
    case MoveHome:
    case MovePageUp: place = 0; break;
    case MoveEnd:
    case MovePageDown: place = all.size() - 1; break;
    case MoveLeft:
    case MoveRight: break;
    }
    return all.at(std::clamp<qsizetype>(place, 0, all.size() - 1));
}

void RailView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex before = currentIndex();
    QTreeView::keyPressEvent(event);
    if (currentIndex() != before && currentIndex().isValid())
        Q_EMIT pageChosen(currentIndex());
}

void RailView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.parent().isValid())
        return;
    setCurrentIndex(index);
    viewport()->update();
    Q_EMIT pageChosen(index);
}

void RailView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    setColumnWidth(0, viewport()->width());
}

void RailView::focusInEvent(QFocusEvent *event)
{
    // As in the list: no row is to become current by itself.
    QAbstractScrollArea::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call)
    viewport()->update();
}

void RailView::focusOutEvent(QFocusEvent *event)
{
    QTreeView::focusOutEvent(event);
    viewport()->update();
}

} // namespace Sendoff
