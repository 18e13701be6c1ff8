// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/account.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Sendoff {

/// Asks for the address of another mailbox that an account may open. Stays open until its owner closes it or
/// says what is wrong. Deletes itself when closed.
class AddMailboxDialog : public QDialog
{
    Q_OBJECT

public:
    struct Facts
    {
        QString account; ///< its address
        AccountKind kind = AccountKind::Work; ///< personal ones open no other mailbox
        QStringList there = {}; ///< addresses that are open already
    };

    explicit AddMailboxDialog(Facts facts, QWidget *parent = nullptr);

    /// What came of it: why it could not be added; empty: nothing is wrong.
    void setTrouble(const QString &text);
    /// It is being tried: nothing can be entered meanwhile.
    void setBusy(bool busy);

Q_SIGNALS:
    void addressChosen(const QString &address);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void take();
    void refresh();
    void retranslate();
    void fit();

    Facts m_facts;
    QString m_given; ///< what the owner said
    bool m_busy = false;
    bool m_judged = false; ///< the address was asked for as it stands
    QLabel *m_label;
    QLineEdit *m_address;
    QLabel *m_note;
    QLabel *m_wrong;
    QPushButton *m_add;
    QPushButton *m_cancel;
};

} // namespace Sendoff
