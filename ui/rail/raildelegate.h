// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Sendoff {

/// Paints the rows of the folder pane: accounts with their avatars, pages with icons and numbers.
class RailDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Room { Full, Narrow };

    using QStyledItemDelegate::QStyledItemDelegate;

    void setRoom(Room room) { m_room = room; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// How wide the pane must be so that this row needs no elision.
    int wantedWidth(const QFont &font, const QModelIndex &index) const;
    /// Where icon and number of a page stand in a narrow row; the number stands free of the icon.
    struct NarrowPlaces
    {
        QRect icon;
        QRect badge; ///< null without a number
    };
    static NarrowPlaces narrowPlaces(const QRect &row, const QFont &font, const QString &number);

private:
    void paintAccount(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPage(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintNarrowPage(QPainter &painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const;

    Room m_room = Room::Full;
};

} // namespace Sendoff
