// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/loopbackrequest.h"

#include "net/rooturl.h"
#include "signin/tokenanswer.h"

#include <QByteArrayList>
#include <QHash>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

using Kind = LoopbackVerdict::Kind;

constexpr int badRequest = 400;
constexpr int notFound = 404;
constexpr int methodNotAllowed = 405;
constexpr int misdirected = 421;
constexpr int headTooLarge = 431;
// Codes of the services are a few hundred to two thousand characters long.
constexpr qsizetype longestCode = 8 * 1024;
constexpr qsizetype longestWords = 2000;

LoopbackVerdict other(int status)
{
    return {.kind = Kind::Other, .status = status, .code = {}, .error = {}, .description = {}};
}

LoopbackVerdict only(Kind kind)
{
    return {.kind = kind, .status = badRequest, .code = {}, .error = {}, .description = {}};
}

bool isVisible(char c)
{
    return c > ' ' && c < 127;
}

/// The Host header's value; nothing when the header lines are not what a browser writes.
std::optional<QByteArray> hostOf(const QByteArrayList &lines)
{
    std::optional<QByteArray> host;
    for (const QByteArray &line : lines) {
        const bool hasControls = std::any_of(
            line.begin(), line.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 127; });
        const qsizetype colon = line.indexOf(':');
        if (hasControls || colon <= 0 || !std::all_of(line.begin(), line.begin() + colon, isVisible))
            return std::nullopt;
        if (line.left(colon).compare("host", Qt::CaseInsensitive) != 0)
            continue;
        if (host)
            return std::nullopt;
        host = line.mid(colon + 1).trimmed().toLower();
    }
    return host;
}

/// A page of another name that leads to this machine (DNS rebinding) must not be able to talk to it.
bool isOurs(const QByteArray &host, quint16 port)
{
    const QByteArrayList names{"localhost", "127.0.0.1", "[::1]"};
    return std::any_of(names.begin(), names.end(), [&host, port](const QByteArray &name) {
        return host == name + ':' + QByteArray::number(port);
    });
}

using Parameters = QHash<QByteArray, QByteArray>;

/// Nothing when one is there twice (RFC 6749, 3.1).
std::optional<Parameters> parametersOf(const QByteArray &query)
{
    Parameters found;
    for (const QByteArray &pair : query.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto decoded
            = [](QByteArray text) { return QByteArray::fromPercentEncoding(text.replace('+', ' ')); };
        const QByteArray name = decoded(equals < 0 ? pair : pair.left(equals));
        if (found.contains(name))
            return std::nullopt;
        found.insert(name, equals < 0 ? QByteArray() : decoded(pair.mid(equals + 1)));
    }
    return found;
}

QString wordsOf(const QByteArray &value)
{
    return QString::fromUtf8(value.left(longestWords)).simplified();
}

bool isIssuer(const QByteArray &issuer, const QList<QUrl> &expected)
{
    QUrl url = QUrl::fromEncoded(issuer, QUrl::StrictMode);
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    return std::any_of(expected.begin(), expected.end(),
                       [&url](const QUrl &root) { return isBelowRoot(url, root); });
}

LoopbackVerdict judgedAnswer(const QByteArray &query, const LoopbackExpectation &expected)
{
    const std::optional<Parameters> parameters = parametersOf(query);
    if (!parameters || !isSameSecret(parameters->value("state"), expected.state))
        return only(Kind::WrongState);
    if (parameters->contains("iss") && !isIssuer(parameters->value("iss"), expected.issuers))
        return only(Kind::WrongIssuer);
    if (parameters->contains("error")) {
        LoopbackVerdict verdict = only(Kind::Denied);
        verdict.error = wordsOf(parameters->value("error"));
        verdict.description = wordsOf(parameters->value("error_description"));
        return verdict;
    }
    const QByteArray code = parameters->value("code");
    if (!isUsableToken(code) || code.size() > longestCode)
        return other(badRequest);
    LoopbackVerdict verdict = only(Kind::Code);
    verdict.code = code;
    return verdict;
}

LoopbackVerdict judgedTarget(const QByteArray &target, const LoopbackExpectation &expected)
{
    if (!target.startsWith('/') || !std::all_of(target.begin(), target.end(), isVisible)
        || target.contains('#'))
        return other(badRequest);
    const qsizetype mark = target.indexOf('?');
    const QByteArray path = mark < 0 ? target : target.first(mark);
    if (path == "/done")
        return only(Kind::EndPage);
    if (path != "/" || mark < 0)
        return other(notFound);
    return judgedAnswer(target.mid(mark + 1), expected);
}

} // namespace

bool isSameSecret(const QByteArray &given, const QByteArray &secret)
{
    if (secret.isEmpty() || given.size() != secret.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < secret.size(); ++i)
        difference |= static_cast<unsigned char>(given.at(i)) ^ static_cast<unsigned char>(secret.at(i));
    return difference == 0;
}

std::optional<LoopbackVerdict> judgedRequest(const QByteArray &received, const LoopbackExpectation &expected)
{
    // What does not begin like a method is no HTTP (TLS, for one), and may never bring an empty line.
    if (!received.isEmpty() && (received.at(0) < 'A' || received.at(0) > 'Z'))
        return other(badRequest);
    const qsizetype end = received.left(longestLoopbackHead).indexOf("\r\n\r\n");
    if (end < 0)
        return received.size() < longestLoopbackHead ? std::nullopt : std::optional(other(headTooLarge));

    QByteArrayList lines;
    for (qsizetype from = 0; from < end;) {
        const qsizetype to = received.indexOf("\r\n", from);
        lines.append(received.mid(from, to - from));
        from = to + 2;
    }
    const QByteArrayList words = lines.takeFirst().split(' ');
    if (words.size() != 3 || (words.at(2) != "HTTP/1.1" && words.at(2) != "HTTP/1.0"))
        return other(badRequest);
    const std::optional<QByteArray> host = hostOf(lines);
    if (!host)
        return other(badRequest);
    if (!isOurs(*host, expected.port))
        return other(misdirected);
    if (words.at(0) != "GET")
        return other(methodNotAllowed);
    return judgedTarget(words.at(1), expected);
}

} // namespace Sendoff
