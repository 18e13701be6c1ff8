// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace Sendoff {

/// The Send button, and buttons that are the obvious next step: filled with the highlight colour, grey when
/// disabled. Its minimum size is its whole size, so that a toolbar never moves it into its overflow before
/// anything else.
class AccentToolButton : public QToolButton
{
    Q_OBJECT

public:
    explicit AccentToolButton(QWidget *parent = nullptr);

    /// A name for Icons; mail-send at first. Null: no icon.
    void setAccentIcon(const char *icon);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Pressed with the mouse while it is off.
    void pressedInVain();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int labelX() const;

    const char *m_icon = "mail-send";
};

} // namespace Sendoff
