// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rail/raildelegate.h"

#include "icons.h"
#include "rail/railmodel.h"
#include "theme.h"
#include "widgets/avatar.h"
#include "wordingmail.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace Sendoff {

namespace {

constexpr int rowMargin = 6; // of the fill of a current row
constexpr int avatarSide = 26;
constexpr int iconX = 21;
constexpr int iconSide = 17;
constexpr int labelX = 48;
constexpr int endMargin = 17;
constexpr int badgeHeight = 14;
constexpr int accountGap = 12; // above every account but the first

QFont narrowFont(const QFont &font)
{
    QFont small = Theme::emphasis(font);
    small.setPixelSize(11);
    return small;
}

bool isAccount(const QModelIndex &index)
{
    return !index.parent().isValid();
}

struct RowColors
{
    QColor ground;
    QColor text;
    QColor quiet;
    bool current = false;
};

RowColors colorsOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    using Theme::Role;
    RowColors colors;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    colors.current = view && view->currentIndex() == index;
    Role role = Role::Chrome;
    if (colors.current)
        role = Role::CurrentRow;
    else if (option.state & QStyle::State_MouseOver)
        role = Role::HoverButton;
    colors.ground = Theme::color(option.palette, role);
    colors.text = Theme::textOn(option.palette, colors.ground);
    colors.quiet = Theme::secondaryOn(option.palette, colors.ground);
    return colors;
}

void paintFill(QPainter &painter, const QStyleOptionViewItem &option, const QRect &fill,
               const RowColors &colors)
{
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (!colors.current && !hovered)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(fill, Theme::buttonRadius, Theme::buttonRadius);
    if (!colors.current)
        return;
    const QColor accent = Theme::color(option.palette, Theme::Role::AccentBar);
    painter.setBrush(accent);
    const QRect bar(fill.x(), fill.y() + 8, Theme::accentBarWidth, fill.height() - 16);
    painter.drawRoundedRect(QStyle::visualRect(option.direction, fill, bar), 1.5, 1.5);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || !view->hasFocus())
        return;
    painter.setPen(accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(fill).adjusted(0.5, 0.5, -0.5, -0.5), Theme::buttonRadius,
                            Theme::buttonRadius);
}

} // namespace

QSize RailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    if (isAccount(index)) {
        const int lines = metrics.lineSpacing() + QFontMetrics(Theme::smallFont(option.font)).lineSpacing();
        return {0, std::max(Theme::accountRowHeight, lines + 6) + (index.row() > 0 ? accountGap : 0)};
    }
    return {0, Theme::height(metrics, m_room == Room::Narrow ? 40 : Theme::railRowHeight)};
}

int RailDelegate::wantedWidth(const QFont &font, const QModelIndex &index) const
{
    const QFontMetrics strong(Theme::emphasis(font));
    if (isAccount(index))
        return 0; // names are elided
    const int count = index.data(RailModel::CountRole).toInt();
    const int number = count > 0 ? 12 + strong.horizontalAdvance(WordingMail::number(count)) : 0;
    const int alarm = index.data(RailModel::AlarmRole).toBool() ? 20 : 0;
    return labelX + strong.horizontalAdvance(index.data().toString()) + number + alarm + endMargin;
}

void RailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    own.palette = option.widget ? option.widget->palette() : option.palette;
    painter->save();
    if (isAccount(index))
        paintAccount(*painter, own, index);
    else if (m_room == Room::Narrow)
        paintNarrowPage(*painter, own, index);
    else
        paintPage(*painter, own, index);
    painter->restore();
}

void RailDelegate::paintAccount(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QRect rect = option.rect;
    if (index.row() > 0)
        rect.setTop(rect.top() + accountGap);
    const auto visual
        = [&](const QRect &logical) { return QStyle::visualRect(option.direction, option.rect, logical); };
    const QString name = index.data().toString();
    const QString address = index.data(RailModel::AddressRole).toString();
    const int avatarX = m_room == Room::Narrow ? (rect.width() - avatarSide) / 2 : 14;
    const QRect avatar(rect.x() + avatarX, rect.y() + (rect.height() - avatarSide) / 2, avatarSide,
                       avatarSide);
    Avatar::paint(painter, visual(avatar), option.palette, option.font, name, address);
    if (m_room == Room::Narrow)
        return;
    const QFont strong = Theme::emphasis(option.font);
    const QFont small = Theme::smallFont(option.font);
    const QFontMetrics strongMetrics(strong);
    const QFontMetrics smallMetrics(small);
    const int wide = rect.width() - labelX - 8;
    const int lines = strongMetrics.height() + (address.isEmpty() ? 0 : smallMetrics.height() - 1);
    int y = rect.y() + (rect.height() - lines) / 2;
    const int flags = int(Qt::AlignVCenter | Qt::AlignAbsolute
                          | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    painter.setFont(strong);
    painter.setPen(Theme::color(option.palette, Theme::Role::ChromeText));
    painter.drawText(visual({rect.x() + labelX, y, wide, strongMetrics.height()}), flags,
                     strongMetrics.elidedText(name, Qt::ElideRight, wide));
    y += strongMetrics.height() - 1;
    painter.setFont(small);
    painter.setPen(Theme::color(option.palette, Theme::Role::ChromeSecondary));
    painter.drawText(visual({rect.x() + labelX, y, wide, smallMetrics.height()}), flags,
                     smallMetrics.elidedText(address, Qt::ElideRight, wide));
}

void RailDelegate::paintPage(QPainter &painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const RowColors colors = colorsOf(option, index);
    const QRect &rect = option.rect;
    paintFill(painter, option, rect.adjusted(rowMargin, 0, -rowMargin, 0), colors);
    const auto visual
        = [&](const QRect &logical) { return QStyle::visualRect(option.direction, rect, logical); };
    const auto page = Page(index.data(RailModel::PageRole).toInt());
    const QRect icon(rect.x() + iconX, rect.y() + (rect.height() - iconSide) / 2, iconSide, iconSide);
    Icons::paint(painter, visual(icon), RailModel::pageIcon(page),
                 colors.current ? colors.text : colors.quiet, option.direction);

    const QFont font = colors.current ? Theme::emphasis(option.font) : option.font;
    const QFontMetrics metrics(font);
    painter.setFont(font);
    int end = rect.right() + 1 - endMargin;
    if (const int count = index.data(RailModel::CountRole).toInt(); count > 0) {
        const QString number = WordingMail::number(count);
        const int wide = metrics.horizontalAdvance(number) + 1;
        painter.setPen(colors.current ? colors.text : colors.quiet);
        painter.drawText(visual({end - wide, rect.y(), wide, rect.height()}), Qt::AlignCenter, number);
        end -= wide + 6;
    }
    if (index.data(RailModel::AlarmRole).toBool()) {
        constexpr int side = 14;
        const QColor danger
            = Theme::readable(Theme::accent(option.palette, Theme::Accent::Danger).fg, colors.ground);
        Icons::paint(painter, visual({end - side, rect.y() + (rect.height() - side) / 2, side, side}),
                     "state-not-sent", danger, option.direction);
        end -= side + 6;
    }
    painter.setPen(colors.text);
    const int wide = end - rect.x() - labelX;
    const int flags = int(Qt::AlignVCenter | Qt::AlignAbsolute
                          | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    painter.drawText(visual({rect.x() + labelX, rect.y(), wide, rect.height()}), flags,
                     metrics.elidedText(index.data().toString(), Qt::ElideRight, wide));
}

RailDelegate::NarrowPlaces RailDelegate::narrowPlaces(const QRect &row, const QFont &font,
                                                      const QString &number)
{
    NarrowPlaces places;
    const int middle = row.x() + (row.width() - iconSide) / 2;
    if (number.isEmpty()) {
        places.icon = {middle, row.y() + (row.height() - iconSide) / 2, iconSide, iconSide};
        return places;
    }
    // The number above and aside, the icon below: however long the number is, the icon stays whole.
    const int wide = std::min(std::max(QFontMetrics(narrowFont(font)).horizontalAdvance(number) + 8, 16),
                              row.width() - 8);
    places.badge = {row.right() - 3 - wide, row.y() + 3, wide, badgeHeight};
    const int below = places.badge.bottom() + 1;
    const int slack = row.bottom() - below - iconSide;
    places.icon = {middle - 5, below + std::max(slack / 2, 0), iconSide, iconSide};
    return places;
}

void RailDelegate::paintNarrowPage(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const RowColors colors = colorsOf(option, index);
    const QRect &rect = option.rect;
    paintFill(painter, option, rect.adjusted(4, 0, -4, -1), colors);
    const auto visual
        = [&](const QRect &logical) { return QStyle::visualRect(option.direction, rect, logical); };
    const auto page = Page(index.data(RailModel::PageRole).toInt());
    const int count = index.data(RailModel::CountRole).toInt();
    const QString number = count > 999 ? QStringLiteral("999+")
        : count > 0                    ? WordingMail::number(count)
                                       : QString();
    const NarrowPlaces places = narrowPlaces(rect, option.font, number);
    Icons::paint(painter, visual(places.icon), RailModel::pageIcon(page),
                 colors.current ? colors.text : colors.quiet, option.direction);
    if (number.isEmpty())
        return;
    const bool alarm = index.data(RailModel::AlarmRole).toBool();
    const Theme::AccentColors accent
        = Theme::accent(option.palette, alarm ? Theme::Accent::Danger : Theme::Accent::Neutral);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(accent.border);
    painter.setBrush(accent.tint);
    const QRect place = visual(places.badge);
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    painter.setFont(narrowFont(option.font));
    painter.setPen(alarm ? accent.fg : Theme::textOn(option.palette, accent.tint));
    painter.drawText(place, Qt::AlignCenter, number);
}

} // namespace Sendoff
