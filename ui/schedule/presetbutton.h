// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace Sendoff {

/// A line of a menu-like list: words at the leading edge, a time at the trailing one.
class PresetButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PresetButton(QWidget *parent = nullptr);

    void setWords(const QString &words, const QString &time);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_time;
};

} // namespace Sendoff
