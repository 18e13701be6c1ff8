// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linkbutton.h"

#include "theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace Sendoff {

namespace {
constexpr int linkPadding = 3;
}

LinkButton::LinkButton(QWidget *parent)
    : LinkButton(QString(), parent)
{
}

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2 * linkPadding, metrics.lineSpacing() + 2};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = palette().color(backgroundRole());
    const QColor color = isEnabled() ? Theme::readable(palette().color(QPalette::Link), ground)
                                     : palette().color(QPalette::Disabled, QPalette::WindowText);
    QFont shown = font();
    shown.setUnderline(isEnabled() && (underMouse() || hasFocus()));
    painter.setFont(shown);
    painter.setPen(color);
    painter.drawText(rect().adjusted(linkPadding, 0, -linkPadding, 0), Qt::AlignCenter | Qt::TextShowMnemonic,
                     text());
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void LinkButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LinkButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace Sendoff
