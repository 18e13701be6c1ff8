// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sendsummary.h"

#include <QDialog>

class QVBoxLayout;

namespace Sendoff {

/// The last look before several drafts go out together: how many, to whom, who is outside, what was not
/// viewed and what cannot be sent. accepted() means: send `summary.sendable`.
class PreSendDialog : public QDialog
{
    Q_OBJECT

public:
    struct Facts
    {
        SendSummary summary;
        QString from; ///< the mailbox's address; may be empty
        int undoSeconds = 0; ///< 0: goes at once
    };

    explicit PreSendDialog(Facts facts, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addLine(QVBoxLayout *column, const char *icon, int accent, const QString &text);
    void addBlocked(QVBoxLayout *column);
    void addStaying(QVBoxLayout *column, const QList<MailRow> &rows);

    Facts m_facts;
    QWidget *m_content = nullptr;
};

} // namespace Sendoff
