// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcommands.h"

#include "core.h"
#include "launcher.h"
#include "mainwindow.h"
#include "prompter.h"
#include "signin/addaccountdialog.h"
#include "signin/addmailboxdialog.h"
#include "store/store.h"
#include "welcome/welcomepage.h"
#include "wordingerrors.h"

#include <utility>

// An account goes, and all that is kept of it.

namespace Sendoff {

namespace {

/// Whether who agreed to `agreed` agrees to `now`: what was sent meanwhile needs no question, which would
/// never end while mail goes out.
bool isCovered(const RemoveAccountQuestion::Facts &now, const RemoveAccountQuestion::Facts &agreed)
{
    return now.waiting <= agreed.waiting && now.unknown <= agreed.unknown && now.scheduled <= agreed.scheduled
        && now.discarding <= agreed.discarding && now.mailboxes <= agreed.mailboxes;
}

} // namespace

RemoveAccountQuestion::Facts AccountCommands::factsOf(const Account &account) const
{
    Core &core = *m_parts.launcher.core();
    RemoveAccountQuestion::Facts facts{.address = account.person.address,
                                       .waiting = 0,
                                       .unknown = 0,
                                       .scheduled = 0,
                                       .discarding = 0,
                                       .mailboxes = int(account.shared.size())};
    for (int i = 0; i < core.mailboxCount(); ++i) {
        if (core.accountOf(i) != account.id)
            continue;
        if (const auto discards = core.store().openDiscards(core.mailbox(i).id))
            facts.discarding += int(discards->size());
        for (const BatchCounts &batch : core.store().batchCounts(core.mailbox(i).id, {})) {
            facts.waiting += batch.in(SendState::Countdown) + batch.in(SendState::Waiting);
            facts.unknown
                += batch.in(SendState::Posting) + batch.in(SendState::Unknown) + batch.in(SendState::NotSure);
            facts.scheduled += batch.in(SendState::Scheduled) + batch.in(SendState::Recalling);
        }
    }
    return facts;
}

void AccountCommands::askToRemove(const AccountId &id)
{
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
        if (isCovered(factsOf(*asked), facts))
            remove(id);
        else
            askToRemove(id);
    });
    question->open();
}

void AccountCommands::remove(const AccountId &id)
{
    Core *const core = m_parts.launcher.core();
    if (m_mailboxDialog)
        m_mailboxDialog->close(); // it may be about this account
    if (m_dialog && m_again == id)
        m_dialog->close();
    m_parts.window.closeDesk();
    const Result<Done> removed = m_accounts->remove(id, *core);
    if (removed && core->mailboxCount() == 0)
        m_wiping = id;
    // The others' desk comes back at once: their undo times run. Without others, the first page waits until
    // nothing of the account is left.
    if (isWiping())
        m_parts.window.welcome()->setEnabled(false);
    else
        m_parts.showDesk({});
    if (!removed) {
        m_parts.prompter.tell(&m_parts.window, tr("Account"),
                              WordingErrors::reason(removed.error()).toHtmlEscaped());
        return;
    }
    m_accounts->wipe(id, *core, this, [this, id](const Result<Done> &gone) {
        if (m_wiping == id)
            wiped();
        if (gone)
            return;
        const bool isSecret = gone.error().kind == ErrorKind::Secrets;
        m_parts.prompter.tellShortly(
            &m_parts.window, tr("Account removed"),
            isSecret
                ? tr("The account is removed. Only its sign-in is still in the keychain; Sendoff removes "
                     "it when it starts next.")
                : tr("The account is removed, but not yet all that was kept of it; Sendoff tries again "
                     "when it starts next."),
            WordingErrors::reason(gone.error()));
    });
}

void AccountCommands::wiped()
{
    m_wiping = {};
    m_parts.launcher.close();
    m_parts.window.welcome()->setEnabled(true);
    const QList<AccountId> later = std::exchange(m_later, {});
    for (const AccountId &id : later)
        opened(id);
}

} // namespace Sendoff
