// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace Sendoff {

/// Asked before the program ends while messages are on their way (spec 11). Accepted: the person leaves all
/// the same. Deletes itself.
class QuitQuestion : public QDialog
{
    Q_OBJECT

public:
    struct Facts
    {
        int countingDown = 0; ///< their undo time runs: leaving means not sent
        int underWay = 0; ///< decided: they go on at the next start
    };

    QuitQuestion(const Facts &facts, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Facts m_facts;
    QLabel *m_question;
    QLabel *m_text;
    QPushButton *m_stay;
    QPushButton *m_leave;
};

} // namespace Sendoff
