// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sendsummary.h"
#include "theme.h"

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
        QString mailbox; ///< its address; may be empty
        AttachmentSum attachments; ///< of what can be sent
        int undoSeconds = 0; ///< 0: goes at once
        int perMinute = 0; ///< messages that go out in a minute; 0: as fast as it can be
    };

    explicit PreSendDialog(Facts facts, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addLines(QVBoxLayout *column);
    void addSenders(QVBoxLayout *column);
    QString firstLine() const;
    void addLine(QVBoxLayout *column, const char *icon, Theme::Accent accent, const QString &markup);
    void addBlocked(QVBoxLayout *column);
    void addStaying(QVBoxLayout *column, const QList<MailRow> &rows);
    void addGoing(QVBoxLayout *column);
    QWidget *footer();

    Facts m_facts;
    QWidget *m_content = nullptr;
};

} // namespace Sendoff
