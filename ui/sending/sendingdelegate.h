// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QMap>
#include <QStyledItemDelegate>

#include <chrono>
#include <optional>

namespace Sendoff {

/// Paints the rows of the Sending view: state, recipient, subject, what happened; and above the first row of
/// a group its name.
class SendingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SendingDelegate(Clock &clock, QObject *parent = nullptr);

    /// How many rows the groups have, by their first rows.
    void setGroups(const QMap<int, int> &groups) { m_groups = groups; }
    const QMap<int, int> &groups() const { return m_groups; }
    /// How long it takes from one message to the next; nothing: sending does not go on for now.
    void setPace(std::optional<std::chrono::milliseconds> pace) { m_pace = pace; }
    /// What is said of the job in this row.
    QString happened(const QModelIndex &index) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QRect rowRect(const QRect &item, int row, const QFontMetrics &metrics) const;

    /// The words at the end of a row that needs the person, for the most likely thing to do.
    struct Link
    {
        QString words; ///< empty: there is none
        QRect place; ///< in the row, for the row's layout direction
    };
    /// `row` as of rowRect().
    Link linkOf(const QModelIndex &index, const QRect &row, const QStyleOptionViewItem &option) const;

    static QString groupName(int group);

private:
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Clock &m_clock;
    QMap<int, int> m_groups;
    std::optional<std::chrono::milliseconds> m_pace;
};

} // namespace Sendoff
