// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/httpparser.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

bool isTokenChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 128 && std::all_of(text.cbegin(), text.cend(), isTokenChar);
}

// Visible ASCII only: a target with spaces, controls or raw UTF-8 was not built by an honest client.
bool isTarget(QByteArrayView text)
{
    return text.startsWith('/')
        && std::all_of(text.cbegin(), text.cend(), [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace

std::optional<HttpRequest> HttpParser::next()
{
    if (m_failure != 0)
        return std::nullopt;
    if (!m_headDone && !readHead())
        return std::nullopt;
    if (!readBody())
        return std::nullopt;
    m_headDone = false;
    m_wantsContinue = false;
    return std::exchange(m_request, {});
}

bool HttpParser::takeContinue()
{
    return std::exchange(m_wantsContinue, false);
}

bool HttpParser::readHead()
{
    // RFC 9112 2.2: an empty line before the request line is to be ignored.
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end > maxHead || (end < 0 && m_buffer.size() > maxHead)) {
        fail(431);
        return false;
    }
    if (end < 0)
        return false;

    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + 4);
    const QList<QByteArray> lines = head.split('\n');
    m_request = {};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QByteArrayView line = lines.at(i);
        if (i + 1 < lines.size()) {
            if (!line.endsWith('\r')) {
                fail(400);
                return false;
            }
            line.chop(1);
        }
        if (i > 0) {
            if (!readHeaderLine(line)) {
                fail(400);
                return false;
            }
            continue;
        }
        const QList<QByteArray> parts = line.toByteArray().split(' ');
        if (parts.size() != 3 || !isToken(parts.at(0)) || !isTarget(parts.at(1))
            || !parts.at(2).startsWith("HTTP/")) {
            fail(400);
            return false;
        }
        if (parts.at(2) != "HTTP/1.1" && parts.at(2) != "HTTP/1.0") {
            fail(505);
            return false;
        }
        m_request.method = parts.at(0);
        const qsizetype mark = parts.at(1).indexOf('?');
        m_request.path = parts.at(1).left(mark < 0 ? parts.at(1).size() : mark);
        m_request.query = mark < 0 ? QByteArray() : parts.at(1).mid(mark + 1);
        m_request.keepAlive = parts.at(2) == "HTTP/1.1";
    }
    if (!readLengths())
        return false;
    m_headDone = true;
    return true;
}

bool HttpParser::readHeaderLine(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)))
        return false; // also folded lines, which begin with a space
    const QByteArray value = line.sliced(colon + 1).toByteArray().trimmed();
    const bool clean = std::none_of(value.cbegin(), value.cend(),
                                    [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7f; });
    if (!clean)
        return false;
    m_request.headers.append({line.first(colon).toByteArray().toLower(), value});
    return true;
}

bool HttpParser::readLengths()
{
    const QByteArray connection = m_request.header("connection").toLower();
    if (connection.contains("close"))
        m_request.keepAlive = false;
    if (m_request.header("host").isEmpty()) {
        fail(400);
        return false;
    }
    m_coding = Coding::None;
    m_length = 0;
    m_chunks.clear();
    const bool hasLength = m_request.has("content-length");
    if (m_request.has("transfer-encoding")) {
        if (hasLength || m_request.header("transfer-encoding").toLower() != "chunked") {
            fail(hasLength ? 400 : 501);
            return false;
        }
        m_coding = Coding::Chunked;
    } else if (hasLength) {
        const QByteArray text = m_request.header("content-length");
        const bool digits = !text.isEmpty() && text.size() <= 12
            && std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
        if (!digits) {
            fail(400);
            return false;
        }
        m_length = qsizetype(text.toLongLong());
        m_coding = Coding::Length;
        if (m_length > maxBody) {
            fail(413);
            return false;
        }
    }
    m_wantsContinue = m_request.header("expect").toLower() == "100-continue";
    return true;
}

bool HttpParser::readBody()
{
    switch (m_coding) {
    case Coding::None: return true;
    case Coding::Length:
        if (m_buffer.size() < m_length)
            return false;
        m_request.body = m_buffer.left(m_length);
        m_buffer.remove(0, m_length);
        return true;
    case Coding::Chunked: return readChunks();
    }
    return false;
}

bool HttpParser::readChunks()
{
    for (;;) {
        const qsizetype lineEnd = m_buffer.indexOf("\r\n");
        if (lineEnd < 0 || lineEnd > 1024) {
            if (lineEnd > 1024 || m_buffer.size() > 1024)
                fail(400);
            return false;
        }
        const QByteArray text = m_buffer.left(lineEnd).split(';').constFirst().trimmed();
        bool ok = false;
        const auto size = qsizetype(text.toUInt(&ok, 16));
        if (!ok || text.startsWith('+') || text.startsWith("0x") || text.startsWith("0X")) {
            fail(400);
            return false;
        }
        if (m_chunks.size() + size > maxBody) {
            fail(413);
            return false;
        }
        if (size == 0) {
            // Trailers are allowed and not looked at.
            const qsizetype end = m_buffer.indexOf("\r\n\r\n", lineEnd);
            if (end < 0) {
                if (m_buffer.size() > maxHead)
                    fail(431);
                return false;
            }
            m_buffer.remove(0, end + 4);
            m_request.body = std::exchange(m_chunks, {});
            return true;
        }
        if (m_buffer.size() < lineEnd + 2 + size + 2)
            return false;
        if (m_buffer.mid(lineEnd + 2 + size, 2) != "\r\n") {
            fail(400);
            return false;
        }
        m_chunks += m_buffer.mid(lineEnd + 2, size);
        m_buffer.remove(0, lineEnd + 2 + size + 2);
    }
}

} // namespace Sendoff::Practice
