// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/questiondialog.h"

class QPushButton;

namespace Sendoff {

/// Asked before an account and its mail leave this computer (spec 11). Accepted: the person removes it.
class RemoveAccountQuestion : public QuestionDialog
{
    Q_OBJECT

public:
    struct Facts
    {
        QString address;
        int waiting = 0; ///< decided and not sent yet: they will not be
        int unknown = 0; ///< nobody knows whether they were sent
        int scheduled = 0; ///< with the service, which sends them all the same
        int discarding = 0; ///< drafts that are discarded and not moved yet: they will not be
        int mailboxes = 0; ///< shared ones that go with it

        bool operator==(const Facts &) const = default;
    };

    RemoveAccountQuestion(Facts facts, QWidget *parent);

protected:
    void retranslate() override;

private:
    Facts m_facts;
    QPushButton *m_remove;
    QPushButton *m_cancel;
};

} // namespace Sendoff
