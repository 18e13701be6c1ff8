// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/formpost.h"
#include "support/netfixture.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Then = RawAnswer::Then;
using Wire = RawServer::Wire;

/// Lets everything that is still on its way arrive: a repeated request would come within milliseconds.
void rest()
{
    QTest::qWait(40);
}

struct Desk
{
    explicit Desk(Wire wire = Wire::Plain)
        : server(wire)
    {
    }

    QUrl url() const { return QUrl(server.root().toString() + u"/common/oauth2/v2.0/token"_s); }
    void post(const FormPost::Fields &fields = {{"refresh_token", "the-secret"}})
    {
        poster->post(url(), fields, u"/token"_s, &context, answer.catcher());
    }

    QNetworkAccessManager network;
    FakeClock clock;
    HttpLog log;
    RawServer server;
    QObject context;
    Caught<Response> answer;
    std::unique_ptr<FormPost> poster = std::make_unique<FormPost>(network, clock, log);
};

} // namespace

/// Forms for a sign-in service: seen there exactly once, whatever the line does. A refresh token that is used
/// twice may sign the person out.
class TestFormPost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postsAForm();
    void putsItOnTheWireOnce_data();
    void putsItOnTheWireOnce();
    void endsAfterThirtySeconds();
    void boundsTheAnswer();
    void saysThatNothingLeft();
    void postsOnlyWhereNobodyCanRead_data();
    void postsOnlyWhereNobodyCanRead();
    void isSilentAfterTheContextDied();
    void isSilentAfterItDied();
    void mayBeDestroyedByItsOwnAnswer();
    void keepsNoCookies();
    void logsTheNameAlone();
};

void TestFormPost::postsAForm()
{
    Desk desk;
    desk.server.next(RawAnswer::json(200, R"({"a":1})"));
    desk.post({{"scope", "a b/c"}, {"claims", R"({"x":"&=+%"})"}, {"empty", ""}, {"word", "\xd0\xb0"}});
    QCOMPARE(desk.answer.calls, 0);
    QTRY_COMPARE(desk.answer.calls, 1);
    QCOMPARE(desk.answer.result->value().status, 200);
    QCOMPARE(desk.answer.result->value().body, R"({"a":1})"_ba);
    QCOMPARE(desk.answer.result->value().header("content-type"), "application/json"_ba);
    const RawRequest post = desk.server.requests().first();
    QCOMPARE(post.method(), "POST"_ba);
    QCOMPARE(post.target(), "/v1.0/common/oauth2/v2.0/token"_ba);
    QCOMPARE(post.body, "scope=a%20b%2Fc&claims=%7B%22x%22%3A%22%26%3D%2B%25%22%7D&empty=&word=%D0%B0"_ba);
    QCOMPARE(post.header("Content-Type"), "application/x-www-form-urlencoded"_ba);
    QCOMPARE(post.header("Content-Length"), QByteArray::number(post.body.size()));
    QCOMPARE(post.header("Accept"), "application/json"_ba);
    QVERIFY(post.header("User-Agent").startsWith("Sendoff/"));
    QVERIFY(post.header("Authorization").isNull());
    QVERIFY(post.header("Cookie").isNull());
}

void TestFormPost::putsItOnTheWireOnce_data()
{
    QTest::addColumn<RawAnswer>("fault");
    QTest::addColumn<RawServer::Wire>("wire");
    QTest::addColumn<bool>("kept");
    QTest::addColumn<int>("status"); // 0: LinkLost; a redirect is no Response

    const QList<std::tuple<const char *, RawAnswer, int>> faults{
        {"accepted", RawAnswer::json(200, "{}"), 200},
        {"cut before the answer", RawAnswer::cut(), 0},
        {"reset before the answer", RawAnswer::reset(), 0},
        {"cut after the headers", {"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", Then::Fin}, 0},
        {"reset in the body", {"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", Then::Reset}, 0},
        {"cut in a chunk", {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", Then::Fin}, 0},
        {"partial headers", {"HTTP/1.1 200 OK\r\nContent-Le", Then::Fin}, 0},
        {"garbage", {"\x16\x03\x01 this is no HTTP\r\n\r\n", Then::Fin}, 0},
        {"400", RawAnswer::json(400, R"({"error":"invalid_grant"})"), 400},
        {"401",
         RawAnswer::json(401, R"({"error":"invalid_client"})", {"WWW-Authenticate: Basic realm=\"x\""}), 401},
        {"429", RawAnswer::json(429, "{}", {"Retry-After: 7"}), 429},
        {"503", RawAnswer::json(503, "{}"), 503},
        {"307", RawAnswer::empty(307, {"Location: /v1.0/elsewhere"}), 307},
        {"302", RawAnswer::empty(302, {"Location: /v1.0/elsewhere"}), 302},
    };
    for (const auto &[name, answer, status] : faults) {
        QTest::addRow("%s, fresh connection", name) << answer << Wire::Plain << false << status;
        QTest::addRow("%s, kept connection", name) << answer << Wire::Plain << true << status;
        QTest::addRow("%s, fresh TLS connection", name) << answer << Wire::Tls << false << status;
        QTest::addRow("%s, kept TLS connection", name) << answer << Wire::Tls << true << status;
    }
}

void TestFormPost::putsItOnTheWireOnce()
{
    QFETCH(const RawAnswer, fault);
    QFETCH(const RawServer::Wire, wire);
    QFETCH(const bool, kept);
    QFETCH(const int, status);

    Desk desk(wire);
    if (kept) {
        desk.server.next(RawAnswer::json(200, "{}"));
        desk.post();
        QTRY_COMPARE(desk.answer.calls, 1);
    }
    desk.server.next(fault);
    desk.post();
    QTRY_COMPARE(desk.answer.calls, kept ? 2 : 1);
    rest();
    desk.clock.advance(5min); // no timer may repeat it either
    rest();

    QCOMPARE(desk.answer.calls, kept ? 2 : 1);
    QCOMPARE(desk.server.requests().size(), kept ? 2 : 1);
    QCOMPARE(desk.server.requests().last().connection, 1);
    QCOMPARE(desk.server.requests().last().body, "refresh_token=the-secret"_ba);
    if (status == 0)
        QVERIFY(desk.answer.hasError(ErrorKind::LinkLost));
    else if (status < 400 && status >= 300)
        QCOMPARE(desk.answer.result->has_value() ? 0 : desk.answer.result->error().httpStatus, status);
    else
        QCOMPARE(desk.answer.result->value().status, status);
}

void TestFormPost::endsAfterThirtySeconds()
{
    Desk desk;
    desk.server.next({"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", Then::Keep});
    desk.post();
    QTRY_COMPARE(desk.server.requests().size(), 1);
    desk.clock.advance(29'999ms);
    rest();
    QCOMPARE(desk.answer.calls, 0);
    desk.clock.advance(1ms);
    QTRY_COMPARE(desk.answer.calls, 1);
    QVERIFY(desk.answer.hasError(ErrorKind::LinkLost));
    QCOMPARE(desk.answer.result->error().code, u"timedOut"_s);
    QTRY_COMPARE(desk.server.open(), 0);
    QCOMPARE(desk.server.requests().size(), 1);
}

void TestFormPost::boundsTheAnswer()
{
    Desk desk;
    desk.server.next(RawAnswer::json(200, QByteArray(64 * 1024, 'x')));
    desk.post();
    QTRY_COMPARE(desk.answer.calls, 1);
    QVERIFY(desk.answer.result->has_value());
    desk.server.next(RawAnswer::json(200, QByteArray(64 * 1024 + 1, 'x')));
    desk.post();
    QTRY_COMPARE(desk.answer.calls, 2);
    QVERIFY(desk.answer.hasError(ErrorKind::Protocol));
    QCOMPARE(desk.answer.result->error().code, u"answerTooLarge"_s);
}

void TestFormPost::saysThatNothingLeft()
{
    Desk desk;
    const QUrl gone = desk.url();
    desk.server.close();
    desk.poster->post(gone, {{"a", "b"}}, u"/token"_s, &desk.context, desk.answer.catcher());
    QTRY_COMPARE(desk.answer.calls, 1);
    QVERIFY(desk.answer.hasError(ErrorKind::NotReached));
}

void TestFormPost::postsOnlyWhereNobodyCanRead_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("plain HTTP elsewhere") << QUrl(u"http://login.example.com/token"_s);
    QTest::newRow("a host that only begins so") << QUrl(u"http://localhost.example.com/token"_s);
    QTest::newRow("another scheme") << QUrl(u"ftp://localhost/token"_s);
    QTest::newRow("a file") << QUrl(u"file:///tmp/token"_s);
    QTest::newRow("no host") << QUrl(u"https:///token"_s);
    QTest::newRow("a user in it") << QUrl(u"https://a:b@login.example.com/token"_s);
    QTest::newRow("nothing") << QUrl();
}

void TestFormPost::postsOnlyWhereNobodyCanRead()
{
    QFETCH(const QUrl, url);
    Desk desk;
    desk.poster->post(url, {{"a", "b"}}, u"/token"_s, &desk.context, desk.answer.catcher());
    QCOMPARE(desk.answer.calls, 0);
    QTRY_COMPARE(desk.answer.calls, 1);
    QVERIFY(desk.answer.hasError(ErrorKind::NotReached));
    QCOMPARE(desk.answer.result->error().code, u"plainHttp"_s);
}

void TestFormPost::isSilentAfterTheContextDied()
{
    Desk desk;
    desk.server.hold();
    auto context = std::make_unique<QObject>();
    desk.poster->post(desk.url(), {{"a", "b"}}, u"/token"_s, context.get(), desk.answer.catcher());
    QTRY_COMPARE(desk.server.held(), 1);
    context.reset();
    QTRY_COMPARE(desk.server.open(), 0); // aborted on the wire as well
    desk.clock.advance(1min);
    rest();
    QCOMPARE(desk.answer.calls, 0);
    QVERIFY(desk.poster->findChildren<QObject *>(Qt::FindDirectChildrenOnly).isEmpty());
}

void TestFormPost::isSilentAfterItDied()
{
    Desk desk;
    desk.server.hold();
    desk.post();
    QTRY_COMPARE(desk.server.held(), 1);
    desk.post();
    desk.poster.reset();
    QTRY_COMPARE(desk.server.held(), 0);
    desk.clock.advance(1min);
    rest();
    QCOMPARE(desk.answer.calls, 0);
    // The second was given to Qt's own thread: it may have left just before it was taken back.
    QVERIFY(desk.server.requests().size() <= 2);
}

void TestFormPost::mayBeDestroyedByItsOwnAnswer()
{
    Desk desk;
    int calls = 0;
    desk.poster->post(desk.url(), {{"a", "b"}}, u"/token"_s, &desk.context,
                      [&](const Result<Response> &answer) {
                          desk.poster.reset();
                          calls += answer ? 1 : 0;
                      });
    QTRY_COMPARE(calls, 1);
    rest();
    QCOMPARE(calls, 1);
}

void TestFormPost::keepsNoCookies()
{
    Desk desk;
    desk.server.setFallback(RawAnswer::json(200, "{}", {"Set-Cookie: id=x; Path=/"}));
    for (int i = 1; i <= 2; ++i) {
        desk.post();
        QTRY_COMPARE(desk.answer.calls, i);
    }
    QVERIFY(desk.server.requests().last().header("Cookie").isNull());
}

void TestFormPost::logsTheNameAlone()
{
    Desk desk;
    desk.server.next(RawAnswer::json(400, R"({"refresh_token":"the-secret"})", {"x-ms-request-id: abc"}));
    desk.post();
    QTRY_COMPARE(desk.answer.calls, 1);
    desk.server.next(RawAnswer::cut());
    desk.post();
    QTRY_COMPARE(desk.answer.calls, 2);
    QCOMPARE(desk.log.exchanges().size(), 2);
    const HttpExchange first = desk.log.exchanges().first();
    QCOMPARE(first.method, "POST"_ba);
    QCOMPARE(first.path, u"/token"_s);
    QCOMPARE(first.status, 400);
    QCOMPARE(first.requestId, "abc"_ba);
    QVERIFY(first.trouble.isEmpty());
    QCOMPARE(desk.log.exchanges().last().status, 0);
    QVERIFY(!desk.log.exchanges().last().trouble.isEmpty());
    QVERIFY(!desk.answer.result->error().detail.contains("the-secret"_L1));
}

QTEST_GUILESS_MAIN(TestFormPost)
#include "tst_formpost.moc"
