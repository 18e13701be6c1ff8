// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/maillistview.h"

#include "list/maildelegate.h"
#include "models/maillistmodel.h"

#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

// The part of MailListView that belongs to the mouse and to the focus.

namespace Sendoff {

bool MailListView::onTick(const QModelIndex &index, const QPoint &point) const
{
    return hasTicks()
        && m_delegate->tickZone(visualRect(index), index.row(), QFontMetrics(font()), layoutDirection())
               .contains(point);
}

/// As isKeyMeant(), for the row under the pointer.
bool MailListView::isPressMeant(const QPoint &point)
{
    MailListModel *mail = mailModel();
    if (!mail || !mail->isListing())
        return true;
    const QPersistentModelIndex aimed = indexAt(point);
    mail->settle();
    return indexAt(point) == aimed;
}

void MailListView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_swallowed = !isPressMeant(point);
    if (m_swallowed)
        return;
    const QModelIndex index = indexAt(point);
    if (index.isValid()
        && !m_delegate->rowRect(visualRect(index), index.row(), QFontMetrics(font())).contains(point)) {
        // The name of a group is no row.
        m_swallowed = true;
        return;
    }
    if (event->button() != Qt::LeftButton || !index.isValid() || !hasTicks()) {
        QListView::mousePressEvent(event);
        return;
    }
    if (onTick(index, point) && event->modifiers() == Qt::NoModifier) {
        toggle(index);
        m_swallowed = true;
    } else if (event->modifiers() & Qt::ControlModifier) {
        // What was read and what is clicked are meant together.
        if (mailModel()->tickedCount() == 0 && currentIndex().isValid() && currentIndex() != index)
            toggle(currentIndex());
        toggle(index);
        m_swallowed = true;
    } else if (event->modifiers() & Qt::ShiftModifier) {
        const int from = currentIndex().isValid() ? currentIndex().row() : index.row();
        mailModel()->tickRange(std::min(from, index.row()), std::max(from, index.row()));
        m_swallowed = true;
    } else {
        m_anchor = -1;
        QListView::mousePressEvent(event);
    }
}

void MailListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_swallowed)
        QListView::mouseReleaseEvent(event);
}

void MailListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_swallowed = !isPressMeant(point);
    if (m_swallowed)
        return;
    const QModelIndex index = indexAt(point);
    // Two quick clicks on a tick are two clicks.
    if (!index.isValid() || onTick(index, point) || event->modifiers() != Qt::NoModifier) {
        mousePressEvent(event);
        return;
    }
    if (event->button() == Qt::LeftButton
        && m_delegate->rowRect(visualRect(index), index.row(), QFontMetrics(font())).contains(point))
        Q_EMIT openRequested(index.data(MailListModel::IdRole).value<MessageId>());
}

void MailListView::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() != QContextMenuEvent::Mouse) {
        requestMenu();
        return;
    }
    if (!isPressMeant(event->pos()))
        return;
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid()
        || !m_delegate->rowRect(visualRect(index), index.row(), QFontMetrics(font())).contains(event->pos()))
        return;
    setCurrentIndex(index);
    Q_EMIT menuRequested(event->globalPos());
}

/// From the keyboard: at the current row, wherever the pointer is.
void MailListView::requestMenu()
{
    if (!isKeyMeant())
        return;
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    scrollTo(index);
    Q_EMIT menuRequested(viewport()->mapToGlobal(visualRect(index).center()));
}

void MailListView::focusInEvent(QFocusEvent *event)
{
    // QAbstractItemView would make a first row current by itself; the window decides that.
    QAbstractScrollArea::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call)
    viewport()->update();
}

void MailListView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

} // namespace Sendoff
