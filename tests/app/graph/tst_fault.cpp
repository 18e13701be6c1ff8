// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/fault.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Wait = std::optional<std::chrono::milliseconds>;
Q_DECLARE_METATYPE(Wait)

class TestFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheKindByStatus_data();
    void choosesTheKindByStatus();
    void findsTheMostSpecificCode_data();
    void findsTheMostSpecificCode();
    void findsTheRequestId_data();
    void findsTheRequestId();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void survivesAnyBody_data();
    void survivesAnyBody();
};

void TestFault::choosesTheKindByStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("withBody");
    QTest::addColumn<ErrorKind>("without");
    const auto row = [](int status, ErrorKind withBody, ErrorKind without) {
        QTest::addRow("%d", status) << status << withBody << without;
    };
    const auto same = [&row](int status, ErrorKind kind) { row(status, kind, kind); };
    row(400, ErrorKind::Rejected, ErrorKind::Protocol);
    same(401, ErrorKind::Unauthorized);
    same(403, ErrorKind::Forbidden);
    same(404, ErrorKind::NotFound);
    row(405, ErrorKind::Rejected, ErrorKind::Protocol);
    row(407, ErrorKind::Rejected, ErrorKind::Protocol);
    same(408, ErrorKind::Server);
    same(409, ErrorKind::Conflict);
    same(410, ErrorKind::Gone);
    row(411, ErrorKind::Rejected, ErrorKind::Protocol);
    same(412, ErrorKind::Conflict);
    row(413, ErrorKind::Rejected, ErrorKind::Protocol);
    row(423, ErrorKind::Rejected, ErrorKind::Protocol);
    same(429, ErrorKind::Throttled);
    same(500, ErrorKind::Server);
    same(503, ErrorKind::Server);
    same(504, ErrorKind::Server);
    same(507, ErrorKind::Server);
    same(509, ErrorKind::Server);
    same(302, ErrorKind::Protocol);
    same(600, ErrorKind::Protocol);
    same(0, ErrorKind::Protocol);
}

void TestFault::choosesTheKindByStatus()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, withBody);
    QFETCH(const ErrorKind, without);
    const QByteArray body = R"({"error":{"code":"ErrorX","message":"words"}})";
    const Error full = Graph::faultOf({.status = status, .headers = {}, .body = body});
    QCOMPARE(toString(full.kind), toString(withBody));
    QCOMPARE(full.httpStatus, status);
    QCOMPARE(full.code, u"ErrorX"_s);
    QCOMPARE(full.detail, u"words"_s);
    const Error bare = Graph::faultOf({.status = status, .headers = {}, .body = "<html>proxy</html>"});
    QCOMPARE(toString(bare.kind), toString(without));
    QVERIFY(bare.code.isEmpty());
}

void TestFault::findsTheMostSpecificCode_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("plain") << R"({"error":{"code":"itemNotFound"}})"_ba << u"itemNotFound"_s;
    QTest::newRow("inner")
        << R"({"error":{"code":"BadRequest","innerError":{"code":"ErrorInvalidRecipients"}}})"_ba
        << u"ErrorInvalidRecipients"_s;
    QTest::newRow("small letters")
        << R"({"error":{"code":"BadRequest","innererror":{"code":"ErrorQuotaExceeded"}}})"_ba
        << u"ErrorQuotaExceeded"_s;
    QTest::newRow("innermost")
        << R"({"error":{"code":"x","innerError":{"code":"y","innerError":{"code":"resourceModified"}}}})"_ba
        << u"resourceModified"_s;
    QTest::newRow("unknown inner") << R"({"error":{"code":"TooManyRequests","innerError":{"code":"429"}}})"_ba
                                   << u"TooManyRequests"_s;
    QTest::newRow("says nothing") << R"({"error":{"code":"UnknownError","innerError":{"code":"y"}}})"_ba
                                  << u"y"_s;
    QTest::newRow("empty outer") << R"({"error":{"code":"","innerError":{"code":"y"}}})"_ba << u"y"_s;
    QTest::newRow("nothing at all") << R"({"error":{"code":"","message":""}})"_ba << QString();
    QTest::newRow("OAuth") << R"({"error":"invalid_request","error_description":"d"})"_ba
                           << u"invalid_request"_s;
}

void TestFault::findsTheMostSpecificCode()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    QCOMPARE(Graph::faultOf({.status = 400, .headers = {}, .body = body}).code, code);
}

void TestFault::findsTheRequestId_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("id");
    const QByteArray dashed = R"({"error":{"code":"x","innerError":{"request-id":"in-body"}}})";
    QTest::newRow("header first") << "in-header"_ba << dashed << "in-header"_ba;
    QTest::newRow("dashed") << QByteArray() << dashed << "in-body"_ba;
    QTest::newRow("camel") << QByteArray() << R"({"error":{"innererror":{"requestId":"camel"}}})"_ba
                           << "camel"_ba;
    QTest::newRow("none") << QByteArray() << R"({"error":{}})"_ba << QByteArray();
}

void TestFault::findsTheRequestId()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, id);
    Response response{.status = 400, .headers = {}, .body = body};
    if (!header.isEmpty())
        response.headers.append({"Request-Id"_ba, header});
    QCOMPARE(Graph::faultOf(response).requestId, id);
}

void TestFault::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Wait>("wait");
    QTest::newRow("whole") << "17"_ba << Wait(17s);
    QTest::newRow("fraction") << "2.128"_ba << Wait(2128ms);
    QTest::newRow("rounded up") << "0.0001"_ba << Wait(1ms);
    QTest::newRow("zero") << "0"_ba << Wait(0ms);
    QTest::newRow("negative") << "-5"_ba << Wait(0ms);
    QTest::newRow("spaces") << " 3 "_ba << Wait(3s);
    QTest::newRow("huge") << "1e300"_ba << Wait(48h);
    QTest::newRow("nan") << "nan"_ba << Wait();
    QTest::newRow("inf") << "inf"_ba << Wait();
    QTest::newRow("word") << "soon"_ba << Wait();
    QTest::newRow("date") << "Tue, 14 Apr 2026 10:43:00 GMT"_ba << Wait(60s);
    QTest::newRow("past date") << "Tue, 14 Apr 2026 10:00:00 GMT"_ba << Wait(0ms);
    QTest::newRow("none") << QByteArray() << Wait();
}

void TestFault::readsRetryAfter()
{
    QFETCH(const QByteArray, value);
    QFETCH(const Wait, wait);
    const Response response{.status = 429,
                            .headers
                            = {{"Date"_ba, "Tue, 14 Apr 2026 10:42:00 GMT"_ba}, {"retry-after"_ba, value}},
                            .body = {}};
    const Error error = Graph::faultOf(response);
    QVERIFY(error.retryAfter == wait);
    QCOMPARE(toString(error.kind), toString(ErrorKind::Throttled));
}

void TestFault::survivesAnyBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("html") << "<!DOCTYPE html><html>Bad gateway</html>"_ba;
    QTest::newRow("cut off") << R"({"error":{"code":"x","mess)"_ba;
    QTest::newRow("array") << "[]"_ba;
    QTest::newRow("no error") << "{}"_ba;
    QTest::newRow("error is null") << R"({"error":null})"_ba;
    QTest::newRow("error is a number") << R"({"error":5})"_ba;
    QTest::newRow("odd members") << R"({"error":{"code":[],"message":{},"innerError":"x"}})"_ba;
    QTest::newRow("endless nesting") << R"({"error":{"code":"x")"_ba
            + R"(,"innerError":{"code":"x")"_ba.repeated(900) + "}"_ba.repeated(902);
    QTest::newRow("huge words") << R"({"error":{"code":")"_ba + QByteArray(100000, 'x') + R"("}})";
    QTest::newRow("huge body") << R"({"error":{"message":")"_ba + QByteArray(5000000, 'x') + R"("}})";
    QTest::newRow("zero bytes") << QByteArray(100, '\0');
}

void TestFault::survivesAnyBody()
{
    QFETCH(const QByteArray, body);
    const Error error = Graph::faultOf({.status = 503, .headers = {}, .body = body});
    QCOMPARE(toString(error.kind), toString(ErrorKind::Server));
    QVERIFY(error.code.size() <= 200);
    QVERIFY(error.detail.size() <= 2000);
}

QTEST_GUILESS_MAIN(TestFault)
#include "tst_fault.moc"
