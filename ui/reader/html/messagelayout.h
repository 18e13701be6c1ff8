// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QImage>
#include <QList>
#include <QMargins>
#include <QRect>
#include <QString>
#include <QStringList>

#include <array>

namespace Sendoff {

/// What a font is made from; fonts themselves stay on the thread that made them.
struct FontKey
{
    QStringList families;
    int pixelSize = 14;
    int weight = QFont::Normal;
    bool italic = false;
    bool underline = false;
    bool strikeOut = false;
    bool overline = false;

    bool operator==(const FontKey &) const = default;
};
QFont makeFont(const FontKey &key);

/// A piece of text on one line in one font.
struct TextRun
{
    QString text;
    QRect rect;
    int ascent = 0; ///< from rect.top() to the baseline
    int font = 0; ///< index into MessageLayout::fonts
    QColor color;
    int link = -1; ///< index into MessageLayout::links
    bool rightToLeft = false; ///< the direction of the line it is in
    int start = -1; ///< offset into MessageLayout::text; -1: not part of it, e.g. a list's numbers
    int end() const { return start < 0 ? -1 : start + int(text.size()); }
};

struct FilledBox
{
    QRect rect;
    QColor color;
    std::array<int, 4> radii{}; ///< top left, top right, bottom right, bottom left
};

struct BorderSide
{
    int width = 0;
    Qt::PenStyle style = Qt::NoPen;
    QColor color;
};

struct BorderBox
{
    QRect rect;
    std::array<BorderSide, 4> sides; ///< top, right, bottom, left
    int radius = 0;
};

struct PictureBox
{
    QRect rect;
    QRect tile; ///< of a repeated background, the first tile; empty otherwise
    QString key; ///< into MessageLayout::pictures; without an entry there, a frame is drawn
    QString alternative; ///< what the picture shows, in words
};

struct ListMark
{
    enum class Shape { Disc, Circle, Square };
    QRect rect;
    Shape shape = Shape::Disc;
    QColor color;
};

/// One step of painting: an index into the list of its kind.
struct PaintStep
{
    enum class Kind { Text, Fill, Border, Picture, Mark };
    Kind kind = Kind::Text;
    int index = 0;
    int clip = -1; ///< index into MessageLayout::clips
    QRect bounds;
};

struct LinkArea
{
    QString target; ///< http, https or mailto
    QList<QRect> rects;
    int start = -1; ///< the link's words in MessageLayout::text; -1 for a picture
    int end = -1;
};

/// A message as it is painted: values only, made on a worker thread, never changed afterwards. All
/// coordinates are in pixels at 100 %, from the top left of the text.
struct MessageLayout
{
    QSize size;
    int pageWidth = 0; ///< the width it was made for; `size` is wider when something did not fit
    int topGap = 0; ///< empty pixels above the first thing that is painted
    bool ownColors = false; ///< it has colours or grounds of its own and stands on white paper
    QColor paper; ///< the ground that the message itself gives to the whole page; mostly invalid
    QList<FontKey> fonts;
    QList<TextRun> runs;
    QList<FilledBox> fills;
    QList<BorderBox> borders;
    QList<PictureBox> boxes;
    QList<ListMark> marks;
    QList<QRect> clips;
    QList<PaintStep> steps; ///< in the order of painting
    QList<LinkArea> links;
    QHash<QString, QImage> pictures;

    QString text; ///< all words in reading order; lines end with '\n', cells with '\t'
    QList<int> reading; ///< indexes of the runs that are part of `text`, by start
    QList<int> lineStarts; ///< offsets into `text` where a line on the screen begins, ascending

    bool simplified = false; ///< only the words, the formatting was too much
    QStringList remotePictures;
    QStringList contentIds;
    double milliseconds = 0; ///< how long it took to make
};

} // namespace Sendoff
