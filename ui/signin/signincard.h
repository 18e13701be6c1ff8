// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/cloud.h"
#include "signin/signinfault.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace Sendoff {

class ApplicationLine;
class ClientIdForm;
class FaultPane;
class InlineBar;
class MicrosoftButton;

/// Where a sign-in begins: with Microsoft, by a code, or not at all with a practice mailbox.
class SignInCard : public QWidget
{
    Q_OBJECT

public:
    explicit SignInCard(QWidget *parent = nullptr);

    Cloud cloud() const;
    void setCloud(Cloud cloud);
    /// As which application somebody signs in; empty: there is none, and the card asks for it in place of a
    /// sign-in.
    void setClientId(const QString &clientId);
    /// Goes back from what was asked for beside the sign-in; false: nothing was.
    bool goBack();
    void setPracticeOffered(bool offered);
    /// Only this account may sign in, in its own cloud, as the application that it was added with; empty:
    /// any.
    void setAccount(const QString &address);
    /// Why somebody is asked to sign in; empty: it goes without saying.
    void setReason(const QString &text);
    /// What of the settings was left out, a sentence each.
    void setLeftOut(const QStringList &sentences);
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
    bool asksForId() const;
    void askForId(bool asks);

    QLabel *m_title;
    QLabel *m_reason;
    InlineBar *m_leftOut;
    FaultPane *m_fault;
    ClientIdForm *m_form;
    MicrosoftButton *m_signIn;
    QPushButton *m_byCode;
    QLabel *m_cloudLabel;
    QComboBox *m_cloud;
    ApplicationLine *m_application;
    QWidget *m_rule;
    QPushButton *m_practice;
    QLabel *m_practiceNote;
    QLabel *m_trouble;
    QString m_account;
    QString m_clientId;
    QStringList m_leftOutSentences;
    bool m_known = true; ///< there is an application id
    bool m_changesId = false; ///< another id is being entered
    bool m_offered = true;
};

} // namespace Sendoff
