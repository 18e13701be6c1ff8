// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "list/badge.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QRect>
#include <QString>

class QPainter;

/// The pieces that rows are painted of.
namespace Sendoff::RowPainter {

/// A text of two parts on one line: "subject – preview", "Anna, Boris +8".
struct Line
{
    QString text;
    QFont font;
    QColor color;
    QString rest; ///< follows the text
    QFont restFont;
    QColor restColor;
};

/// Paints the line into `rect` at the leading edge of the layout. The text keeps its own direction and gives
/// up its own end when there is no room.
void paintLine(QPainter &painter, const QRect &rect, const Line &line, Qt::LayoutDirection direction);

enum class Tick { Off, Some, On };
/// The box of a tick: a frame that can be seen on any ground, or filled with the highlight colour and a check
/// mark.
void paintTick(QPainter &painter, const QRect &rect, const QPalette &palette, const QColor &ground,
               Tick tick);

/// How wide and how high a badge is; empty for None. `blockers` is said by a Blocked badge.
QSize badgeSize(const QFont &font, Badge badge, int blockers);
void paintBadge(QPainter &painter, const QRect &rect, const QPalette &palette, const QFont &font, Badge badge,
                int blockers, Qt::LayoutDirection direction);

/// The width in pixels at which paintLine() shows this text whole.
int neededWidth(const QString &text, const QFont &font);
/// What paintLine() shows of a text at some width: all of it, or its beginning and an ellipsis.
QString fitting(const QString &text, const QFont &font, int width);

} // namespace Sendoff::RowPainter
