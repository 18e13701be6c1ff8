// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/loopbackrequest.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpSocket;

namespace Sendoff {

class Clock;

/// Where the browser brings the sign-in service's answer: a port of this machine (RFC 8252, 7.3). Only what
/// has the right state counts, and that once; the browser is led on to /done, so that the code does not stay
/// in its address bar, and waits there until end().
class Loopback final : public QObject
{
    Q_OBJECT

public:
    using EndPage = std::function<QByteArray(bool signedIn)>;

    Loopback(Clock &clock, EndPage endPage, QObject *parent = nullptr);
    ~Loopback() override;

    /// Listens on 127.0.0.1 and, where there is one, on the same port of [::1], which browsers may try first
    /// for "localhost". `first`: the port to try first; 0: any. False: no port of this machine will do.
    bool listen(quint16 first = 0);
    /// http://localhost:PORT, without a path: the browser comes with "/".
    QUrl redirect() const;
    /// What counts as an answer from now on.
    void expect(const QByteArray &state, const QList<QUrl> &issuers);
    /// Answers those who wait at /done, and whoever comes in the next half minute; then closes.
    void end(bool signedIn);
    /// Nobody waits for an answer any more: closes at once, unless one came and its browser is on its way to
    /// /done, which then says that nobody is signed in.
    void stop();

Q_SIGNALS:
    /// Code, Denied or WrongIssuer; once.
    void answered(const Sendoff::LoopbackVerdict &verdict);

private:
    bool listenOnBoth(quint16 port, bool *isTaken);
    void accept(QTcpServer &server);
    void makeRoom();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const LoopbackVerdict &verdict);
    void showEnd(QTcpSocket *socket);
    void close();

    enum class Stage { Reads, Waits, Answered };
    struct Caller
    {
        QTcpSocket *socket;
        QByteArray received;
        Stage stage = Stage::Reads;
    };
    Caller *callerOf(const QTcpSocket *socket);
    void write(QTcpSocket *socket, int status, const QByteArray &headers, const QByteArray &body);

    Clock &m_clock;
    EndPage m_endPage;
    QTcpServer m_server;
    QTcpServer m_server6;
    LoopbackExpectation m_expected;
    QList<Caller> m_callers; ///< in the order of their coming
    bool m_isAnswered = false;
    std::optional<bool> m_signedIn;
};

} // namespace Sendoff
