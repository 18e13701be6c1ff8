// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimeEdit>

namespace Sendoff {

/// A time of day that goes in steps of five minutes, and from one end of the day to the other.
class DayTimeEdit : public QTimeEdit
{
    Q_OBJECT

public:
    explicit DayTimeEdit(QWidget *parent = nullptr);

    void stepBy(int steps) override;

protected:
    StepEnabled stepEnabled() const override;
};

} // namespace Sendoff
