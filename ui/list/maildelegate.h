// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "list/sentgroups.h"
#include "store/mailquery.h"

#include <QStyledItemDelegate>

namespace Sendoff {

/// Paints the rows of messages (spec 6, picture 11), from MailListModel's facts. Rows have a width hint of 0,
/// so that a list never scrolls sideways.
class MailDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class TickColumn { Hidden, Shown };

    explicit MailDelegate(Clock &clock, QObject *parent = nullptr);

    void setTickColumn(TickColumn column) { m_column = column; }
    /// The rows that begin a group have its name above them.
    void setGroups(const QMap<int, SentRun> &groups) { m_groups = groups; }
    const QMap<int, SentRun> &groups() const { return m_groups; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The part of an item's rectangle below its group's name.
    QRect rowRect(const QRect &item, int row, const QFontMetrics &metrics) const;
    /// Where a click toggles the tick: the whole leading part of the row.
    QRect tickZone(const QRect &item, int row, const QFontMetrics &metrics,
                   Qt::LayoutDirection direction) const;

private:
    struct Look;

    Look lookOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter &painter, const Look &look) const;
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const SentRun &run) const;
    void paintFirstLine(QPainter &painter, const Look &look, const QRect &line) const;
    void paintSecondLine(QPainter &painter, const Look &look, const QRect &line) const;

    Clock &m_clock;
    TickColumn m_column = TickColumn::Shown;
    QMap<int, SentRun> m_groups;
};

} // namespace Sendoff
