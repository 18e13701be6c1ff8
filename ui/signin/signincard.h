// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/cloud.h"
#include "signin/signinfault.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace Sendoff {

class ClientIdForm;
class FaultPane;
class MicrosoftButton;

/// Where a sign-in begins: with Microsoft, by a code, or not at all with a practice mailbox.
class SignInCard : public QWidget
{
    Q_OBJECT

public:
    explicit SignInCard(QWidget *parent = nullptr);

    Cloud cloud() const;
    void setCloud(Cloud cloud);
    /// Without one the card asks for it in place of a sign-in.
    void setClientIdKnown(bool known);
    void setPracticeOffered(bool offered);
    /// Only this account may sign in, in its own cloud; empty: any.
    void setAccount(const QString &address);
    void setFault(const std::optional<SignInFault> &fault, const QString &request = {});
    /// What else is wrong; empty: nothing.
    void setTrouble(const QString &text);
    /// What gets the focus when the card is shown.
    QWidget *focusPlace() const;

Q_SIGNALS:
    void signInRequested(bool byCode);
    void practiceRequested();
    void helpRequested();
    void clientIdEntered(const QString &clientId);
    void cloudChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslate();
    void restyle();
    void applyShown();

    QLabel *m_title;
    FaultPane *m_fault;
    ClientIdForm *m_form;
    MicrosoftButton *m_signIn;
    QPushButton *m_byCode;
    QLabel *m_cloudLabel;
    QComboBox *m_cloud;
    QWidget *m_rule;
    QPushButton *m_practice;
    QLabel *m_practiceNote;
    QLabel *m_trouble;
    QString m_account;
    bool m_known = true;
    bool m_offered = true;
};

} // namespace Sendoff
