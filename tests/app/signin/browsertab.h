// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QTcpSocket>
#include <QUrl>

namespace Sendoff {

/// One connection of a browser to the loopback listener, as raw as a test wants it. It follows nothing.
class BrowserTab final : public QObject
{
    Q_OBJECT

public:
    /// Connects and writes `bytes` as they are; none: a connection in store.
    BrowserTab(quint16 port, const QByteArray &bytes,
               QHostAddress::SpecialAddress at = QHostAddress::LocalHost);
    /// A GET of `target`, as a browser asks.
    static QByteArray get(quint16 port, const QByteArray &target);

    void write(const QByteArray &bytes) { m_socket.write(bytes); }
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    /// The other side has closed, or was never there.
    bool isOver() const { return m_isOver; }
    /// 0: none came.
    int status() const;
    QByteArray header(const QByteArray &name) const;
    QByteArray body() const;
    const QByteArray &received() const { return m_received; }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
    bool m_isOver = false;
};

} // namespace Sendoff
