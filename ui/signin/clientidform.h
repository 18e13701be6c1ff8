// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Sendoff {

class LinkButton;

/// Asks for the application id without which nobody can sign in.
class ClientIdForm : public QWidget
{
    Q_OBJECT

public:
    explicit ClientIdForm(QWidget *parent = nullptr);

    QWidget *focusPlace() const;

Q_SIGNALS:
    void entered(const QString &clientId);
    void helpRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void take();
    void retranslate();

    QLabel *m_text;
    QLabel *m_label;
    QLineEdit *m_edit;
    QPushButton *m_use;
    QLabel *m_wrong;
    LinkButton *m_help;
};

} // namespace Sendoff
