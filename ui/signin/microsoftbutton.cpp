// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/microsoftbutton.h"

#include "icons.h"
#include "theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace Sendoff {

namespace {

constexpr int microsoftHeight = 42;
constexpr int microsoftLogo = 19;
constexpr int logoGap = 13;
constexpr int buttonSides = 12;
constexpr int ringWidth = 3; ///< room around the button for the ring of the focus

} // namespace

MicrosoftButton::MicrosoftButton(QWidget *parent)
    : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setFont(Theme::emphasis(font()));
}

QSize MicrosoftButton::sizeHint() const
{
    const QString words = text().remove(u'&');
    const int width
        = microsoftLogo + logoGap + fontMetrics().horizontalAdvance(words) + 2 * (buttonSides + ringWidth);
    return {width, Theme::height(fontMetrics(), microsoftHeight) + 2 * ringWidth};
}

void MicrosoftButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void MicrosoftButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const Theme::BrandColors brand = Theme::microsoftButton(palette());
    QColor ground = brand.ground;
    if (isDown())
        ground = Theme::blend(brand.text, ground, 0.14);
    else if (isEnabled() && option.state.testFlag(QStyle::State_MouseOver))
        ground = Theme::blend(brand.text, ground, 0.06);
    const QColor words = isEnabled() ? brand.text : Theme::blend(brand.text, ground, 0.5);

    QPainter painter(this);
    const QRect face = rect().adjusted(ringWidth, ringWidth, -ringWidth, -ringWidth);
    painter.setPen(brand.border);
    painter.setBrush(ground);
    painter.drawRect(face.adjusted(0, 0, -1, -1));
    if (hasFocus()) {
        painter.setPen(QPen(
            Theme::readable(palette().color(QPalette::Highlight), palette().color(backgroundRole()), 3.0),
            2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    const int textWidth = fontMetrics().horizontalAdvance(text().remove(u'&'));
    const int all = microsoftLogo + logoGap + textWidth;
    const QRect whole(face.x() + (face.width() - all) / 2, face.y(), all, face.height());
    QRect content = whole;
    const QRect logo(content.x(), content.y() + (content.height() - microsoftLogo) / 2, microsoftLogo,
                     microsoftLogo);
    if (!isEnabled())
        painter.setOpacity(0.5);
    Icons::paint(painter, QStyle::visualRect(layoutDirection(), whole, logo), "microsoft", words,
                 layoutDirection());
    painter.setOpacity(1);
    content.setLeft(content.x() + microsoftLogo + logoGap);
    painter.setPen(words);
    painter.drawText(QStyle::visualRect(layoutDirection(), whole, content),
                     int(Qt::AlignCenter) | Qt::TextHideMnemonic | Qt::TextSingleLine, text());
}

} // namespace Sendoff
