// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launcher.h"

#include "accounts.h"
#include "base/power.h"
#include "opener.h"
#include "signin/endpage.h"
#include "signin/keychainstore.h"
#include "signin/statictoken.h"
#include "store/store.h"

#include <QDir>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <utility>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

// Whoever opens the lid sees a list that is being read when the screen is lit.
constexpr std::chrono::milliseconds sleepCheck = std::chrono::seconds(5);

} // namespace

Launcher::Launcher(Settings &settings, Trace &trace)
    : Launcher(settings, trace, {})
{
}

Launcher::Launcher(Settings &settings, Trace &trace, Outside outside)
    : m_settings(settings)
    , m_trace(trace)
    , m_outside(std::move(outside))
{
    if (!m_outside.browser)
        m_outside.browser = &openWithSystem;
    if (!m_outside.secrets)
        m_outside.secrets = [](Clock &clock) { return std::make_unique<KeychainStore>(clock); };
}

Launcher::~Launcher() = default;

void Launcher::prepare(const QString &folder, const QString &first)
{
    prepare(folder, Core::Begin::WithWhatIsThere,
            first.trimmed().isEmpty() ? ownMailbox() : mailboxOf(first.trimmed()));
}

void Launcher::prepare(const QString &folder, Core::Begin begin, const Mailbox &first)
{
    m_prepared.reset();
    QDir().mkpath(folder); // that it cannot be made is what the opening then says
    m_environment = std::unique_ptr<Environment>(
        new Environment{.clock = m_clock,
                        .entropy = m_entropy,
                        .network = m_network,
                        .profileDir = folder,
                        .isOnBattery = [] { return isOnBattery().value_or(false); },
                        .reachability = &Reachability::ofSystem,
                        .sleepCheck = sleepCheck});
    m_prepared = std::make_unique<Core>(*m_environment, m_settings, m_trace);
    m_prepared->prepare(begin, first.id);
}

Result<Done> Launcher::openPractice(const QString &folder, const PracticeService::Options &options,
                                    const QByteArray &faults)
{
    m_practice = std::make_unique<PracticeService>(options);
    if (!faults.isEmpty()) {
        if (const Result<Done> read = m_practice->loadFaults(faults); !read)
            return read;
    }
    if (const Result<Done> started = m_practice->start(); !started)
        return started;
    Connection connection;
    connection.root = m_practice->root();
    connection.tokens = std::make_unique<StaticToken>(m_practice->token());
    connection.mailboxes = {ownMailbox()};
    connection.practice = true;
    prepare(folder, Core::Begin::Anew);
    return open(folder, [&connection](Core &) { return std::move(connection); });
}

Result<Done> Launcher::openService(const QString &folder, const QUrl &root, const QByteArray &token,
                                   const QStringList &users)
{
    Connection connection;
    connection.root = root;
    connection.tokens = std::make_unique<StaticToken>(token);
    for (const QString &user : users) {
        const Mailbox mailbox = mailboxOf(user.trimmed());
        if (!connection.mailboxes.contains(mailbox))
            connection.mailboxes.append(mailbox);
    }
    if (connection.mailboxes.isEmpty())
        connection.mailboxes.append(ownMailbox());
    return open(folder, [&connection](Core &) { return std::move(connection); });
}

Result<Done> Launcher::readAccounts(const QString &folder)
{
    m_secrets = m_outside.secrets(m_clock);
    m_accounts = std::make_unique<Accounts>(Accounts::Parts{.clock = m_clock,
                                                            .entropy = m_entropy,
                                                            .network = m_network,
                                                            .secrets = *m_secrets,
                                                            .folder = folder,
                                                            .browser = m_outside.browser,
                                                            .endPage = &EndPage::html});
    m_accountsFolder = folder;
    const Result<Done> read = m_accounts->read();
    if (!read)
        m_accounts.reset();
    else if (!m_core && !m_accounts->all().isEmpty()) {
        const Mailbox first = Accounts::mailboxesOf(m_accounts->all().constFirst()).constFirst();
        prepare(folder, Core::Begin::WithWhatIsThere, first);
    }
    return read;
}

Result<Done> Launcher::finishRemovals()
{
    const QList<AccountId> ids = m_accounts->unfinished();
    if (ids.isEmpty())
        return Done{};
    prepare(m_accountsFolder, Core::Begin::WithWhatIsThere);
    if (const Result<Done> opened = m_prepared->open(); !opened)
        return opened;
    for (const AccountId &id : ids) {
        // What the disk refuses is tried again at the next start.
        if (m_prepared->store().removeMailboxesNow(m_accounts->storedOf(id)))
            m_accounts->wipeSecret(id);
    }
    m_prepared.reset();
    return Done{};
}

Result<Done> Launcher::openAccounts()
{
    if (const Result<Done> finished = finishRemovals(); !finished)
        return finished;
    for (const Account &account : QList<Account>(m_accounts->all())) {
        if (const Result<Done> opened = openAccount(account.id); !opened)
            return opened;
    }
    return Done{};
}

Result<Done> Launcher::openAccount(const AccountId &id)
{
    if (m_core)
        return m_core->connectTo(connectionOf(id, *m_core));
    return open(m_accountsFolder, [this, &id](Core &core) { return connectionOf(id, core); });
}

Connection Launcher::connectionOf(const AccountId &id, Core &core)
{
    m_accounts->reunite(id, core.store());
    return m_accounts->connection(id);
}

void Launcher::close()
{
    m_core.reset();
    m_prepared.reset();
    m_practice.reset();
}

Result<Done> Launcher::open(const QString &folder, const std::function<Connection(Core &core)> &connect)
{
    if (!m_prepared || m_environment->profileDir != folder)
        prepare(folder, Core::Begin::WithWhatIsThere);
    std::unique_ptr<Core> core = std::move(m_prepared);
    if (const Result<Done> opened = core->open(); !opened)
        return opened;
    if (const Result<Done> connected = core->connectTo(connect(*core)); !connected)
        return connected;
    m_core = std::move(core);
    return Done{};
}

bool Launcher::trustAlso(const QString &pemFile)
{
    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(pemFile, QSsl::Pem);
    if (authorities.isEmpty())
        return false;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(authorities);
    QSslConfiguration::setDefaultConfiguration(configuration);
    return true;
}

} // namespace Sendoff
