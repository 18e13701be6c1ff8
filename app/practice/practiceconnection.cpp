// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceconnection.h"

#include "practice/practiceanswers.h"
#include "practice/practiceserver.h"
#include "practice/socketreset.h"

#include <QPointer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Sendoff::Practice {

namespace {

constexpr qint64 readAhead = 256 * 1024; // bytes kept while an answer is owed
constexpr auto idleLimit = 120s;
constexpr auto drainLimit = 250ms;

} // namespace

PracticeConnection::PracticeConnection(QTcpSocket &socket, PracticeServer &server)
    : QObject(&server)
    , m_socket(socket)
    , m_server(server)
{
    m_socket.setParent(this);
    m_socket.setReadBufferSize(readAhead);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(m_server.world().options.requestLimit);
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleLimit);
    connect(&m_patience, &QTimer::timeout, this, [this] { refuse(408); });
    connect(&m_idle, &QTimer::timeout, this, &PracticeConnection::end);
    connect(&m_socket, &QTcpSocket::readyRead, this, &PracticeConnection::pump);
    connect(&m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_idle.start();
    pump();
}

void PracticeConnection::pump()
{
    while (!m_busy && !m_ended) {
        m_parser.feed(m_socket.readAll());
        const std::optional<HttpRequest> request = m_parser.next();
        if (m_parser.failure() != 0) {
            refuse(m_parser.failure());
            return;
        }
        if (!request) {
            if (m_parser.takeContinue())
                m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
            if (m_parser.isMidway() && !m_patience.isActive())
                m_patience.start();
            if (m_socket.bytesAvailable() > 0)
                continue;
            return;
        }
        m_patience.stop();
        m_idle.start();
        take(*request);
    }
}

void PracticeConnection::take(const HttpRequest &request)
{
    m_busy = true;
    m_keepAlive = request.keepAlive && m_server.world().options.keepAlive;
    const Outcome outcome = m_server.begin(request);
    if (outcome.delay.count() <= 0) {
        m_server.finished();
        deliver(outcome);
        return;
    }
    // The request stays in progress for the service even when its peer has gone (contract 13).
    QTimer::singleShot(outcome.delay, Qt::PreciseTimer, &m_server,
                       [server = &m_server, self = QPointer(this), outcome] {
                           server->finished();
                           if (!self)
                               return;
                           self->deliver(outcome);
                           self->pump();
                       });
}

QByteArray PracticeConnection::bytesOf(const HttpAnswer &answer, bool keepAlive) const
{
    return toBytes(answer, keepAlive, QDateTime::fromMSecsSinceEpoch(m_server.world().now(), Qt::UTC));
}

void PracticeConnection::deliver(const Outcome &outcome)
{
    if (m_ended)
        return;
    if (damage(outcome))
        return;
    m_socket.write(bytesOf(outcome.answer, m_keepAlive));
    m_busy = false;
    if (!m_keepAlive)
        end();
}

bool PracticeConnection::damage(const Outcome &outcome)
{
    HttpAnswer answer = outcome.answer;
    switch (outcome.damage) {
    case Damage::None: return false;
    case Damage::Cut: break;
    case Damage::Reset: abortLink(); return true;
    case Damage::PartialStatus: m_socket.write("HTTP/1.1 20"); break;
    case Damage::PartialHeaders: {
        const QByteArray bytes = bytesOf(answer, true);
        m_socket.write(bytes.left(bytes.indexOf("Content-") + 12));
        break;
    }
    case Damage::HalfBody: {
        const QByteArray bytes = bytesOf(answer, true);
        m_socket.write(bytes.left(bytes.size() - (answer.body.size() + 1) / 2));
        break;
    }
    case Damage::ContinueCut: m_socket.write("HTTP/1.1 100 Continue\r\n\r\n"); break;
    case Damage::CutInChunk:
        m_socket.write(
            "HTTP/1.1 " + QByteArray::number(answer.status)
            + " Cut\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{");
        break;
    case Damage::Silence: return true; // it owes the answer for ever
    case Damage::Twice: {
        const QByteArray bytes = bytesOf(answer, true);
        m_socket.write(bytes + bytes);
        m_busy = false;
        return true;
    }
    case Damage::Garbage:
        m_socket.write("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 not HTTP at all\r\n\r\n");
        break;
    case Damage::Html:
        answer.status = 200;
        answer.headers = {{"Content-Type"_ba, "text/html; charset=utf-8"_ba}};
        answer.body = "<!DOCTYPE html><html><head><title>Sign in to the network</title></head><body>"
                      "<h1>Welcome</h1><p>Please accept the terms of use.</p></body></html>"_ba;
        m_socket.write(bytesOf(answer, false));
        break;
    case Damage::Empty:
        answer.status = 200;
        answer.body.clear();
        m_socket.write(bytesOf(answer, false));
        break;
    }
    end();
    return true;
}

void PracticeConnection::refuse(int status)
{
    HttpAnswer answer = usualError(status);
    stamp(answer, {});
    m_socket.write(bytesOf(answer, false));
    // What the peer is still sending is read and dropped for a while: closing on it would be a reset that
    // destroys the answer (RFC 9112 9.6).
    m_ended = true;
    m_patience.stop();
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_socket.readAll(); });
    m_socket.readAll();
    QTimer::singleShot(drainLimit, this, &PracticeConnection::end);
}

void PracticeConnection::end()
{
    m_ended = true;
    m_patience.stop();
    m_idle.stop();
    m_socket.disconnectFromHost();
}

// With lingering switched off the kernel answers with RST instead of FIN.
void PracticeConnection::abortLink()
{
    m_ended = true;
    resetOnClose(m_socket.socketDescriptor());
    m_socket.abort();
}

} // namespace Sendoff::Practice

#include "moc_practiceconnection.cpp"
