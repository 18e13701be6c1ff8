// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>
#include <QStyle>

class QPainter;

namespace Sendoff {

/// How a button looks that is the obvious next step: filled with the highlight colour, grey when it is off.
struct AccentFace
{
    QColor fill;
    QColor words;

    /// For a button in this state: enabled, down, under the mouse.
    AccentFace(const QPalette &palette, QStyle::State state);
    /// The ground, and with State_HasFocus a ring on it.
    void paint(QPainter &painter, const QRect &rect, QStyle::State state) const;
};

} // namespace Sendoff
