// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcommands.h"

#include "actions.h"
#include "core.h"
#include "deskbars.h"
#include "deskpage.h"
#include "launcher.h"
#include "mainwindow.h"
#include "prompter.h"
#include "safetext.h"
#include "signin/addaccountdialog.h"
#include "signin/addmailboxdialog.h"
#include "signin/signinquestion.h"
#include "signin/signinstack.h"
#include "startwords.h"
#include "welcome/welcomepage.h"
#include "wordingbars.h"
#include "wordingsignin.h"

#include <QDir>

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

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
    connect(actions[ActionId::RemoveAccount], &QAction::triggered, this,
            [this] { askToRemove(currentAccount()); });
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
        const std::optional<Account> account = accounts() ? m_accounts->account(id) : std::nullopt;
        if (account)
            signInAgain(id, account->shared.isEmpty() ? Purpose::OwnMailbox : Purpose::SharedMailboxes);
    });
    QMetaObject::invokeMethod(this, &AccountCommands::tellOfLost, Qt::QueuedConnection); // above the window
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
    if (!accounts() || isWiping())
        return;
    stack.setTrouble({});
    const Accounts::Way way = byCode ? Accounts::Way::Code : Accounts::Way::Browser;
    const bool again = m_dialog && &stack == &m_dialog->stack() && !m_again.isEmpty();
    const Result<Authority> authority = authorityFor(m_parts.settings, cloud);
    m_adds = !again;
    if (again) {
        // As the application that the account was added with, unless that is what is wrong.
        const bool isWrong = m_accounts->signIn().fault().trouble == SignInTrouble::NotConfigured;
        m_accounts->again(m_again, way, m_purpose, isWrong && authority ? authority->clientId : QString());
        return;
    }
    if (!authority)
        stack.setFault(faultOfQuestion(authority.error()));
    else
        m_accounts->add(*authority, way);
}

bool AccountCommands::isOpen(const AccountId &id) const
{
    const Core *const core = m_parts.launcher.core();
    for (int i = 0; core && i < core->mailboxCount(); ++i) {
        if (core->accountOf(i) == id)
            return true;
    }
    return false;
}

void AccountCommands::goTo(const std::function<bool(const Core &core, int mailbox)> &which)
{
    DeskPage *const desk = m_parts.window.desk();
    for (int i = 0; desk && i < desk->core().mailboxCount(); ++i) {
        if (which(desk->core(), i)) {
            desk->go(i, Page::Drafts);
            return;
        }
    }
}

void AccountCommands::opened(const AccountId &id)
{
    if (isWiping()) { // the core goes, and this one may not go with it
        m_later.append(id);
        return;
    }
    if (!m_accounts->account(id))
        return; // it was removed meanwhile
    if (m_dialog)
        m_dialog->finish();
    m_accounts->signIn().cancel(); // it is over: nothing more is to be shown of it
    // The desk of the practice mailbox makes room: its core goes with its service.
    const Core *const core = m_parts.launcher.core();
    if (core && core->isPractice()) {
        m_parts.window.closeDesk();
        m_parts.launcher.close();
    }
    const Result<Done> connected
        = m_parts.launcher.core() ? m_parts.launcher.openAccount(id) : m_parts.launcher.openAccounts();
    m_parts.showDesk([this, id, connected] {
        if (connected)
            goTo([&id](const Core &there, int mailbox) { return there.accountOf(mailbox) == id; });
        else if (m_parts.window.desk())
            m_parts.prompter.tell(&m_parts.window, tr("Account"),
                                  startTrouble(connected.error()).toHtmlEscaped());
        else
            m_parts.window.welcome()->setTrouble(startTrouble(connected.error()));
    });
}

void AccountCommands::returned(const AccountId &id)
{
    if (!isOpen(id)) {
        opened(id); // it was in the book, and its mailbox could not be opened before
        return;
    }
    if (m_dialog)
        m_dialog->finish();
    m_accounts->signIn().cancel();
    if (const std::optional<Wanted> wanted = std::exchange(m_wanted, std::nullopt);
        wanted && wanted->account == id)
        probe(id, wanted->address);
    else if (m_adds)
        tellOfReturn(id);
}

/// Somebody added who was here: without a word nothing would seem to have come of it.
void AccountCommands::tellOfReturn(const AccountId &id)
{
    const std::optional<Account> account = m_accounts->account(id);
    DeskPage *const desk = m_parts.window.desk();
    if (!account || !desk)
        return;
    goTo([&id](const Core &there, int mailbox) { return there.accountOf(mailbox) == id; });
    desk->bars().notice(u"alreadyHere"_s,
                        [address = account->person.address] { return WordingBars::alreadyHere(address); });
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
    connect(m_dialog, &QDialog::rejected, this, [this] { m_wanted.reset(); });
    return m_dialog;
}

void AccountCommands::addAccount()
{
    if (!accounts() || isWiping())
        return;
    m_again = {};
    m_wanted.reset();
    openDialog()->show();
}

QString AccountCommands::reasonForShared(const QString &address)
{
    return tr("To open %1, Sendoff needs one more permission: to read and send mail in mailboxes that others "
              "let you open. Microsoft asks you to agree to it.")
        .arg(safeText(address));
}

void AccountCommands::signInAgain(const AccountId &id, Purpose purpose)
{
    if (!accounts())
        return;
    const std::optional<Account> account = m_accounts->account(id);
    if (!account)
        return;
    if (purpose == Purpose::OwnMailbox)
        m_wanted.reset();
    m_again = id;
    m_purpose = purpose;
    AddAccountDialog *const dialog = openDialog();
    dialog->setAccount(account->person.address, account->cloud);
    if (m_wanted)
        dialog->setReason(reasonForShared(m_wanted->address));
    dialog->show();
}

} // namespace Sendoff
