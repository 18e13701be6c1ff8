// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QMap>
#include <QStyledItemDelegate>

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
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QRect rowRect(const QRect &item, int row, const QFontMetrics &metrics) const;

    static QString groupName(int group);

private:
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Clock &m_clock;
    QMap<int, int> m_groups;
};

} // namespace Sendoff
