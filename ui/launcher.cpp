// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launcher.h"

#include "signin/statictoken.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

Error storageError(const QString &detail)
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.detail = detail;
    return error;
}

} // namespace

Launcher::Launcher(Settings &settings, Trace &trace)
    : m_settings(settings)
    , m_trace(trace)
{
}

Launcher::~Launcher() = default;

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
    // A practice mailbox begins anew each time; what is left of the last one has nothing to do with it.
    const QDir dir(folder);
    const QStringList left = dir.entryList({u"sendoff.db*"_s}, QDir::Files);
    for (const QString &name : left) {
        if (!QFile::remove(dir.filePath(name)))
            return storageError(dir.filePath(name));
    }
    Connection connection;
    connection.root = m_practice->root();
    connection.tokens = std::make_unique<StaticToken>(m_practice->token());
    connection.mailboxes = {ownMailbox()};
    connection.practice = true;
    return open(folder, std::move(connection));
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
    return open(folder, std::move(connection));
}

Result<Done> Launcher::open(const QString &folder, Connection connection)
{
    if (!QDir().mkpath(folder))
        return storageError(folder);
    m_environment = std::make_unique<Environment>(Environment{m_clock, m_entropy, m_network, folder});
    auto core = std::make_unique<Core>(*m_environment, m_settings, m_trace);
    if (const Result<Done> opened = core->open(); !opened)
        return opened;
    if (const Result<Done> connected = core->connectTo(std::move(connection)); !connected)
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
