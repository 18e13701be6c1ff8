// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sending/decidedialog.h"

#include "wordingmail.h"
#include "wordingsend.h"

#include <QLabel>
#include <QPushButton>

namespace Sendoff {

using namespace Qt::StringLiterals;

DecideDialog::DecideDialog(const SendJob &job, QWidget *parent)
    : QuestionDialog(parent)
    , m_job(job)
    , m_again(addAnswer(u"sendAgainButton"_s))
    , m_sent(addAnswer(u"wasSentButton"_s))
    , m_keep(addHarmlessAnswer(u"keepHoldingButton"_s))
{
    setObjectName(u"decideDialog"_s);
    connect(m_sent, &QPushButton::clicked, this, [this] {
        Q_EMIT wasSent();
        accept();
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        Q_EMIT sendAgain();
        accept();
    });
    DecideDialog::retranslate();
}

void DecideDialog::retranslate()
{
    setWindowTitle(tr("Was it sent?"));
    question()->setText(tr("Was “%1” sent to %2?")
                            .arg(WordingMail::subject(m_job.subject), WordingMail::names(m_job.recipients)));
    text()->setText(
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

} // namespace Sendoff
