// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "mail/sendtimes.h"

#include <QFrame>

#include <optional>

class QDateEdit;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace Sendoff {

class AccentToolButton;
class DayTimeEdit;
class MonthGrid;
class QuietLabel;

/// Asks for the time at which messages are to go: a few offers, or any day and time. Goes away by itself when
/// one is chosen, with Esc, and with a click elsewhere.
class SchedulePopup : public QFrame
{
    Q_OBJECT

public:
    struct Facts
    {
        int messages = 1;
        QDateTime before = {}; ///< the time it has now, UTC; invalid: it has none
        QTimeZone zone = QTimeZone::systemTimeZone();
    };

    SchedulePopup(Clock &clock, Facts facts, QWidget *parent = nullptr);

    /// Shows it below `anchor`, or in the middle of its window when that is not on the screen.
    void openBelow(const QWidget *anchor);
    /// The moment that day and time stand for now.
    WallTime picked() const;

Q_SIGNALS:
    /// UTC; can be scheduled for.
    void chosen(const QDateTime &moment);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addPresets(QVBoxLayout *column);
    void addMonth(QVBoxLayout *column);
    void addPick(QVBoxLayout *column);
    void turnMonth(int months);
    void refresh();
    void choose(const QDateTime &moment);
    void chooseNearest();

    Clock &m_clock;
    Facts m_facts;
    QWidget *m_content = nullptr;
    QLabel *m_monthName = nullptr;
    QToolButton *m_previousMonth = nullptr;
    MonthGrid *m_month = nullptr;
    QDateEdit *m_date = nullptr;
    DayTimeEdit *m_time = nullptr;
    QuietLabel *m_note = nullptr;
    QLabel *m_warning = nullptr;
    AccentToolButton *m_schedule = nullptr;
};

} // namespace Sendoff
