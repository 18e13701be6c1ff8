// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceserver.h"

#include "practice/practiceconnection.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace Sendoff::Practice {

namespace {

constexpr int maxConnections = 64;

} // namespace

PracticeServer::PracticeServer(PracticeWorld &world)
    : m_world(world)
{
    connect(this, &QTcpServer::newConnection, this, &PracticeServer::acceptAll);
}

void PracticeServer::incomingConnection(qintptr descriptor)
{
    const PracticeService::Options &options = m_world.options;
    if (options.certificate.isEmpty()) {
        QTcpServer::incomingConnection(descriptor);
        return;
    }
    auto *socket = new QSslSocket(this);
    socket->setLocalCertificate(QSslCertificate(options.certificate));
    socket->setPrivateKey(QSslKey(options.privateKey, QSsl::Ec));
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->startServerEncryption();
    addPendingConnection(socket);
}

void PracticeServer::acceptAll()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        if (!socket->peerAddress().isLoopback() || m_connections >= maxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        const auto *connection = new PracticeConnection(*socket, *this);
        connect(connection, &QObject::destroyed, this, [this] { --m_connections; });
    }
}

Outcome PracticeServer::begin(const HttpRequest &request)
{
    return m_world.handle(request, ++m_inProgress);
}

} // namespace Sendoff::Practice

#include "moc_practiceserver.cpp"
