// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Sendoff {

/// A question that has to be answered before something goes on: the question, what hangs on it, and the
/// answers. The harmless answer is the last button and the default; it and Esc reject. Open it with open();
/// it deletes itself. The owner words everything and words it again when the language changes.
class QuestionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit QuestionDialog(QWidget *parent = nullptr);

protected:
    QLabel *question() const { return m_question; }
    QLabel *text() const { return m_text; }
    QPushButton *addAnswer(const QString &name);
    /// The last one to add.
    QPushButton *addHarmlessAnswer(const QString &name);
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fit();

    QLabel *m_question;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace Sendoff
