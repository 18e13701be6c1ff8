// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "mail/account.h"
#include "net/formpost.h"
#include "net/tokensource.h"
#include "signin/authority.h"
#include "signin/secretstore.h"
#include "signin/sessionstate.h"
#include "signin/signinfault.h"
#include "signin/tokenanswer.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>

namespace Sendoff {

class Entropy;

/// One account's live tokens: the access token in memory, the refresh token in the keychain. Renews early
/// (at 80 % of the life, 5 minutes before its end at the latest), once for all who wait, and answers claims
/// challenges. GUI thread.
///
/// Whoever asks for a token waits while it is being renewed or the sign-in service is not reached; it is
/// answered Unauthorized only when a person has to sign in (state NeedsPerson), and then at once.
class Session final : public QObject, public TokenSource
{
    Q_OBJECT

public:
    struct Parts
    {
        FormPost &post;
        SecretStore &secrets;
        Clock &clock;
        Entropy &entropy;
    };

    /// `secretKey`: the refresh token's name in the keychain.
    Session(Parts parts, const Account &account, QString secretKey, QObject *parent = nullptr);
    ~Session() override;

    /// Begins with what the keychain has. Once.
    void start();
    /// A person has signed in: uses these tokens from now on, and keeps the refresh token. The caller has
    /// made sure that it is the account's own person.
    void adopt(const TokenAnswer &answer);
    /// From now on tokens are renewed there, and as that application.
    void setAuthority(const Authority &authority);
    /// Goes on at once where it waits: for the network, or for a keychain that had failed. Not where the
    /// service asked to wait.
    void tryAgain();
    /// Keeps the refresh token in memory only, in this run: the person said so since the keychain fails.
    void keepInMemory();
    /// Signed out: forgets all tokens and removes the refresh token from the keychain.
    void signOut(QObject *context, std::function<void(Result<Done>)> call);

    void token(QObject *context, std::function<void(Result<QByteArray>)> call) override;
    bool refused(const QByteArray &token, const QByteArray &challenge) override;

    const Authority &authority() const;
    SessionState state() const;
    /// Why it is in NeedsPerson, Pausing or KeychainTrouble; kept while what had failed is tried again.
    const SignInFault &fault() const;
    /// Claims to ask for in the browser; may be empty.
    QByteArray claims() const;
    /// What the current tokens allow (normalized).
    const QStringList &granted() const;
    /// The newest refresh token could not be written to the keychain: after this run a person has to sign in
    /// again.
    bool isUnsaved() const;
    /// The person said so: keepInMemory().
    bool isMemoryOnly() const;

Q_SIGNALS:
    /// Any of the above changed.
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
