// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/httpparser.h"
#include "practice/practiceworld.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace Sendoff::Practice {

class PracticeServer;

/// One peer: reads requests one after the other, also pipelined ones, and answers in their order. Owns the
/// socket and dies with it; a child of the server.
class PracticeConnection : public QObject
{
    Q_OBJECT

public:
    PracticeConnection(QTcpSocket &socket, PracticeServer &server);

private:
    void pump();
    void take(const HttpRequest &request);
    QByteArray bytesOf(const HttpAnswer &answer, bool keepAlive) const;
    void deliver(const Outcome &outcome);
    /// Writes the damaged answer; true: the connection ends with it.
    bool damage(const Outcome &outcome);
    void refuse(int status);
    void end();
    void abortLink();

    QTcpSocket &m_socket;
    PracticeServer &m_server;
    HttpParser m_parser;
    QTimer m_patience; ///< runs while a peer owes us the rest of a request
    QTimer m_idle;
    bool m_busy = false;
    bool m_keepAlive = true;
    bool m_ended = false;
};

} // namespace Sendoff::Practice
