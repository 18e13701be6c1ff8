// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/messagepainter.h"

#include "theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Sendoff {

namespace {

QPainterPath roundedPath(const QRectF &rect, const std::array<int, 4> &radii)
{
    const qreal most = std::min(rect.width(), rect.height()) / 2;
    const auto radius = [&radii, most](size_t corner) { return std::min(qreal(radii[corner]), most); };
    QPainterPath path;
    path.moveTo(rect.left() + radius(0), rect.top());
    path.lineTo(rect.right() - radius(1), rect.top());
    path.quadTo(rect.topRight(), {rect.right(), rect.top() + radius(1)});
    path.lineTo(rect.right(), rect.bottom() - radius(2));
    path.quadTo(rect.bottomRight(), {rect.right() - radius(2), rect.bottom()});
    path.lineTo(rect.left() + radius(3), rect.bottom());
    path.quadTo(rect.bottomLeft(), {rect.left(), rect.bottom() - radius(3)});
    path.lineTo(rect.left(), rect.top() + radius(0));
    path.quadTo(rect.topLeft(), {rect.left() + radius(0), rect.top()});
    return path;
}

class Painting
{
public:
    Painting(QPainter &painter, const MessageLayout &layout, const TextGeometry &geometry,
             const TextMarks &marks, const QPalette &palette)
        : m_painter(painter)
        , m_layout(layout)
        , m_geometry(geometry)
        , m_marks(marks)
        , m_palette(palette)
        , m_selected(marks.selectionStart != marks.selectionEnd)
        , m_paper(layout.ownColors ? Theme::lightPalette() : palette)
        , m_text(m_paper.color(QPalette::Text))
        , m_ground(m_paper.color(QPalette::Base))
    {
    }

    void step(const PaintStep &step);
    void linkFocus();

private:
    void text(const TextRun &run);
    void word(const TextRun &run, const QColor &color);
    void fill(const FilledBox &box);
    void border(const BorderBox &box);
    void picture(const PictureBox &box);
    void mark(const ListMark &mark);
    bool found(const TextRun &run);

    QPainter &m_painter;
    const MessageLayout &m_layout;
    const TextGeometry &m_geometry;
    const TextMarks &m_marks;
    const QPalette &m_palette;
    const bool m_selected;
    bool m_isFound = false; ///< the run that is being painted has a mark under it: plain ink reads best there
    const QPalette m_paper; ///< what the message stands on; white paper has the light one
    const QColor m_text;
    const QColor m_ground;
};

void Painting::step(const PaintStep &step)
{
    if (step.clip >= 0) {
        m_painter.save();
        m_painter.setClipRect(m_layout.clips[step.clip], Qt::IntersectClip);
    }
    switch (step.kind) {
    case PaintStep::Kind::Text: text(m_layout.runs[step.index]); break;
    case PaintStep::Kind::Fill: fill(m_layout.fills[step.index]); break;
    case PaintStep::Kind::Border: border(m_layout.borders[step.index]); break;
    case PaintStep::Kind::Picture: picture(m_layout.boxes[step.index]); break;
    case PaintStep::Kind::Mark: mark(m_layout.marks[step.index]); break;
    }
    if (step.clip >= 0)
        m_painter.restore();
}

void Painting::word(const TextRun &run, const QColor &color)
{
    m_painter.setPen(color);
    m_painter.setLayoutDirection(run.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_painter.drawText(QPointF(run.rect.x(), run.rect.y() + run.ascent), run.text);
}

void Painting::text(const TextRun &run)
{
    m_painter.setFont(m_geometry.font(run.font));
    m_isFound = !m_marks.found.isEmpty() && run.start >= 0 && found(run);
    const QRect part
        = m_selected ? m_geometry.partOf(run, m_marks.selectionStart, m_marks.selectionEnd) : QRect();
    if (part != run.rect)
        word(run, m_isFound ? m_text : run.color);
    if (part.isEmpty())
        return;
    m_painter.save();
    m_painter.setClipRect(part, Qt::IntersectClip);
    m_painter.fillRect(part, m_palette.color(QPalette::Highlight));
    word(run, m_palette.color(QPalette::HighlightedText));
    m_painter.restore();
}

bool Painting::found(const TextRun &run)
{
    const auto first
        = std::lower_bound(m_marks.found.begin(), m_marks.found.end(), run.start,
                           [](const std::pair<int, int> &place, int start) { return place.second <= start; });
    bool any = false;
    const Theme::AccentColors marks = Theme::accent(m_paper, Theme::Accent::Attention);
    for (auto place = first; place != m_marks.found.end() && place->first < run.end(); ++place) {
        const bool current = place - m_marks.found.begin() == m_marks.current;
        const QColor color = current ? Theme::blend(marks.fg, marks.tint, 0.3) : marks.tint;
        m_painter.fillRect(m_geometry.partOf(run, place->first, place->second), color);
        any = true;
    }
    return any;
}

void Painting::fill(const FilledBox &box)
{
    if (std::all_of(box.radii.begin(), box.radii.end(), [](int radius) { return radius <= 0; })) {
        m_painter.fillRect(box.rect, box.color);
        return;
    }
    m_painter.fillPath(roundedPath(box.rect, box.radii), box.color);
}

void Painting::border(const BorderBox &box)
{
    const auto &[top, right, bottom, left] = box.sides;
    const auto alike = [&first = box.sides[0]](const BorderSide &side) {
        return side.width == first.width && side.color == first.color && side.style == first.style;
    };
    if (box.radius > 0 && std::all_of(box.sides.begin(), box.sides.end(), alike)) {
        const qreal half = top.width / 2.0;
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(top.color, top.width, top.style));
        m_painter.drawRoundedRect(QRectF(box.rect).adjusted(half, half, -half, -half), box.radius,
                                  box.radius);
        return;
    }
    const auto side = [this](const BorderSide &border, const QRect &rect, bool upright) {
        if (border.width <= 0)
            return;
        if (border.style == Qt::SolidLine) {
            m_painter.fillRect(rect, border.color);
            return;
        }
        m_painter.setPen(QPen(border.color, border.width, border.style, Qt::FlatCap));
        const QRectF r(rect);
        m_painter.drawLine(upright ? QLineF(r.center().x(), r.top(), r.center().x(), r.bottom())
                                   : QLineF(r.left(), r.center().y(), r.right(), r.center().y()));
    };
    const QRect &r = box.rect;
    side(top, {r.left(), r.top(), r.width(), top.width}, false);
    side(bottom, {r.left(), r.top() + r.height() - bottom.width, r.width(), bottom.width}, false);
    side(left, {r.left(), r.top(), left.width, r.height()}, true);
    side(right, {r.left() + r.width() - right.width, r.top(), right.width, r.height()}, true);
}

void Painting::picture(const PictureBox &box)
{
    const auto image = m_layout.pictures.constFind(box.key);
    if (image != m_layout.pictures.constEnd()) {
        if (box.tile.isEmpty()) {
            m_painter.drawImage(box.rect, *image);
        } else {
            QBrush brush(*image);
            brush.setTransform(QTransform::fromTranslate(box.tile.x(), box.tile.y()));
            m_painter.fillRect(box.rect, brush);
        }
        return;
    }
    if (box.rect.width() < 8 || box.rect.height() < 8)
        return;
    m_painter.fillRect(box.rect, Theme::blend(m_text, m_ground, 0.03));
    m_painter.setPen(Theme::blend(m_text, m_ground, 0.25));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    if (box.rect.width() >= 40 && box.rect.height() >= 16 && !box.alternative.isEmpty()) {
        m_painter.setFont(m_geometry.font(0));
        m_painter.setPen(Theme::blend(m_text, m_ground, 0.70));
        m_painter.drawText(box.rect.adjusted(6, 2, -6, -2), Qt::AlignCenter | Qt::TextWordWrap,
                           box.alternative);
    }
}

void Painting::mark(const ListMark &mark)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    QRectF rect(mark.rect);
    const qreal side = std::min({rect.width(), rect.height(), 7.0});
    rect = QRectF(rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    m_painter.setPen(mark.shape == ListMark::Shape::Circle ? QPen(mark.color) : QPen(Qt::NoPen));
    m_painter.setBrush(mark.shape == ListMark::Shape::Circle ? QBrush(Qt::NoBrush) : QBrush(mark.color));
    if (mark.shape == ListMark::Shape::Square)
        m_painter.drawRect(rect);
    else
        m_painter.drawEllipse(rect);
    m_painter.restore();
}

void Painting::linkFocus()
{
    if (m_marks.focusedLink < 0 || m_marks.focusedLink >= m_layout.links.size())
        return;
    const QColor color = Theme::readable(m_palette.color(QPalette::Highlight), m_ground, 3.0);
    m_painter.setPen(QPen(color, 2));
    m_painter.setBrush(Qt::NoBrush);
    for (const QRect &rect : m_layout.links[m_marks.focusedLink].rects)
        m_painter.drawRoundedRect(QRectF(rect).adjusted(-2, -1, 2, 1), 3, 3);
}

} // namespace

void paintMessage(QPainter &painter, const MessageLayout &layout, const TextGeometry &geometry,
                  const TextMarks &marks, const QPalette &palette, const QRect &exposed)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    Painting painting(painter, layout, geometry, marks, palette);
    for (const PaintStep &step : layout.steps) {
        // Letters may reach over their box.
        if (step.bounds.adjusted(-8, -4, 8, 4).intersects(exposed))
            painting.step(step);
    }
    painting.linkFocus();
}

} // namespace Sendoff
