// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcommands.h"

#include "core.h"
#include "deskpage.h"
#include "launcher.h"
#include "mainwindow.h"
#include "prompter.h"
#include "signin/addmailboxdialog.h"
#include "signin/scopes.h"
#include "wordingerrors.h"

// Mailboxes of others that an account may open.

namespace Sendoff {

void AccountCommands::askForMailbox()
{
    const AccountId id = currentAccount();
    if (id.isEmpty() || !accounts())
        return;
    const std::optional<Account> account = m_accounts->account(id);
    if (!account)
        return;
    if (m_mailboxDialog)
        m_mailboxDialog->close();
    m_mailboxDialog = new AddMailboxDialog({.account = account->person.address,
                                            .kind = account->kind,
                                            .there = QStringList{account->person.address} + account->shared},
                                           &m_parts.window);
    m_mailboxDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_mailboxDialog, &AddMailboxDialog::addressChosen, this,
            [this, id](const QString &address) { tryMailbox(id, address); });
    m_mailboxDialog->show();
}

void AccountCommands::tryMailbox(const AccountId &id, const QString &address)
{
    const std::optional<Account> account = m_accounts->account(id);
    if (!account)
        return;
    if (mayReadShared(account->granted)) {
        probe(id, address);
        return;
    }
    // Asked for only now, when it is needed (contract 15).
    m_wanted = Wanted{.account = id, .address = address};
    signInAgain(id, Purpose::SharedMailboxes);
}

void AccountCommands::probe(const AccountId &id, const QString &address)
{
    const std::optional<Account> account = m_accounts->account(id);
    const DeskPage *const desk = m_parts.window.desk();
    if (!account || !desk)
        return;
    if (m_mailboxDialog)
        m_mailboxDialog->setBusy(true);
    desk->core().tryMailbox(id, mailboxOf(address, account->space), this,
                            [this, id, address](const Result<Done> &open) {
                                if (m_mailboxDialog)
                                    m_mailboxDialog->setBusy(false);
                                if (open)
                                    takeMailbox(id, address);
                                else
                                    refuseMailbox(address, open.error());
                            });
}

void AccountCommands::refuseMailbox(const QString &address, const Error &error)
{
    QString words;
    if (error.kind == ErrorKind::NotFound || isOfTheMailbox(error.code))
        words = tr("There is no mailbox with this address, or it has no licence.");
    else if (error.kind == ErrorKind::Forbidden)
        words = tr("You do not have the right to open this mailbox. Ask its owner or your administrator for "
                   "“Full access”, and for “Send as” or “Send on behalf”.");
    else
        words = WordingErrors::reason(error); // without advice that speaks of trying by itself
    if (m_mailboxDialog)
        m_mailboxDialog->setTrouble(words);
    else
        m_parts.prompter.tell(&m_parts.window, address.toHtmlEscaped(), words.toHtmlEscaped());
}

void AccountCommands::takeMailbox(const AccountId &id, const QString &address)
{
    const std::optional<Account> account = m_accounts->account(id);
    Core *const core = m_parts.launcher.core();
    if (!account || !core)
        return;
    if (const Result<Done> kept = m_accounts->addShared(id, address); !kept) {
        refuseMailbox(address, kept.error());
        return;
    }
    const Mailbox mailbox = mailboxOf(address, account->space);
    if (const Result<Done> added = core->addMailbox(id, mailbox); !added) {
        (void)m_accounts->removeShared(id, address);
        refuseMailbox(address, added.error());
        return;
    }
    if (m_mailboxDialog)
        m_mailboxDialog->close();
    m_parts.showDesk([this, added = mailbox.id] {
        goTo([&added](const Core &there, int index) { return there.mailbox(index).id == added; });
    });
}

} // namespace Sendoff
