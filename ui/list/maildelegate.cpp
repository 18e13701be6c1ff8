// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/maildelegate.h"

#include "icons.h"
#include "list/rowpainter.h"
#include "models/maillistmodel.h"
#include "safetext.h"
#include "theme.h"
#include "wordingmail.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnGap = 9;
constexpr int tickSide = 16;
constexpr int kindSide = 17;
constexpr int attachmentSide = 15;
constexpr int importanceSide = 14;
constexpr int markGap = 6;
constexpr int endMargin = 14;
constexpr int topMargin = 9;
// More than any window shows of a preview.
constexpr int longestText = 400;

} // namespace

/// All that painting one row needs.
struct MailDelegate::Look
{
    MailRow row;
    bool ticked = false;
    bool current = false;
    bool focused = false;
    QRect rect; // without the group's name
    QFont font;
    QPalette palette;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QColor ground;
    QColor text;
    QColor secondary;

    QRect visual(const QRect &logical) const { return QStyle::visualRect(direction, rect, logical); }
    QFont strong() const
    {
        const bool unseen = row.summary.folder == Folder::Drafts && !row.viewed;
        return unseen ? Theme::emphasis(font) : font;
    }
};

MailDelegate::MailDelegate(Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

QRect MailDelegate::rowRect(const QRect &item, int row, const QFontMetrics &metrics) const
{
    return m_groups.contains(row) ? item.adjusted(0, Theme::height(metrics, Theme::groupRowHeight), 0, 0)
                                  : item;
}

QRect MailDelegate::tickZone(const QRect &item, int row, const QFontMetrics &metrics,
                             Qt::LayoutDirection direction) const
{
    if (m_column == TickColumn::Hidden)
        return {};
    const QRect rect = rowRect(item, row, metrics);
    const int wide = Theme::accentBarWidth + columnGap + tickSide + columnGap / 2;
    return QStyle::visualRect(direction, rect, {rect.x(), rect.y(), wide, rect.height()});
}

QSize MailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    int high = Theme::mailRowHeight(metrics);
    if (m_groups.contains(index.row()))
        high += Theme::height(metrics, Theme::groupRowHeight);
    return {0, high};
}

MailDelegate::Look MailDelegate::lookOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Look look;
    look.row = index.data(MailListModel::RowRole).value<MailRow>();
    look.ticked = m_column == TickColumn::Shown && index.data(MailListModel::TickedRole).toBool();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    look.current = view && view->currentIndex() == index;
    look.focused = look.current && view->hasFocus();
    look.rect = rowRect(option.rect, index.row(), QFontMetrics(option.font));
    look.font = option.font;
    look.palette = option.palette;
    look.direction = option.direction;

    using Theme::Role;
    Role role = Role::Ground;
    if (look.current)
        role = look.focused ? Role::CurrentRow : look.ticked ? Role::SelectedRow : Role::CurrentRowUnfocused;
    else if (look.ticked)
        role = Role::SelectedRow;
    else if (option.state & QStyle::State_MouseOver)
        role = Role::HoverRow;
    look.ground = Theme::color(option.palette, role);
    look.text = Theme::textOn(option.palette, look.ground);
    look.secondary = Theme::secondaryOn(option.palette, look.ground);
    return look;
}

void MailDelegate::paintGround(QPainter &painter, const Look &look) const
{
    painter.fillRect(look.rect, look.ground);
    painter.fillRect(look.rect.x(), look.rect.bottom(), look.rect.width(), 1,
                     Theme::color(look.palette, Theme::Role::Hairline));
    if (!look.current)
        return;
    const QColor accent = Theme::color(look.palette, Theme::Role::AccentBar);
    painter.fillRect(look.visual({look.rect.x(), look.rect.y(), Theme::accentBarWidth, look.rect.height()}),
                     accent);
    if (!look.focused)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(accent);
    painter.setBrush(Qt::NoBrush);
    const QRect inner = look.visual(look.rect.adjusted(Theme::accentBarWidth + 2, 2, -2, -3));
    painter.drawRoundedRect(QRectF(inner).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

void MailDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const SentRun &run) const
{
    QRect rect = option.rect;
    rect.setHeight(Theme::height(QFontMetrics(option.font), Theme::groupRowHeight));
    const QColor ground = Theme::color(option.palette, Theme::Role::Group);
    painter.fillRect(rect, ground);
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1,
                     Theme::color(option.palette, Theme::Role::Hairline));
    const QFont small = Theme::smallFont(option.font);
    const QColor quiet = Theme::secondaryOn(option.palette, ground);
    const RowPainter::Line line{WordingMail::sentGroup(run.group),
                                Theme::emphasis(small),
                                quiet,
                                u"   "_s + WordingMail::number(run.count),
                                small,
                                quiet};
    const QRect words = QStyle::visualRect(option.direction, rect, rect.adjusted(12, 0, -endMargin, -1));
    RowPainter::paintLine(painter, words, line, option.direction);
}

void MailDelegate::paintFirstLine(QPainter &painter, const Look &look, const QRect &line) const
{
    const MailSummary &summary = look.row.summary;
    const QFont small = Theme::smallFont(look.font);
    const QString when = WordingMail::rowTime(look.row, m_clock.now());
    const int whenWidth = RowPainter::neededWidth(when, small);
    const QRect whenRect(line.right() + 1 - whenWidth, line.y(), whenWidth, line.height());
    // At the trailing edge: the other side's leading edge.
    RowPainter::paintLine(painter, look.visual(whenRect),
                          {when, small, look.secondary, {}, small, look.secondary},
                          look.direction == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);

    QRect names = line;
    names.setWidth(line.width() - whenWidth - (whenWidth > 0 ? columnGap : 0));
    const QStringList people = WordingMail::recipientNames(summary);
    RowPainter::Line words{{}, look.strong(), look.text, {}, look.font, look.secondary};
    if (people.isEmpty()) {
        QFont italic = look.font;
        // Chinese characters are not slanted.
        italic.setItalic(QLocale().script() != QLocale::SimplifiedHanScript);
        words = {WordingMail::noRecipients(), italic, look.secondary, {}, italic, look.secondary};
    } else {
        const QFontMetrics metrics(words.font);
        const QFontMetrics restMetrics(words.restFont);
        qsizetype shown = 0;
        QString text;
        int textWidth = 0;
        while (shown < people.size()) {
            const QString longer = shown == 0 ? people.first() : text + u", "_s + people.at(shown);
            const int hidden = int(people.size() - shown - 1);
            const QString mark
                = hidden > 0 ? u' ' + WordingMail::more(hidden, int(people.size())) : QString();
            const int longerWidth = metrics.horizontalAdvance(longer);
            if (shown > 0 && longerWidth + restMetrics.horizontalAdvance(mark) > names.width())
                break;
            text = longer;
            textWidth = longerWidth;
            words.rest = mark;
            ++shown;
        }
        // The mark stays whole: what is elided is the name.
        const int markWidth = restMetrics.horizontalAdvance(words.rest);
        const int room = std::max(names.width() - markWidth, 0);
        words.text = textWidth < room ? text : metrics.elidedText(text, Qt::ElideRight, room);
    }
    RowPainter::paintLine(painter, look.visual(names), words, look.direction);
}

void MailDelegate::paintSecondLine(QPainter &painter, const Look &look, const QRect &line) const
{
    const MailSummary &summary = look.row.summary;
    int end = line.right() + 1;
    const Badge badge = badgeOf(look.row);
    const int blockers = badge == Badge::Blocked ? blockerCount(summary) : 0;
    if (const QSize size = RowPainter::badgeSize(look.font, badge, blockers); !size.isEmpty()) {
        const QRect place(end - size.width(), line.y() + (line.height() - size.height()) / 2, size.width(),
                          size.height());
        RowPainter::paintBadge(painter, look.visual(place), look.palette, look.font, badge, blockers,
                               look.direction);
        end -= size.width() + markGap;
    }
    const auto mark = [&](const char *icon, int side, const QColor &color) {
        const QRect place(end - side, line.y() + (line.height() - side) / 2, side, side);
        Icons::paint(painter, look.visual(place), icon, color, look.direction);
        end -= side + markGap;
    };
    if (summary.importance == Importance::High)
        mark("mail-mark-important", importanceSide,
             Theme::readable(Theme::accent(look.palette, Theme::Accent::Danger).fg, look.ground));
    else if (summary.importance == Importance::Low)
        mark("importance-low", importanceSide, look.secondary);
    if (summary.hasAttachments)
        mark("mail-attachment", attachmentSide, look.secondary);

    QRect words = line;
    words.setRight(end - 1 - (end <= line.right() ? 2 : 0));
    const QString preview = safeText(summary.preview.left(longestText));
    const RowPainter::Line both{WordingMail::subject(summary.subject.left(longestText)),
                                look.strong(),
                                summary.subject.isEmpty() ? look.secondary : look.text,
                                preview.isEmpty() ? QString() : u" – "_s + preview,
                                look.font,
                                look.secondary};
    RowPainter::paintLine(painter, look.visual(words), both, look.direction);
}

void MailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    own.palette = option.widget ? option.widget->palette() : option.palette;
    const Look look = lookOf(own, index);
    painter->save();
    if (const auto run = m_groups.constFind(index.row()); run != m_groups.constEnd())
        paintGroup(*painter, own, *run);
    paintGround(*painter, look);

    const QRect &rect = look.rect;
    const int lineHeight = (rect.height() - 2 * topMargin) / 2;
    int x = rect.x() + Theme::accentBarWidth + columnGap;
    if (m_column == TickColumn::Shown) {
        const QRect box(x, rect.y() + topMargin + (lineHeight - tickSide) / 2 + 1, tickSide, tickSide);
        RowPainter::paintTick(*painter, look.visual(box), look.palette, look.ground,
                              look.ticked ? RowPainter::Tick::On : RowPainter::Tick::Off);
        x += tickSide + columnGap;
    }
    const QRect kind(x, rect.y() + topMargin + (lineHeight - kindSide) / 2 + 1, kindSide, kindSide);
    Icons::paint(*painter, look.visual(kind), WordingMail::kindIcon(look.row.summary.kind), look.secondary,
                 look.direction);
    x += kindSide + columnGap;
    const int wide = rect.right() + 1 - endMargin - x;
    paintFirstLine(*painter, look, {x, rect.y() + topMargin, wide, lineHeight});
    paintSecondLine(*painter, look, {x, rect.y() + topMargin + lineHeight, wide, lineHeight});
    painter->restore();
}

} // namespace Sendoff
