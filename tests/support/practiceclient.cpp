// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/practiceclient.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Sendoff {

QJsonObject PracticeReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString PracticeReply::code() const
{
    return json().value("error"_L1).toObject().value("code"_L1).toString();
}

QStringList PracticeReply::ids() const
{
    QStringList ids;
    const QJsonArray array = value();
    for (const QJsonValue &entry : array)
        ids.append(entry.toObject().value("id"_L1).toString());
    return ids;
}

QNetworkReply *PracticeClient::begin(const QByteArray &method, const QString &target, const QByteArray &body,
                                     const Headers &headers)
{
    QNetworkRequest request(
        QUrl(target.startsWith("http"_L1) ? target : m_service.root().toString() + target));
    request.setRawHeader("Authorization", "Bearer " + m_service.token());
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return m_network.sendCustomRequest(request, method, body);
}

PracticeReply PracticeClient::ask(const QByteArray &method, const QString &target, const QByteArray &body,
                                  const Headers &headers)
{
    QNetworkReply *reply = begin(method, target, body, headers);
    (void)QTest::qWaitFor([reply] { return reply->isFinished(); }, 20'000);
    PracticeReply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.error = reply->error();
    result.body = reply->readAll();
    const QList<QNetworkReply::RawHeaderPair> pairs = reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        result.headers.insert(name.toLower(), value);
    reply->deleteLater();
    return result;
}

QStringList PracticeClient::allIds(const QString &target, const Headers &headers)
{
    QStringList ids;
    QString next = target;
    for (int page = 0; !next.isEmpty() && page < 2000; ++page) {
        const PracticeReply reply = ask("GET", next, {}, headers);
        if (reply.status != 200)
            return {u"status %1"_s.arg(reply.status)};
        ids += reply.ids();
        next = reply.text("@odata.nextLink");
    }
    return ids;
}

QString PracticeClient::path(const QString &id)
{
    return u"/me/messages/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QByteArray PracticeClient::raw(const QByteArray &bytes, int quietMs) const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(m_service.root().port()));
    if (!socket.waitForConnected(5000))
        return "not connected"_ba;
    socket.write(bytes);
    socket.waitForBytesWritten(5000);
    QByteArray answer;
    while (socket.waitForReadyRead(quietMs))
        answer += socket.readAll();
    return answer + socket.readAll();
}

QByteArray PracticeClient::head(const QByteArray &method, const QByteArray &target,
                                const QByteArray &more) const
{
    return method + " /v1.0" + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
        + m_service.token() + "\r\n" + more + "\r\n";
}

} // namespace Sendoff
