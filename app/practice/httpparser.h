// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/httpmessage.h"

#include <optional>

namespace Sendoff::Practice {

/// Cuts a byte stream into HTTP/1.1 requests: pipelined ones, Content-Length and chunked bodies. It refuses
/// whatever two readers could understand differently (RFC 9112 11).
class HttpParser
{
public:
    static constexpr qsizetype maxHead = 32 * 1024; ///< request line and headers, bytes
    static constexpr qsizetype maxBody = 4 * 1024 * 1024; ///< as Graph: 4 MB for a request (contract 6)

    void feed(const QByteArray &bytes) { m_buffer += bytes; }
    /// The next whole request, if it is all there and nothing is wrong.
    std::optional<HttpRequest> next();
    /// 0, or the status to answer before closing: the stream cannot be read any further.
    int failure() const { return m_failure; }
    /// Part of a request is there: the peer owes us the rest.
    bool isMidway() const { return m_headDone || !m_buffer.isEmpty(); }
    /// True once for a request whose sender waits for "100 Continue" before its body.
    bool takeContinue();

private:
    enum class Coding { None, Length, Chunked };

    bool readHead();
    bool readHeaderLine(QByteArrayView line);
    bool readLengths();
    bool readBody();
    bool readChunks();
    void fail(int status) { m_failure = status; }

    QByteArray m_buffer;
    HttpRequest m_request;
    QByteArray m_chunks;
    Coding m_coding = Coding::None;
    qsizetype m_length = 0;
    bool m_headDone = false;
    bool m_wantsContinue = false;
    int m_failure = 0;
};

} // namespace Sendoff::Practice
