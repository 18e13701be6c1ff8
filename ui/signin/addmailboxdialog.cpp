// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/addmailboxdialog.h"

#include "mail/recipient.h"
#include "safetext.h"
#include "theme.h"
#include "widgets/smallwidgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

AddMailboxDialog::AddMailboxDialog(Facts facts, QWidget *parent)
    : QDialog(parent)
    , m_facts(std::move(facts))
    , m_label(new QLabel(this))
    , m_address(new QLineEdit(this))
    , m_note(new QuietLabel(this))
    , m_wrong(new QLabel(this))
    , m_add(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"addMailboxDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(440);
    m_address->setObjectName(u"mailboxAddressEdit"_s);
    m_address->setMaxLength(320);
    m_address->setPlaceholderText(u"sales@contoso.com"_s); // an example
    m_note->setObjectName(u"addMailboxNote"_s);
    m_wrong->setObjectName(u"addMailboxTrouble"_s);
    m_add->setObjectName(u"addMailboxButton"_s);
    m_add->setDefault(true);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setAutoDefault(false);
    m_label->setBuddy(m_address);
    for (QLabel *label : {m_label, m_note, m_wrong}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_add);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::pageMargin, 16, Theme::pageMargin, 16);
    column->setSpacing(8);
    column->addWidget(m_label);
    column->addWidget(m_address);
    column->addWidget(m_wrong);
    column->addWidget(m_note);
    column->addSpacing(8);
    column->addLayout(buttons);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_judged = false;
        m_given.clear();
        refresh();
    });
    connect(m_add, &QPushButton::clicked, this, &AddMailboxDialog::take);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
}

void AddMailboxDialog::setTrouble(const QString &text)
{
    m_given = text;
    m_busy = false;
    refresh();
}

void AddMailboxDialog::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void AddMailboxDialog::take()
{
    const QString address = m_address->text().trimmed();
    m_judged = true;
    m_given.clear();
    refresh();
    if (m_wrong->text().isEmpty())
        Q_EMIT addressChosen(address);
}

void AddMailboxDialog::refresh()
{
    const bool personal = m_facts.kind == AccountKind::Personal;
    const QString address = m_address->text().trimmed();
    QString wrong = m_given;
    if (m_judged && wrong.isEmpty()) {
        if (!isCompleteAddress(address))
            wrong = tr("“%1” is not a complete address").arg(safeText(address));
        else if (m_facts.there.contains(address, Qt::CaseInsensitive))
            wrong = tr("%1 is open already").arg(safeText(address));
    }
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    m_label->setEnabled(!personal);
    m_address->setEnabled(!personal && !m_busy);
    m_add->setEnabled(!personal && !m_busy && !address.isEmpty());
    m_note->setText(
        personal ? tr("%1 is a personal account. Only work and school accounts can open mailboxes of others.")
                       .arg(safeText(m_facts.account))
            : m_busy
            ? tr("Trying to open it…")
            : tr("A shared mailbox, or one whose owner lets %1 in. Microsoft may ask you to agree to one "
                 "more permission.")
                  .arg(safeText(m_facts.account)));
    if (isVisible())
        fit();
}

void AddMailboxDialog::retranslate()
{
    setWindowTitle(tr("Add a mailbox"));
    m_label->setText(tr("Address of the mailbox"));
    m_address->setAccessibleName(m_label->text());
    m_add->setText(tr("Add", "a mailbox"));
    m_cancel->setText(tr("Cancel"));
    refresh();
}

void AddMailboxDialog::fit()
{
    ensurePolished();
    layout()->activate();
    const int width = std::max(minimumWidth(), layout()->minimumSize().width());
    resize(width, layout()->totalHeightForWidth(width));
}

void AddMailboxDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AddMailboxDialog::showEvent(QShowEvent *event)
{
    fit();
    QDialog::showEvent(event);
}

} // namespace Sendoff
