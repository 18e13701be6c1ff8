// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/netfixture.h"
#include "support/testcertificate.h"

#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto tooMany = R"({"error":{"code":"TooManyRequests","message":"slow down"}})";

/// A question whose answer is the raw body.
Request<QByteArray> asking(const QString &path)
{
    Request<QByteArray> request;
    request.data.path = path;
    request.read = [](const Response &response) -> Result<QByteArray> { return response.body; };
    return request;
}

/// For a send, as a preflight does.
Request<QByteArray> looking(const QString &path)
{
    Request<QByteArray> request = asking(path);
    request.data.priority = Priority::Send;
    return request;
}

Request<QByteArray> sending(const QString &path)
{
    Request<QByteArray> request = asking(path);
    request.data.method = Method::Post;
    request.data.repeat = Repeat::Unsafe;
    request.data.priority = Priority::Send;
    request.data.maxAttempts = 1;
    return request;
}

void settle()
{
    QTest::qWait(30);
}

} // namespace

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersFromTheEventLoop();
    void answersOnceAndForgets();
    void isSilentAfterCancel();
    void isSilentAfterTheContextDied();
    void cancelsWhileWaitingForEachThing();
    void mayBeDestroyedAtAnyTime();
    void mayBeDestroyedByItsOwnAnswer();
    void mayBeAskedFromItsOwnAnswer();

    void refusesUrlsOfOthers_data();
    void refusesUrlsOfOthers();
    void refusesPathsThatCannotBeMeant_data();
    void refusesPathsThatCannotBeMeant();
    void followsANextLinkOfItsOwnService();
    void neverFollowsARedirect();
    void keepsNoCookies();
    void makesAFreshIdForEachAttempt();

    void renewsARefusedTokenOnce();
    void leavesASendAloneAfter401();
    void closesTheGateWhenNoTokenIsLeft();
    void saysNotReachedWhenTheTokenCannotBeRenewed();

    void holdsAllWhenThrottled();
    void returnsAThrottledSend();
    void letsNoSendWaitAtAThrottledGate();
    void takesARootWithASlash();
    void waitsLongerWhenTheServiceDoesNotSay();
    void sendsFourAtOnce();
    void keepsAPlaceForSends();
    void letsASendGoBeforeLooks();
    void doesNotStartWhatWaitedTooLong();
    void sendsThreeAfterAComplaint();
    void letsSendsGoFirst();

    void repeatsAQuestionAfterALostLink();
    void givesUpAfterTheLastAttempt();
    void doesNotRepeatARefusal();
    void knowsThatNothingLeft();
    void knowsThatNoTlsMeansNothingLeft();
    void knowsACertificateThatIsNotOfToday();
    void takesNoTruncatedAnswer_data();
    void takesNoTruncatedAnswer();
    void boundsTheAnswer();
    void endsAfterSilence();
    void endsAfterTheDeadline();
    void logsWithoutSecrets();
};

void TestClient::answersFromTheEventLoop()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "hello"));
    Caught<QByteArray> answer;
    Caught<QByteArray> refused;
    net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
    net.client->send(asking(u"no path"_s), &net.context, refused.catcher());
    net.client->gate().close(WaitReason::SignIn);
    Caught<QByteArray> closed;
    net.client->send(asking(u"/me"_s), &net.context, closed.catcher());
    QCOMPARE(answer.calls + refused.calls + closed.calls, 0);
    net.client->gate().open(WaitReason::SignIn);
    QTRY_COMPARE(answer.calls + refused.calls + closed.calls, 3);
    QCOMPARE(answer.result->value(), "hello"_ba);
}

void TestClient::answersOnceAndForgets()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "hello"));
    Caught<QByteArray> answer;
    Call call = net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
    QVERIFY(call.isRunning());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(!call.isRunning());
    call.cancel();
    settle();
    QCOMPARE(answer.calls, 1);
    QVERIFY(net.client->findChildren<QObject *>(Qt::FindDirectChildrenOnly).isEmpty());
    QCOMPARE(net.server.requests().size(), 1);
    Call().cancel();
    QVERIFY(!Call().isRunning());
}

void TestClient::isSilentAfterCancel()
{
    NetFixture net;
    net.server.hold();
    Caught<QByteArray> answer;
    Call call = net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 1);
    call.cancel();
    QVERIFY(!call.isRunning());
    QTRY_COMPARE(net.server.open(), 0); // aborted on the wire as well
    settle();
    QCOMPARE(answer.calls, 0);
}

void TestClient::isSilentAfterTheContextDied()
{
    NetFixture net;
    net.server.hold();
    Caught<QByteArray> answer;
    auto context = std::make_unique<QObject>();
    const Call call = net.client->send(asking(u"/me"_s), context.get(), answer.catcher());
    QTRY_COMPARE(net.server.held(), 1);
    context.reset();
    QVERIFY(!call.isRunning());
    QTRY_COMPARE(net.server.open(), 0);
    settle();
    QCOMPARE(answer.calls, 0);
}

void TestClient::cancelsWhileWaitingForEachThing()
{
    NetFixture net;
    Caught<QByteArray> answer;
    // For its turn.
    net.client->send(asking(u"/me"_s), &net.context, answer.catcher()).cancel();
    // For the gate.
    net.client->gate().throttle(10s);
    Call call = net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
    settle();
    call.cancel();
    net.clock.advance(10s);
    settle();
    QCOMPARE(net.server.requests().size(), 0);
    // For the next attempt.
    net.server.next(RawAnswer::json(500, "{}"));
    call = net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
    QTRY_COMPARE(net.log.exchanges().size(), 1);
    call.cancel();
    net.clock.advance(1min);
    settle();
    QCOMPARE(net.server.requests().size(), 1);
    // For the delivery: a path that is refused is answered in the next turn of the event loop.
    net.client->send(asking(u"x"_s), &net.context, answer.catcher()).cancel();
    settle();
    QCOMPARE(answer.calls, 0);
    // All places are free again.
    net.server.hold();
    for (int i = 0; i < 6; ++i)
        net.client->send(looking(u"/me"_s), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 4);
}

void TestClient::mayBeDestroyedAtAnyTime()
{
    for (int step = 0; step < 6; ++step) {
        NetFixture net;
        Caught<QByteArray> answer;
        net.server.setFallback(step == 4 ? RawAnswer::json(500, "{}") : RawAnswer::hang());
        if (step == 1)
            net.client->gate().throttle(10s);
        net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
        net.client->send(sending(u"/me/messages/x/send"_s), &net.context, answer.catcher());
        net.client->send(asking(u"bad"_s), &net.context, answer.catcher());
        if (step >= 1)
            QCoreApplication::processEvents();
        if (step >= 2)
            QTRY_VERIFY(net.tokens.asked > 0);
        if (step >= 3)
            QTRY_VERIFY(!net.server.requests().isEmpty());
        if (step >= 4)
            settle();
        const int before = answer.calls;
        net.client.reset();
        net.clock.advance(20min);
        settle();
        QCOMPARE(answer.calls, before);
    }
}

void TestClient::mayBeDestroyedByItsOwnAnswer()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "x"));
    int calls = 0;
    const auto destroy = [&](const Result<QByteArray> &) {
        ++calls;
        net.client.reset();
    };
    net.client->send<QByteArray>(asking(u"/me"_s), &net.context, destroy);
    net.client->send<QByteArray>(asking(u"/me/messages"_s), &net.context, destroy);
    QTRY_COMPARE(calls, 1);
    settle();
    QCOMPARE(calls, 1);
}

void TestClient::mayBeAskedFromItsOwnAnswer()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "x"));
    Caught<QByteArray> second;
    net.client->send<QByteArray>(asking(u"/me"_s), &net.context, [&](const Result<QByteArray> &) {
        net.client->send(asking(u"/me"_s), &net.context, second.catcher());
    });
    QTRY_COMPARE(second.calls, 1);
}

void TestClient::takesARootWithASlash()
{
    NetFixture net;
    net.connectTo(QUrl(net.server.root().toString() + u"/"_s));
    Caught<QByteArray> answer;
    net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.result->has_value());
    QCOMPARE(net.server.requests().first().target(), "/v1.0/me"_ba);
}

void TestClient::refusesUrlsOfOthers_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("other host") << u"http://localhost:%1/v1.0/me"_s;
    QTest::newRow("other port") << u"http://127.0.0.1:1/v1.0/me"_s;
    QTest::newRow("other scheme") << u"https://127.0.0.1:%1/v1.0/me"_s;
    QTest::newRow("above the root") << u"http://127.0.0.1:%1/beta/me"_s;
    QTest::newRow("dots") << u"http://127.0.0.1:%1/v1.0/../beta/me"_s;
    QTest::newRow("user") << u"http://x@127.0.0.1:%1/v1.0/me"_s;
}

void TestClient::refusesUrlsOfOthers()
{
    QFETCH(QString, url);
    NetFixture net;
    Request<QByteArray> request = asking({});
    request.data.url = QUrl(url.replace("%1"_L1, QString::number(net.server.serverPort())));
    Caught<QByteArray> answer;
    net.client->send(request, &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::Protocol));
    QCOMPARE(answer.result->error().code, u"foreignHost"_s);
    settle();
    QCOMPARE(net.server.connections(), 0);
}

void TestClient::refusesPathsThatCannotBeMeant_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("none") << QString();
    QTest::newRow("relative") << u"me"_s;
    QTest::newRow("an empty id") << u"/me/messages//send"_s;
    QTest::newRow("an id of dots") << u"/me/messages/../send"_s;
    QTest::newRow("an id of escaped dots") << u"/me/messages/%2e%2E/send"_s;
    QTest::newRow("another host") << u"@example.com/me"_s;
    QTest::newRow("a fragment") << u"/me#x"_s;
}

void TestClient::refusesPathsThatCannotBeMeant()
{
    QFETCH(const QString, path);
    NetFixture net;
    Caught<QByteArray> answer;
    net.client->send(sending(path), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::Protocol));
    QCOMPARE(answer.result->error().code, u"malformedPath"_s);
    settle();
    QCOMPARE(net.server.connections(), 0);
}

void TestClient::followsANextLinkOfItsOwnService()
{
    NetFixture net;
    Request<QByteArray> request = asking({});
    request.data.url = QUrl(net.server.root().toString() + u"/me/messages?$skiptoken=a%2Fb%3D"_s);
    Caught<QByteArray> answer;
    net.client->send(request, &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QCOMPARE(net.server.requests().first().target(), "/v1.0/me/messages?$skiptoken=a%2Fb%3D"_ba);
}

void TestClient::neverFollowsARedirect()
{
    NetFixture net;
    RawServer other;
    for (const int status : {301, 302, 303, 304, 307, 308}) {
        net.server.next(RawAnswer::empty(status, {"Location: " + other.root().toEncoded() + "/me"}));
        Caught<QByteArray> answer;
        net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
        QTRY_COMPARE(answer.calls, 1);
        QVERIFY(answer.hasError(ErrorKind::Protocol));
        QCOMPARE(answer.result->error().httpStatus, status);
    }
    settle();
    QCOMPARE(other.connections(), 0);
    QCOMPARE(net.server.requests().size(), 6);
}

void TestClient::keepsNoCookies()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "x", {"Set-Cookie: a=b"}));
    for (int i = 1; i <= 2; ++i) {
        Caught<QByteArray> answer;
        net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
        QTRY_COMPARE(answer.calls, 1);
    }
    QVERIFY(net.server.requests().last().header("Cookie").isNull());
}

void TestClient::makesAFreshIdForEachAttempt()
{
    NetFixture net;
    net.server.next(RawAnswer::json(500, "{}"));
    Caught<QByteArray> answer;
    net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
    QTRY_COMPARE(net.log.exchanges().size(), 1);
    net.clock.advance(3s);
    QTRY_COMPARE(answer.calls, 1);
    const QByteArray first = net.server.requests().first().header("client-request-id");
    const QByteArray second = net.server.requests().last().header("client-request-id");
    QCOMPARE(first.size(), 36);
    QCOMPARE(second.size(), 36);
    QVERIFY(first != second);
}

void TestClient::renewsARefusedTokenOnce()
{
    NetFixture net(3);
    net.server.next(RawAnswer::json(401, "{}"));
    net.server.next(RawAnswer::json(200, "fine"));
    Caught<QByteArray> answer;
    Request<QByteArray> request = asking(u"/me"_s);
    request.data.maxAttempts = 1;
    net.client->send(request, &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QCOMPARE(answer.result->value(), "fine"_ba);
    QCOMPARE(net.server.requests().last().header("Authorization"), "Bearer token-2"_ba);
    QVERIFY(net.client->gate().isOpen());

    net.server.setFallback(RawAnswer::json(401, "{}"));
    Caught<QByteArray> refused;
    net.client->send(asking(u"/me"_s), &net.context, refused.catcher());
    QTRY_COMPARE(refused.calls, 1);
    QVERIFY(refused.hasError(ErrorKind::Unauthorized));
    QCOMPARE(net.server.requests().size(), 4);
}

void TestClient::leavesASendAloneAfter401()
{
    NetFixture net(2);
    net.server.next(RawAnswer::json(401, "{}"));
    Caught<QByteArray> answer;
    net.client->send(sending(u"/me/messages/x/send"_s), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    settle();
    QVERIFY(answer.hasError(ErrorKind::Unauthorized));
    QCOMPARE(net.server.requests().size(), 1);
    QVERIFY(net.client->gate().isOpen()); // a fresh token may be had, so the outbox may try again
    QCOMPARE(net.tokens.refusals, QByteArrayList{"token-1"});
}

void TestClient::closesTheGateWhenNoTokenIsLeft()
{
    NetFixture net(1);
    net.server.next(RawAnswer::json(401, "{}"));
    Caught<QByteArray> answer;
    net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::Unauthorized));
    QVERIFY(net.client->gate().waitsFor(WaitReason::SignIn));

    Caught<QByteArray> later;
    net.client->send(asking(u"/me"_s), &net.context, later.catcher());
    net.client->send(sending(u"/me/messages/x/send"_s), &net.context, later.catcher());
    QTRY_COMPARE(later.calls, 2);
    QVERIFY(later.hasError(ErrorKind::Unauthorized));
    QCOMPARE(net.server.requests().size(), 1);
    QCOMPARE(net.tokens.asked, 1);
}

void TestClient::saysNotReachedWhenTheTokenCannotBeRenewed()
{
    NetFixture net;
    for (const ErrorKind kind : {ErrorKind::NotReached, ErrorKind::LinkLost, ErrorKind::Server}) {
        net.tokens.failure = Error{};
        net.tokens.failure->kind = kind;
        Caught<QByteArray> answer;
        net.client->send(sending(u"/me/messages/x/send"_s), &net.context, answer.catcher());
        QTRY_COMPARE(answer.calls, 1);
        QVERIFY(answer.hasError(ErrorKind::NotReached));
    }
    QVERIFY(net.client->gate().isOpen());
    QCOMPARE(net.server.connections(), 0);
}

void TestClient::holdsAllWhenThrottled()
{
    NetFixture net;
    net.server.next(RawAnswer::json(429, tooMany, {"Retry-After: 2.128"}));
    net.server.setFallback(RawAnswer::json(200, "x"));
    Caught<QByteArray> first;
    net.client->send(asking(u"/me"_s), &net.context, first.catcher());
    QTRY_VERIFY(net.client->gate().waitsFor(WaitReason::Throttled));
    Caught<QByteArray> other;
    net.client->send(asking(u"/me/messages"_s), &net.context, other.catcher());
    settle();
    net.clock.advance(2127ms);
    settle();
    QCOMPARE(net.server.requests().size(), 1);
    net.clock.advance(1ms);
    QTRY_COMPARE(first.calls + other.calls, 2);
    QVERIFY(first.result->has_value());
    QCOMPARE(net.server.requests().size(), 3);
}

void TestClient::returnsAThrottledSend()
{
    NetFixture net;
    net.server.next(RawAnswer::json(429, tooMany, {"Retry-After: 17"}));
    Caught<QByteArray> answer;
    net.client->send(sending(u"/me/messages/x/send"_s), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::Throttled));
    QCOMPARE(answer.result->error().retryAfter, std::optional<std::chrono::milliseconds>(17s));
    QCOMPARE(net.client->gate().throttledUntil(), net.clock.now().addSecs(17));
    net.clock.advance(10min);
    settle();
    QCOMPARE(net.server.requests().size(), 1);
}

void TestClient::letsNoSendWaitAtAThrottledGate()
{
    NetFixture net;
    net.client->gate().throttle(20s);
    net.clock.advance(5s);
    Caught<QByteArray> answer;
    net.client->send(sending(u"/me/messages/x/send"_s), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::Throttled));
    QCOMPARE(answer.result->error().retryAfter, std::optional<std::chrono::milliseconds>(15s));
    net.clock.advance(1min);
    settle();
    QCOMPARE(net.server.connections(), 0);
}

void TestClient::waitsLongerWhenTheServiceDoesNotSay()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(429, tooMany));
    QList<qint64> waits;
    for (int i = 0; i < 3; ++i) {
        Caught<QByteArray> answer;
        net.client->send(sending(u"/me/messages/x/send"_s), &net.context, answer.catcher());
        QTRY_COMPARE(answer.calls, 1);
        waits.append(net.clock.now().msecsTo(net.client->gate().throttledUntil()) / 1000);
        net.clock.advance(2min);
    }
    QCOMPARE(waits, (QList<qint64>{2, 4, 8}));
}

void TestClient::sendsFourAtOnce()
{
    NetFixture net;
    net.server.hold();
    Caught<QByteArray> answer;
    for (int i = 0; i < 10; ++i)
        net.client->send(looking(u"/me"_s), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 4);
    settle();
    QCOMPARE(net.server.requests().size(), 4);
    net.server.release(RawAnswer::json(200, "x"));
    QTRY_COMPARE(net.server.requests().size(), 10);
}

void TestClient::keepsAPlaceForSends()
{
    NetFixture net;
    net.server.hold();
    Caught<QByteArray> answer;
    for (int i = 0; i < 6; ++i) {
        Request<QByteArray> request = asking(u"/me/slow"_s);
        request.data.priority = i % 2 == 0 ? Priority::Background : Priority::Waited;
        net.client->send(request, &net.context, answer.catcher());
    }
    QTRY_COMPARE(net.server.held(), 3);
    settle();
    QCOMPARE(net.server.held(), 3);
    net.client->send(sending(u"/me/messages/x/send"_s), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 4);
    QCOMPARE(net.server.requests().last().target(), "/v1.0/me/messages/x/send"_ba);
}

void TestClient::letsASendGoBeforeLooks()
{
    NetFixture net;
    net.server.hold();
    Caught<QByteArray> answer;
    for (int i = 0; i < 8; ++i)
        net.client->send(looking(u"/me/look"_s), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 4);
    net.client->send(sending(u"/me/messages/x/send"_s), &net.context, answer.catcher());
    net.client->send(sending(u"/me/messages/y/send"_s), &net.context, answer.catcher());
    settle();
    QCOMPARE(net.server.held(), 4);
    net.server.setFallback(RawAnswer::json(200, "x"));
    net.server.release(RawAnswer::json(200, "x"));
    QTRY_COMPARE(answer.calls, 10);
    QByteArrayList order;
    for (const RawRequest &request : net.server.requests().mid(4, 4)) // in one go, whichever arrived first
        order.append(request.target().mid(9));
    std::sort(order.begin(), order.end());
    QCOMPARE(order, (QByteArrayList{"look", "look", "messages/x/send", "messages/y/send"}));
}

void TestClient::doesNotStartWhatWaitedTooLong()
{
    for (const bool isAsleep : {false, true}) {
        NetFixture net;
        net.server.hold();
        Caught<QByteArray> other;
        Caught<QByteArray> answer;
        for (int i = 0; i < 4; ++i)
            net.client->send(looking(u"/me/look"_s), &net.context, other.catcher());
        QTRY_COMPARE(net.server.held(), 4);
        Request<QByteArray> request = sending(u"/me/messages/x/send"_s);
        request.data.startWithin = 5s;
        net.client->send(request, &net.context, answer.catcher());
        net.clock.advance(4s);
        settle();
        QCOMPARE(answer.calls, 0);
        if (isAsleep)
            net.clock.sleep(1h);
        else
            net.clock.advance(1s);
        net.server.release(RawAnswer::json(200, "x"));
        QTRY_COMPARE(answer.calls, 1);
        QVERIFY(answer.hasError(ErrorKind::NotReached));
        QCOMPARE(answer.result->error().code, u"waitedTooLong"_s);
        QCOMPARE(net.server.count("POST"), 0);
        net.clock.advance(1min);
        settle();
        QCOMPARE(answer.calls, 1);
    }
}

void TestClient::sendsThreeAfterAComplaint()
{
    NetFixture net;
    net.server.next(RawAnswer::json(429, R"({"error":{"code":"ApplicationThrottled"}})",
                                    {"Retry-After: 1", "RateLimit-Exceeded: MailboxConcurrency"}));
    Caught<QByteArray> first;
    net.client->send(sending(u"/me/messages/x/send"_s), &net.context, first.catcher());
    QTRY_COMPARE(first.calls, 1);
    net.clock.advance(1s);
    net.server.hold();
    Caught<QByteArray> answer;
    for (int i = 0; i < 10; ++i)
        net.client->send(looking(u"/me"_s), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 3);
    settle();
    QCOMPARE(net.server.held(), 3);
}

void TestClient::letsSendsGoFirst()
{
    NetFixture net;
    net.server.hold();
    Caught<QByteArray> answer;
    for (int i = 0; i < 4; ++i)
        net.client->send(looking(u"/me"_s), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 4);
    const auto queue = [&](const QString &path, Priority priority) {
        Request<QByteArray> request = asking(path);
        request.data.priority = priority;
        net.client->send(request, &net.context, answer.catcher());
    };
    queue(u"/me/b1"_s, Priority::Background);
    queue(u"/me/w1"_s, Priority::Waited);
    queue(u"/me/s1"_s, Priority::Send);
    queue(u"/me/w2"_s, Priority::Waited);
    queue(u"/me/s2"_s, Priority::Send);
    settle();
    // One place becomes free at a time, so that the order on the wire is the order of the turns.
    net.server.setFallback(RawAnswer::json(200, "x"));
    net.server.release(RawAnswer::json(200, "x"));
    QTRY_COMPARE(answer.calls, 9);
    QByteArrayList order;
    for (const RawRequest &request : net.server.requests().mid(4, 4))
        order.append(request.target().mid(9));
    std::sort(order.begin(), order.end());
    QCOMPARE(order, (QByteArrayList{"s1", "s2", "w1", "w2"}));
    QCOMPARE(net.server.requests().last().target(), "/v1.0/me/b1"_ba);
}

void TestClient::repeatsAQuestionAfterALostLink()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::cut()); // Qt repeats it by itself a few times first; so be it
    Caught<QByteArray> answer;
    net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
    QTRY_COMPARE(net.log.exchanges().size(), 1);
    QCOMPARE(answer.calls, 0);
    QVERIFY(!net.client->gate().isOffline()); // somebody was there and hung up
    net.server.setFallback(RawAnswer::json(200, "back"));
    net.clock.advance(1999ms);
    QVERIFY(net.client->unanswered().has_value());
    QCOMPARE(net.client->unanswered()->length, 1999ms);
    QCOMPARE(net.client->unanswered()->trouble->code, u"RemoteHostClosedError"_s);
    settle();
    QCOMPARE(answer.calls, 0);
    net.clock.advance(500ms);
    QTRY_COMPARE(answer.calls, 1);
    QCOMPARE(answer.result->value(), "back"_ba);
    QVERIFY(!net.client->unanswered());
}

void TestClient::givesUpAfterTheLastAttempt()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(503, R"({"error":{"code":"ErrorServerBusy"}})"));
    Request<QByteArray> request = asking(u"/me"_s);
    request.data.maxAttempts = 3;
    Caught<QByteArray> answer;
    net.client->send(request, &net.context, answer.catcher());
    for (int i = 1; i <= 3; ++i) {
        QTRY_COMPARE(net.log.exchanges().size(), i);
        net.clock.advance(1min);
    }
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::Server));
    QCOMPARE(answer.result->error().code, u"ErrorServerBusy"_s);
    QCOMPARE(net.server.requests().size(), 3);
}

void TestClient::doesNotRepeatARefusal()
{
    NetFixture net;
    for (const int status : {400, 403, 404, 409, 410, 412}) {
        net.server.next(RawAnswer::json(status, R"({"error":{"code":"x","message":"no"}})"));
        Caught<QByteArray> answer;
        net.client->send(asking(u"/me"_s), &net.context, answer.catcher());
        QTRY_COMPARE(answer.calls, 1);
        QCOMPARE(answer.result->error().httpStatus, status);
        QVERIFY(!answer.result->error().requestId.isEmpty());
    }
    net.clock.advance(1min);
    settle();
    QCOMPARE(net.server.requests().size(), 6);
}

void TestClient::knowsThatNothingLeft()
{
    NetFixture net;
    const QUrl root = net.server.root();
    net.server.close();
    net.connectTo(root);
    Caught<QByteArray> answer;
    net.client->send(sending(u"/me/messages/x/send"_s), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::NotReached));
    QCOMPARE(answer.result->error().code, u"ConnectionRefusedError"_s);
    QVERIFY(net.client->gate().isOffline());
    QCOMPARE(net.client->gate().trouble()->code, u"ConnectionRefusedError"_s);
}

void TestClient::knowsACertificateThatIsNotOfToday()
{
    const std::pair<const char *, QString> rows[]{{expiredCertificate, u"certificateDates"_s},
                                                  {earlyCertificate, u"certificateDates"_s},
                                                  {strangeCertificate, u"SslHandshakeFailedError"_s}};
    for (const auto &[certificate, code] : rows) {
        NetFixture net(1, RawServer::Wire::Tls);
        net.server.setCertificate(certificate);
        Caught<QByteArray> answer;
        net.client->send(sending(u"/me/messages/x/send"_s), &net.context, answer.catcher());
        QTRY_COMPARE(answer.calls, 1);
        QVERIFY(answer.hasError(ErrorKind::NotReached));
        QCOMPARE(answer.result->error().code, code);
        QCOMPARE(net.server.requests().size(), 0);
    }
}

void TestClient::knowsThatNoTlsMeansNothingLeft()
{
    NetFixture net;
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("this is no TLS, this is no TLS, this is no TLS\r\n");
        });
    });
    net.connectTo(QUrl(u"https://127.0.0.1:%1/v1.0"_s.arg(plain.serverPort())));
    Caught<QByteArray> answer;
    net.client->send(sending(u"/me/messages/x/send"_s), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY2(answer.hasError(ErrorKind::NotReached), qPrintable(answer.result->error().code));
}

void TestClient::takesNoTruncatedAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("shorter than its length")
        << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"value\":[]}"_ba;
    QTest::newRow("chunked without an end")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{\"value\":[]}\r\n"_ba;
    QTest::newRow("an error cut off")
        << "HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\n{\"error\":"_ba;
}

void TestClient::takesNoTruncatedAnswer()
{
    QFETCH(const QByteArray, bytes);
    NetFixture net;
    net.server.setFallback({bytes, RawAnswer::Then::Fin, 0});
    Request<QByteArray> request = asking(u"/me/messages"_s);
    request.data.maxAttempts = 1;
    Caught<QByteArray> answer;
    net.client->send(request, &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::LinkLost));
}

void TestClient::boundsTheAnswer()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, QByteArray(1000, 'x')));
    Request<QByteArray> request = asking(u"/me"_s);
    for (const qint64 most : {999, 1000}) {
        request.data.maxAnswerBytes = most;
        Caught<QByteArray> answer;
        net.client->send(request, &net.context, answer.catcher());
        QTRY_COMPARE(answer.calls, 1);
        QCOMPARE(answer.result->has_value(), most == 1000);
        if (most == 999) {
            QVERIFY(answer.hasError(ErrorKind::Protocol));
            QCOMPARE(answer.result->error().code, u"answerTooLarge"_s);
        }
    }
    // An answer without an end is cut off, not collected.
    net.server.setFallback(
        {"HTTP/1.1 200 OK\r\n\r\n" + QByteArray(4 * 1024 * 1024, 'x'), RawAnswer::Then::Keep, 0});
    Caught<QByteArray> endless;
    net.client->send(request, &net.context, endless.catcher());
    QTRY_COMPARE(endless.calls, 1);
    QVERIFY(endless.hasError(ErrorKind::Protocol));
}

void TestClient::endsAfterSilence()
{
    NetFixture net;
    net.client->setTimeouts(150ms, 10min);
    net.server.setFallback(RawAnswer::hang());
    Caught<QByteArray> answer;
    net.client->send(sending(u"/me/messages/x/send"_s), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::LinkLost));
    QCOMPARE(net.server.requests().size(), 1);
}

void TestClient::endsAfterTheDeadline()
{
    NetFixture net;
    net.client->setTimeouts(5min, 10min);
    RawAnswer slow = RawAnswer::json(200, QByteArray(100000, 'x'));
    slow.trickle = 1;
    net.server.setFallback(slow);
    Caught<QByteArray> answer;
    Request<QByteArray> request = asking(u"/me"_s);
    request.data.maxAttempts = 1;
    net.client->send(request, &net.context, answer.catcher());
    QTRY_COMPARE(net.server.requests().size(), 1);
    settle();
    net.clock.advance(10min - 1ms);
    settle();
    QCOMPARE(answer.calls, 0);
    net.clock.advance(1ms);
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::LinkLost));
    QCOMPARE(answer.result->error().code, u"timedOut"_s);
}

void TestClient::logsWithoutSecrets()
{
    NetFixture net;
    net.server.next(
        RawAnswer::json(404, R"({"error":{"code":"ErrorItemNotFound"}})", {"request-id: served-1"}));
    net.server.next(RawAnswer::cut());
    for (int i = 0; i < 2; ++i) {
        Caught<QByteArray> answer;
        net.client->send(sending(u"/users/anna%40contoso.com/messages/SECRET/send"_s), &net.context,
                         answer.catcher());
        QTRY_COMPARE(answer.calls, 1);
        const QString detail = answer.result->error().detail;
        QVERIFY2(!detail.contains("SECRET"_L1) && !detail.contains("anna"_L1), qPrintable(detail));
    }
    const QList<HttpExchange> &log = net.log.exchanges();
    QCOMPARE(log.size(), 2);
    QCOMPARE(log.at(0).path, u"/users/{user}/messages/{id}/send"_s);
    QCOMPARE(log.at(0).method, "POST"_ba);
    QCOMPARE(log.at(0).status, 404);
    QCOMPARE(log.at(0).requestId, "served-1"_ba);
    QCOMPARE(log.at(1).status, 0);
    QVERIFY(!log.at(1).trouble.isEmpty());
    QCOMPARE(log.at(1).requestId.size(), 36);
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
