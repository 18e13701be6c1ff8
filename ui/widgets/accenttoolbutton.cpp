// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/accenttoolbutton.h"

#include "icons.h"
#include "theme.h"
#include "widgets/accentface.h"

#include <QEvent>
#include <QPainter>

namespace Sendoff {

namespace {
constexpr int paddingX = 14;
constexpr int iconGap = 8;
constexpr int iconSide = 18;
} // namespace

AccentToolButton::AccentToolButton(QWidget *parent)
    : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

bool AccentToolButton::event(QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && !isEnabled()) {
        event->accept();
        Q_EMIT pressedInVain();
        return true;
    }
    return QToolButton::event(event);
}

QSize AccentToolButton::sizeHint() const
{
    ensurePolished();
    const QFontMetrics metrics(Theme::emphasis(font()));
    // A mnemonic's "&" takes no room.
    const int words = metrics.size(Qt::TextShowMnemonic, text()).width();
    return {labelX() + words + paddingX, Theme::height(metrics, 32)};
}

void AccentToolButton::setAccentIcon(const char *icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

int AccentToolButton::labelX() const
{
    return paddingX + (m_icon ? iconSide + iconGap : 0);
}

void AccentToolButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyle::State state = QStyle::State_None;
    state.setFlag(QStyle::State_Enabled, isEnabled());
    state.setFlag(QStyle::State_Sunken, isDown());
    state.setFlag(QStyle::State_MouseOver, underMouse());
    state.setFlag(QStyle::State_HasFocus, hasFocus());
    const AccentFace face(palette(), state);
    face.paint(painter, rect(), state);
    if (m_icon) {
        const QRect icon = QStyle::visualRect(layoutDirection(), rect(),
                                              {paddingX, (height() - iconSide) / 2, iconSide, iconSide});
        Icons::paint(painter, icon, m_icon, face.words, layoutDirection());
    }
    painter.setFont(Theme::emphasis(font()));
    painter.setPen(face.words);
    const QRect label = QStyle::visualRect(layoutDirection(), rect(),
                                           {labelX(), 0, width() - labelX() - paddingX + 2, height()});
    painter.drawText(label, int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextHideMnemonic), text());
}

} // namespace Sendoff
