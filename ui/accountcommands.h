// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts.h"
#include "mail/cloud.h"
#include "signin/removeaccountquestion.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <optional>

namespace Sendoff {

class AddAccountDialog;
class AddMailboxDialog;
class Core;
class Launcher;
class MainWindow;
class Prompter;
class Settings;
class SignInStack;

/// What the person does with accounts, from the first sign-in to the removal: joins the window to the
/// accounts that the launcher keeps.
class AccountCommands : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainWindow &window;
        Launcher &launcher;
        Settings &settings;
        Prompter &prompter;
        /// Reads the profile's accounts, if that was not done. An error: they cannot be had.
        std::function<Result<Done>()> prepare;
        /// Shows the desk of the launcher's core, or the welcome page without one, as soon as no question is
        /// open in the window, and then calls back.
        std::function<void(std::function<void()> then)> showDesk;
    };

    explicit AccountCommands(Parts parts, QObject *parent = nullptr);

    /// The welcome page was made: its sign-in works from now on.
    void watchWelcome();
    /// The desk was made: what it asks for of its account is done.
    void watchDesk();
    /// Why somebody signs in again before the mailbox of that address can be opened.
    static QString reasonForShared(const QString &address);

private:
    /// Null when they cannot be had; the person was told why.
    Accounts *accounts();
    void attach(SignInStack &stack);
    void connectActions();
    void signIn(SignInStack &stack, Cloud cloud, bool byCode);
    void opened(const AccountId &id);
    void returned(const AccountId &id);
    void tellOfReturn(const AccountId &id);
    void addAccount();
    AddAccountDialog *openDialog();
    void signInAgain(const AccountId &id, Purpose purpose);
    void askToRemove(const AccountId &id);
    void remove(const AccountId &id);
    RemoveAccountQuestion::Facts factsOf(const Account &account) const;
    /// Goes to the first mailbox for which this is so, of those that are open by then.
    void goTo(const std::function<bool(const Core &core, int mailbox)> &which);
    bool isWiping() const { return !m_wiping.isEmpty(); }
    /// Nothing of the last account is left.
    void wiped();
    /// Says once what waits in mailboxes that no account opens any more.
    void tellOfLost();
    /// Whether the account's mailboxes are open in the core.
    bool isOpen(const AccountId &id) const;
    void askForMailbox();
    void tryMailbox(const AccountId &id, const QString &address);
    void probe(const AccountId &id, const QString &address);
    void refuseMailbox(const QString &address, const Error &error);
    void takeMailbox(const AccountId &id, const QString &address);
    AccountId currentAccount() const;

    Parts m_parts;
    Accounts *m_accounts = nullptr;
    QPointer<AddAccountDialog> m_dialog;
    QPointer<AddMailboxDialog> m_mailboxDialog;
    AccountId m_again; ///< whom the dialog signs in again; empty: it adds one
    Purpose m_purpose = Purpose::OwnMailbox;
    bool m_adds = false; ///< the sign-in that is under way adds an account
    /// The mailbox that waits for its permission.
    struct Wanted
    {
        AccountId account;
        QString address;
    };
    std::optional<Wanted> m_wanted;
    AccountId m_wiping; ///< the last account, while it goes; nothing is opened until it has gone
    QList<AccountId> m_later; ///< who signed in meanwhile
    bool m_toldOfLost = false;
};

} // namespace Sendoff
