// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"
#include "widgets/questiondialog.h"

class QPushButton;

namespace Sendoff {

/// Asks the person what became of a message of which nobody else knows. Nothing happens on Enter or Esc.
class DecideDialog : public QuestionDialog
{
    Q_OBJECT

public:
    explicit DecideDialog(const SendJob &job, QWidget *parent = nullptr);

Q_SIGNALS:
    void wasSent();
    void sendAgain();

protected:
    void retranslate() override;

private:
    SendJob m_job;
    QPushButton *m_again;
    QPushButton *m_sent;
    QPushButton *m_keep;
};

} // namespace Sendoff
