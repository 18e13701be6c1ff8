// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/entropy.h"
#include "core.h"
#include "environment.h"
#include "practice/practiceservice.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>

namespace Sendoff {

class Accounts;
class SecretStore;
class Settings;
class Trace;

/// Makes the real environment and a core on it: for a service, or for a practice mailbox that it starts.
class Launcher
{
public:
    /// What tests put in the place of the system; what is empty is the system's.
    struct Outside
    {
        std::function<bool(const QUrl &)> browser = {}; ///< opens a page; false: it could not
        std::function<std::unique_ptr<SecretStore>(Clock &)> secrets = {}; ///< the keychain
    };

    Launcher(Settings &settings, Trace &trace);
    Launcher(Settings &settings, Trace &trace, Outside outside);
    ~Launcher();
    Launcher(const Launcher &) = delete;
    Launcher &operator=(const Launcher &) = delete;

    /// Begins to open the store in `folder` in the background, for openService() with the same folder: what
    /// the window needs can be made meanwhile. May be left out.
    /// `first`: whose mailbox will be shown first; empty: the own one.
    void prepare(const QString &folder, const QString &first);
    /// Starts a practice mailbox and opens it; its store, in `folder`, is emptied first. `faults`: a plan, or
    /// empty. Once, this or openService().
    Result<Done> openPractice(const QString &folder, const PracticeService::Options &options,
                              const QByteArray &faults = {});
    /// Opens a service with a token that was given; `users` empty: the token's own mailbox. The store is in
    /// `folder`.
    Result<Done> openService(const QString &folder, const QUrl &root, const QByteArray &token,
                             const QStringList &users);

    /// Reads which accounts the profile in `folder` has, without opening anything. Errors: those of
    /// Accounts::read().
    Result<Done> readAccounts(const QString &folder);
    /// Null until they were read.
    Accounts *accounts() const { return m_accounts.get(); }
    /// Opens all accounts of the profile that were read.
    Result<Done> openAccounts();
    /// Opens one of them, beside those that are open.
    Result<Done> openAccount(const AccountId &id);
    /// Lets go of the core and the practice mailbox. The desk must be closed.
    void close();

    Clock &clock() { return m_clock; }
    /// Null until something was opened.
    Core *core() const { return m_core.get(); }
    PracticeService *practice() const { return m_practice.get(); }

    /// Trusts the authorities in a PEM file beside the system's; false when there are none in it.
    static bool trustAlso(const QString &pemFile);

private:
    void prepare(const QString &folder, Core::Begin begin, const Mailbox &first = {});
    /// `connect` is asked as soon as the store is open.
    Result<Done> open(const QString &folder, const std::function<Connection(Core &core)> &connect);
    Connection connectionOf(const AccountId &id, Core &core);
    /// Removes what is left of accounts that the person removed.
    Result<Done> finishRemovals();

    Settings &m_settings;
    Trace &m_trace;
    Outside m_outside;
    SystemClock m_clock;
    SystemEntropy m_entropy;
    QNetworkAccessManager m_network;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Accounts> m_accounts;
    QString m_accountsFolder;
    std::unique_ptr<PracticeService> m_practice;
    std::unique_ptr<Environment> m_environment;
    std::unique_ptr<Core> m_prepared; ///< begun, and not yet opened
    std::unique_ptr<Core> m_core;
};

} // namespace Sendoff
