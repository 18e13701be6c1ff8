// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sending/decidedialog.h"

#include "theme.h"
#include "widgets/smallwidgets.h"
#include "wordingmail.h"
#include "wordingsend.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Sendoff {

using namespace Qt::StringLiterals;

DecideDialog::DecideDialog(const SendJob &job, QWidget *parent)
    : QDialog(parent)
    , m_job(job)
    , m_question(new QLabel(this))
    , m_text(new QLabel(this))
    , m_keep(new QPushButton(this))
    , m_sent(new QPushButton(this))
    , m_again(new QPushButton(this))
{
    setObjectName(u"decideDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(440);
    m_keep->setObjectName(u"keepHoldingButton"_s);
    m_sent->setObjectName(u"wasSentButton"_s);
    m_again->setObjectName(u"sendAgainButton"_s);
    for (QLabel *label : {m_question, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_question->setFont(Theme::emphasis(font()));
    m_keep->setDefault(true);
    m_sent->setAutoDefault(false);
    m_again->setAutoDefault(false);

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
    buttons->addWidget(m_again);
    buttons->addWidget(m_sent);
    buttons->addWidget(m_keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(20);
    layout->addLayout(top);
    layout->addLayout(buttons);

    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_sent, &QPushButton::clicked, this, [this] {
        Q_EMIT wasSent();
        accept();
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        Q_EMIT sendAgain();
        accept();
    });
    retranslate();
    m_keep->setFocus();
}

void DecideDialog::retranslate()
{
    setWindowTitle(tr("Was it sent?"));
    m_question->setText(tr("Was “%1” sent to %2?")
                            .arg(WordingMail::subject(m_job.subject), WordingMail::names(m_job.recipients)));
    m_text->setText(
        WordingSend::notSure(m_job) + u".\n\n"_s
        + tr("It was posted at %1. We looked for it by its own id, and in Sent Items by its message id.")
              .arg(WordingMail::clockWithSeconds(m_job.posted))
        + u"\n\n"_s
        + tr("“Keep holding” changes nothing. “It was sent” takes it off your list and sends nothing. “Send "
             "again” sends it once more: if it was taken the first time, people get it twice."));
    m_keep->setText(tr("Keep holding"));
    m_sent->setText(tr("It was sent"));
    m_again->setText(tr("Send again"));
}

void DecideDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Sendoff
