// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QPixmap>
#include <QSize>

#include <optional>

class QPainter;

/// The bundled line icons (:/icons/<name>.svg), drawn in a colour of the palette. Those that point somewhere
/// are mirrored in right-to-left layouts.
namespace Sendoff::Icons {

/// An icon for actions and buttons: ButtonText, PlaceholderText when disabled, HighlightedText when selected,
/// asked of the application's palette each time it is painted. An unknown name gives a null icon.
QIcon icon(const char *name);
/// The same in a fixed colour, e.g. an accent's; the owner sets it anew when the palette changes.
QIcon icon(const char *name, const QColor &color);

/// One icon as a pixmap of `size` logical pixels at `ratio`; kept in a cache by all arguments.
QPixmap tinted(const char *name, const QColor &color, int size, qreal ratio,
               Qt::LayoutDirection direction = Qt::LeftToRight);
/// Paints an icon into `rect`, at the painter's device ratio.
void paint(QPainter &painter, const QRect &rect, const char *name, const QColor &color,
           Qt::LayoutDirection direction);

/// Whether the icon is mirrored in right-to-left layouts.
bool isDirectional(const char *name);

} // namespace Sendoff::Icons
