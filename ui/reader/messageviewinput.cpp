// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/messageview_p.h"

#include "reader/messageaccessible.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

// Mouse and keys of MessageView.

namespace Sendoff {

void MessageView::Private::select(int newAnchor, int newPosition)
{
    const int length = int(layout->text.size());
    anchor = std::clamp(newAnchor, 0, length);
    position = std::clamp(newPosition, 0, length);
    marks.selectionStart = std::min(anchor, position);
    marks.selectionEnd = std::max(anchor, position);
    q.viewport()->update();
    Q_EMIT q.selectionChanged();
    selectionChangedForAccessibility(q);
}

void MessageView::Private::extendTo(const QPoint &point)
{
    dragPoint = point;
    const QRect view = q.viewport()->rect();
    const int step = point.y() < view.top() ? point.y() - view.top()
        : point.y() > view.bottom()         ? point.y() - view.bottom()
                                            : 0;
    if (step != 0)
        q.verticalScrollBar()->setValue(q.verticalScrollBar()->value() + std::clamp(step, -60, 60));
    else
        scrollTimer.stop();
    if (step != 0 && !scrollTimer.isActive())
        scrollTimer.start();
    const int offset = geometry->offsetAt(toLayout(point));
    if (granularity == Granularity::Character) {
        select(anchor, offset);
        return;
    }
    const auto range = granularity == Granularity::Word ? geometry->wordAt(offset) : geometry->lineAt(offset);
    if (offset < anchorRange.first)
        select(anchorRange.second, range.first);
    else
        select(anchorRange.first, std::max(range.second, anchorRange.second));
}

void MessageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    d->keyboardFocus = false;
    const QPoint point = event->position().toPoint();
    const int offset = offsetAt(point);
    d->pressPoint = point;
    d->pressedLink = d->linkAt(point);
    d->dragging = true;
    d->dragPoint = point;
    const bool third = d->doubleClick.isValid()
        && d->doubleClick.elapsed() < QApplication::doubleClickInterval()
        && (point - d->doubleClickPoint).manhattanLength() < QApplication::startDragDistance();
    d->doubleClick.invalidate();
    if (third) {
        d->granularity = Private::Granularity::Line;
        d->anchorRange = d->geometry->lineAt(offset);
        d->select(d->anchorRange.first, d->anchorRange.second);
        return;
    }
    d->granularity = Private::Granularity::Character;
    d->select(event->modifiers() & Qt::ShiftModifier ? d->anchor : offset, offset);
}

void MessageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    d->dragging = true;
    d->granularity = Private::Granularity::Word;
    d->anchorRange = d->geometry->wordAt(offsetAt(point));
    d->doubleClick.start();
    d->doubleClickPoint = point;
    d->select(d->anchorRange.first, d->anchorRange.second);
}

void MessageView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (d->dragging && (event->buttons() & Qt::LeftButton)) {
        const bool far = (point - d->pressPoint).manhattanLength() >= QApplication::startDragDistance();
        if (far)
            d->pressedLink = -1;
        if (far || d->pressedLink < 0)
            d->extendTo(point);
        return;
    }
    const int link = d->linkAt(point);
    d->hover(link);
    const QPoint place = d->toLayout(point).toPoint();
    const bool onText
        = std::any_of(d->layout->runs.begin(), d->layout->runs.end(),
                      [place](const TextRun &run) { return run.start >= 0 && run.rect.contains(place); });
    viewport()->setCursor(link >= 0 ? Qt::PointingHandCursor : onText ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void MessageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    d->dragging = false;
    d->scrollTimer.stop();
    const int link = std::exchange(d->pressedLink, -1);
    if (link >= 0 && link == d->linkAt(event->position().toPoint())
        && d->granularity == Private::Granularity::Character)
        d->activate(link);
}

void MessageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        const int delta = event->angleDelta().y();
        if (delta != 0)
            setZoom(d->zoom + (delta > 0 ? 10 : -10));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void MessageView::Private::pageOrNext()
{
    QScrollBar *bar = q.verticalScrollBar();
    if (bar->value() >= bar->maximum())
        Q_EMIT q.nextRequested();
    else
        q.scrollPages(1);
}

void MessageView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        event->ignore();
    } else {
        switch (event->key()) {
        case Qt::Key_Space:
            if (shift)
                scrollPages(-1);
            else if (!event->isAutoRepeat() || bar->value() < bar->maximum())
                d->pageOrNext();
            break;
        case Qt::Key_PageDown: scrollPages(1); break;
        case Qt::Key_PageUp: scrollPages(-1); break;
        case Qt::Key_Home: bar->setValue(bar->minimum()); break;
        case Qt::Key_End: bar->setValue(bar->maximum()); break;
        case Qt::Key_Up: bar->setValue(bar->value() - bar->singleStep()); break;
        case Qt::Key_Down: bar->setValue(bar->value() + bar->singleStep()); break;
        case Qt::Key_Left:
        case Qt::Key_Right: {
            QScrollBar *side = horizontalScrollBar();
            side->setValue(side->value() + (event->key() == Qt::Key_Left ? -1 : 1) * side->singleStep());
            break;
        }
        case Qt::Key_F3:
            if (d->findText.isEmpty())
                Q_EMIT findRequested();
            else
                findAgain(shift ? Direction::Backward : Direction::Forward);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (d->marks.focusedLink < 0)
                event->ignore();
            else if (!event->isAutoRepeat())
                d->activate(d->marks.focusedLink);
            break;
        default: event->ignore(); break; // Qt's enum
        }
    }
}

bool MessageView::event(QEvent *event)
{
    // Ours while the text has the focus, also where a window has actions with the same keys.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)
            || key->key() == Qt::Key_Space) {
            key->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool MessageView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        d->hover(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace Sendoff
