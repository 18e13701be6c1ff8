// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/gate.h"
#include "support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace std::chrono_literals;

class TestGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOpenAtFirst();
    void waitsAsLongAsTold();
    void keepsTheLongerWait();
    void prolongsAWait();
    void ignoresThatTheWallClockJumps();
    void waitsForAllReasons();
    void offlineClosesNothing();
    void tellsChangesOnly();
    void mayDieWhileThrottled();
};

void TestGate::isOpenAtFirst()
{
    FakeClock clock;
    const Gate gate(clock);
    QVERIFY(gate.isOpen());
    QVERIFY(!gate.throttledUntil().isValid());
    QVERIFY(!gate.isOffline());
}

void TestGate::waitsAsLongAsTold()
{
    FakeClock clock;
    Gate gate(clock);
    gate.throttle(10s);
    QVERIFY(!gate.isOpen());
    QCOMPARE(gate.throttledUntil(), clock.now().addSecs(10));
    clock.advance(9999ms);
    QVERIFY(gate.waitsFor(WaitReason::Throttled));
    clock.advance(1ms);
    QVERIFY(gate.isOpen());
    QVERIFY(!gate.throttledUntil().isValid());
}

void TestGate::keepsTheLongerWait()
{
    FakeClock clock;
    Gate gate(clock);
    gate.throttle(60s);
    gate.throttle(1s);
    clock.advance(59s);
    QVERIFY(!gate.isOpen());
    clock.advance(1s);
    QVERIFY(gate.isOpen());
}

void TestGate::prolongsAWait()
{
    FakeClock clock;
    Gate gate(clock);
    gate.throttle(10s);
    clock.advance(5s);
    gate.throttle(10s);
    clock.advance(5s); // the first timer falls due, too early for the second
    QVERIFY(!gate.isOpen());
    clock.advance(5s);
    QVERIFY(gate.isOpen());
    QCOMPARE(clock.pending(), 0);
}

void TestGate::ignoresThatTheWallClockJumps()
{
    FakeClock clock;
    Gate gate(clock);
    gate.throttle(10s);
    clock.jump(-24h);
    clock.advance(10s);
    QVERIFY(gate.isOpen());
}

void TestGate::waitsForAllReasons()
{
    FakeClock clock;
    Gate gate(clock);
    gate.throttle(10s);
    gate.close(WaitReason::SignIn);
    clock.advance(10s);
    QVERIFY(!gate.isOpen());
    QVERIFY(gate.waitsFor(WaitReason::SignIn));
    gate.open(WaitReason::SignIn);
    QVERIFY(gate.isOpen());
}

void TestGate::offlineClosesNothing()
{
    FakeClock clock;
    Gate gate(clock);
    gate.reached(false);
    const QDateTime since = clock.now();
    clock.advance(10s);
    gate.reached(false);
    QVERIFY(gate.isOpen());
    QVERIFY(gate.isOffline());
    QCOMPARE(gate.offlineSince(), since);
    gate.reached(true);
    QVERIFY(!gate.isOffline());
}

void TestGate::tellsChangesOnly()
{
    FakeClock clock;
    Gate gate(clock);
    const QSignalSpy changed(&gate, &Gate::changed);
    gate.reached(true);
    gate.open(WaitReason::SignIn);
    QCOMPARE(changed.size(), 0);
    gate.close(WaitReason::SignIn);
    gate.close(WaitReason::SignIn);
    QCOMPARE(changed.size(), 1);
    gate.reached(false);
    gate.reached(false);
    QCOMPARE(changed.size(), 2);
    gate.throttle(5s);
    gate.throttle(2s);
    QCOMPARE(changed.size(), 3);
}

void TestGate::mayDieWhileThrottled()
{
    FakeClock clock;
    {
        Gate gate(clock);
        gate.throttle(5s);
    }
    clock.advance(10s);
    QCOMPARE(clock.pending(), 0);
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
