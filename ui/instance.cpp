// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

constexpr int connectWaitMs = 1000;
constexpr int answerWaitMs = 3000;
constexpr char question[] = "raise\n";
constexpr char yes[] = "raised\n";

/// The same for every spelling of the folder's path, and short enough for a socket.
QString serverName(const QString &folder)
{
    const QString path = QFileInfo(folder).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString name = u"sendoff-"_s + QString::fromLatin1(hash.first(24));
    // The user's own folder, where there is one: nobody else can put a socket there.
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo(runtime).isDir() ? QDir(runtime).filePath(name) : name;
}

} // namespace

Instance::Instance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_name(serverName(folder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Instance::answer);
}

Instance::Outcome Instance::claim()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(connectWaitMs)) {
        socket.write(question);
        socket.flush();
        return socket.waitForReadyRead(answerWaitMs) ? Outcome::Raised : Outcome::NoAnswer;
    }
    // What is left of a program that was killed.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
    return Outcome::First;
}

void Instance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->readAll() != question)
                return;
            socket->write(yes);
            socket->flush();
            Q_EMIT raiseRequested();
        });
    }
}

} // namespace Sendoff
