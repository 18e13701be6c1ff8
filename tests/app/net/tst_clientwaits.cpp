// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/netfixture.h"

#include <QTest>

// What requests wait for besides a 429: a busy service, and those that matter more.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestClientWaits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a503HoldsAllAsTold();
    void aSendThatMet503StaysUnknown();
    void a503HoldsForFiveMinutesAtMost();
    void a503WithoutATimeHoldsOnlyItself_data();
    void a503WithoutATimeHoldsOnlyItself();
    void a503EndsAfterTheLastAttempt();
    void aLimitOfSendingHoldsNothingElse();

    void whatIsWaitedForPassesTheBackground();
    void oneOfTheBackgroundGoesWithThreePlaces();
};

namespace {

RawAnswer busy(const QByteArrayList &headers = {}, const QByteArray &code = "ErrorServerBusy"_ba)
{
    return RawAnswer::json(503, R"({"error":{"code":")" + code + R"(","message":"later"}})", headers);
}

Request<QByteArray> askingAs(Priority priority, const QString &path = u"/me"_s)
{
    Request<QByteArray> request;
    request.data.path = path;
    request.data.priority = priority;
    request.read = [](const Response &response) -> Result<QByteArray> { return response.body; };
    return request;
}

Request<QByteArray> aSend()
{
    Request<QByteArray> request = askingAs(Priority::Send, u"/me/messages/x/send"_s);
    request.data.method = Method::Post;
    request.data.repeat = Repeat::Unsafe;
    request.data.maxAttempts = 1;
    return request;
}

int requestsAt(const NetFixture &net)
{
    return int(net.server.requests().size());
}

void rest()
{
    QTest::qWait(30);
}

} // namespace

void TestClientWaits::a503HoldsAllAsTold()
{
    NetFixture net;
    net.server.next(busy({"Retry-After: 20"}));
    net.server.setFallback(RawAnswer::json(200, "x"));
    Caught<QByteArray> first;
    Caught<QByteArray> other;
    net.client->send(askingAs(Priority::Waited), &net.context, first.catcher());
    QTRY_VERIFY(net.client->gate().waitsFor(WaitReason::Throttled));
    net.client->send(askingAs(Priority::Waited), &net.context, other.catcher());
    net.client->send(askingAs(Priority::Send), &net.context, other.catcher());
    rest();
    net.clock.advance(19'999ms);
    rest();
    QCOMPARE(requestsAt(net), 1);
    net.clock.advance(1ms);
    QTRY_COMPARE(first.calls + other.calls, 3);
    QVERIFY(first.result->has_value() && other.result->has_value());
    QCOMPARE(requestsAt(net), 4);
    net.clock.advance(10min); // and not once more
    rest();
    QCOMPARE(requestsAt(net), 4);
}

void TestClientWaits::aSendThatMet503StaysUnknown()
{
    NetFixture net;
    net.server.next(busy({"Retry-After: 20"}));
    Caught<QByteArray> answer;
    net.client->send(aSend(), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::Server)); // not Throttled, which would say that nothing was sent
    QCOMPARE(answer.result->error().httpStatus, 503);
    QCOMPARE(net.client->gate().throttledUntil(), net.clock.now().addSecs(20));
    Caught<QByteArray> next;
    net.client->send(aSend(), &net.context, next.catcher());
    QTRY_COMPARE(next.calls, 1);
    QVERIFY(next.hasError(ErrorKind::Throttled));
    net.clock.advance(10min);
    rest();
    QCOMPARE(requestsAt(net), 1);
}

void TestClientWaits::a503HoldsForFiveMinutesAtMost()
{
    NetFixture net;
    net.server.next(busy({"Retry-After: 7200"}));
    net.server.setFallback(RawAnswer::json(200, "x"));
    Caught<QByteArray> answer;
    net.client->send(askingAs(Priority::Waited), &net.context, answer.catcher());
    QTRY_VERIFY(net.client->gate().waitsFor(WaitReason::Throttled));
    QCOMPARE(net.client->gate().throttledUntil(), net.clock.now().addSecs(300));
    net.clock.advance(5min);
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.result->has_value());
}

void TestClientWaits::a503WithoutATimeHoldsOnlyItself_data()
{
    QTest::addColumn<QByteArrayList>("headers");
    QTest::newRow("none") << QByteArrayList();
    QTest::newRow("no time") << QByteArrayList{"Retry-After: 0"};
    QTest::newRow("no sense") << QByteArrayList{"Retry-After: soon"};
}

void TestClientWaits::a503WithoutATimeHoldsOnlyItself()
{
    QFETCH(const QByteArrayList, headers);
    NetFixture net;
    net.server.next(busy(headers));
    net.server.setFallback(RawAnswer::json(200, "x"));
    Caught<QByteArray> first;
    Caught<QByteArray> other;
    net.client->send(askingAs(Priority::Waited), &net.context, first.catcher());
    QTRY_COMPARE(net.log.exchanges().size(), 1);
    net.client->send(askingAs(Priority::Waited), &net.context, other.catcher());
    QTRY_COMPARE(other.calls, 1);
    QVERIFY(net.client->gate().isOpen());
    QCOMPARE(first.calls, 0);
    net.clock.advance(3s);
    QTRY_COMPARE(first.calls, 1);
    QVERIFY(first.result->has_value());
}

void TestClientWaits::a503EndsAfterTheLastAttempt()
{
    NetFixture net;
    net.server.setFallback(busy({"Retry-After: 2"}));
    Request<QByteArray> request = askingAs(Priority::Waited);
    request.data.maxAttempts = 3;
    Caught<QByteArray> answer;
    net.client->send(request, &net.context, answer.catcher());
    for (int i = 1; i <= 3; ++i) {
        QTRY_COMPARE(net.log.exchanges().size(), i);
        QCOMPARE(net.client->gate().throttledUntil(), net.clock.now().addSecs(2));
        net.clock.advance(2s);
    }
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::Server));
    QCOMPARE(answer.result->error().code, u"ErrorServerBusy"_s);
    QCOMPARE(requestsAt(net), 3);
}

void TestClientWaits::aLimitOfSendingHoldsNothingElse()
{
    NetFixture net;
    net.server.next(busy({"Retry-After: 3600"}, "ErrorSubmissionQuotaExceeded"));
    Caught<QByteArray> answer;
    net.client->send(aSend(), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::Server));
    QVERIFY(net.client->gate().isOpen());
}

void TestClientWaits::whatIsWaitedForPassesTheBackground()
{
    NetFixture net;
    net.server.hold();
    Caught<QByteArray> answer;
    for (int i = 0; i < 6; ++i)
        net.client->send(askingAs(Priority::Background, u"/me/page"_s), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 2);
    rest();
    QCOMPARE(net.server.held(), 2);
    net.client->send(askingAs(Priority::Waited, u"/me/click"_s), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 3);
    QCOMPARE(net.server.requests().last().target(), "/v1.0/me/click"_ba);
    net.client->send(aSend(), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 4);
    QCOMPARE(net.server.requests().last().target(), "/v1.0/me/messages/x/send"_ba);
    net.server.release(RawAnswer::json(200, "x"));
    QTRY_COMPARE(answer.calls, 8); // none of the background is forgotten
}

void TestClientWaits::oneOfTheBackgroundGoesWithThreePlaces()
{
    NetFixture net;
    net.server.next(RawAnswer::json(429, R"({"error":{"code":"ApplicationThrottled"}})",
                                    {"Retry-After: 1", "RateLimit-Exceeded: MailboxConcurrency"}));
    Caught<QByteArray> answer;
    net.client->send(aSend(), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QCOMPARE(net.client->places(), 3);
    net.clock.advance(1s);
    net.server.hold();
    for (int i = 0; i < 3; ++i)
        net.client->send(askingAs(Priority::Background), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 1);
    rest();
    QCOMPARE(net.server.held(), 1);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestClientWaits)
#include "tst_clientwaits.moc"
