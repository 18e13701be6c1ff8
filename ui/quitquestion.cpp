// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quitquestion.h"

#include "theme.h"
#include "widgets/smallwidgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Sendoff {

using namespace Qt::StringLiterals;

QuitQuestion::QuitQuestion(const Facts &facts, QWidget *parent)
    : QDialog(parent)
    , m_facts(facts)
    , m_question(new QLabel(this))
    , m_text(new QLabel(this))
    , m_stay(new QPushButton(this))
    , m_leave(new QPushButton(this))
{
    setObjectName(u"quitQuestion"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(440);
    m_question->setObjectName(u"quitTitle"_s);
    m_text->setObjectName(u"quitText"_s);
    m_stay->setObjectName(u"keepSendingButton"_s);
    m_leave->setObjectName(u"exitButton"_s);
    for (QLabel *label : {m_question, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_question->setFont(Theme::emphasis(font()));
    m_stay->setDefault(true);
    m_leave->setAutoDefault(false);

    auto *icon = new IconLabel("dialog-warning", 24, this);
    icon->setAccent(Theme::Accent::Attention);
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_question);
    words->addWidget(m_text);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_stay);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(20);
    layout->addLayout(top);
    layout->addLayout(buttons);

    connect(m_stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    m_stay->setFocus();
}

void QuitQuestion::retranslate()
{
    const int all = m_facts.countingDown + m_facts.underWay;
    setWindowTitle(tr("Exit Sendoff?"));
    m_question->setText(tr("%Ln message(s) are still waiting.", nullptr, all));
    QStringList lines;
    if (m_facts.countingDown > 0)
        lines.append(tr("The undo time still runs for %Ln message(s): if you exit now, they are not sent and "
                        "stay in Drafts.",
                        nullptr, m_facts.countingDown));
    if (m_facts.underWay > 0)
        lines.append(m_facts.countingDown > 0
                         ? tr("The others go on next time you open Sendoff.", nullptr, m_facts.underWay)
                         : tr("They go on next time you open Sendoff.", nullptr, m_facts.underWay));
    if (m_facts.underWay > 0)
        lines.append(tr("After more than a day you are asked first."));
    m_text->setText(lines.join(u'\n'));
    m_stay->setText(tr("Keep sending"));
    m_leave->setText(m_facts.underWay > 0 ? tr("Pause and exit") : tr("Exit without sending"));
}

void QuitQuestion::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Sendoff
