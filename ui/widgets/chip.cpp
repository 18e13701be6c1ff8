// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chip.h"

#include "icons.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Sendoff {

namespace {
constexpr int chipPadding = 8;
constexpr int chipIconSide = 14;
constexpr int chipGap = 5;
} // namespace

Chip::Chip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    updateGeometry();
    update();
}

void Chip::setMark(const char *icon, const QString &mark, Theme::Accent accent)
{
    m_icon = icon;
    m_mark = mark;
    m_accent = accent;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(font());
    int wide = 2 * chipPadding + metrics.horizontalAdvance(m_text);
    if (m_icon)
        wide += chipIconSide + chipGap;
    if (!m_mark.isEmpty())
        wide += chipGap + metrics.horizontalAdvance(m_mark);
    return {wide + 3, Theme::height(metrics, Theme::chipHeight)};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 60), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = Theme::color(palette(), Theme::Role::Group);
    painter.setPen(hasFocus() ? Theme::color(palette(), Theme::Role::AccentBar)
                              : Theme::color(palette(), Theme::Role::Hairline));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::buttonRadius,
                            Theme::buttonRadius);

    const QColor accent = Theme::readable(Theme::accent(palette(), m_accent).fg, ground);
    const QFontMetrics metrics(font());
    int x = chipPadding;
    const auto visual = [this](int left, int wide) {
        return QStyle::visualRect(layoutDirection(), rect(), {left, 0, wide, height()});
    };
    if (m_icon) {
        Icons::paint(painter, visual(x, chipIconSide), m_icon, accent, layoutDirection());
        x += chipIconSide + chipGap;
    }
    int markWidth = m_mark.isEmpty() ? 0 : metrics.horizontalAdvance(m_mark) + 1;
    const int room = width() - chipPadding - x;
    const int wanted = metrics.horizontalAdvance(m_text) + 1;
    int textWidth = std::min(wanted, room - (markWidth > 0 ? markWidth + chipGap : 0));
    // The name gives way first, but not below a third; then the mark.
    textWidth = std::max(textWidth, std::min(wanted, room / 3));
    markWidth = std::min(markWidth, room - textWidth - chipGap);
    const int flags = int(Qt::AlignVCenter | Qt::AlignLeading);
    painter.setPen(Theme::textOn(palette(), ground));
    painter.drawText(visual(x, textWidth), flags, metrics.elidedText(m_text, Qt::ElideRight, textWidth));
    if (markWidth > 0) {
        painter.setPen(accent);
        painter.drawText(visual(x + textWidth + chipGap, markWidth), flags,
                         metrics.elidedText(m_mark, Qt::ElideMiddle, markWidth));
    }
}

void Chip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace Sendoff
