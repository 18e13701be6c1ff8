// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/httpmessage.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

bool HttpRequest::has(QByteArrayView lowerCaseName) const
{
    return std::any_of(headers.cbegin(), headers.cend(),
                       [lowerCaseName](const auto &h) { return h.first == lowerCaseName; });
}

QByteArray HttpRequest::header(QByteArrayView lowerCaseName) const
{
    QByteArray joined;
    for (const auto &[name, value] : headers) {
        if (name != lowerCaseName)
            continue;
        if (!joined.isEmpty())
            joined += ", ";
        joined += value;
    }
    return joined;
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 100: return "Continue"_ba;
    case 200: return "OK"_ba;
    case 201: return "Created"_ba;
    case 202: return "Accepted"_ba;
    case 204: return "No Content"_ba;
    case 400: return "Bad Request"_ba;
    case 401: return "Unauthorized"_ba;
    case 403: return "Forbidden"_ba;
    case 404: return "Not Found"_ba;
    case 405: return "Method Not Allowed"_ba;
    case 408: return "Request Timeout"_ba;
    case 409: return "Conflict"_ba;
    case 410: return "Gone"_ba;
    case 411: return "Length Required"_ba;
    case 412: return "Precondition Failed"_ba;
    case 413: return "Payload Too Large"_ba;
    case 415: return "Unsupported Media Type"_ba;
    case 429: return "Too Many Requests"_ba;
    case 431: return "Request Header Fields Too Large"_ba;
    case 500: return "Internal Server Error"_ba;
    case 501: return "Not Implemented"_ba;
    case 503: return "Service Unavailable"_ba;
    case 504: return "Gateway Timeout"_ba;
    case 505: return "HTTP Version Not Supported"_ba;
    default: return "Unknown"_ba;
    }
}

QByteArray toBytes(const HttpAnswer &answer, bool keepAlive, const QDateTime &date)
{
    const QString written = QLocale::c().toString(date, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    QByteArray bytes = "HTTP/1.1 "_ba + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status)
        + "\r\nDate: "_ba + written.toLatin1() + "\r\n"_ba;
    for (const auto &[name, value] : answer.headers)
        bytes += name + ": "_ba + value + "\r\n"_ba;
    // 204 must not carry a length (RFC 9110 8.6).
    if (answer.status != 204)
        bytes += "Content-Length: "_ba + QByteArray::number(answer.body.size()) + "\r\n"_ba;
    bytes += keepAlive ? "Connection: keep-alive\r\n\r\n"_ba : "Connection: close\r\n\r\n"_ba;
    if (answer.status != 204)
        bytes += answer.body;
    return bytes;
}

} // namespace Sendoff::Practice
