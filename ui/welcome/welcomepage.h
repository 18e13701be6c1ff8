// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;

namespace Sendoff {

/// What one sees without a mailbox: what Sendoff does, a practice mailbox to try it with, and how to open a
/// real one.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// The language that is in use.
    void setLanguage(const QString &code);
    /// Why the mailbox could not be opened; empty: nothing is wrong.
    void setTrouble(const QString &text);

Q_SIGNALS:
    void practiceRequested();
    void languageChosen(const QString &code);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildIntro();
    QWidget *buildCard();
    QWidget *buildFooter();
    void retranslate();
    void restyle();

    QLabel *m_logo;
    QLabel *m_title;
    QLabel *m_intro;
    QList<QLabel *> m_points;
    QFrame *m_card;
    QLabel *m_cardTitle;
    QPushButton *m_practice;
    QLabel *m_practiceNote;
    QLabel *m_realTitle;
    QLabel *m_real;
    QLabel *m_trouble;
    QWidget *m_footer;
    QComboBox *m_languages;
    QLabel *m_promise;
};

} // namespace Sendoff
