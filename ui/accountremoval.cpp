// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcommands.h"
#include "core.h"
#include "launcher.h"
#include "mainwindow.h"
#include "prompter.h"
#include "signin/addmailboxdialog.h"
#include "signin/removeaccountquestion.h"
#include "store/store.h"
#include "welcome/welcomepage.h"
#include "wordingerrors.h"

#include <utility>

// The end of an account on this computer.

namespace Sendoff {

RemoveAccountQuestion::Facts AccountCommands::factsOf(const Account &account) const
{
    Core &core = *m_parts.launcher.core();
    RemoveAccountQuestion::Facts facts{.address = account.person.address,
                                       .waiting = 0,
                                       .unknown = 0,
                                       .scheduled = 0,
                                       .mailboxes = int(account.shared.size())};
    for (int i = 0; i < core.mailboxCount(); ++i) {
        if (core.accountOf(i) != account.id)
            continue;
        for (const BatchCounts &batch : core.store().batchCounts(core.mailbox(i).id, {})) {
            facts.waiting += batch.in(SendState::Countdown) + batch.in(SendState::Waiting);
            facts.unknown
                += batch.in(SendState::Posting) + batch.in(SendState::Unknown) + batch.in(SendState::NotSure);
            facts.scheduled += batch.in(SendState::Scheduled) + batch.in(SendState::Recalling);
        }
    }
    return facts;
}

void AccountCommands::askToRemove()
{
    const AccountId id = currentAccount();
    if (id.isEmpty() || !accounts())
        return;
    const std::optional<Account> account = m_accounts->account(id);
    if (!account)
        return;
    const RemoveAccountQuestion::Facts facts = factsOf(*account);
    auto *const question = new RemoveAccountQuestion(facts, &m_parts.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this, [this, id, facts] {
        const std::optional<Account> asked = m_accounts->account(id);
        if (!asked || !isOpen(id))
            return;
        // Mail went on while the question was open: what was agreed to may be something else by now.
        if (factsOf(*asked) == facts)
            remove(id);
        else
            askToRemove();
    });
    question->open();
}

void AccountCommands::remove(const AccountId &id)
{
    Core *const core = m_parts.launcher.core();
    if (m_mailboxDialog)
        m_mailboxDialog->close(); // it may be about this account
    m_parts.window.closeDesk();
    const Result<Done> removed = m_accounts->remove(id, *core);
    m_wiping = removed && core->mailboxCount() == 0;
    // The others' desk comes back at once: their undo times run. Without others, the first page waits until
    // nothing of the account is left.
    if (m_wiping)
        m_parts.window.welcome()->setEnabled(false);
    else
        m_parts.showDesk({});
    if (!removed) {
        m_parts.prompter.tell(&m_parts.window, tr("Account"),
                              WordingErrors::reason(removed.error()).toHtmlEscaped());
        return;
    }
    m_accounts->wipe(id, *core, this, [this](const Result<Done> &wiped) {
        if (std::exchange(m_wiping, false)) {
            m_parts.launcher.close();
            m_parts.window.welcome()->setEnabled(true);
        }
        if (wiped)
            return;
        const bool isSecret = wiped.error().kind == ErrorKind::Secrets;
        m_parts.prompter.tellShortly(
            &m_parts.window, tr("Account removed"),
            isSecret
                ? tr("The account is removed. Only its sign-in is still in the keychain; Sendoff removes "
                     "it when it starts next.")
                : tr("The account is removed, but not yet all that was kept of it; Sendoff tries again "
                     "when it starts next."),
            WordingErrors::reason(wiped.error()));
    });
}

} // namespace Sendoff
