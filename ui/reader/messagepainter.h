// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/textgeometry.h"

#include <QPalette>

class QPainter;

namespace Sendoff {

/// Places in a text that are marked when it is painted.
struct TextMarks
{
    int selectionStart = 0;
    int selectionEnd = 0;
    QList<std::pair<int, int>> found; ///< start and end, ascending
    int current = -1; ///< index into `found`
    int focusedLink = -1;
};

/// Paints the part of a layout that lies in `exposed`; the painter's origin is the layout's.
void paintMessage(QPainter &painter, const MessageLayout &layout, const TextGeometry &geometry,
                  const TextMarks &marks, const QPalette &palette, const QRect &exposed);

} // namespace Sendoff
