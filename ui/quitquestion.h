// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/questiondialog.h"

class QPushButton;

namespace Sendoff {

/// Asked before the program ends while messages are on their way, or discarded drafts wait (spec 11).
/// Accepted: the person leaves all the same.
class QuitQuestion : public QuestionDialog
{
    Q_OBJECT

public:
    struct Facts
    {
        int countingDown = 0; ///< their undo time runs: leaving means not sent
        int discarding = 0; ///< their undo time runs: leaving means not discarded
        int underWay = 0; ///< decided: they go on at the next start
        int discarded = 0; ///< the same, of drafts that cannot be moved to Deleted Items now
        bool practice = false; ///< the mailbox is made anew at the next start

        bool operator==(const Facts &) const = default;
        bool isNothing() const { return countingDown + discarding + underWay + discarded == 0; }
    };

    QuitQuestion(const Facts &facts, QWidget *parent);

    /// Mail went on while it was asked.
    void setFacts(const Facts &facts);

protected:
    void retranslate() override;

private:
    Facts m_facts;
    QPushButton *m_leave;
    QPushButton *m_stay;
};

} // namespace Sendoff
