// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/messages.h"
#include "net/sendbody.h"
#include "support/netfixture.h"

#include <QNetworkReply>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

namespace {

using Then = RawAnswer::Then;
using Wire = RawServer::Wire;

const MessageId draft{u"AA/B+C=%"_s};

/// Lets everything that is still on its way arrive: a repeated request would come within milliseconds.
void settle()
{
    QTest::qWait(40);
}

} // namespace

/// What really stands on the wire, and how often. Qt 6.4 repeats requests by itself when the line drops; a
/// send must be seen by the service once.
class TestWireFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsASendOnTheWireOnce_data();
    void putsASendOnTheWireOnce();
    void sendsNothingButTheSend();
    void neverRepeatsOtherUnsafeRequests_data();
    void neverRepeatsOtherUnsafeRequests();
    void anOrdinaryRequestWouldBeRepeated_data();
    void anOrdinaryRequestWouldBeRepeated();
    void qtSaysWhenTlsIsThere();
};

void TestWireFormat::putsASendOnTheWireOnce_data()
{
    QTest::addColumn<RawAnswer>("fault");
    QTest::addColumn<RawServer::Wire>("wire");
    QTest::addColumn<bool>("kept");
    QTest::addColumn<int>("status"); // 0: LinkLost, -1: either (Qt may miss an answer that ends with a FIN)

    const QList<std::tuple<const char *, RawAnswer, int>> faults{
        {"accepted", RawAnswer::empty(202), 202},
        {"an unusual success", RawAnswer::json(200, "{}"), 200},
        {"cut before the answer", RawAnswer::cut(), 0},
        {"reset before the answer", RawAnswer::reset(), 0},
        {"cut after the headers", {"HTTP/1.1 202 Accepted\r\nContent-Length: 10\r\n\r\n", Then::Fin}, 0},
        {"reset after the headers", {"HTTP/1.1 202 Accepted\r\nContent-Length: 10\r\n\r\n", Then::Reset}, 0},
        {"cut in the body", {"HTTP/1.1 202 Accepted\r\nContent-Length: 10\r\n\r\nabc", Then::Fin}, 0},
        {"cut in a chunk",
         {"HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", Then::Fin},
         0},
        {"cut between chunks",
         {"HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n", Then::Fin},
         0},
        {"partial status line", {"HTTP/1.1 20", Then::Fin}, 0},
        {"partial headers", {"HTTP/1.1 202 Accepted\r\nContent-Le", Then::Fin}, 0},
        {"partial headers, reset", {"HTTP/1.1 202 Accepted\r\nContent-Le", Then::Reset}, 0},
        {"garbage", {"\x16\x03\x01 this is no HTTP\r\n\r\n", Then::Fin}, 0},
        {"100 Continue, then cut", {"HTTP/1.1 100 Continue\r\n\r\n", Then::Fin}, 0},
        {"no length, then cut", {"HTTP/1.1 202 Accepted\r\n\r\n", Then::Fin}, -1},
        {"silence", RawAnswer::hang(), 0},
        {"429", RawAnswer::json(429, R"({"error":{"code":"TooManyRequests"}})"), 429},
        {"503", RawAnswer::json(503, R"({"error":{"code":"x"}})", {"Retry-After: 1"}), 503},
        {"408", RawAnswer::json(408, R"({"error":{"code":"x"}})"), 408},
        {"401", RawAnswer::json(401, "{}", {"WWW-Authenticate: Bearer realm=\"\", claims=\"e30=\""}), 401},
        {"401 Basic", RawAnswer::json(401, "{}", {"WWW-Authenticate: Basic realm=\"x\""}), 401},
        {"307", RawAnswer::empty(307, {"Location: /v1.0/me/elsewhere"}), 307},
    };
    for (const auto &[name, answer, status] : faults) {
        QTest::addRow("%s, fresh connection", name) << answer << Wire::Plain << false << status;
        QTest::addRow("%s, kept connection", name) << answer << Wire::Plain << true << status;
        QTest::addRow("%s, fresh TLS connection", name) << answer << Wire::Tls << false << status;
        QTest::addRow("%s, kept TLS connection", name) << answer << Wire::Tls << true << status;
    }
}

void TestWireFormat::putsASendOnTheWireOnce()
{
    QFETCH(const RawAnswer, fault);
    QFETCH(const RawServer::Wire, wire);
    QFETCH(const bool, kept);
    QFETCH(const int, status);

    NetFixture net(2, wire);
    net.client->setTimeouts(std::chrono::milliseconds(300), std::chrono::minutes(10));
    if (kept) {
        net.server.next(RawAnswer::json(200, R"({"id":"x"})"));
        Caught<MailSummary> look;
        net.client->send(Graph::lookAtMessage(ownMailbox(), draft), &net.context, look.catcher());
        QTRY_COMPARE(look.calls, 1);
        QVERIFY(look.result->has_value());
    }
    net.server.next(fault);
    Caught<Graph::SendAnswer> sent;
    net.client->send(Graph::sendDraft(ownMailbox(), draft, "attempt-1"), &net.context, sent.catcher());
    QTRY_COMPARE(sent.calls, 1);
    settle();
    net.clock.advance(std::chrono::minutes(5)); // no timer may repeat it either
    settle();

    QCOMPARE(net.server.count("POST"), 1);
    QCOMPARE(sent.calls, 1);
    QCOMPARE(net.server.requests().size(), kept ? 2 : 1);
    const RawRequest post = net.server.requests().last();
    QCOMPARE(post.connection, 1);
    QCOMPARE(post.target(), "/v1.0/me/messages/AA%2FB%2BC%3D%25/send"_ba);
    QCOMPARE(post.header("Content-Length"), "0"_ba);
    QCOMPARE(post.header("Authorization"), "Bearer token-1"_ba);

    if (status == 0)
        QVERIFY2(sent.hasError(ErrorKind::LinkLost),
                 sent.result->has_value() ? "accepted" : toString(sent.result->error().kind).data());
    else if (status == -1)
        QVERIFY(sent.result->has_value() || sent.hasError(ErrorKind::LinkLost));
    else if (status < 300)
        QCOMPARE(sent.result->value().status, status);
    else
        QCOMPARE(sent.result->error().httpStatus, status);
}

void TestWireFormat::sendsNothingButTheSend()
{
    NetFixture net;
    Caught<Graph::SendAnswer> sent;
    net.client->send(Graph::sendDraft(mailboxOf(u"anna@contoso.com"_s), draft, "attempt-1"), &net.context,
                     sent.catcher());
    QTRY_COMPARE(sent.calls, 1);
    const RawRequest post = net.server.requests().first();
    QCOMPARE(post.target(), "/v1.0/users/anna%40contoso.com/messages/AA%2FB%2BC%3D%25/send"_ba);
    QCOMPARE(post.body, QByteArray());
    QCOMPARE(post.header("client-request-id"), "attempt-1"_ba);
    QCOMPARE(post.header("return-client-request-id"), "true"_ba);
    QCOMPARE(post.header("Accept"), "application/json"_ba);
    QCOMPARE(post.header("Prefer"), "IdType=\"ImmutableId\""_ba);
    QVERIFY(post.header("User-Agent").startsWith("Sendoff/"));
    QVERIFY(post.header("Content-Type").isNull());
    QVERIFY(post.header("Cookie").isNull());
    QVERIFY(post.header("Transfer-Encoding").isNull());
}

void TestWireFormat::neverRepeatsOtherUnsafeRequests_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("POST with JSON") << Method::Post << R"({"a":1})"_ba;
    QTest::newRow("PATCH with JSON") << Method::Patch << R"({"a":1})"_ba;
    QTest::newRow("PUT with JSON") << Method::Put << R"({"a":1})"_ba;
    QTest::newRow("DELETE") << Method::Delete << QByteArray();
}

void TestWireFormat::neverRepeatsOtherUnsafeRequests()
{
    QFETCH(const Method, method);
    QFETCH(const QByteArray, body);
    NetFixture net;
    net.server.setFallback(RawAnswer::cut());
    Request<Done> request{.data = {}, .read = [](const Response &) -> Result<Done> { return Done{}; }};
    request.data.method = method;
    request.data.path = u"/me/x"_s;
    request.data.body = body;
    request.data.contentType = body.isEmpty() ? QByteArray() : "application/json"_ba;
    request.data.repeat = Repeat::Unsafe;
    request.data.maxAttempts = 5;
    Caught<Done> answer;
    net.client->send(request, &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    settle();
    QVERIFY(answer.hasError(ErrorKind::LinkLost));
    QCOMPARE(net.server.requests().size(), 1);
    QCOMPARE(net.server.requests().first().body, body);
    QCOMPARE(net.server.requests().first().header("Content-Length"), QByteArray::number(body.size()));
}

void TestWireFormat::anOrdinaryRequestWouldBeRepeated_data()
{
    QTest::addColumn<RawServer::Wire>("wire");
    QTest::newRow("plain") << Wire::Plain;
    QTest::newRow("TLS") << Wire::Tls;
}

void TestWireFormat::anOrdinaryRequestWouldBeRepeated()
{
    // The control: were this to fail, the tests above would prove nothing.
    QFETCH(const RawServer::Wire, wire);
    RawServer server(wire);
    server.setFallback(RawAnswer::reset());
    QNetworkAccessManager network;
    QNetworkRequest request(server.root());
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    const std::unique_ptr<QNetworkReply> reply(network.post(request, QByteArray()));
    QTRY_VERIFY(reply->isFinished());
    settle();
    QVERIFY2(server.count("POST") > 1, "QNetworkAccessManager no longer repeats a POST by itself");
}

void TestWireFormat::qtSaysWhenTlsIsThere()
{
    // "No byte has left" rests on this too: after a handshake, encrypted() comes before whatever ends the
    // reply.
    RawServer server(Wire::Tls);
    QNetworkAccessManager network;
    for (const RawAnswer &answer : {RawAnswer::reset(), RawAnswer::cut(), RawAnswer::empty(202)}) {
        server.next(answer);
        auto *body = new SendBody({}, &network);
        const std::unique_ptr<QNetworkReply> reply(network.post(QNetworkRequest(server.root()), body));
        body->setParent(reply.get());
        QStringList events;
        connect(reply.get(), &QNetworkReply::encrypted, this, [&] { events << u"encrypted"_s; });
        connect(reply.get(), &QNetworkReply::finished, this, [&] { events << u"finished"_s; });
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(events, (QStringList{u"encrypted"_s, u"finished"_s}));
    }
    QCOMPARE(server.count("POST"), 3);
}

QTEST_GUILESS_MAIN(TestWireFormat)
#include "tst_wireformat.moc"
