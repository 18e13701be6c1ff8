// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/smallwidgets.h"

#include "icons.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace Sendoff {

IconLabel::IconLabel(const char *icon, int size, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const char *icon)
{
    m_icon = icon;
    update();
}

void IconLabel::setAccent(Theme::Accent accent)
{
    m_accent = accent;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {m_size, m_size};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (!m_icon)
        return;
    QPainter painter(this);
    const QColor ground = palette().color(backgroundRole());
    const QColor color = m_accent == Theme::Accent::Neutral
        ? Theme::secondaryOn(palette(), ground)
        : Theme::readable(Theme::accent(palette(), m_accent).fg, ground);
    const QRect place(QPoint((width() - m_size) / 2, (height() - m_size) / 2), QSize(m_size, m_size));
    Icons::paint(painter, place, m_icon, color, layoutDirection());
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_text) + 2, metrics.lineSpacing()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, QFontMetrics(font()).lineSpacing()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::secondaryOn(palette(), palette().color(backgroundRole())));
    // Less than a few letters say nothing.
    if (width() < QFontMetrics(font()).averageCharWidth() * 5 && width() < sizeHint().width())
        return;
    painter.drawText(rect(), int(Qt::AlignVCenter | Qt::AlignLeading),
                     QFontMetrics(font()).elidedText(m_text, Qt::ElideRight, width()));
}

QuietLabel::QuietLabel(QWidget *parent)
    : QLabel(parent)
{
    // Else a ground of Base would have it painted in Text.
    setForegroundRole(QPalette::WindowText);
    recolor();
}

void QuietLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::ParentChange)
        recolor();
}

/// Replaces WindowText alone; it is computed from Text and Base, which stay the parent's.
void QuietLabel::recolor()
{
    if (m_recoloring)
        return;
    m_recoloring = true;
    const QColor color = Theme::secondaryOn(palette(), palette().color(backgroundRole()));
    if (palette().color(QPalette::WindowText) != color) {
        QPalette only;
        only.setColor(QPalette::WindowText, color);
        setPalette(only);
    }
    m_recoloring = false;
}

ThinProgress::ThinProgress(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ThinProgress::setShare(double share)
{
    m_share = std::clamp(share, 0.0, 1.0);
    update();
}

QSize ThinProgress::sizeHint() const
{
    return {110, 6};
}

void ThinProgress::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(palette(), Theme::Role::Hairline));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    QRectF done(rect());
    done.setWidth(done.width() * m_share);
    if (layoutDirection() == Qt::RightToLeft)
        done.moveRight(rect().right() + 1);
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawRoundedRect(done, height() / 2.0, height() / 2.0);
}

Hairline::Hairline(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::color(palette(), Theme::Role::Hairline));
}

} // namespace Sendoff
