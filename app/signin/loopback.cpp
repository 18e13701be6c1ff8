// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/loopback.h"

#include "base/clock.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int portsToTry = 20;
// Browsers open connections in store; those that say nothing must not keep others out.
constexpr qsizetype mostCallers = 32;
constexpr std::chrono::milliseconds longestHead = std::chrono::seconds(30);
constexpr std::chrono::milliseconds afterTheEnd = std::chrono::seconds(30);

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 303: return "See Other";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 421: return "Misdirected Request";
    case 431: return "Request Header Fields Too Large";
    default: return "Bad Request";
    }
}

} // namespace

Loopback::Loopback(Clock &clock, EndPage endPage, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_endPage(std::move(endPage))
{
    for (QTcpServer *server : {&m_server, &m_server6}) {
        // With the system's proxy it would be the proxy that listens.
        server->setProxy(QNetworkProxy::NoProxy);
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
    }
}

Loopback::~Loopback()
{
    // While the list is there that sockets take themselves from.
    close();
}

bool Loopback::listen(quint16 first)
{
    for (int i = 0; i < portsToTry; ++i) {
        bool isTaken = false;
        if (listenOnBoth(i == 0 ? first : 0, &isTaken)) {
            m_expected.port = m_server.serverPort();
            return true;
        }
        if (!isTaken)
            return false;
    }
    return false;
}

bool Loopback::listenOnBoth(quint16 port, bool *isTaken)
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost), port)) {
        *isTaken = m_server.serverError() == QAbstractSocket::AddressInUseError;
        return false;
    }
    if (m_server6.listen(QHostAddress(QHostAddress::LocalHostIPv6), m_server.serverPort())
        || m_server6.serverError() != QAbstractSocket::AddressInUseError)
        return true;
    // Somebody else has that one, and would get the code of a browser that tries it first.
    *isTaken = true;
    m_server.close();
    return false;
}

QUrl Loopback::redirect() const
{
    return QUrl(u"http://localhost:%1"_s.arg(m_expected.port));
}

void Loopback::expect(const QByteArray &state, const QList<QUrl> &issuers)
{
    m_expected.state = state;
    m_expected.issuers = issuers;
}

void Loopback::accept(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        makeRoom();
        m_callers.append({.socket = socket, .received = {}, .stage = Stage::Reads});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_callers.removeIf([socket](const Caller &caller) { return caller.socket == socket; });
            socket->deleteLater();
        });
        m_clock.after(longestHead, socket, [this, socket] {
            const Caller *caller = callerOf(socket);
            if (caller != nullptr && caller->stage != Stage::Waits)
                socket->abort();
        });
    }
}

void Loopback::makeRoom()
{
    if (m_callers.size() < mostCallers)
        return;
    const auto oldest = std::find_if(m_callers.begin(), m_callers.end(),
                                     [](const Caller &caller) { return caller.stage != Stage::Waits; });
    (oldest == m_callers.end() ? m_callers.first() : *oldest).socket->abort();
}

Loopback::Caller *Loopback::callerOf(const QTcpSocket *socket)
{
    const auto found = std::find_if(m_callers.begin(), m_callers.end(),
                                    [socket](const Caller &caller) { return caller.socket == socket; });
    return found == m_callers.end() ? nullptr : &*found;
}

void Loopback::read(QTcpSocket *socket)
{
    Caller *caller = callerOf(socket);
    if (caller == nullptr)
        return;
    if (caller->stage != Stage::Reads) {
        socket->readAll();
        return;
    }
    caller->received += socket->read(longestLoopbackHead - caller->received.size());
    if (const std::optional<LoopbackVerdict> verdict = judgedRequest(caller->received, m_expected)) {
        caller->received.clear();
        // A close with something unread would be a reset, and the answer be lost.
        socket->readAll();
        answer(socket, *verdict);
    }
}

void Loopback::answer(QTcpSocket *socket, const LoopbackVerdict &verdict)
{
    switch (verdict.kind) {
    case LoopbackVerdict::Kind::Code:
    case LoopbackVerdict::Kind::Denied:
    case LoopbackVerdict::Kind::WrongIssuer:
        write(socket, 303, "Location: /done\r\n", {});
        if (!std::exchange(m_isAnswered, true))
            Q_EMIT answered(verdict);
        return;
    case LoopbackVerdict::Kind::EndPage: showEnd(socket); return;
    case LoopbackVerdict::Kind::WrongState:
    case LoopbackVerdict::Kind::Other:
        write(socket, verdict.status, verdict.status == 405 ? "Allow: GET\r\n" : "", {});
        return;
    }
}

void Loopback::showEnd(QTcpSocket *socket)
{
    if (m_signedIn) {
        write(socket, 200, "Content-Type: text/html; charset=utf-8\r\n", m_endPage(*m_signedIn));
    } else if (m_isAnswered) {
        if (Caller *caller = callerOf(socket))
            caller->stage = Stage::Waits;
    } else {
        write(socket, 404, {}, {});
    }
}

void Loopback::write(QTcpSocket *socket, int status, const QByteArray &headers, const QByteArray &body)
{
    if (Caller *caller = callerOf(socket))
        caller->stage = Stage::Answered;
    socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\n" + headers
                  + "Cache-Control: no-store\r\n"
                    "Referrer-Policy: no-referrer\r\n"
                    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; "
                    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n"
                    "X-Content-Type-Options: nosniff\r\n"
                    "Connection: close\r\n"
                    "Content-Length: "
                  + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    // At once, as far as the system takes it: this may be the last that happens here.
    socket->flush();
    socket->disconnectFromHost();
}

void Loopback::end(bool signedIn)
{
    m_isAnswered = true;
    m_signedIn = signedIn;
    QList<QTcpSocket *> waiting;
    for (const Caller &caller : std::as_const(m_callers)) {
        if (caller.stage == Stage::Waits)
            waiting.append(caller.socket);
    }
    for (QTcpSocket *socket : waiting)
        showEnd(socket);
    m_clock.after(afterTheEnd, this, [this] { close(); });
}

void Loopback::stop()
{
    if (m_isAnswered)
        end(false);
    else
        close();
}

void Loopback::close()
{
    m_server.close();
    m_server6.close();
    const QList<Caller> callers = std::exchange(m_callers, {});
    for (const Caller &caller : callers)
        caller.socket->abort();
}

} // namespace Sendoff

#include "moc_loopback.cpp"
