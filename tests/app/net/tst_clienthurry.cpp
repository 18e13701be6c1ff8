// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/netfixture.h"

#include <QSignalSpy>
#include <QTest>

// What waits because of the network does not wait longer than the network is gone.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestClientHurry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesAtOnceWhenTheNetworkIsBack();
    void doesNotHurryABusyService();
    void leavesOldConnectionsBehind();
    void asksAnewOnADeadLine();
    void givesAYoungRequestItsTime();
    void isMorePatientEachTime();
    void asleepIsSilent();
    void leavesASendAlone();
    void cutsNoSlowDownload();
    void keepsConnectionsForWhoIsOnlyCurious();
    void asksAnewWhenAnotherGetsThrough();
    void listensOnlyOnceTheServiceIsNotReached();
    void listensOnceTheServiceIsSilent();
};

namespace {

Request<QByteArray> asking()
{
    Request<QByteArray> request;
    request.data.path = u"/me"_s;
    request.read = [](const Response &response) -> Result<QByteArray> { return response.body; };
    return request;
}

void rest()
{
    QTest::qWait(30);
}

} // namespace

void TestClientHurry::triesAtOnceWhenTheNetworkIsBack()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "x"));
    const quint16 port = net.server.serverPort();
    net.server.close();
    Caught<QByteArray> answer;
    net.client->send(asking(), &net.context, answer.catcher());
    QTRY_COMPARE(net.log.exchanges().size(), 1);
    net.client->hurry(); // too soon
    QTRY_COMPARE(net.log.exchanges().size(), 2);
    QVERIFY(net.server.listen(QHostAddress::LocalHost, port));
    rest();
    QCOMPARE(answer.calls, 0);
    net.client->hurry();
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.result->has_value());
    net.clock.advance(10min); // the timers of the pauses that were cut short
    rest();
    QCOMPARE(answer.calls, 1);
    QCOMPARE(int(net.server.requests().size()), 1);
}

void TestClientHurry::doesNotHurryABusyService()
{
    NetFixture net;
    net.server.next(RawAnswer::json(500, "{}"));
    net.server.setFallback(RawAnswer::json(200, "x"));
    Caught<QByteArray> answer;
    net.client->send(asking(), &net.context, answer.catcher());
    QTRY_COMPARE(net.log.exchanges().size(), 1);
    net.client->hurry();
    rest();
    QCOMPARE(int(net.server.requests().size()), 1);
    net.clock.advance(3s);
    QTRY_COMPARE(answer.calls, 1);
    QCOMPARE(int(net.server.requests().size()), 2);
}

void TestClientHurry::leavesOldConnectionsBehind()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "x"));
    const auto ask = [&net] {
        Caught<QByteArray> answer;
        net.client->send(asking(), &net.context, answer.catcher());
        return QTest::qWaitFor([&answer] { return answer.calls == 1; }) && answer.result->has_value();
    };
    QVERIFY(ask());
    QVERIFY(ask());
    QCOMPARE(net.server.connections(), 1); // it was kept
    net.client->hurry();
    QVERIFY(ask());
    QCOMPARE(net.server.connections(), 2);
    // But not those that are in use.
    net.server.hold();
    Caught<QByteArray> answer;
    net.client->send(asking(), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 1);
    net.client->hurry();
    net.server.release(RawAnswer::json(200, "x"));
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.result->has_value());
    QCOMPARE(net.server.connections(), 2);
}

void TestClientHurry::asksAnewOnADeadLine()
{
    NetFixture net;
    net.server.hold();
    Caught<QByteArray> first;
    Caught<QByteArray> second;
    net.client->send(asking(), &net.context, first.catcher());
    Request<QByteArray> once = asking();
    once.data.maxAttempts = 1; // that nobody answered is none
    net.client->send(once, &net.context, second.catcher());
    QTRY_COMPARE(net.server.held(), 2);
    net.clock.advance(10s);
    net.client->hurry();
    net.clock.advance(0s);
    QTRY_COMPARE(int(net.server.requests().size()), 4);
    QTRY_COMPARE(net.server.open(), 2); // the old ones are dropped
    QCOMPARE(net.server.connections(), 4);
    QCOMPARE(first.calls + second.calls, 0);
    QVERIFY(!net.client->gate().isOffline()); // nobody knows
    QVERIFY(net.client->unanswered());
    QCOMPARE(net.client->unanswered()->length, 10s);
    QCOMPARE(net.log.exchanges().size(), 2);
    QCOMPARE(net.log.exchanges().first().trouble, u"silent"_s);
    net.server.release(RawAnswer::json(200, "x"));
    QTRY_COMPARE(first.calls + second.calls, 2);
    QVERIFY(first.result->has_value());
    QVERIFY(second.result->has_value());
    QVERIFY(!net.client->unanswered());
    net.clock.advance(15min); // all timers
    rest();
    QCOMPARE(int(net.server.requests().size()), 4);
}

void TestClientHurry::givesAYoungRequestItsTime()
{
    NetFixture net;
    net.server.hold();
    Caught<QByteArray> answer;
    net.client->send(asking(), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 1);
    net.clock.advance(1s);
    for (int i = 0; i < 20; ++i)
        net.client->hurry();
    net.clock.advance(1900ms);
    rest();
    QCOMPARE(int(net.server.requests().size()), 1);
    net.clock.advance(100ms);
    QTRY_COMPARE(int(net.server.requests().size()), 2);
    net.clock.advance(1min); // nobody is in a hurry any more
    rest();
    QCOMPARE(int(net.server.requests().size()), 2);
    net.server.release(RawAnswer::json(200, "x"));
    QTRY_COMPARE(answer.calls, 1);
}

void TestClientHurry::isMorePatientEachTime()
{
    NetFixture net;
    net.server.hold();
    Caught<QByteArray> answer;
    net.client->send(asking(), &net.context, answer.catcher());
    int asked = 1;
    QTRY_COMPARE(net.server.held(), 1);
    for (const auto patience : {3s, 6s, 12s, 24s, 24s}) {
        net.client->tryNow();
        net.clock.advance(patience - 1ms);
        net.client->tryNow(); // somebody is impatient
        rest();
        QCOMPARE(int(net.server.requests().size()), asked);
        net.clock.advance(1ms);
        ++asked;
        QTRY_COMPARE(int(net.server.requests().size()), asked);
        QTRY_COMPARE(net.server.held(), 1);
    }
    net.server.release(RawAnswer::json(200, "x"));
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.result->has_value());
}

void TestClientHurry::asleepIsSilent()
{
    NetFixture net;
    net.server.hold();
    Caught<QByteArray> answer;
    net.client->send(asking(), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 1);
    net.clock.sleep(1h);
    net.client->hurry();
    net.clock.advance(0s);
    QTRY_COMPARE(int(net.server.requests().size()), 2);
    net.server.release(RawAnswer::json(200, "x"));
    QTRY_COMPARE(answer.calls, 1);
}

void TestClientHurry::leavesASendAlone()
{
    NetFixture net;
    net.server.hold();
    Request<QByteArray> send = asking();
    send.data.method = Method::Post;
    send.data.path = u"/me/messages/AA/send"_s;
    send.data.repeat = Repeat::Unsafe;
    Caught<QByteArray> sent;
    net.client->send(send, &net.context, sent.catcher());
    QTRY_COMPARE(net.server.held(), 1);
    for (int i = 0; i < 10; ++i) {
        net.clock.advance(10s);
        net.client->hurry();
        net.client->tryNow();
    }
    rest();
    QCOMPARE(int(net.server.requests().size()), 1);
    QCOMPARE(sent.calls, 0);
    // What is asked meanwhile does not take a connection of before.
    Caught<QByteArray> answer;
    net.client->send(asking(), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 2);
    QCOMPARE(net.server.connections(), 2);
    net.server.release(RawAnswer::json(202, "x"));
    QTRY_COMPARE(sent.calls, 1);
    QVERIFY(sent.result->has_value()); // its answer is heard all the same
    QTRY_COMPARE(answer.calls, 1);
    QCOMPARE(net.server.count("POST"), 1);
}

void TestClientHurry::cutsNoSlowDownload()
{
    NetFixture net;
    RawAnswer slow = RawAnswer::json(200, QByteArray(200, 'x'));
    slow.trickle = 5;
    net.server.setFallback(slow);
    Caught<QByteArray> answer;
    net.client->send(asking(), &net.context, answer.catcher());
    QTRY_COMPARE(int(net.server.requests().size()), 1);
    while (answer.calls == 0) {
        net.clock.advance(1s);
        net.client->hurry();
        QTest::qWait(100); // some bytes come
    }
    QVERIFY(answer.result->has_value());
    QCOMPARE(answer.result->value().size(), 200);
    QCOMPARE(int(net.server.requests().size()), 1);
}

void TestClientHurry::keepsConnectionsForWhoIsOnlyCurious()
{
    NetFixture net;
    net.server.setFallback(RawAnswer::json(200, "x"));
    for (int i = 0; i < 3; ++i) {
        Caught<QByteArray> answer;
        net.client->send(asking(), &net.context, answer.catcher());
        QTRY_COMPARE(answer.calls, 1);
        net.client->tryNow();
    }
    QCOMPARE(net.server.connections(), 1);
}

void TestClientHurry::asksAnewWhenAnotherGetsThrough()
{
    NetFixture net;
    net.server.next(RawAnswer::hang());
    Caught<QByteArray> lost;
    net.client->send(asking(), &net.context, lost.catcher());
    QTRY_COMPARE(int(net.server.requests().size()), 1);
    net.clock.advance(20s);
    net.client->gate().reached(false);
    net.server.setFallback(RawAnswer::json(200, "x"));
    Caught<QByteArray> answer;
    net.client->send(asking(), &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    net.clock.advance(0s);
    QTRY_COMPARE(lost.calls, 1);
    QVERIFY(lost.result->has_value());
    QCOMPARE(int(net.server.requests().size()), 3);
}

void TestClientHurry::listensOnlyOnceTheServiceIsNotReached()
{
    NetFixture net;
    int made = 0;
    Reachability *system = nullptr;
    net.reachability = [&] {
        ++made;
        auto reachability = std::make_unique<Reachability>(Reachability::Level::Online);
        system = reachability.get();
        return reachability;
    };
    net.connectTo(net.server.root());
    QSignalSpy hurried(net.client.get(), &Client::hurried);
    net.client->gate().throttle(1s);
    net.client->gate().reached(true);
    QCOMPARE(made, 0);
    net.client->gate().reached(false);
    QCOMPARE(made, 1);
    system->become(Reachability::Level::Disconnected);
    QCOMPARE(hurried.size(), 0);
    system->become(Reachability::Level::Online);
    QCOMPARE(hurried.size(), 1);
    net.client->gate().reached(true);
    net.client->gate().reached(false);
    QCOMPARE(made, 1);

    net.reachability = [&made]() -> std::unique_ptr<Reachability> {
        ++made;
        return nullptr; // a system that does not tell
    };
    net.connectTo(net.server.root());
    net.client->gate().reached(false);
    net.client->gate().reached(true);
    net.client->gate().reached(false);
    QCOMPARE(made, 2);
}

void TestClientHurry::listensOnceTheServiceIsSilent()
{
    NetFixture net;
    Reachability *system = nullptr;
    net.reachability = [&system] {
        auto reachability = std::make_unique<Reachability>(Reachability::Level::Disconnected);
        system = reachability.get();
        return reachability;
    };
    net.connectTo(net.server.root());
    net.server.hold();
    Caught<QByteArray> answer;
    net.client->send(asking(), &net.context, answer.catcher());
    QTRY_COMPARE(net.server.held(), 1);
    net.clock.advance(4s);
    QVERIFY(!system);
    net.clock.advance(2s);
    QVERIFY(system);
    system->become(Reachability::Level::Online);
    net.clock.advance(0s);
    QTRY_COMPARE(int(net.server.requests().size()), 2);
    net.server.release(RawAnswer::json(200, "x"));
    QTRY_COMPARE(answer.calls, 1);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestClientHurry)
#include "tst_clienthurry.moc"
