// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/messageview_p.h"

#include "theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

// Where things are in a MessageView, and its painting.

namespace Sendoff {

QColor MessageView::Private::ground() const
{
    if (layout->paper.isValid() && layout->paper.alpha() == 255)
        return layout->paper;
    const bool white = isCurrent && (layout->ownColors || whitePaper);
    return (white ? Theme::lightPalette() : q.palette()).color(QPalette::Base);
}

QPointF MessageView::Private::origin() const
{
    const int width = int(std::lround(std::max(layout->pageWidth, layout->size.width()) * scale()));
    const int spare = q.viewport()->width() - width - sideMargin;
    const int left = q.isRightToLeft() ? std::max(sideMargin, spare) : sideMargin;
    return QPointF(left - q.horizontalScrollBar()->value(),
                   margin - layout->topGap * scale() - q.verticalScrollBar()->value());
}

QRect MessageView::Private::toViewport(const QRect &rect) const
{
    const QRectF real(rect);
    return QRectF(real.topLeft() * scale() + origin(), real.size() * scale()).toAlignedRect();
}

void MessageView::Private::updateScrollBars()
{
    const QSize size = QSize(int(std::ceil(layout->size.width() * scale())) + 2 * sideMargin,
                             int(std::ceil((layout->size.height() - layout->topGap) * scale())) + 2 * margin);
    const QSize view = q.viewport()->size();
    const bool tooWide = layout->size.width() > layout->pageWidth;
    q.horizontalScrollBar()->setRange(0, tooWide ? std::max(0, size.width() - view.width()) : 0);
    q.horizontalScrollBar()->setPageStep(view.width());
    q.verticalScrollBar()->setRange(0,
                                    layout->size.isEmpty() ? 0 : std::max(0, size.height() - view.height()));
    q.verticalScrollBar()->setPageStep(std::max(20, view.height() - 40));
}

void MessageView::Private::ensureVisible(const QRect &rect)
{
    const QRect place = toViewport(rect);
    const int height = q.viewport()->height();
    QScrollBar *bar = q.verticalScrollBar();
    if (place.top() < 0)
        bar->setValue(bar->value() + place.top() - margin);
    else if (place.bottom() > height)
        bar->setValue(bar->value() + place.bottom() - height + margin);
    QScrollBar *side = q.horizontalScrollBar();
    if (place.left() < 0)
        side->setValue(side->value() + place.left() - margin);
    else if (place.right() > q.viewport()->width())
        side->setValue(side->value() + place.right() - q.viewport()->width() + margin);
}

void MessageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), d->ground());
    if (!d->notice.isEmpty()) {
        painter.setPen(Theme::color(palette(), Theme::Role::Secondary));
        painter.drawText(
            viewport()->rect().adjusted(Private::sideMargin, Private::margin, -Private::sideMargin,
                                        -Private::margin),
            int(Qt::TextWordWrap | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop)),
            d->notice);
    }
    painter.save();
    painter.translate(d->origin());
    painter.scale(d->scale(), d->scale());
    const QRect exposed
        = QRectF(d->toLayout(event->rect().topLeft()), QSizeF(event->rect().size()) / d->scale())
              .toAlignedRect();
    TextMarks marks = d->marks;
    if (!hasFocus())
        marks.focusedLink = -1;
    paintMessage(painter, *d->layout, *d->geometry, marks, palette(), exposed);
    painter.restore();
    if (hasFocus() && d->keyboardFocus && marks.focusedLink < 0) {
        painter.setPen(Theme::readable(palette().color(QPalette::Highlight), d->ground(), 3.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
    if (std::exchange(d->announce, false)) {
        const double milliseconds = double(d->since.nsecsElapsed()) / 1e6;
        QMetaObject::invokeMethod(
            this, [this, milliseconds] { Q_EMIT shown(milliseconds); }, Qt::QueuedConnection);
    }
}

} // namespace Sendoff
