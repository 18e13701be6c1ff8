// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/signinquestion.h"
#include "signin/signinview.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace Sendoff {

class BrowserWaitCard;
class Clock;
class DeviceCodeCard;
class Settings;
class SignInCard;

/// The face of a sign-in: one of three cards, by its state. The owner begins sign-ins when asked to; the
/// stack opens pages, copies, and cancels by itself.
class SignInStack : public QWidget
{
    Q_OBJECT

public:
    explicit SignInStack(QWidget *parent = nullptr);

    /// Follows a sign-in from now on, and asks for the application id while `settings` have none. All three
    /// outlive it. Once; without it the stack shows what it is given.
    void attach(SignIn &signIn, Settings &settings, Clock &clock);
    /// Only this account may sign in again, in its cloud.
    void setAccount(const QString &address, Cloud cloud);
    void setPracticeOffered(bool offered);
    /// What was wrong before a sign-in could begin.
    void setFault(const SignInFault &fault);
    /// What else is wrong, above all sign-ins; empty: nothing.
    void setTrouble(const QString &text);
    /// As which application; empty: there is none yet.
    void setClientId(const QString &clientId);
    /// Why somebody is asked to sign in.
    void setReason(const QString &text);
    /// The settings that cannot be used.
    void setLeftOut(const QList<Sendoff::WrongSetting> &settings);
    void setView(const SignInView &view, const QDateTime &now);
    /// Back to the first card; a sign-in that is under way is given up.
    void reset();
    /// One step back, as with Esc; false: this is the first.
    bool goBack();

    Cloud cloud() const;
    const SignInView &view() const { return m_view; }
    void takeFocus();

Q_SIGNALS:
    void signInRequested(Sendoff::Cloud cloud, bool byCode);
    void practiceRequested();
    void cancelled();
    /// How an application id is had: WordingSignIn::registrationHelp().
    void helpRequested();
    /// Only while it is not attached: else the settings have it already.
    void clientIdEntered(const QString &clientId);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();
    void leave();
    void readSettings();
    void wordLeftOut();
    void showCard();
    bool hasFocusInside() const;
    QWidget *cardOf(const SignInView &view) const;
    QWidget *focusPlace() const;
    QDateTime now() const;
    void openPage();
    void takeClientId(const QString &clientId);
    QString requestFor(const SignInFault &fault) const;

    QPointer<SignIn> m_signIn;
    QPointer<Settings> m_settings;
    Clock *m_clock = nullptr;
    SignInView m_view;
    QList<WrongSetting> m_leftOut;
    QTimer m_tick; ///< counts the life of a code down
    SignInCard *m_choose;
    BrowserWaitCard *m_browser;
    DeviceCodeCard *m_code;
};

} // namespace Sendoff
