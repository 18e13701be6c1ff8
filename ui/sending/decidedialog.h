// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace Sendoff {

/// Asks the person what became of a message of which nobody else knows. Nothing happens on Enter or Esc: the
/// harmless answer is the default. Open it with open(); it deletes itself.
class DecideDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DecideDialog(const SendJob &job, QWidget *parent = nullptr);

Q_SIGNALS:
    void wasSent();
    void sendAgain();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SendJob m_job;
    QLabel *m_question;
    QLabel *m_text;
    QPushButton *m_keep;
    QPushButton *m_sent;
    QPushButton *m_again;
};

} // namespace Sendoff
