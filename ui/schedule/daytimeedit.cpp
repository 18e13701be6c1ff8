// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/daytimeedit.h"

#include "mail/sendtimes.h"

namespace Sendoff {

DayTimeEdit::DayTimeEdit(QWidget *parent)
    : QTimeEdit(parent)
{
}

void DayTimeEdit::stepBy(int steps)
{
    constexpr int minutesOfDay = 24 * 60;
    const int now = time().hour() * 60 + time().minute();
    int minutes = now;
    if (currentSection() == MinuteSection) {
        // Onto the next step first, wherever it stood.
        const int step = steps > 0 ? now / minuteStep : (now + minuteStep - 1) / minuteStep;
        minutes = (step + steps) * minuteStep;
    } else if (currentSection() == HourSection) {
        minutes += steps * 60;
    } else {
        minutes += minutesOfDay / 2; // morning or afternoon
    }
    minutes = (minutes % minutesOfDay + minutesOfDay) % minutesOfDay;
    setTime(QTime(minutes / 60, minutes % 60));
    setSelectedSection(currentSection());
}

QAbstractSpinBox::StepEnabled DayTimeEdit::stepEnabled() const
{
    return StepUpEnabled | StepDownEnabled;
}

} // namespace Sendoff
