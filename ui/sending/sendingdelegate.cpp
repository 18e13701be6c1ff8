// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sending/sendingdelegate.h"

#include "icons.h"
#include "list/rowpainter.h"
#include "models/sendingmodel.h"
#include "sending/sendingcolumns.h"
#include "sending/sendingdetails.h"
#include "theme.h"
#include "wordingmail.h"
#include "wordingsend.h"

#include <QAbstractItemView>
#include <QPainter>

#include <iterator>

namespace Sendoff {

using namespace Qt::StringLiterals;

SendingDelegate::SendingDelegate(Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

QString SendingDelegate::groupName(int group)
{
    switch (SendingModel::Group(group)) {
    case SendingModel::Group::NeedsYou: return tr("Needs you");
    case SendingModel::Group::InProgress: return tr("In progress");
    case SendingModel::Group::Waiting: return tr("Waiting", "group");
    case SendingModel::Group::Sent: return tr("Sent", "group");
    }
    return {};
}

QRect SendingDelegate::rowRect(const QRect &item, int row, const QFontMetrics &metrics) const
{
    return m_groups.contains(row) ? item.adjusted(0, Theme::height(metrics, Theme::groupRowHeight), 0, 0)
                                  : item;
}

QSize SendingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    int high
        = index.data(SendingModel::FoldedRole).toBool() ? 0 : Theme::height(metrics, Theme::sendingRowHeight);
    if (m_groups.contains(index.row()))
        high += Theme::height(metrics, Theme::groupRowHeight);
    return {0, high};
}

void SendingDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    QRect rect = option.rect;
    rect.setHeight(Theme::height(QFontMetrics(option.font), Theme::groupRowHeight));
    const bool folded = index.data(SendingModel::FoldedRole).toBool();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = folded && view && view->currentIndex() == index;
    const QColor ground
        = Theme::color(option.palette, current ? Theme::Role::CurrentRow : Theme::Role::Group);
    painter.fillRect(rect, ground);
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1,
                     Theme::color(option.palette, Theme::Role::Hairline));
    const QFont small = Theme::smallFont(option.font);
    const QColor quiet = Theme::secondaryOn(option.palette, ground);
    const RowPainter::Line line{groupName(index.data(SendingModel::GroupRole).toInt()),
                                Theme::emphasis(small),
                                quiet,
                                u"   "_s + WordingMail::number(m_groups.value(index.row())),
                                small,
                                quiet};
    constexpr int arrow = 14;
    const QRect place(rect.x() + 10, rect.y() + (rect.height() - arrow) / 2, arrow, arrow);
    Icons::paint(painter, QStyle::visualRect(option.direction, rect, place), folded ? "go-next" : "go-down",
                 quiet, option.direction);
    RowPainter::paintLine(painter, QStyle::visualRect(option.direction, rect, rect.adjusted(32, 0, -12, -1)),
                          line, option.direction);
}

QString SendingDelegate::happened(const QModelIndex &index) const
{
    WordingSend::Turn turn;
    if (const auto group = m_groups.upperBound(index.row()); m_pace && group != m_groups.cbegin())
        turn = {.place = index.row() - std::prev(group).key(), .pace = *m_pace};
    return WordingSend::whatHappened(index.data(SendingModel::JobRole).value<SendJob>(), m_clock.now(), turn);
}

SendingDelegate::Link SendingDelegate::linkOf(const QModelIndex &index, const QRect &row,
                                              const QStyleOptionViewItem &option) const
{
    constexpr int leastLeft = 120; // of the column; what happened is more important
    if (index.data(SendingModel::GroupRole).toInt() != int(SendingModel::Group::NeedsYou))
        return {};
    const auto job = index.data(SendingModel::JobRole).value<SendJob>();
    const QList<SendingDetails::Action> actions = SendingDetails::actionsFor(job);
    if (actions.isEmpty())
        return {};
    Link link{SendingDetails::wordsFor(actions.last(), job), SendingColumns::of(row, option.font).happened};
    const int width = QFontMetrics(option.font).horizontalAdvance(link.words) + 2;
    if (link.place.width() - width < leastLeft)
        return {};
    link.place.setLeft(link.place.right() - width);
    link.place = QStyle::visualRect(option.direction, row, link.place);
    return link;
}

void SendingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    using Theme::Role;
    QStyleOptionViewItem own = option;
    own.palette = option.widget ? option.widget->palette() : option.palette;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view && view->currentIndex() == index;
    const bool focused = current && view->hasFocus();
    painter->save();
    if (m_groups.contains(index.row()))
        paintGroup(*painter, own, index);
    if (index.data(SendingModel::FoldedRole).toBool()) {
        painter->restore();
        return;
    }

    const QRect rect = rowRect(own.rect, index.row(), QFontMetrics(own.font));
    Role role = Role::Ground;
    if (current)
        role = focused ? Role::CurrentRow : Role::CurrentRowUnfocused;
    else if (own.state & QStyle::State_MouseOver)
        role = Role::HoverRow;
    const QColor ground = Theme::color(own.palette, role);
    painter->fillRect(rect, ground);
    painter->fillRect(rect.x(), rect.bottom(), rect.width(), 1, Theme::color(own.palette, Role::Hairline));
    const auto visual
        = [&](const QRect &logical) { return QStyle::visualRect(own.direction, rect, logical); };
    if (current)
        painter->fillRect(visual({rect.x(), rect.y(), Theme::accentBarWidth, rect.height()}),
                          Theme::color(own.palette, Role::AccentBar));

    const auto job = index.data(SendingModel::JobRole).value<SendJob>();
    const SendingColumns columns = SendingColumns::of(rect, own.font);
    const QColor text = Theme::textOn(own.palette, ground);
    const QColor quiet = Theme::secondaryOn(own.palette, ground);
    const QColor accent
        = Theme::readable(Theme::accent(own.palette, WordingSend::stateAccent(job)).fg, ground);
    Icons::paint(*painter, visual(columns.icon), WordingSend::stateIcon(job), accent, own.direction);
    const QFont strong = Theme::emphasis(own.font);
    const auto cell = [&](const QRect &place, const QString &words, const QFont &font, const QColor &color) {
        RowPainter::paintLine(*painter, visual(place), {words, font, color, {}, font, color}, own.direction);
    };
    cell(columns.state, WordingSend::state(job), strong, accent);
    QString people
        = job.recipients.isEmpty() ? WordingMail::noRecipients() : WordingMail::name(job.recipients.first());
    if (job.recipients.size() > 1)
        people += u' ' + WordingMail::more(int(job.recipients.size()) - 1, int(job.recipients.size()));
    cell(columns.recipient, people, own.font, text);
    cell(columns.subject, WordingMail::subject(job.subject), own.font, text);
    const bool needsYou = index.data(SendingModel::GroupRole).toInt() == int(SendingModel::Group::NeedsYou);
    QRect place = columns.happened;
    if (const Link link = linkOf(index, rect, own); !link.words.isEmpty()) {
        constexpr int gap = 12;
        place.setWidth(place.width() - link.place.width() - gap);
        const QColor color = Theme::readable(own.palette.color(QPalette::Link), ground);
        RowPainter::paintLine(*painter, link.place, {link.words, own.font, color, {}, own.font, color},
                              own.direction);
    }
    cell(place, happened(index), own.font, needsYou ? text : quiet);
    painter->restore();
}

} // namespace Sendoff
