// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/removeaccountquestion.h"

#include "safetext.h"

#include <QLabel>
#include <QPushButton>

namespace Sendoff {

using namespace Qt::StringLiterals;

RemoveAccountQuestion::RemoveAccountQuestion(Facts facts, QWidget *parent)
    : QuestionDialog(parent)
    , m_facts(std::move(facts))
    , m_remove(addAnswer(u"removeButton"_s))
    , m_cancel(addHarmlessAnswer(u"cancelButton"_s))
{
    setObjectName(u"removeAccountQuestion"_s);
    question()->setObjectName(u"removeAccountTitle"_s);
    text()->setObjectName(u"removeAccountText"_s);
    connect(m_remove, &QPushButton::clicked, this, &QDialog::accept);
    RemoveAccountQuestion::retranslate();
}

void RemoveAccountQuestion::retranslate()
{
    setWindowTitle(tr("Remove account"));
    question()->setText(tr("Remove %1 from this computer?").arg(safeText(m_facts.address)));
    QStringList lines{
        tr("Mail in the mailbox stays. What Sendoff keeps of it here is deleted, and the sign-in "
           "is removed from the keychain.")};
    if (m_facts.mailboxes > 0)
        lines.append(tr("%Ln shared mailbox(es) opened with this account are removed too.", nullptr,
                        m_facts.mailboxes));
    if (m_facts.waiting > 0)
        lines.append(tr("%Ln message(s) still wait to be sent: they are not sent and stay in Drafts.",
                        nullptr, m_facts.waiting));
    if (m_facts.unknown > 0)
        lines.append(
            tr("Of %Ln message(s) it is not known whether they were sent, and Sendoff cannot find it "
               "out any more. Look into Sent Items before you send them again.",
               nullptr, m_facts.unknown));
    if (m_facts.scheduled > 0)
        lines.append(tr("%Ln scheduled message(s) go out at their time all the same: Microsoft 365 has them.",
                        nullptr, m_facts.scheduled));
    if (m_facts.discarding > 0)
        lines.append(tr("%Ln discarded draft(s) are not in Deleted Items yet: they stay in Drafts.", nullptr,
                        m_facts.discarding));
    text()->setText(lines.join(u'\n'));
    m_remove->setText(tr("Remove"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace Sendoff
