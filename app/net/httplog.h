// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace Sendoff {

/// One exchange with the service, without tokens, bodies and mail ids.
struct HttpExchange
{
    QDateTime when;
    QByteArray method;
    QString path; ///< ids shortened, query values of ids removed
    int status = 0; ///< 0 when no answer came
    qint64 milliseconds = 0;
    QByteArray requestId;
    QString trouble; ///< the library's word for a failure; empty when all went well
};

/// The last 200 exchanges, for the diagnostics window and a report. GUI thread only.
class HttpLog
{
public:
    void add(HttpExchange exchange);
    const QList<HttpExchange> &exchanges() const { return m_exchanges; }

private:
    QList<HttpExchange> m_exchanges;
};

/// `path` with everything replaced that could tell a mailbox or a message:
/// "/users/{user}/messages/{id}/send".
QString redactedPath(const QString &path);

} // namespace Sendoff
