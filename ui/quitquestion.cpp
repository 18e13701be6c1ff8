// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quitquestion.h"

#include <QLabel>
#include <QPushButton>

namespace Sendoff {

using namespace Qt::StringLiterals;

QuitQuestion::QuitQuestion(const Facts &facts, QWidget *parent)
    : QuestionDialog(parent)
    , m_facts(facts)
    , m_leave(addAnswer(u"exitButton"_s))
    , m_stay(addHarmlessAnswer(u"keepSendingButton"_s))
{
    setObjectName(u"quitQuestion"_s);
    question()->setObjectName(u"quitTitle"_s);
    text()->setObjectName(u"quitText"_s);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::accept);
    QuitQuestion::retranslate();
}

void QuitQuestion::setFacts(const Facts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    retranslate();
}

void QuitQuestion::retranslate()
{
    const int messages = m_facts.countingDown + m_facts.underWay;
    const bool sends = messages > 0;
    setWindowTitle(tr("Exit Sendoff?"));
    const bool losesNothing = !sends && m_facts.discarding == 0;
    question()->setText(sends ? tr("%Ln message(s) are still waiting.", nullptr, messages)
                            : losesNothing
                            ? tr("%Ln discarded draft(s) are still waiting.", nullptr, m_facts.discarded)
                            : tr("%Ln draft(s) are not discarded yet.", nullptr, m_facts.discarding));
    QStringList lines;
    if (m_facts.countingDown > 0)
        lines.append(tr("The undo time still runs for %Ln message(s): if you exit now, they are not sent and "
                        "stay in Drafts.",
                        nullptr, m_facts.countingDown));
    if (m_facts.discarding > 0)
        lines.append(tr("The undo time still runs for %Ln draft(s): if you exit now, they are not discarded.",
                        nullptr, m_facts.discarding));
    if (m_facts.discarded > 0 && !m_facts.practice)
        lines.append(
            losesNothing
                ? tr("They go to Deleted Items next time you open Sendoff.", nullptr, m_facts.discarded)
                : tr("%Ln discarded draft(s) go to Deleted Items next time you open Sendoff.", nullptr,
                     m_facts.discarded));
    if (m_facts.underWay + m_facts.discarded > 0 && m_facts.practice)
        lines.append(tr("The practice mailbox begins anew next time you open it."));
    else if (m_facts.underWay > 0)
        lines.append((m_facts.countingDown > 0
                          ? tr("The others go on next time you open Sendoff.", nullptr, m_facts.underWay)
                          : tr("They go on next time you open Sendoff.", nullptr, m_facts.underWay))
                     + u'\n' + tr("After more than a day you are asked first."));
    text()->setText(lines.join(u'\n'));
    m_stay->setText(sends ? tr("Keep sending") : tr("Stay"));
    if (!sends && m_facts.discarded > 0) // these are discarded all the same
        m_leave->setText(tr("Exit"));
    else if (!sends)
        m_leave->setText(tr("Exit without discarding"));
    else
        m_leave->setText(m_facts.underWay > 0 && !m_facts.practice ? tr("Pause and exit")
                                                                   : tr("Exit without sending"));
}

} // namespace Sendoff
