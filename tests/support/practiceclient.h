// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practiceservice.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace Sendoff {

/// One answer, as a test wants to look at it.
struct PracticeReply
{
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QNetworkReply::NetworkError error = QNetworkReply::NoError;

    QJsonObject json() const;
    QJsonArray value() const { return json().value(QLatin1String("value")).toArray(); }
    QString text(const char *key) const { return json().value(QLatin1String(key)).toString(); }
    QString code() const;
    QStringList ids() const;
};

/// A plain client of the practice service, without any of Sendoff's own network code.
class PracticeClient
{
public:
    explicit PracticeClient(const PracticeService &service)
        : m_service(service)
    {
    }

    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    PracticeReply ask(const QByteArray &method, const QString &target, const QByteArray &body = {},
                      const Headers &headers = {{"Prefer", "IdType=\"ImmutableId\""}});
    PracticeReply get(const QString &target) { return ask("GET", target); }
    PracticeReply send(const QString &id) { return ask("POST", path(id) + QStringLiteral("/send")); }
    QNetworkReply *begin(const QByteArray &method, const QString &target, const QByteArray &body = {},
                         const Headers &headers = {});
    /// All pages from there on: the ids in their order.
    QStringList allIds(const QString &target,
                       const Headers &headers = {{"Prefer", "IdType=\"ImmutableId\""}});
    /// The path of an own message; the id escaped.
    static QString path(const QString &id);
    /// What the service answers to these very bytes; reads until it closes, or nothing came for `quietMs`.
    QByteArray raw(const QByteArray &bytes, int quietMs = 2000) const;
    /// The head of a request with token and Host.
    QByteArray head(const QByteArray &method, const QByteArray &target, const QByteArray &more = {}) const;

private:
    const PracticeService &m_service;
    QNetworkAccessManager m_network;
};

} // namespace Sendoff
