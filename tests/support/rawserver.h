// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>

class QTcpSocket;

namespace Sendoff {

/// A request as it stood on the wire.
struct RawRequest
{
    int connection = 0; ///< counted from 1
    QByteArray head; ///< up to and with the empty line
    QByteArray body;
    std::chrono::steady_clock::time_point arrived = {}; ///< its first byte

    QByteArray method() const { return head.left(head.indexOf(' ')); }
    QByteArray target() const { return head.split(' ').value(1); }
    /// The value of the first header of that name, or empty; null when there is none.
    QByteArray header(const QByteArray &name) const;
};

/// What the server does with one request.
struct RawAnswer
{
    enum class Then { Keep, Fin, Reset };

    QByteArray bytes; ///< put on the wire as they are
    Then then = Then::Keep;
    int trickle = 0; ///< milliseconds between single bytes after the head; 0: all at once

    static RawAnswer json(int status, const QByteArray &body, const QByteArrayList &headers = {});
    static RawAnswer empty(int status, const QByteArrayList &headers = {});
    static RawAnswer cut() { return {{}, Then::Fin, 0}; }
    static RawAnswer reset() { return {{}, Then::Reset, 0}; }
    static RawAnswer hang() { return {{}, Then::Keep, 0}; }
};

/// An HTTP/1.1 server on loopback that can misbehave in each way a line can (platform notes, C). It keeps
/// what it was asked, byte for byte.
class RawServer final : public QTcpServer
{
    Q_OBJECT

public:
    enum class Wire { Plain, Tls };

    /// With Wire::Tls it shows the test certificate, which the program trusts from then on.
    explicit RawServer(Wire wire = Wire::Plain, QObject *parent = nullptr);

    /// Shows this one (PEM, of the test certificate's key) from now on.
    void setCertificate(const QByteArray &pem) { m_certificate = pem; }

    QUrl root() const; ///< http://127.0.0.1:PORT/v1.0, or https
    /// For the next request that has none yet; then the fallback (202 without a body) is used.
    void next(const RawAnswer &answer) { m_script.append(answer); }
    void setFallback(const RawAnswer &answer) { m_fallback = answer; }
    /// Makes the answers that neither next() nor hold() decides.
    void setAnswerer(std::function<RawAnswer(const RawRequest &)> answerer)
    {
        m_answerer = std::move(answerer);
    }
    /// Answers what is held back because of hold().
    void release(const RawAnswer &answer);
    /// Requests from now on are kept without an answer until release().
    void hold() { m_holds = true; }

    const QList<RawRequest> &requests() const { return m_requests; }
    int count(const QByteArray &method) const;
    int connections() const { return m_connections; }
    /// Connections that are open now.
    int open() const { return int(m_buffers.size()); }
    int held() const { return int(m_held.size()); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *socket, int connection);
    void answer(QTcpSocket *socket, const RawAnswer &answer);
    void trickle(QTcpSocket *socket, const RawAnswer &answer, qsizetype from);
    static void end(QTcpSocket *socket, RawAnswer::Then then);

    Wire m_wire;
    QByteArray m_certificate;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<RawRequest> m_requests;
    QList<RawAnswer> m_script;
    QList<QTcpSocket *> m_held;
    RawAnswer m_fallback = RawAnswer::empty(202);
    std::function<RawAnswer(const RawRequest &)> m_answerer;
    QHash<QTcpSocket *, std::chrono::steady_clock::time_point> m_arrivals;
    int m_connections = 0;
    bool m_holds = false;
};

} // namespace Sendoff
