// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

namespace Sendoff {

/// Find in message: a line edit, previous, next and "3 of 12". Hidden until opened; Esc closes it.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);
    ~FindBar() override;

    /// Shows the bar and puts the focus into its field; `text`, when not empty, becomes its text.
    void open(const QString &text = {});
    void close();
    QString text() const;
    /// What the view found: place `current` of `count`, from 1; 0 of 0 when there is nothing.
    void setResult(int current, int count);

Q_SIGNALS:
    void textChanged(const QString &text);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
