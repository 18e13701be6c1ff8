// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace Sendoff {

/// The search field: a lens in front, a clear button, and while it is empty its shortcut at the end.
class SearchEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchEdit(QWidget *parent = nullptr);

    /// What the empty field says, and what it says when that does not fit.
    void setHints(const QString &whole, const QString &brief);
    /// Shown at the trailing side while the field is empty and wide enough; empty: none.
    void setShortcutHint(const QKeySequence &shortcut);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter or Down, or Esc in the empty field: the person goes on to the list.
    void leftForResults();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void chooseHint();

    QKeySequence m_shortcut;
    QString m_whole;
    QString m_brief;
};

} // namespace Sendoff
