// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/statuspieces.h"

#include "icons.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace Sendoff {

namespace {
constexpr int margin = 6;
constexpr int statusIconSide = 14;
constexpr int statusGap = 6;
} // namespace

StatusPiece::StatusPiece(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void StatusPiece::setContent(const char *icon, Theme::Accent accent, std::function<QString()> words)
{
    m_icon = icon;
    m_accent = accent;
    m_words = std::move(words);
    reword();
}

void StatusPiece::setClick(Click click)
{
    m_click = click;
    setFocusPolicy(click == Click::Yes ? Qt::TabFocus : Qt::NoFocus);
    if (click == Click::Yes)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

void StatusPiece::reword()
{
    m_text = m_words ? m_words() : QString();
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize StatusPiece::sizeHint() const
{
    const QFontMetrics metrics(Theme::smallFont(font()));
    const int words = m_text.isEmpty() ? 0 : metrics.horizontalAdvance(m_text) + 1;
    const int icon = m_icon ? statusIconSide + statusGap : 0;
    return {2 * margin + icon + words, Theme::height(metrics, Theme::statusBarHeight - 2)};
}

void StatusPiece::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = palette().color(QPalette::Window);
    const QColor color = m_accent == Theme::Accent::Neutral
        ? Theme::secondaryOn(palette(), ground)
        : Theme::readable(Theme::accent(palette(), m_accent).fg, ground);
    int x = margin;
    if (m_icon) {
        Icons::paint(painter,
                     QStyle::visualRect(layoutDirection(), rect(),
                                        {x, (height() - statusIconSide) / 2, statusIconSide, statusIconSide}),
                     m_icon, color, layoutDirection());
        x += statusIconSide + statusGap;
    }
    painter.setFont(Theme::smallFont(font()));
    painter.setPen(color);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), {x, 0, width() - x, height()}),
                     int(Qt::AlignVCenter | Qt::AlignLeading), m_text);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3);
    }
}

void StatusPiece::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_click == Click::Yes && event->button() == Qt::LeftButton
        && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void StatusPiece::keyPressEvent(QKeyEvent *event)
{
    const bool press
        = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_click == Click::Yes && press)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void StatusPiece::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        reword();
}

} // namespace Sendoff
