// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Sendoff {

class LinkButton;

/// Asks for the application id without which nobody can sign in, or for another one than there is. One that
/// does not look like an id is taken when the person says so a second time.
class ClientIdForm : public QWidget
{
    Q_OBJECT

public:
    explicit ClientIdForm(QWidget *parent = nullptr);

    /// The one that is to be changed; empty: there is none yet.
    void begin(const QString &clientId);
    QWidget *focusPlace() const;

Q_SIGNALS:
    /// The one there is shall stay.
    void cancelled();
    void entered(const QString &clientId);
    void helpRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void take();
    void retranslate();

    QString m_before;
    QString m_doubted; ///< what does not look like an id, and was said so
    QLabel *m_text;
    QLabel *m_label;
    QLineEdit *m_edit;
    QPushButton *m_use;
    QPushButton *m_cancel;
    QLabel *m_wrong;
    LinkButton *m_help;
};

} // namespace Sendoff
