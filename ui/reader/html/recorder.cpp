// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/recorder.h"

#include "reader/html/checkedelements.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

QColor toColor(const litehtml::web_color &color)
{
    return QColor(color.red, color.green, color.blue, color.alpha);
}

QRect toRect(const litehtml::position &position)
{
    return QRect(position.x, position.y, position.width, position.height);
}

BorderSide toSide(const litehtml::border &border)
{
    BorderSide side{
        .width = std::clamp(border.width, 0, 200), .style = Qt::SolidLine, .color = toColor(border.color)};
    switch (border.style) {
    case litehtml::border_style_none:
    case litehtml::border_style_hidden: side.width = 0; break;
    case litehtml::border_style_dotted: side.style = Qt::DotLine; break;
    case litehtml::border_style_dashed: side.style = Qt::DashLine; break;
    case litehtml::border_style_solid:
    case litehtml::border_style_double:
    case litehtml::border_style_groove:
    case litehtml::border_style_ridge:
    case litehtml::border_style_inset:
    case litehtml::border_style_outset: break;
    }
    return side;
}

QString listNumber(int index, litehtml::list_style_type type)
{
    const bool upper
        = type == litehtml::list_style_type_upper_alpha || type == litehtml::list_style_type_upper_latin;
    const bool lower
        = type == litehtml::list_style_type_lower_alpha || type == litehtml::list_style_type_lower_latin;
    if ((upper || lower) && index > 0) {
        QString letters;
        for (int rest = index; rest > 0; rest = (rest - 1) / 26)
            letters.prepend(QChar(u'a' + (rest - 1) % 26));
        return (upper ? letters.toUpper() : letters) + u'.';
    }
    const bool roman
        = type == litehtml::list_style_type_upper_roman || type == litehtml::list_style_type_lower_roman;
    if (roman && index > 0 && index < 4000) {
        static constexpr std::array<std::pair<int, const char *>, 13> digits{{{1000, "m"},
                                                                              {900, "cm"},
                                                                              {500, "d"},
                                                                              {400, "cd"},
                                                                              {100, "c"},
                                                                              {90, "xc"},
                                                                              {50, "l"},
                                                                              {40, "xl"},
                                                                              {10, "x"},
                                                                              {9, "ix"},
                                                                              {5, "v"},
                                                                              {4, "iv"},
                                                                              {1, "i"}}};
        QString letters;
        int rest = index;
        for (const auto &[value, digit] : digits) {
            for (; rest >= value; rest -= value)
                letters += QLatin1String(digit);
        }
        return (type == litehtml::list_style_type_upper_roman ? letters.toUpper() : letters) + u'.';
    }
    return QString::number(index) + u'.';
}

} // namespace

Recorder::Recorder(const LayoutRequest &request, const Deadline &deadline, MessageLayout &layout)
    : m_request(request)
    , m_deadline(deadline)
    , m_layout(layout)
    , m_defaultName(request.families.join(u',').toStdString())
{
}

litehtml::uint_ptr Recorder::create_font(const char *face, int size, int weight, litehtml::font_style italic,
                                         unsigned int decoration, litehtml::font_metrics *metrics)
{
    FontKey key{
        .families = {}, .pixelSize = std::clamp(size, 1, 400), .weight = std::clamp(weight, 100, 900)};
    for (const QString &part : QString::fromUtf8(face).split(u',')) {
        QString family = part.trimmed();
        family.remove(u'"').remove(u'\'');
        if (family == "monospace"_L1)
            key.families += m_request.fixedFamilies;
        else if (family == "serif"_L1)
            key.families += u"serif"_s;
        else if (!family.isEmpty() && family != "sans-serif"_L1 && !m_request.families.contains(family))
            key.families += family;
    }
    key.families += m_request.families;
    key.italic = italic == litehtml::fontStyleItalic;
    key.underline = decoration & litehtml::font_decoration_underline;
    key.strikeOut = decoration & litehtml::font_decoration_linethrough;
    key.overline = decoration & litehtml::font_decoration_overline;
    int index = int(m_layout.fonts.indexOf(key));
    if (index < 0) {
        index = int(m_layout.fonts.size());
        m_layout.fonts += key;
    }
    const QFont font = makeFont(key);
    m_fonts.push_back({font, QFontMetricsF(font), index, {}});
    const QFontMetricsF &real = m_fonts.back().metrics;
    metrics->ascent = int(std::ceil(real.ascent()));
    metrics->descent = int(std::ceil(real.descent()));
    metrics->height = metrics->ascent + metrics->descent;
    metrics->x_height = int(std::ceil(real.xHeight()));
    metrics->draw_spaces = true; // so that they are in the text and can be selected
    return litehtml::uint_ptr(m_fonts.size());
}

int Recorder::text_width(const char *text, litehtml::uint_ptr handle)
{
    if (m_deadline.isOver())
        throw LayoutTooLong();
    Font *font = fontOf(handle);
    const QByteArray key(text);
    const auto known = font->widths.constFind(key);
    if (known != font->widths.constEnd())
        return *known;
    const int width = int(std::lround(font->metrics.horizontalAdvance(QString::fromUtf8(key))));
    font->widths.insert(key, width);
    return width;
}

void Recorder::draw_text(litehtml::uint_ptr, const char *text, litehtml::uint_ptr handle,
                         litehtml::web_color color, const litehtml::position &position)
{
    const Font *font = fontOf(handle);
    TextRun run;
    run.text = QString::fromUtf8(text);
    if (run.text.isEmpty() || run.text == "\n"_L1)
        return;
    run.rect = toRect(position);
    run.ascent = int(std::ceil(font->metrics.ascent()));
    run.font = font->index;
    run.color = toColor(color);
    m_layout.runs += run;
    step(PaintStep::Kind::Text, m_layout.runs.size(), run.rect);
}

void Recorder::draw_list_marker(litehtml::uint_ptr, const litehtml::list_marker &marker)
{
    using enum ListMark::Shape;
    if (marker.marker_type == litehtml::list_style_type_none)
        return;
    const bool isShape = marker.marker_type <= litehtml::list_style_type_square;
    if (isShape) {
        const auto shape = marker.marker_type == litehtml::list_style_type_circle ? Circle
            : marker.marker_type == litehtml::list_style_type_square              ? Square
                                                                                  : Disc;
        m_layout.marks += ListMark{toRect(marker.pos), shape, toColor(marker.color)};
        step(PaintStep::Kind::Mark, m_layout.marks.size(), toRect(marker.pos));
    } else if (marker.font) {
        const Font *font = fontOf(marker.font);
        TextRun run;
        run.text = listNumber(marker.index, marker.marker_type);
        const int width = int(std::ceil(font->metrics.horizontalAdvance(run.text)));
        run.rect = QRect(marker.pos.x + marker.pos.width - width - 6, marker.pos.y, width,
                         int(std::ceil(font->metrics.height())));
        run.ascent = int(std::ceil(font->metrics.ascent()));
        run.font = font->index;
        run.color = toColor(marker.color);
        m_layout.runs += run;
        step(PaintStep::Kind::Text, m_layout.runs.size(), run.rect);
    }
}

void Recorder::get_image_size(const char *source, const char *, litehtml::size &size)
{
    const QImage image = m_layout.pictures.value(QString::fromUtf8(source));
    // A picture that is not here gets the room of an icon, unless the message says how large it is.
    size.width = image.isNull() ? 20 : image.width();
    size.height = image.isNull() ? 20 : image.height();
}

void Recorder::draw_background(litehtml::uint_ptr, const litehtml::background_paint &paint)
{
    const QColor color = toColor(paint.color);
    if (paint.is_root && color.alpha() > 0) {
        m_layout.paper = color;
    } else if (color.alpha() > 0) {
        const litehtml::border_radiuses &r = paint.border_radius;
        m_layout.fills += FilledBox{
            toRect(paint.clip_box), color, {r.top_left_x, r.top_right_x, r.bottom_right_x, r.bottom_left_x}};
        step(PaintStep::Kind::Fill, m_layout.fills.size(), toRect(paint.clip_box));
    }
    if (paint.image.empty())
        return;
    PictureBox box;
    box.key = QString::fromStdString(paint.image);
    const QRect picture(paint.position_x, paint.position_y, paint.image_size.width, paint.image_size.height);
    box.rect = paint.repeat == litehtml::background_repeat_no_repeat ? picture : toRect(paint.clip_box);
    if (paint.repeat != litehtml::background_repeat_no_repeat) {
        box.tile = picture;
        if (!m_layout.pictures.contains(box.key))
            return; // the ground's picture is missing: nothing to say
    }
    m_layout.boxes += box;
    step(PaintStep::Kind::Picture, m_layout.boxes.size(), box.rect);
}

void Recorder::draw_borders(litehtml::uint_ptr, const litehtml::borders &borders,
                            const litehtml::position &position, bool)
{
    BorderBox box{toRect(position),
                  {toSide(borders.top), toSide(borders.right), toSide(borders.bottom), toSide(borders.left)},
                  std::clamp(borders.radius.top_left_x, 0, 400)};
    if (std::all_of(box.sides.begin(), box.sides.end(),
                    [](const BorderSide &side) { return side.width == 0; }))
        return;
    m_layout.borders += box;
    step(PaintStep::Kind::Border, m_layout.borders.size(), box.rect);
}

void Recorder::step(PaintStep::Kind kind, qsizetype count, const QRect &bounds)
{
    m_layout.steps
        += PaintStep{kind, int(count) - 1, m_clipStack.isEmpty() ? -1 : m_clipStack.back(), bounds};
}

} // namespace Sendoff
