// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/netfixture.h"

#include <QTest>

// Requests while their token is being renewed, or cannot be had.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestClientRenewal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsRequestsInTheirLine();
    void letsASendWaitNoLongerThanItMay();
    void refusesWhatWaitsWhenAPersonIsNeeded();
    void stopsAskingWhenTheFirstOneClosesTheGate();
    void countsNoAttemptWithoutAToken();
    void endsAtLastWithoutAToken();
    void hurriesWhatHasNoToken();
    void neverSaysUnansweredOfWhatDidNotLeave();
    void saysNothingUnansweredWhileRenewing();
    void handsTheChallengeToTheSource();
    void refusesOneTokenForAllThatHadIt();
    void aSendWithAnOldTokenGoesTheNextTime();
    void mayBeCancelledByWhoHearsOfTheRefusal();
};

namespace {

Request<QByteArray> aLook()
{
    Request<QByteArray> request;
    request.data.path = u"/me"_s;
    request.read = [](const Response &response) -> Result<QByteArray> { return response.body; };
    return request;
}

Request<QByteArray> oneSend()
{
    Request<QByteArray> request = aLook();
    request.data.path = u"/me/messages/x/send"_s;
    request.data.method = Method::Post;
    request.data.repeat = Repeat::Unsafe;
    request.data.priority = Priority::Send;
    request.data.maxAttempts = 1;
    request.data.startWithin = 5s;
    return request;
}

Error notRenewed()
{
    Error error;
    error.kind = ErrorKind::LinkLost;
    error.code = u"noService"_s;
    return error;
}

void rest()
{
    QTest::qWait(30);
}

/// Closes the gate when it is asked, and answers when the test says so; remembers challenges.
class RenewingTokens final : public TokenSource
{
public:
    void token(QObject *context, std::function<void(Result<QByteArray>)> call) override
    {
        ++asked;
        waiters.append({QPointer<QObject>(context), std::move(call)});
        if (gate)
            gate->close(WaitReason::Renewing);
    }
    bool refused(const QByteArray & /*token*/, const QByteArray &challenge) override
    {
        challenges.append(challenge);
        if (heard)
            heard();
        return true;
    }
    void give(const QByteArray &token)
    {
        if (gate)
            gate->open(WaitReason::Renewing);
        for (const auto &[context, call] : std::exchange(waiters, {})) {
            if (context)
                call(token);
        }
    }

    Gate *gate = nullptr;
    int asked = 0;
    QByteArrayList challenges;
    std::function<void()> heard;
    QList<std::pair<QPointer<QObject>, std::function<void(Result<QByteArray>)>>> waiters;
};

struct RenewingDesk
{
    RenewingDesk() { server.setFallback(RawAnswer::json(200, "x")); }

    QNetworkAccessManager network;
    FakeClock clock;
    CountingEntropy entropy;
    RenewingTokens tokens;
    HttpLog log;
    RawServer server;
    QObject context;
    Client client{Client::Parts{.network = network,
                                .clock = clock,
                                .entropy = entropy,
                                .tokens = tokens,
                                .log = log,
                                .faults = Graph::faultOf,
                                .root = server.root()}};
};

} // namespace

void TestClientRenewal::keepsRequestsInTheirLine()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "x"));
    net.client->gate().close(WaitReason::Renewing);
    Caught<QByteArray> answer;
    for (int i = 0; i < 6; ++i)
        net.client->send(aLook(), &net.context, answer.catcher());
    rest();
    net.clock.advance(3h);
    rest();
    QCOMPARE(answer.calls, 0);
    QCOMPARE(net.tokens.asked, 0); // none has had its turn: none holds a place
    QCOMPARE(net.server.connections(), 0);
    net.client->gate().open(WaitReason::Renewing);
    QTRY_COMPARE(answer.calls, 6);
    QVERIFY(answer.result->has_value());
    QCOMPARE(net.server.requests().size(), 6);
}

void TestClientRenewal::letsASendWaitNoLongerThanItMay()
{
    NetFixture net;
    net.client->gate().close(WaitReason::Renewing);
    Caught<QByteArray> answer;
    net.client->send(oneSend(), &net.context, answer.catcher());
    rest();
    net.clock.advance(4'999ms);
    rest();
    QCOMPARE(answer.calls, 0); // unlike at a throttled gate it is not refused at once
    net.clock.advance(1ms);
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::NotReached));
    QCOMPARE(answer.result->error().code, u"waitedTooLong"_s);
    net.client->gate().open(WaitReason::Renewing);
    rest();
    QCOMPARE(net.server.requests().size(), 0);
}

void TestClientRenewal::refusesWhatWaitsWhenAPersonIsNeeded()
{
    NetFixture net;
    net.client->gate().close(WaitReason::Renewing);
    Caught<QByteArray> answer;
    net.client->send(aLook(), &net.context, answer.catcher());
    net.client->send(oneSend(), &net.context, answer.catcher());
    rest();
    net.client->gate().close(WaitReason::SignIn);
    net.client->gate().open(WaitReason::Renewing);
    QTRY_COMPARE(answer.calls, 2);
    QVERIFY(answer.hasError(ErrorKind::Unauthorized));
    QCOMPARE(net.server.connections(), 0);
}

void TestClientRenewal::stopsAskingWhenTheFirstOneClosesTheGate()
{
    RenewingDesk desk;
    desk.tokens.gate = &desk.client.gate();
    Caught<QByteArray> answer;
    for (int i = 0; i < 4; ++i)
        desk.client.send(aLook(), &desk.context, answer.catcher());
    QTRY_COMPARE(desk.tokens.asked, 1);
    rest();
    QCOMPARE(desk.tokens.asked, 1); // the others stay in line
    desk.tokens.gate = nullptr;
    desk.client.gate().open(WaitReason::Renewing);
    desk.tokens.give("a");
    QTRY_COMPARE(desk.tokens.asked, 4);
    desk.tokens.give("a");
    QTRY_COMPARE(answer.calls, 4);
}

void TestClientRenewal::countsNoAttemptWithoutAToken()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::cut());
    net.tokens.failure = notRenewed();
    Request<QByteArray> look = aLook();
    look.data.maxAttempts = 3;
    Caught<QByteArray> answer;
    net.client->send(look, &net.context, answer.catcher());
    QTRY_COMPARE(net.tokens.asked, 1);
    rest();
    net.clock.advance(3s);
    QTRY_COMPARE(net.tokens.asked, 2);
    rest();
    net.tokens.failure.reset();
    net.clock.advance(5s);
    // All three attempts are still there.
    QTRY_COMPARE(net.log.exchanges().size(), 1);
    rest();
    net.clock.advance(3s);
    QTRY_COMPARE(net.log.exchanges().size(), 2);
    rest();
    QCOMPARE(answer.calls, 0);
    net.clock.advance(5s);
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::LinkLost));
    QCOMPARE(net.log.exchanges().size(), 3);
}

void TestClientRenewal::endsAtLastWithoutAToken()
{
    NetFixture net;
    net.tokens.failure = notRenewed();
    Request<QByteArray> look = aLook();
    look.data.maxAttempts = 3;
    Caught<QByteArray> answer;
    net.client->send(look, &net.context, answer.catcher());
    for (int i = 1; i <= 3; ++i) {
        QTRY_COMPARE(net.tokens.asked, i);
        rest();
        net.clock.advance(20s);
    }
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.hasError(ErrorKind::NotReached));
    QCOMPARE(answer.result->error().code, u"noService"_s);
    QCOMPARE(net.server.connections(), 0);
}

void TestClientRenewal::hurriesWhatHasNoToken()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "x"));
    net.tokens.failure = notRenewed();
    Caught<QByteArray> answer;
    net.client->send(aLook(), &net.context, answer.catcher());
    QTRY_COMPARE(net.tokens.asked, 1);
    rest();
    net.client->hurry();
    QTRY_COMPARE(net.tokens.asked, 2);
    rest();
    net.clock.advance(3s); // the first pause's end is none of the second's
    rest();
    QCOMPARE(net.tokens.asked, 2);
    net.tokens.failure.reset();
    net.clock.advance(3s);
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.result->has_value());
}

void TestClientRenewal::neverSaysUnansweredOfWhatDidNotLeave()
{
    NetFixture net;
    net.server.hold();
    net.tokens.failure = notRenewed();
    net.clock.advance(1h);
    Caught<QByteArray> answer;
    net.client->send(aLook(), &net.context, answer.catcher());
    QTRY_COMPARE(net.tokens.asked, 1);
    rest();
    QVERIFY(!net.client->unanswered());
    net.tokens.failure.reset();
    net.clock.advance(3s);
    QTRY_COMPARE(net.server.held(), 1);
    net.clock.advance(7s);
    QVERIFY(net.client->unanswered());
    QCOMPARE(net.client->unanswered()->length, 7s); // since it left, not since the clock's zero
    QVERIFY(!net.client->unanswered()->trouble);
    net.server.release(RawAnswer::json(200, "x"));
    QTRY_COMPARE(answer.calls, 1);
}

void TestClientRenewal::saysNothingUnansweredWhileRenewing()
{
    NetFixture net;
    net.server.hold();
    Caught<QByteArray> answer;
    net.client->send(aLook(), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 1);
    net.clock.advance(20s);
    QVERIFY(net.client->unanswered());
    net.client->gate().close(WaitReason::Renewing);
    QVERIFY(!net.client->unanswered());
    net.client->gate().open(WaitReason::Renewing);
    QVERIFY(net.client->unanswered());
}

void TestClientRenewal::handsTheChallengeToTheSource()
{
    RenewingDesk desk;
    const QByteArray challenge = R"(Bearer realm="", error="insufficient_claims", claims="e30=")";
    desk.server.next(RawAnswer::json(401, "{}", {"WWW-Authenticate: " + challenge}));
    desk.server.next(RawAnswer::json(401, "{}"));
    Caught<QByteArray> answer;
    desk.client.send(aLook(), &desk.context, answer.catcher());
    QTRY_COMPARE(desk.tokens.asked, 1);
    desk.tokens.give("a");
    QTRY_COMPARE(desk.tokens.asked, 2);
    desk.tokens.give("b");
    QTRY_COMPARE(answer.calls, 1);
    QCOMPARE(desk.tokens.challenges, (QByteArrayList{challenge, {}}));
}

void TestClientRenewal::refusesOneTokenForAllThatHadIt()
{
    NetFixture net(2);
    net.server.hold();
    Caught<QByteArray> answer;
    for (int i = 0; i < 3; ++i)
        net.client->send(aLook(), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 3);
    net.server.setFallback(RawAnswer::json(200, "x"));
    net.server.release(RawAnswer::json(401, "{}"));
    QTRY_COMPARE(answer.calls, 3);
    QVERIFY(answer.result->has_value());
    QCOMPARE(net.tokens.refusals, (QByteArrayList{"token-1", "token-1", "token-1"}));
    QVERIFY(net.client->gate().isOpen());
}

void TestClientRenewal::aSendWithAnOldTokenGoesTheNextTime()
{
    NetFixture net(2);
    net.server.next(RawAnswer::json(401, "{}"));
    Caught<QByteArray> first;
    net.client->send(oneSend(), &net.context, first.catcher());
    QTRY_COMPARE(first.calls, 1);
    QVERIFY(first.hasError(ErrorKind::Unauthorized));
    QVERIFY(net.client->gate().isOpen());
    Caught<QByteArray> second;
    net.client->send(oneSend(), &net.context, second.catcher());
    QTRY_COMPARE(second.calls, 1);
    QVERIFY(second.result->has_value());
    QCOMPARE(net.server.count("POST"), 2);
    QCOMPARE(net.server.requests().last().header("Authorization"), "Bearer token-2"_ba);
}

void TestClientRenewal::mayBeCancelledByWhoHearsOfTheRefusal()
{
    RenewingDesk desk;
    desk.server.next(RawAnswer::json(401, "{}"));
    Caught<QByteArray> answer;
    Call call = desk.client.send(aLook(), &desk.context, answer.catcher());
    QTRY_COMPARE(desk.tokens.asked, 1);
    desk.tokens.heard = [&call] { call.cancel(); };
    desk.tokens.give("a");
    QTRY_COMPARE(desk.tokens.challenges.size(), 1);
    rest();
    QCOMPARE(answer.calls, 0);
    QCOMPARE(desk.tokens.asked, 1);
    // Its place is free again.
    desk.tokens.heard = nullptr;
    for (int i = 0; i < 3; ++i)
        desk.client.send(aLook(), &desk.context, answer.catcher());
    QTRY_COMPARE(desk.tokens.asked, 4);
    desk.tokens.give("b");
    QTRY_COMPARE(answer.calls, 3);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestClientRenewal)
#include "tst_clientrenewal.moc"
