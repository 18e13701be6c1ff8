// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/signinview.h"

#include <QLabel>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace Sendoff {

class IconLabel;

/// A code in large letters; read out letter by letter. It takes the focus, so that it can be copied with the
/// keyboard.
class CodeLabel : public QLabel
{
    Q_OBJECT

public:
    explicit CodeLabel(QWidget *parent = nullptr);

    void setCode(const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();
};

/// Shows the code that is to be entered on another device, and for how long it is good.
class DeviceCodeCard : public QWidget
{
    Q_OBJECT

public:
    explicit DeviceCodeCard(QWidget *parent = nullptr);

    /// `now`: UTC.
    void setView(const SignInView &view, const QDateTime &now);
    void setNow(const QDateTime &now);
    QWidget *focusPlace() const;

Q_SIGNALS:
    void openRequested();
    void newCodeRequested();
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void copyCode();
    void retranslate();
    void restyle();
    QString stateText() const;
    bool isExpired() const;

    SignInView m_view;
    QDateTime m_now;
    bool m_copied = false;
    QLabel *m_title;
    QLabel *m_openStep;
    QLabel *m_page;
    QLabel *m_enterStep;
    CodeLabel *m_code;
    QPushButton *m_copy;
    QPushButton *m_open;
    QPushButton *m_new;
    IconLabel *m_icon;
    QLabel *m_state;
    QProgressBar *m_wait;
    QPushButton *m_back;
    QLabel *m_cloud;
};

} // namespace Sendoff
