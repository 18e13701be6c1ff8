// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcommands.h"

#include "actions.h"
#include "core.h"
#include "deskpage.h"
#include "launcher.h"
#include "mainwindow.h"
#include "prompter.h"
#include "signin/addaccountdialog.h"
#include "signin/addmailboxdialog.h"
#include "signin/removeaccountquestion.h"
#include "signin/signinquestion.h"
#include "signin/signinstack.h"
#include "startwords.h"
#include "store/store.h"
#include "welcome/welcomepage.h"
#include "wordingerrors.h"
#include "wordingsignin.h"

#include <QDir>

#include <utility>

namespace Sendoff {

AccountCommands::AccountCommands(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    connectActions();
}

void AccountCommands::connectActions()
{
    const Actions &actions = m_parts.window.actions();
    connect(actions[ActionId::AddAccount], &QAction::triggered, this, &AccountCommands::addAccount);
    connect(actions[ActionId::AddMailbox], &QAction::triggered, this, &AccountCommands::askForMailbox);
    connect(actions[ActionId::RemoveAccount], &QAction::triggered, this, &AccountCommands::askToRemove);
    connect(actions[ActionId::SignInAgain], &QAction::triggered, this, [this] {
        if (const AccountId id = currentAccount(); !id.isEmpty())
            signInAgain(id, Purpose::OwnMailbox);
    });
}

Accounts *AccountCommands::accounts()
{
    if (m_accounts)
        return m_accounts;
    if (const Result<Done> prepared = m_parts.prepare(); !prepared) {
        m_parts.prompter.tell(&m_parts.window, tr("Account"), startTrouble(prepared.error()).toHtmlEscaped());
        return nullptr;
    }
    m_accounts = m_parts.launcher.accounts();
    connect(m_accounts, &Accounts::opened, this, &AccountCommands::opened);
    connect(m_accounts, &Accounts::returned, this, &AccountCommands::returned);
    return m_accounts;
}

AccountId AccountCommands::currentAccount() const
{
    const DeskPage *const desk = m_parts.window.desk();
    return desk ? desk->core().accountOf(desk->mailbox()) : AccountId();
}

void AccountCommands::watchWelcome()
{
    WelcomePage *const welcome = m_parts.window.welcome();
    attach(welcome->signIn());
    if (m_accounts && !m_accounts->damagedFile().isEmpty()) {
        welcome->setTrouble(tr("The list of your accounts was damaged. It is kept as %1. Sign in again; your "
                               "mailboxes are as they were.")
                                .arg(QDir::toNativeSeparators(m_accounts->damagedFile())));
    }
}

void AccountCommands::watchDesk()
{
    DeskPage *const desk = m_parts.window.desk();
    connect(desk, &DeskPage::addAccountRequested, this, &AccountCommands::addAccount);
    connect(desk, &DeskPage::signInRequested, this, [this](const AccountId &id) {
        const DeskPage *const shown = m_parts.window.desk();
        const bool isOwn = shown->core().mailbox(shown->mailbox()).root == ownMailbox().root;
        signInAgain(id, isOwn ? Purpose::OwnMailbox : Purpose::SharedMailboxes);
    });
}

void AccountCommands::attach(SignInStack &stack)
{
    connect(&stack, &SignInStack::helpRequested, this, [this] {
        m_parts.prompter.tell(&m_parts.window, WordingSignIn::registrationHelpTitle(),
                              WordingSignIn::registrationHelp());
    });
    connect(&stack, &SignInStack::signInRequested, this,
            [this, &stack](Cloud cloud, bool byCode) { signIn(stack, cloud, byCode); });
    if (Accounts *const all = accounts())
        stack.attach(all->signIn(), m_parts.settings, m_parts.launcher.clock());
}

void AccountCommands::signIn(SignInStack &stack, Cloud cloud, bool byCode)
{
    if (!accounts())
        return;
    const Accounts::Way way = byCode ? Accounts::Way::Code : Accounts::Way::Browser;
    const bool again = m_dialog && &stack == &m_dialog->stack() && !m_again.isEmpty();
    const Result<Authority> authority = authorityFor(m_parts.settings, cloud);
    if (again) {
        m_accounts->again(m_again, way, m_purpose, authority ? authority->clientId : QString());
        return;
    }
    if (!authority)
        stack.setFault(faultOfQuestion(authority.error()));
    else
        m_accounts->add(*authority, way);
}

void AccountCommands::opened(const AccountId &id)
{
    if (m_dialog)
        m_dialog->finish();
    // The desk of the practice mailbox makes room: its core goes with its service.
    const Core *const core = m_parts.launcher.core();
    if (core && core->isPractice()) {
        m_parts.window.closeDesk();
        m_parts.launcher.close();
    }
    const Result<Done> connected
        = m_parts.launcher.core() ? m_parts.launcher.openAccount(id) : m_parts.launcher.openAccounts();
    m_parts.showDesk();
    DeskPage *const desk = m_parts.window.desk();
    if (!connected) {
        const QString words = startTrouble(connected.error());
        if (desk)
            m_parts.prompter.tell(&m_parts.window, tr("Account"), words.toHtmlEscaped());
        else
            m_parts.window.welcome()->setTrouble(words);
        return;
    }
    for (int i = 0; desk && i < desk->core().mailboxCount(); ++i) {
        if (desk->core().accountOf(i) == id) {
            desk->go(i, Page::Drafts);
            break;
        }
    }
}

void AccountCommands::returned(const AccountId &id)
{
    if (m_dialog)
        m_dialog->finish();
    const DeskPage *const desk = m_parts.window.desk();
    if (!desk || desk->core().isPractice()) {
        opened(id); // it was in the book, and its mailbox could not be opened before
        return;
    }
    if (!m_wanted.isEmpty())
        probe(id, std::exchange(m_wanted, QString()));
}

AddAccountDialog *AccountCommands::openDialog()
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = new AddAccountDialog(&m_parts.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    attach(m_dialog->stack());
    m_dialog->stack().reset(); // the sign-in before has ended somehow
    connect(&m_dialog->stack(), &SignInStack::cancelled, m_dialog, &QDialog::close);
    return m_dialog;
}

void AccountCommands::addAccount()
{
    if (!accounts())
        return;
    m_again = {};
    m_wanted.clear();
    openDialog()->show();
}

void AccountCommands::signInAgain(const AccountId &id, Purpose purpose)
{
    if (!accounts())
        return;
    const std::optional<Account> account = m_accounts->account(id);
    if (!account)
        return;
    m_again = id;
    m_purpose = purpose;
    AddAccountDialog *const dialog = openDialog();
    dialog->setAccount(account->person.address, account->cloud);
    dialog->show();
}

void AccountCommands::askToRemove()
{
    const AccountId id = currentAccount();
    if (id.isEmpty() || !accounts())
        return;
    const std::optional<Account> account = m_accounts->account(id);
    if (!account)
        return;
    Core &core = m_parts.window.desk()->core();
    RemoveAccountQuestion::Facts facts{.address = account->person.address,
                                       .waiting = 0,
                                       .unknown = 0,
                                       .scheduled = 0,
                                       .mailboxes = int(account->shared.size())};
    for (int i = 0; i < core.mailboxCount(); ++i) {
        if (core.accountOf(i) != id)
            continue;
        for (const BatchCounts &batch : core.store().batchCounts(core.mailbox(i).id, {})) {
            facts.waiting += batch.in(SendState::Countdown) + batch.in(SendState::Waiting);
            facts.unknown
                += batch.in(SendState::Posting) + batch.in(SendState::Unknown) + batch.in(SendState::NotSure);
            facts.scheduled += batch.in(SendState::Scheduled) + batch.in(SendState::Recalling);
        }
    }
    auto *const question = new RemoveAccountQuestion(facts, &m_parts.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this, [this, id] { remove(id); });
    question->open();
}

void AccountCommands::remove(const AccountId &id)
{
    Core *const core = m_parts.launcher.core();
    if (!core)
        return;
    m_parts.window.closeDesk();
    m_accounts->remove(id, *core, this, [this](const Result<Done> &removed) {
        if (m_accounts->all().isEmpty())
            m_parts.launcher.close();
        m_parts.showDesk();
        if (removed)
            return;
        const QString words = tr("Something of the account could not be removed: %1 It is tried again when "
                                 "Sendoff starts next.")
                                  .arg(WordingErrors::reason(removed.error()));
        m_parts.prompter.tell(&m_parts.window, tr("Account"), words.toHtmlEscaped());
    });
}

} // namespace Sendoff
