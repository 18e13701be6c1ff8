// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/textgeometry.h"

#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Sendoff {

namespace {

/// Calls `use` with the one line that the run's text is.
template <typename Use> auto withLine(const TextRun &run, const QFont &font, const Use &use)
{
    QTextLayout layout(run.text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(run.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return use(line);
}

int distance(int low, int high, qreal value)
{
    return value < low ? int(low - value) : value > high ? int(value - high) : 0;
}

} // namespace

TextGeometry::TextGeometry(std::shared_ptr<const MessageLayout> layout)
    : m_layout(std::move(layout))
{
    m_fonts.reserve(m_layout->fonts.size());
    for (const FontKey &key : m_layout->fonts)
        m_fonts += makeFont(key);
}

int TextGeometry::offsetAt(const QPointF &point) const
{
    const TextRun *best = nullptr;
    std::pair<int, int> nearest{std::numeric_limits<int>::max(), 0};
    for (const int index : m_layout->reading) {
        const TextRun &run = m_layout->runs[index];
        const std::pair<int, int> away{distance(run.rect.top(), run.rect.bottom(), point.y()),
                                       distance(run.rect.left(), run.rect.right(), point.x())};
        if (away < nearest) {
            nearest = away;
            best = &run;
        }
    }
    if (!best)
        return 0;
    const int inRun = withLine(*best, font(best->font), [&](const QTextLine &line) {
        return line.xToCursor(point.x() - best->rect.left(), QTextLine::CursorBetweenCharacters);
    });
    return best->start + std::clamp(inRun, 0, int(best->text.size()));
}

QRect TextGeometry::partOf(const TextRun &run, int start, int end) const
{
    const int from = std::max(start, run.start);
    const int to = std::min(end, run.end());
    if (run.start < 0 || from >= to)
        return {};
    if (from == run.start && to == run.end())
        return run.rect;
    return withLine(run, font(run.font), [&](const QTextLine &line) {
        int first = from - run.start;
        int last = to - run.start;
        const qreal a = line.cursorToX(&first);
        const qreal b = line.cursorToX(&last);
        const int left = int(std::floor(std::min(a, b)));
        return QRect(run.rect.left() + left, run.rect.top(), int(std::ceil(std::max(a, b))) - left,
                     run.rect.height());
    });
}

QList<QRect> TextGeometry::rectsOf(int start, int end) const
{
    QList<QRect> rects;
    for (int i = readingIndex(start); i < m_layout->reading.size(); ++i) {
        const TextRun &run = m_layout->runs[m_layout->reading[i]];
        if (run.start >= end)
            break;
        const QRect rect = partOf(run, start, end);
        if (!rect.isEmpty())
            rects += rect;
    }
    return rects;
}

int TextGeometry::readingIndex(int offset) const
{
    const auto found
        = std::upper_bound(m_layout->reading.begin(), m_layout->reading.end(), offset,
                           [this](int at, int index) { return at < m_layout->runs[index].end(); });
    return int(found - m_layout->reading.begin());
}

std::pair<int, int> TextGeometry::wordAt(int offset) const
{
    const auto [lineStart, lineEnd] = lineAt(offset);
    // Only the line is looked at: a whole text may be long.
    const QString line = m_layout->text.mid(lineStart, lineEnd - lineStart);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, line);
    const int at = std::clamp(offset - lineStart, 0, int(line.size()));
    finder.setPosition(at);
    if (!finder.isAtBoundary() || at == line.size())
        finder.toPreviousBoundary();
    const int start = std::max(0, int(finder.position()));
    const auto end = finder.toNextBoundary();
    return {lineStart + start, lineStart + (end < 0 ? int(line.size()) : int(end))};
}

std::pair<int, int> TextGeometry::lineAt(int offset) const
{
    const QList<int> &starts = m_layout->lineStarts;
    const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
    const int start = next == starts.begin() ? 0 : *(next - 1);
    int end = next == starts.end() ? int(m_layout->text.size()) : *next;
    while (end > start && (m_layout->text[end - 1] == u'\n' || m_layout->text[end - 1] == u'\t'))
        --end;
    return {start, end};
}

} // namespace Sendoff
