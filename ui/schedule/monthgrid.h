// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCalendarWidget>

namespace Sendoff {

/// The days of a month without any frills: in the colours of the program, weekends like other days, today
/// framed.
class MonthGrid : public QCalendarWidget
{
    Q_OBJECT

public:
    explicit MonthGrid(QWidget *parent = nullptr);

    void setToday(const QDate &today);

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override;
    void changeEvent(QEvent *event) override;

private:
    void recolor();

    QDate m_today;
    bool m_recoloring = false;
};

} // namespace Sendoff
