// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/menubutton.h"

#include "icons.h"
#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace Sendoff {

namespace {
constexpr int menuPadding = 7;
constexpr int menuIconSide = 15;
constexpr int menuGap = 6;
constexpr int chevronSide = 12;
} // namespace

MenuButton::MenuButton(const char *icon, QWidget *parent)
    : QToolButton(parent)
    , m_icon(icon)
{
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

bool MenuButton::hasWords() const
{
    return toolButtonStyle() != Qt::ToolButtonIconOnly && !text().isEmpty();
}

QSize MenuButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int words = hasWords() ? metrics.horizontalAdvance(text()) + 1 + menuGap : 0;
    return {2 * menuPadding + menuIconSide + menuGap + words + chevronSide, Theme::height(metrics, 28)};
}

void MenuButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground
        = palette().color(parentWidget() ? parentWidget()->backgroundRole() : backgroundRole());
    if (isEnabled() && (underMouse() || isDown())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::blend(palette().color(QPalette::Text), ground, isDown() ? 0.12 : 0.07));
        painter.drawRoundedRect(rect(), Theme::buttonRadius, Theme::buttonRadius);
    }
    const QColor color = isEnabled() ? Theme::textOn(palette(), ground)
                                     : palette().color(QPalette::Disabled, QPalette::ButtonText);
    if (hasFocus()) {
        painter.setPen(Theme::color(palette(), Theme::Role::AccentBar));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::buttonRadius,
                                Theme::buttonRadius);
    }
    const auto visual = [this](int x, int wide) {
        return QStyle::visualRect(layoutDirection(), rect(), {x, 0, wide, height()});
    };
    Icons::paint(painter, visual(menuPadding, menuIconSide), m_icon, color, layoutDirection());
    if (hasWords()) {
        painter.setPen(color);
        const int x = menuPadding + menuIconSide + menuGap;
        painter.drawText(visual(x, width() - x - menuPadding - chevronSide - menuGap + 1), Qt::AlignCenter,
                         text());
    }
    Icons::paint(painter, visual(width() - menuPadding - chevronSide, chevronSide), "go-down",
                 Theme::secondaryOn(palette(), ground), layoutDirection());
}

} // namespace Sendoff
