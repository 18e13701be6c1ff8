// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QPointer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace Sendoff {

/// The network between the program and the service: it carries all, until the request comes at which it
/// breaks. From then on nobody is reached (the connection is refused), until it is mended.
class BreakingLine : public QObject
{
public:
    enum class How { BeforeRequest, BeforeAnswer, WithinAnswer };

    BreakingLine()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *near = m_server.nextPendingConnection())
                join(near);
        });
    }

    /// Stands in front of this service; the root by which it is reached.
    QUrl to(QUrl root)
    {
        m_far = quint16(root.port());
        if (!m_server.isListening())
            (void)m_server.listen(QHostAddress::LocalHost, m_port);
        m_port = m_server.serverPort();
        root.setPort(m_port);
        return root;
    }
    /// At the nth request from now on that begins so ("GET /path").
    void breakAt(const QString &request, int nth, How how)
    {
        m_request = QRegularExpression(request);
        m_left = nth;
        m_how = how;
    }
    bool isDown() const { return !m_server.isListening(); }
    bool mend() { return m_server.listen(QHostAddress::LocalHost, m_port); }
    /// How many requests came that begin so.
    int seen(const QString &request) const
    {
        const QRegularExpression expression(request);
        return int(std::count_if(m_seen.cbegin(), m_seen.cend(), [&expression](const QString &line) {
            return expression.match(line).hasMatch();
        }));
    }

private:
    void join(QTcpSocket *near)
    {
        auto *const far = new QTcpSocket(near);
        far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_far);
        m_near.append(near);
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        connect(near, &QTcpSocket::readyRead, far, [this, near, far] { forth(*near, *far); });
        connect(far, &QTcpSocket::readyRead, near, [this, near, far] { back(*near, *far); });
    }
    void forth(QTcpSocket &near, QTcpSocket &far)
    {
        const QByteArray bytes = near.readAll();
        const QString line = QString::fromLatin1(bytes.left(bytes.indexOf("\r\n")));
        m_seen.append(line);
        const bool breaks = m_left > 0 && m_request.match(line).hasMatch() && --m_left == 0;
        if (breaks && m_how == How::BeforeRequest) {
            goDown();
            return;
        }
        if (breaks)
            m_breaking = &near;
        far.write(bytes);
    }
    void back(QTcpSocket &near, QTcpSocket &far)
    {
        const QByteArray bytes = translated(near, far.readAll());
        if (m_breaking != &near) {
            near.write(bytes);
            return;
        }
        if (m_how == How::WithinAnswer) {
            near.write(bytes.left(bytes.size() - 20));
            near.flush();
        }
        goDown();
    }
    /// The service's links lead here: its port for ours, of as many digits.
    QByteArray translated(const QTcpSocket &near, const QByteArray &bytes)
    {
        const QByteArray there = "127.0.0.1:" + QByteArray::number(m_far);
        QByteArray all = m_rests.take(&near) + bytes;
        all.replace(there, "127.0.0.1:" + QByteArray::number(m_port));
        for (qsizetype held = there.size() - 1; held > 0; --held) { // the rest of it is still to come
            if (all.endsWith(there.left(held))) {
                m_rests.insert(&near, all.last(held));
                all.chop(held);
                break;
            }
        }
        return all;
    }
    void goDown()
    {
        m_breaking = nullptr;
        m_server.close();
        m_rests.clear();
        const QList<QPointer<QTcpSocket>> all = std::exchange(m_near, {});
        for (const QPointer<QTcpSocket> &near : all) {
            if (near)
                near->disconnectFromHost();
        }
    }

    QTcpServer m_server;
    quint16 m_port = 0;
    quint16 m_far = 0;
    QRegularExpression m_request;
    int m_left = 0;
    How m_how = How::BeforeAnswer;
    QPointer<QTcpSocket> m_breaking; ///< whose answer is lost
    QList<QPointer<QTcpSocket>> m_near;
    QStringList m_seen;
    QHash<const QTcpSocket *, QByteArray> m_rests; ///< half of an address
};

} // namespace Sendoff
