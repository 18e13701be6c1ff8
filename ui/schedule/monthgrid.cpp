// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/monthgrid.h"

#include "theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QTextCharFormat>

namespace Sendoff {

MonthGrid::MonthGrid(QWidget *parent)
    : QCalendarWidget(parent)
{
    setNavigationBarVisible(false);
    setVerticalHeaderFormat(NoVerticalHeader);
    setHorizontalHeaderFormat(ShortDayNames);
    setGridVisible(false);
    setFirstDayOfWeek(QLocale().firstDayOfWeek());
    recolor();
}

void MonthGrid::setToday(const QDate &today)
{
    m_today = today;
    setMinimumDate(today);
    updateCells();
}

void MonthGrid::paintCell(QPainter *painter, const QRect &rect, QDate date) const
{
    const QColor ground = Theme::color(palette(), Theme::Role::Ground);
    painter->save();
    painter->fillRect(rect, ground);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell = QRectF(rect).adjusted(1.5, 0.5, -1.5, -0.5);
    const bool isChosen = date == selectedDate();
    const bool isOff = date < minimumDate() || date > maximumDate() || date.month() != monthShown();
    QColor text = isOff ? Theme::secondaryOn(palette(), ground) : Theme::textOn(palette(), ground);
    QFont font = this->font();
    if (isChosen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::color(palette(), Theme::Role::SendButton));
        painter->drawRoundedRect(cell, 3, 3);
        text = Theme::color(palette(), Theme::Role::SendButtonText);
        font = Theme::emphasis(font);
    } else if (date == m_today) {
        painter->setPen(Theme::color(palette(), Theme::Role::ControlBorder));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(cell, 3, 3);
    }
    if (date < minimumDate() || date > maximumDate())
        text = Theme::blend(text, ground, 0.65);
    painter->setFont(font);
    painter->setPen(text);
    painter->drawText(rect, Qt::AlignCenter, QLocale().toString(date.day()));
    painter->restore();
}

void MonthGrid::recolor()
{
    if (m_recoloring)
        return;
    m_recoloring = true;
    // Qt paints weekends red and the heads of the columns on a ground of their own.
    QTextCharFormat day;
    day.setForeground(Theme::color(palette(), Theme::Role::Secondary)); // of its name; days are painted here
    for (const Qt::DayOfWeek weekend : {Qt::Saturday, Qt::Sunday})
        setWeekdayTextFormat(weekend, day);
    QTextCharFormat head;
    head.setBackground(Theme::color(palette(), Theme::Role::Ground));
    head.setForeground(Theme::color(palette(), Theme::Role::Secondary));
    setHeaderTextFormat(head);
    m_recoloring = false;
}

void MonthGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        recolor();
    else if (event->type() == QEvent::LanguageChange)
        setFirstDayOfWeek(QLocale().firstDayOfWeek());
    QCalendarWidget::changeEvent(event);
}

} // namespace Sendoff
