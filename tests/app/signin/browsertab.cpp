// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browsertab.h"

namespace Sendoff {

BrowserTab::BrowserTab(quint16 port, const QByteArray &bytes, QHostAddress::SpecialAddress at)
{
    connect(&m_socket, &QTcpSocket::connected, this, [this, bytes] { m_socket.write(bytes); });
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_received += m_socket.readAll(); });
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { m_isOver = true; });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { m_isOver = true; });
    m_socket.connectToHost(QHostAddress(at), port);
}

QByteArray BrowserTab::get(quint16 port, const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port)
        + "\r\nUser-Agent: Mozilla/5.0\r\nAccept: text/html\r\n\r\n";
}

int BrowserTab::status() const
{
    return m_received.split(' ').value(1).toInt();
}

QByteArray BrowserTab::header(const QByteArray &name) const
{
    for (const QByteArray &line : m_received.left(m_received.indexOf("\r\n\r\n")).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QByteArray BrowserTab::body() const
{
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : m_received.mid(end + 4);
}

} // namespace Sendoff
