// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/readingorder.h"

#include <QPoint>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

/// Walks the document's elements and takes up the runs that were drawn for them.
class Reader
{
public:
    explicit Reader(MessageLayout &layout);
    void read(const litehtml::element::ptr &element, QPoint origin, int link);

private:
    using Place = std::pair<int, int>;

    void readText(const litehtml::element::ptr &element, QPoint at, int link);
    void readPicture(const litehtml::element::ptr &element, QPoint at, int link);
    void separate(const TextRun &run);
    void newLine(int count);
    void addToLink(int link, const TextRun &run);

    MessageLayout &m_layout;
    std::map<Place, QList<int>> m_drawn; ///< runs by place, first drawn last
    std::map<Place, QList<int>> m_boxes;
    int m_block = 0; ///< changes with each block that begins or ends
    int m_lastBlock = 0;
    int m_cell = 0;
    int m_lastCell = 0;
    int m_row = 0;
    int m_lastRow = 0;
    int m_cells = 0;
    int m_rows = 0;
    bool m_space = false; ///< a space was left out at the end of a line
    int m_breaks = 0; ///< <br> and the like since the last run
    QRect m_last;
};

Reader::Reader(MessageLayout &layout)
    : m_layout(layout)
{
    for (int i = int(layout.runs.size()) - 1; i >= 0; --i)
        m_drawn[{layout.runs[i].rect.x(), layout.runs[i].rect.y()}] += i;
    for (int i = int(layout.boxes.size()) - 1; i >= 0; --i)
        m_boxes[{layout.boxes[i].rect.x(), layout.boxes[i].rect.y()}] += i;
}

void Reader::read(const litehtml::element::ptr &element, QPoint origin, int link)
{
    if (element->get_display() == litehtml::display_none)
        return;
    const litehtml::position &position = element->get_position();
    const QPoint at = origin + QPoint(position.x, position.y);
    const std::string tag = element->get_tagName();
    if (tag.empty()) {
        readText(element, at, link);
        return;
    }
    if (tag == "br") {
        ++m_breaks;
        return;
    }
    if (tag == "img") {
        readPicture(element, at, link);
        return;
    }
    const bool block = element->get_display() != litehtml::display_inline
        && element->get_display() != litehtml::display_inline_text;
    const char *href = tag == "a" ? element->get_attr("href") : nullptr;
    if (href && *href) {
        link = int(m_layout.links.size());
        m_layout.links += LinkArea{QString::fromUtf8(href), {}, -1, -1};
    }
    const int outerCell = m_cell;
    const int outerRow = m_row;
    if (element->get_display() == litehtml::display_table_cell)
        m_cell = ++m_cells;
    else if (element->get_display() == litehtml::display_table_row)
        m_row = ++m_rows;
    m_block += block ? 1 : 0;
    for (size_t i = 0; i < element->get_children_count(); ++i)
        read(element->get_child(int(i)), at, link);
    m_block += block ? 1 : 0;
    m_cell = outerCell;
    m_row = outerRow;
}

void Reader::readText(const litehtml::element::ptr &element, QPoint at, int link)
{
    if (element->is_break()) {
        ++m_breaks;
        return;
    }
    const auto found = m_drawn.find({at.x(), at.y()});
    const bool drawn = !element->skip() && found != m_drawn.end() && !found->second.isEmpty();
    if (element->is_white_space() && !drawn) {
        m_space = true;
        return;
    }
    if (!drawn)
        return;
    const int index = found->second.takeLast();
    TextRun &run = m_layout.runs[index];
    separate(run);
    run.start = int(m_layout.text.size());
    run.link = link;
    m_layout.text += run.text;
    m_layout.reading += index;
    if (link >= 0)
        addToLink(link, run);
    m_last = run.rect;
}

void Reader::readPicture(const litehtml::element::ptr &element, QPoint at, int link)
{
    const auto found = m_boxes.find({at.x(), at.y()});
    if (found == m_boxes.end() || found->second.isEmpty())
        return;
    PictureBox &box = m_layout.boxes[found->second.takeLast()];
    const char *words = element->get_attr("alt");
    box.alternative = QString::fromUtf8(words ? words : "").simplified();
    if (link >= 0)
        m_layout.links[link].rects += box.rect;
}

void Reader::separate(const TextRun &run)
{
    const bool first = m_layout.text.isEmpty();
    if (!first && m_row != 0 && m_row == m_lastRow && m_cell != m_lastCell) {
        m_layout.text += u'\t';
    } else if (!first && (m_block != m_lastBlock || m_breaks > 0)) {
        // An empty line where one is to be seen.
        const bool rows = m_row != 0 && m_lastRow != 0 && m_row != m_lastRow;
        const bool gap = !rows && run.rect.top() - m_last.bottom() > m_last.height() / 2;
        newLine(std::max(m_block != m_lastBlock && gap ? 2 : 1, std::min(m_breaks, 4)));
    } else if (!first && m_space && !m_layout.text.back().isSpace() && !run.text.at(0).isSpace()) {
        m_layout.text += u' ';
    }
    if (m_layout.lineStarts.isEmpty() || first || m_layout.text.endsWith(u'\n')
        || m_layout.text.endsWith(u'\t') || run.rect.top() >= m_last.bottom()
        || run.rect.bottom() <= m_last.top())
        m_layout.lineStarts += int(m_layout.text.size());
    m_lastBlock = m_block;
    m_lastCell = m_cell;
    m_lastRow = m_row;
    m_space = false;
    m_breaks = 0;
}

void Reader::newLine(int count)
{
    m_layout.text += QString(count, u'\n');
}

void Reader::addToLink(int link, const TextRun &run)
{
    LinkArea &area = m_layout.links[link];
    area.start = area.start < 0 ? run.start : area.start;
    area.end = run.end();
    // Words of one line make one area.
    if (!area.rects.isEmpty() && area.rects.back().top() == run.rect.top()
        && area.rects.back().height() == run.rect.height()
        && run.rect.left() <= area.rects.back().right() + 2)
        area.rects.back() |= run.rect;
    else
        area.rects += run.rect;
}

} // namespace

void readInOrder(const litehtml::element::ptr &root, MessageLayout &layout)
{
    Reader reader(layout);
    if (root)
        reader.read(root, {}, -1);
}

} // namespace Sendoff
