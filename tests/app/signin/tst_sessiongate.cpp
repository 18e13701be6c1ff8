// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiondesk.h"

#include "net/gate.h"
#include "signin/sessiongate.h"

// The session holds the account's requests, and nothing else of it does.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOfEachStateWhatItIs();
    void holdsUntilThereIsAToken();
    void renewsBehindAnOpenGate();
    void sendsNothingWhileAPersonIsNeeded();
    void signsOut();
    void letsGoWhenTheContextDies();
    void letsRequestsWaitAndGo();
};

void TestSessionGate::saysOfEachStateWhatItIs()
{
    QStringList names;
    for (int i = 0; i <= int(SessionState::SignedOut); ++i) {
        const auto state = SessionState(i);
        names << toString(state);
        const bool isDecided = state == SessionState::Fresh || state == SessionState::NeedsPerson
            || state == SessionState::SignedOut;
        QCOMPARE(holdsRequests(state), !isDecided);
    }
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(!names.contains(QString()));
}

void TestSessionGate::holdsUntilThereIsAToken()
{
    SessionDesk desk;
    Gate gate(desk.clock);
    holdWhileRenewing(*desk.session, gate, &desk.context);
    QVERIFY(gate.waitsFor(WaitReason::Renewing)); // before it has begun
    desk.session->start();
    QTRY_VERIFY(gate.isOpen());
    QVERIFY(desk.is(SessionState::Fresh));
    gate.throttle(10s); // not the session's to open
    desk.clock.advance(2s);
    desk.session->refused(SessionDesk::access(2), {});
    QVERIFY(gate.waitsFor(WaitReason::Renewing));
    QTRY_VERIFY(!gate.waitsFor(WaitReason::Renewing));
    QVERIFY(gate.waitsFor(WaitReason::Throttled));
}

void TestSessionGate::renewsBehindAnOpenGate()
{
    SessionDesk desk;
    Gate gate(desk.clock);
    holdWhileRenewing(*desk.session, gate, &desk.context);
    desk.session->start();
    QTRY_VERIFY(gate.isOpen());
    int changes = 0;
    connect(&gate, &Gate::changed, this, [&changes] { ++changes; });
    desk.clock.advance(48min);
    QTRY_COMPARE(desk.secrets.secrets.value(u"key"_s), SessionDesk::refresh(3));
    SessionDesk::rest();
    QCOMPARE(changes, 0);
}

void TestSessionGate::sendsNothingWhileAPersonIsNeeded()
{
    SessionDesk desk;
    Gate gate(desk.clock);
    holdWhileRenewing(*desk.session, gate, &desk.context);
    bool wasOpen = false;
    connect(&gate, &Gate::changed, this, [&] { wasOpen = wasOpen || gate.isOpen(); });
    desk.server.next(SessionDesk::refusal("invalid_grant"));
    desk.session->start();
    QTRY_VERIFY(gate.waitsFor(WaitReason::SignIn));
    QVERIFY(!gate.waitsFor(WaitReason::Renewing));
    TokenAnswer answer;
    answer.access = SessionDesk::access(8);
    answer.refresh = SessionDesk::refresh(8);
    answer.expiresIn = 1h;
    desk.session->adopt(answer);
    QVERIFY(gate.waitsFor(WaitReason::SignIn)); // until its tokens are kept
    QVERIFY(!wasOpen);
    QTRY_VERIFY(gate.isOpen());
}

void TestSessionGate::signsOut()
{
    SessionDesk desk;
    Gate gate(desk.clock);
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    holdWhileRenewing(*desk.session, gate, &desk.context);
    QVERIFY(gate.isOpen());
    desk.session->signOut(&desk.context, [](const Result<Done> &) {});
    QVERIFY(gate.waitsFor(WaitReason::SignIn));
}

void TestSessionGate::letsGoWhenTheContextDies()
{
    SessionDesk desk;
    auto gate = std::make_unique<Gate>(desk.clock);
    auto context = std::make_unique<QObject>();
    holdWhileRenewing(*desk.session, *gate, context.get());
    gate.reset(); // the gate before the context, too
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    Gate other(desk.clock);
    holdWhileRenewing(*desk.session, other, context.get());
    context.reset();
    desk.session->refused(SessionDesk::access(2), {});
    QVERIFY(other.isOpen());
}

void TestSessionGate::letsRequestsWaitAndGo()
{
    SessionDesk desk;
    RawServer graph;
    graph.setFallback(RawAnswer::json(200, "x"));
    Client client({.network = desk.network,
                   .clock = desk.clock,
                   .entropy = desk.entropy,
                   .tokens = *desk.session,
                   .log = desk.log,
                   .faults = Graph::faultOf,
                   .root = graph.root()});
    holdWhileRenewing(*desk.session, client.gate(), &desk.context);
    Request<QByteArray> look;
    look.data.path = u"/me"_s;
    look.read = [](const Response &response) -> Result<QByteArray> { return response.body; };
    Caught<QByteArray> answer;
    const auto askTimes = [&](int times) {
        for (int i = 0; i < times; ++i)
            client.send(look, &desk.context, answer.catcher());
    };
    desk.server.next(RawAnswer::json(503, "{}"));
    askTimes(6);
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Pausing));
    SessionDesk::rest();
    QCOMPARE(answer.calls, 0);
    QVERIFY(!client.unanswered());
    desk.clock.advance(5s);
    QTRY_COMPARE(answer.calls, 6);
    QVERIFY(answer.result->has_value());

    // The token is refused to three at once, and its life has ended for those after them.
    graph.hold();
    askTimes(3);
    QTRY_COMPARE(graph.held(), 3);
    desk.clock.advance(2min);
    graph.release(RawAnswer::json(401, "{}"));
    QTRY_COMPARE(answer.calls, 9);
    QVERIFY(answer.result->has_value());
    QCOMPARE(desk.posts(), 3);
    desk.clock.sleep(2h);
    askTimes(6);
    QTRY_COMPARE(answer.calls, 15);
    QVERIFY(answer.result->has_value());
    QCOMPARE(desk.posts(), 4);
    QCOMPARE(graph.requests().last().header("Authorization"), "Bearer " + SessionDesk::access(4));
    QVERIFY(client.gate().isOpen());
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSessionGate)
#include "tst_sessiongate.moc"
