// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <utility>

namespace Sendoff::Practice {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// One request as it came over the wire.
struct HttpRequest
{
    QByteArray method; ///< as sent; methods are case-sensitive
    QByteArray path; ///< still percent-encoded, without the query
    QByteArray query; ///< still percent-encoded, without the question mark
    HttpHeaders headers; ///< names in lower case
    QByteArray body; ///< transfer coding removed
    bool keepAlive = true;

    bool has(QByteArrayView lowerCaseName) const;
    /// All values of that header, joined with commas.
    QByteArray header(QByteArrayView lowerCaseName) const;
};

/// One answer before it is written; Content-Length, Date and Connection are added by the server.
struct HttpAnswer
{
    int status = 200;
    HttpHeaders headers;
    QByteArray body;
};

/// The reason phrase of a status line.
QByteArray reasonPhrase(int status);
/// The answer as bytes. `keepAlive` decides the Connection header; `date` is UTC.
QByteArray toBytes(const HttpAnswer &answer, bool keepAlive, const QDateTime &date);

} // namespace Sendoff::Practice
