// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/signinview.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Sendoff {

class IconLabel;

/// Waits for the person to sign in in the browser.
class BrowserWaitCard : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserWaitCard(QWidget *parent = nullptr);

    void setView(const SignInView &view);
    QWidget *focusPlace() const;

Q_SIGNALS:
    void openRequested();
    void codeRequested();
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void copyAddress();
    void retranslate();
    void restyle();

    SignInView m_view;
    bool m_copied = false;
    QLabel *m_title;
    IconLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_code;
    QPushButton *m_cancel;
};

} // namespace Sendoff
