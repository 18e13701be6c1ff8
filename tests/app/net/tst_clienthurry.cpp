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
    void listensOnlyOnceTheServiceIsNotReached();
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

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestClientHurry)
#include "tst_clienthurry.moc"
