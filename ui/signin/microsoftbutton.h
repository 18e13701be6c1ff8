// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace Sendoff {

/// The button that signs in with Microsoft, as Microsoft wants it to look: four-coloured logo, its own
/// colours in light and dark.
class MicrosoftButton : public QPushButton
{
    Q_OBJECT

public:
    explicit MicrosoftButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace Sendoff
