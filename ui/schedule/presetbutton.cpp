// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/presetbutton.h"

#include "theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {
constexpr int sideMargin = 12;
constexpr int gap = 24;
} // namespace

PresetButton::PresetButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PresetButton::setWords(const QString &words, const QString &time)
{
    setText(words);
    m_time = time;
    setAccessibleName(u"%1, %2"_s.arg(words, time));
    updateGeometry();
    update();
}

QSize PresetButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {2 * sideMargin + metrics.horizontalAdvance(text()) + gap + metrics.horizontalAdvance(m_time),
            Theme::height(metrics, Theme::railRowHeight)};
}

void PresetButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool lit = underMouse() || hasFocus();
    QColor ground = Theme::color(palette(), Theme::Role::Ground);
    if (lit) {
        ground = Theme::color(palette(), hasFocus() ? Theme::Role::CurrentRow : Theme::Role::HoverRow);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(ground);
        painter.setPen(hasFocus() ? QPen(Theme::color(palette(), Theme::Role::AccentBar)) : Qt::NoPen);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::buttonRadius,
                                Theme::buttonRadius);
    }
    const QRect line = rect().adjusted(sideMargin, 0, -sideMargin, 0);
    const Qt::Alignment leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const Qt::Alignment trailing = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    painter.setPen(Theme::textOn(palette(), ground));
    painter.drawText(line, int(leading | Qt::AlignVCenter) | Qt::TextSingleLine, text());
    painter.setPen(Theme::secondaryOn(palette(), ground));
    painter.drawText(line, int(trailing | Qt::AlignVCenter) | Qt::TextSingleLine, m_time);
}

void PresetButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void PresetButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void PresetButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace Sendoff
