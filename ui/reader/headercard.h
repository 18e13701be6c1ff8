// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/mailquery.h"

#include <QWidget>

#include <memory>

namespace Sendoff {

class Clock;

/// The head of a message: subject, recipients as chips, where it comes from and what kind it is.
class HeaderCard : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderCard(QWidget *parent = nullptr);
    ~HeaderCard() override;

    void setMessage(const MailSummary &summary, const QStringList &ownDomains);
    /// The address of the mailbox that the messages are in; empty: not known.
    void setMailbox(const QString &address);
    void clear();
    /// What "today" is; the computer's clock when not set. Must outlive this.
    void setClock(Clock &clock);
    /// One line of recipients with a chevron that unfolds the rest; for low windows.
    void setCompact(bool compact);
    bool isCompact() const;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateRows();
    void retranslate();
    void fitFrom();
    bool goesOutAsAnother() const;

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
