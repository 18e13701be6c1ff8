// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace Sendoff {

/// A push button that shows its shortcut after its text, smaller and quieter.
class HintButton : public QPushButton
{
    Q_OBJECT

public:
    explicit HintButton(QWidget *parent = nullptr);

    void setHint(const QString &hint);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int hintWidth() const;

    QString m_hint;
};

} // namespace Sendoff
