// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace Sendoff {

class SignInStack;

/// What one sees without a mailbox: what Sendoff does, how to sign in, and a practice mailbox to try it with.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// The language that is in use.
    void setLanguage(const QString &code);
    /// The owner attaches it to a sign-in and hears what it asks for.
    SignInStack &signIn() const { return *m_stack; }
    /// Why the mailbox could not be opened; empty: nothing is wrong.
    void setTrouble(const QString &text);

Q_SIGNALS:
    void practiceRequested();
    void languageChosen(const QString &code);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildIntro();
    QWidget *buildCard();
    QWidget *buildBody();
    QWidget *buildFooter();
    void retranslate();
    void restyle();

    QLabel *m_logo;
    QLabel *m_title;
    QLabel *m_intro;
    QList<QLabel *> m_points;
    QWidget *m_card;
    SignInStack *m_stack;
    QWidget *m_footer;
    QComboBox *m_languages;
    QLabel *m_promise;
};

} // namespace Sendoff
