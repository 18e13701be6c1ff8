// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "core.h"
#include "net/formpost.h"
#include "net/httplog.h"
#include "signin/accountbook.h"
#include "signin/scopes.h"
#include "signin/session.h"
#include "signin/signin.h"
#include "store/mailboxowner.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace Sendoff {

/// The accounts of a profile: keeps their book, signs persons in and out, and makes the connections that a
/// Core works with. Outlives the core that has its connections.
class Accounts : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Clock &clock;
        Entropy &entropy;
        QNetworkAccessManager &network;
        SecretStore &secrets;
        QString folder; ///< of the profile; exists
        std::function<bool(const QUrl &)> browser; ///< opens a page; false: it could not
        std::function<QByteArray(bool signedIn)> endPage; ///< see SignIn::Parts
    };

    explicit Accounts(Parts parts, QObject *parent = nullptr);
    ~Accounts() override;

    /// Reads the book. Errors: those of readAccountBook(). Once, before all else.
    Result<Done> read();
    /// Where a book that could not be understood was kept aside; empty when all was well.
    const QString &damagedFile() const { return m_damagedFile; }
    /// Those that were not removed.
    QList<Account> all() const;
    /// Nothing when there is none of that id.
    std::optional<Account> account(const AccountId &id) const;
    /// Its mailboxes: the own one first, then those that were added.
    static QList<Mailbox> mailboxesOf(const Account &account);
    /// A store that outlived the book of its accounts: an account of which nothing is stored yet takes over
    /// what its person has there, with the mailboxes of others, so that what waits goes on. Before its
    /// connection is made.
    void reunite(const AccountId &id, const Store &store);
    /// What is stored of accounts that are in no book: nothing works on it until its person is added again.
    QList<StoredMailbox> lost(const Store &store) const;
    /// What a core connects to. Once for each account, until it is removed: its session belongs to the
    /// connection.
    Connection connection(const AccountId &id);

    /// The sign-in that is under way, or was last.
    SignIn &signIn() { return m_signIn; }
    /// Signs a person in, in the browser or by a code: ends in opened(), in returned() when the account is
    /// here already, or in the sign-in's fault.
    enum class Way { Browser, Code };
    void add(const Authority &authority, Way way);
    /// Signs the account's person in again, with the permissions for `purpose` beside those it has.
    /// `clientId`: the application to sign in as from now on; empty: the one it was added with.
    void again(const AccountId &id, Way way, Purpose purpose = Purpose::OwnMailbox,
               const QString &clientId = {});

    /// Keeps that the account shows one more mailbox, or not any more.
    Result<Done> addShared(const AccountId &id, const QString &address);
    Result<Done> removeShared(const AccountId &id, const QString &address);
    /// The person removed it: written down at once, and its mailboxes in the core are closed (nothing shows
    /// them any more). Error Storage: it could not be written down, and nothing has changed.
    Result<Done> remove(const AccountId &id, Core &core);
    /// Then removes all that is stored of it and its secret from the keychain, and forgets it. `call` comes
    /// with the error of what stayed behind, if anything did: that is tried again at the next start. `core`
    /// lives until then.
    void wipe(const AccountId &id, Core &core, QObject *context,
              const std::function<void(Result<Done>)> &call);
    /// Removed accounts of which something is left.
    QList<AccountId> unfinished() const;
    /// What the store may have of an account.
    QList<MailboxId> storedOf(const AccountId &id) const;
    /// The store has nothing of it any more: removes its secret, and forgets it.
    void wipeSecret(const AccountId &id);

Q_SIGNALS:
    /// A new account is in the book: a core may connect to it.
    void opened(const Sendoff::AccountId &id);
    /// The account's person has signed in again.
    void returned(const Sendoff::AccountId &id);

private:
    std::optional<SignInFault> accept(const TokenAnswer &answer);
    std::optional<SignInFault> acceptAgain(const TokenAnswer &answer, const Account &known);
    void begin(const SignIn::Question &question, Way way);
    void keepGranted(const AccountId &id);
    bool isKnown(const QString &space) const;
    void forget(const AccountId &id);
    Result<Done> write();

    Parts m_parts;
    HttpLog m_httpLog;
    FormPost m_post;
    SignIn m_signIn;
    AccountBook m_book;
    QString m_damagedFile;
    Authority m_asked; ///< of the sign-in that is under way
    std::optional<AccountId> m_again; ///< who was asked to sign in again
    QHash<AccountId, TokenAnswer> m_fresh; ///< of accounts that were added and have no session yet
    QHash<AccountId, QPointer<Session>> m_sessions;
};

} // namespace Sendoff
