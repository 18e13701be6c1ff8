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
    const std::optional<SignInFault> &fault() const { return m_fault; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void copyRequest();

    std::optional<SignInFault> m_fault;
    QString m_request;
    bool m_copied = false;
    bool m_unfolded = false;
    InlineBar *m_bar;
    LinkButton *m_fold;
    QLabel *m_technical;
};

} // namespace Sendoff
