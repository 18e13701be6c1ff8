// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/signinfault.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace Sendoff {

class InlineBar;
class LinkButton;

/// Why a sign-in failed, in words, with the technical details folded; nothing is shown while there is none.
class FaultPane : public QWidget
{
    Q_OBJECT

public:
    explicit FaultPane(QWidget *parent = nullptr);

    /// `request`: a text for the administrator that can be copied; empty: there is none to copy.
    void setFault(const std::optional<SignInFault> &fault, const QString &request = {});
    /// Whether another application id can be entered here.
    void setIdOffered(bool offered);
    const std::optional<SignInFault> &fault() const { return m_fault; }

Q_SIGNALS:
    /// Another application id may help.
    void changeRequested();
    /// How the application is registered.
    void helpRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void triggered(const QString &id);

    std::optional<SignInFault> m_fault;
    QString m_request;
    bool m_copied = false;
    bool m_unfolded = false;
    bool m_idOffered = true;
    InlineBar *m_bar;
    LinkButton *m_fold;
    LinkButton *m_help;
    QLabel *m_technical;
};

} // namespace Sendoff
