// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/rowpainter.h"

#include "icons.h"
#include "theme.h"
#include "wordingmail.h"
#include "wordingsend.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Sendoff::RowPainter {

namespace {

constexpr int badgePadding = 7;
constexpr int badgeIcon = 12;
constexpr int badgeGap = 4;

QTextLayout::FormatRange range(int start, int length, const QFont &font, const QColor &color)
{
    QTextLayout::FormatRange result;
    result.start = start;
    result.length = length;
    result.format.setFont(font);
    result.format.setForeground(color);
    return result;
}

/// Lays out one line; returns how many characters fit into `width`.
int layOut(QTextLayout &layout, const Line &line, const QString &text, double width)
{
    const int head = int(std::min(line.text.size(), text.size()));
    QTextOption option;
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAnywhere);
    layout.setText(text);
    layout.setTextOption(option);
    layout.setFont(line.font);
    layout.setFormats({range(0, head, line.font, line.color),
                       range(head, int(text.size()) - head, line.restFont, line.restColor)});
    layout.beginLayout();
    QTextLine first = layout.createLine();
    int fits = 0;
    if (first.isValid()) {
        first.setLineWidth(width);
        fits = first.textLength();
    }
    layout.endLayout();
    return fits;
}

/// More characters than this do not fit into `width` in any font: most of a preview need not be measured, nor
/// the glyphs of its Chinese characters loaded.
qsizetype mostThatFit(const QString &text, double width, const QFont &font)
{
    const double em = QFontMetricsF(font).height() / 2; // less than any font's
    double used = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isJamo = c >= QChar(0x1100) && c < QChar(0x1200);
        if (c.isMark() || c.isSurrogate() || isJamo || c.category() == QChar::Other_Format)
            continue; // may add nothing to what stands before
        const bool isWide = c >= QChar(0x2E80) && c < QChar(0xD800);
        used += isWide ? 0.5 * em : 0.15 * em;
        if (used > width)
            return i;
    }
    return text.size();
}

/// As above, cut with an ellipsis where it does not fit; returns what is laid out.
QString layOutElided(QTextLayout &layout, const Line &line, int width)
{
    const QString whole = line.text + line.rest;
    const QString most = whole.left(mostThatFit(whole, width, line.font));
    int fits = layOut(layout, line, most, width);
    if (fits >= whole.size())
        return whole;
    const QString dots(QChar(0x2026));
    const double room = width - QFontMetricsF(line.font).horizontalAdvance(dots);
    QString head = most.left(fits);
    fits = layOut(layout, line, head, std::max(room, 1.0));
    head.truncate(fits);
    while (!head.isEmpty() && (head.back().isSpace() || head.back().isHighSurrogate()))
        head.chop(1);
    const QString restHead = head.mid(line.text.size());
    if (head.size() >= line.text.size() && !line.text.isEmpty()
        && std::ranges::none_of(restHead, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); })) {
        layOut(layout, line, line.text, width + 2); // a dash alone says nothing
        return line.text;
    }
    layOut(layout, line, head + dots, width + 2);
    return head + dots;
}

struct BadgeLook
{
    const char *icon;
    Theme::Accent accent;
    QString words;
};

BadgeLook lookOf(Badge badge, int blockers)
{
    switch (badge) {
    case Badge::None: break;
    case Badge::NotSent: return {"state-not-sent", Theme::Accent::Danger, {}};
    case Badge::NotSure: return {"state-checking", Theme::Accent::Attention, {}};
    case Badge::Blocked: return {"dialog-error", Theme::Accent::Danger, WordingMail::number(blockers)};
    case Badge::Waiting: return {"state-waiting", Theme::Accent::Info, {}};
    case Badge::SentOnce: return {"checkmark", Theme::Accent::Success, WordingSend::sentOnce()};
    case Badge::CameBack: return {"dialog-warning", Theme::Accent::Attention, WordingSend::cameBack()};
    }
    return {nullptr, Theme::Accent::Neutral, {}};
}

QFont badgeFont(const QFont &font)
{
    return Theme::emphasis(Theme::smallFont(font));
}

} // namespace

int neededWidth(const QString &text, const QFont &font)
{
    // Rounded up and with room to spare: fonts differ in how far a laid out line exceeds the measure.
    return text.isEmpty() ? 0 : int(std::ceil(QFontMetricsF(font).horizontalAdvance(text))) + 2;
}

QString fitting(const QString &text, const QFont &font, int width)
{
    QTextLayout layout;
    return layOutElided(layout, {text, font, {}, {}, font, {}}, width);
}

void paintLine(QPainter &painter, const QRect &rect, const Line &line, Qt::LayoutDirection direction)
{
    if (rect.width() <= 0)
        return;
    QTextLayout layout;
    layOutElided(layout, line, rect.width());
    if (layout.lineCount() == 0)
        return;
    const QTextLine shown = layout.lineAt(0);
    // A right-to-left text is aligned to the right of the line's width; what counts is where its ink is.
    const QRectF ink = shown.naturalTextRect();
    const double x = direction == Qt::RightToLeft ? rect.right() + 1 - ink.width() : rect.left();
    const double y = rect.top() + std::floor((rect.height() - shown.height()) / 2);
    layout.draw(&painter, QPointF(x - ink.left(), y));
}

void paintTick(QPainter &painter, const QRect &rect, const QPalette &palette, const QColor &ground, Tick tick)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (tick != Tick::Off) {
        const QColor fill = palette.color(QPalette::Highlight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(rect), 3, 3);
        const QColor mark = Theme::readable(palette.color(QPalette::HighlightedText), fill);
        if (tick == Tick::On)
            Icons::paint(painter, rect, "checkmark", mark, Qt::LeftToRight);
        else
            painter.fillRect(QRectF(rect.x() + 4, rect.y() + rect.height() / 2.0 - 1, rect.width() - 8, 2),
                             mark);
    } else {
        painter.setPen(Theme::secondaryOn(palette, ground));
        painter.setBrush(palette.color(QPalette::Base));
        painter.drawRoundedRect(box, 3, 3);
    }
    painter.restore();
}

QSize badgeSize(const QFont &font, Badge badge, int blockers)
{
    if (badge == Badge::None)
        return {};
    const QFontMetrics metrics(badgeFont(font));
    const BadgeLook look = lookOf(badge, blockers);
    const int words = look.words.isEmpty() ? 0 : badgeGap + metrics.horizontalAdvance(look.words) + 1;
    const int padding = look.words.isEmpty() ? badgePadding - 2 : badgePadding;
    return {2 * padding + badgeIcon + words, Theme::height(metrics, Theme::badgeHeight)};
}

void paintBadge(QPainter &painter, const QRect &rect, const QPalette &palette, const QFont &font, Badge badge,
                int blockers, Qt::LayoutDirection direction)
{
    if (badge == Badge::None)
        return;
    const BadgeLook look = lookOf(badge, blockers);
    const Theme::AccentColors colors = Theme::accent(palette, look.accent);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.tint);
    const double radius = rect.height() / 2.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
    const int padding = look.words.isEmpty() ? badgePadding - 2 : badgePadding;
    const QRect icon(rect.left() + padding, rect.top() + (rect.height() - badgeIcon) / 2, badgeIcon,
                     badgeIcon);
    Icons::paint(painter, QStyle::visualRect(direction, rect, icon), look.icon, colors.fg, direction);
    if (!look.words.isEmpty()) {
        const int left = icon.right() + 1 + badgeGap;
        const QRect words(left, rect.top(), rect.right() + 1 - padding - left + 1, rect.height());
        painter.setFont(badgeFont(font));
        painter.setPen(colors.fg);
        painter.drawText(QStyle::visualRect(direction, rect, words), Qt::AlignCenter, look.words);
    }
    painter.restore();
}

} // namespace Sendoff::RowPainter
