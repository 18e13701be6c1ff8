// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/accentface.h"

#include "theme.h"

#include <QPainter>

namespace Sendoff {

AccentFace::AccentFace(const QPalette &palette, QStyle::State state)
    : fill(Theme::color(palette, Theme::Role::SendButton))
    , words(Theme::color(palette, Theme::Role::SendButtonText))
{
    if (!(state & QStyle::State_Enabled)) {
        fill = Theme::color(palette, Theme::Role::HoverButton);
        words = palette.color(QPalette::Disabled, QPalette::ButtonText);
    } else if (state & (QStyle::State_Sunken | QStyle::State_MouseOver)) {
        fill = fill.darker(state & QStyle::State_Sunken ? 118 : 108);
        words = Theme::readable(words, fill);
    }
}

void AccentFace::paint(QPainter &painter, const QRect &rect, QStyle::State state) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect), Theme::buttonRadius, Theme::buttonRadius);
    if (state & QStyle::State_HasFocus) {
        painter.setPen(words);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3);
    }
    painter.restore();
}

} // namespace Sendoff
