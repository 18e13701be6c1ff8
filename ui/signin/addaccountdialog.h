// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/cloud.h"

#include <QDialog>

namespace Sendoff {

class SignInStack;

/// Signs in to one more account, or again to one that is there, while the desk stays usable. Deletes itself
/// when closed; closing gives the sign-in up.
class AddAccountDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AddAccountDialog(QWidget *parent = nullptr);

    /// The account that is to sign in again.
    void setAccount(const QString &address, Cloud cloud);
    /// Why it has to.
    void setReason(const QString &text);
    /// Its owner connects and attaches it.
    SignInStack &stack() const { return *m_stack; }
    void reject() override;
    /// The sign-in is done: closes without giving anything up.
    void finish();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fit();
    void retranslate();

    SignInStack *m_stack;
    QString m_account;
};

} // namespace Sendoff
