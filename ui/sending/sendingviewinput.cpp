// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sendingmodel.h"
#include "sending/sendingdelegate.h"
#include "sending/sendingview.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <utility>

// The part of SendingView that answers to mouse and keyboard.

namespace Sendoff {

QModelIndex SendingView::rowAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    const bool inRow = index.isValid()
        && m_delegate->rowRect(visualRect(index), index.row(), QFontMetrics(font())).contains(point);
    return inRow ? index : QModelIndex();
}

void SendingView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (const QModelIndex index = indexAt(point); index.isValid() && !rowAt(point).isValid()) {
        if (event->button() == Qt::LeftButton)
            fold(index, !index.data(SendingModel::FoldedRole).toBool());
        return;
    }
    const bool onLink = event->button() == Qt::LeftButton && isOnLink(point);
    m_pressedLink = onLink ? QPersistentModelIndex(rowAt(point)) : QPersistentModelIndex();
    QListView::mousePressEvent(event);
}

bool SendingView::isOnLink(const QPoint &point) const
{
    const QModelIndex index = rowAt(point);
    if (!index.isValid())
        return false;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QRect row = m_delegate->rowRect(visualRect(index), index.row(), QFontMetrics(font()));
    return m_delegate->linkOf(index, row, option).place.contains(point);
}

void SendingView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(isOnLink(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void SendingView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    const QPersistentModelIndex pressed = std::exchange(m_pressedLink, {});
    if (pressed.isValid() && isOnLink(point) && rowAt(point) == pressed && currentIndex() == pressed)
        Q_EMIT linkActivated();
}

/// The group of that row.
void SendingView::fold(const QModelIndex &index, bool folded)
{
    auto *sending = qobject_cast<SendingModel *>(model());
    if (!sending || !index.isValid())
        return;
    const int group = index.data(SendingModel::GroupRole).toInt();
    const bool isCurrent
        = currentIndex().isValid() && currentIndex().data(SendingModel::GroupRole).toInt() == group;
    sending->setFolded(SendingModel::Group(group), folded);
    for (int row = 0; isCurrent && row < sending->rowCount(); ++row) {
        if (sending->index(row).data(SendingModel::GroupRole).toInt() == group) {
            setCurrentIndex(sending->index(row)); // the row that stands for all, or the first of them
            break;
        }
    }
    scheduleDelayedItemsLayout(); // that row is as high as its group's name now, or no longer
    Q_EMIT currentJobChanged();
}

void SendingView::keyPressEvent(QKeyEvent *event)
{
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        fold(currentIndex(), (event->key() == Qt::Key_Left) == leftToRight); // as in a tree
        event->accept();
        return;
    }
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (event->key() == Qt::Key_Menu || (shift && event->key() == Qt::Key_F10)) {
        requestMenu();
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

void SendingView::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() != QContextMenuEvent::Mouse) {
        requestMenu();
        return;
    }
    if (const QModelIndex index = rowAt(event->pos()); index.isValid()) {
        setCurrentIndex(index);
        Q_EMIT menuRequested(event->globalPos());
    }
}

/// From the keyboard: at the current row, wherever the pointer is.
void SendingView::requestMenu()
{
    if (!currentIndex().isValid())
        return;
    scrollTo(currentIndex());
    Q_EMIT menuRequested(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

} // namespace Sendoff
