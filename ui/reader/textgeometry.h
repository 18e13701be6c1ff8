// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/html/messagelayout.h"

#include <QFont>

#include <memory>

namespace Sendoff {

/// Where the characters of a layout are. Lives on the GUI thread, since it keeps fonts. Coordinates are the
/// layout's.
class TextGeometry
{
public:
    explicit TextGeometry(std::shared_ptr<const MessageLayout> layout);

    const QFont &font(int index) const { return m_fonts[index]; }
    /// The place between two characters that is nearest to `point`.
    int offsetAt(const QPointF &point) const;
    /// The areas of the characters from `start` up to `end`, one for each run.
    QList<QRect> rectsOf(int start, int end) const;
    /// The part of one run, for `start` and `end` in the whole text; empty when it holds none of them.
    QRect partOf(const TextRun &run, int start, int end) const;
    /// The first entry of MessageLayout::reading that ends after `offset`; its size when there is none.
    int readingIndex(int offset) const;
    /// The word, or the gap between words, around an offset: start and end.
    std::pair<int, int> wordAt(int offset) const;
    /// The line on the screen around an offset, without a line break at its end.
    std::pair<int, int> lineAt(int offset) const;

private:
    std::shared_ptr<const MessageLayout> m_layout;
    QList<QFont> m_fonts;
};

} // namespace Sendoff
