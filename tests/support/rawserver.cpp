// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rawserver.h"

#include "support/testcertificate.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <utility>

#include <sys/socket.h>

namespace Sendoff {

using namespace Qt::StringLiterals;

QByteArray RawRequest::header(const QByteArray &name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

RawAnswer RawAnswer::json(int status, const QByteArray &body, const QByteArrayList &headers)
{
    QByteArray bytes = "HTTP/1.1 "_ba + QByteArray::number(status) + " Word\r\n";
    for (const QByteArray &header : headers)
        bytes += header + "\r\n";
    bytes += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n";
    return {bytes + body, Then::Keep, 0};
}

RawAnswer RawAnswer::empty(int status, const QByteArrayList &headers)
{
    return json(status, {}, headers);
}

namespace {

void trustTestCertificate()
{
    static bool isTrusted = false;
    if (std::exchange(isTrusted, true))
        return;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(QSslCertificate(testCertificate));
    QSslConfiguration::setDefaultConfiguration(configuration);
}

} // namespace

RawServer::RawServer(Wire wire, QObject *parent)
    : QTcpServer(parent)
    , m_wire(wire)
    , m_certificate(testCertificate)
{
    if (wire == Wire::Tls)
        trustTestCertificate();
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
}

QUrl RawServer::root() const
{
    const QString scheme = m_wire == Wire::Tls ? u"https"_s : u"http"_s;
    return QUrl(u"%1://127.0.0.1:%2/v1.0"_s.arg(scheme).arg(serverPort()));
}

int RawServer::count(const QByteArray &method) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(),
                             [&method](const RawRequest &r) { return r.method() == method; }));
}

void RawServer::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = nullptr;
    if (m_wire == Wire::Tls) {
        auto *secure = new QSslSocket(this);
        secure->setLocalCertificate(QSslCertificate(m_certificate));
        secure->setPrivateKey(QSslKey(testCertificateKey, QSsl::Ec));
        socket = secure;
        socket->setSocketDescriptor(descriptor);
        secure->startServerEncryption();
    } else {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
    }
    const int connection = ++m_connections;
    m_buffers.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] { read(socket, connection); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        m_arrivals.remove(socket);
        m_held.removeAll(socket);
        socket->deleteLater();
    });
}

void RawServer::read(QTcpSocket *socket, int connection)
{
    if (!m_arrivals.contains(socket))
        m_arrivals.insert(socket, std::chrono::steady_clock::now());
    QByteArray buffer = m_buffers.value(socket) + socket->readAll();
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd >= 0) {
        RawRequest request{
            .connection = connection, .head = buffer.left(headEnd + 4), .body = {}, .arrived = {}};
        const qsizetype length = request.header("Content-Length"_ba).toLongLong();
        if (buffer.size() >= headEnd + 4 + length) {
            request.body = buffer.mid(headEnd + 4, length);
            buffer.remove(0, headEnd + 4 + length);
            m_buffers[socket] = buffer;
            request.arrived = m_arrivals.take(socket);
            m_requests.append(request);
            if (m_holds)
                m_held.append(socket);
            else if (!m_script.isEmpty())
                answer(socket, m_script.takeFirst());
            else
                answer(socket, m_answerer ? m_answerer(request) : m_fallback);
            return;
        }
    }
    m_buffers[socket] = buffer;
}

void RawServer::release(const RawAnswer &given)
{
    m_holds = false;
    const QList<QTcpSocket *> held = std::exchange(m_held, {});
    for (QTcpSocket *socket : held)
        answer(socket, given);
}

void RawServer::answer(QTcpSocket *socket, const RawAnswer &answer)
{
    if (answer.trickle > 0) {
        const qsizetype head = answer.bytes.indexOf("\r\n\r\n") + 4;
        socket->write(answer.bytes.left(head));
        trickle(socket, answer, head);
        return;
    }
    socket->write(answer.bytes);
    end(socket, answer.then);
}

void RawServer::trickle(QTcpSocket *socket, const RawAnswer &answer, qsizetype from)
{
    if (from >= answer.bytes.size()) {
        end(socket, answer.then);
        return;
    }
    QTimer::singleShot(answer.trickle, socket, [this, socket, answer, from] {
        socket->write(answer.bytes.mid(from, 1));
        trickle(socket, answer, from + 1);
    });
}

void RawServer::end(QTcpSocket *socket, RawAnswer::Then then)
{
    switch (then) {
    case RawAnswer::Then::Keep: return;
    case RawAnswer::Then::Fin: socket->disconnectFromHost(); return;
    case RawAnswer::Then::Reset: {
        socket->flush();
        // No close_notify either, over TLS. Closing with a linger time of 0 makes the kernel send RST instead
        // of FIN.
        const linger rough{.l_onoff = 1, .l_linger = 0};
        setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &rough, sizeof rough);
        socket->abort();
        return;
    }
    }
}

} // namespace Sendoff
