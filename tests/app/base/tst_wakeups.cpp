// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/wakeups.h"
#include "support/fakeclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;
using namespace std::chrono_literals;

/// That the machine slept is seen soon after, and told once.
class TestWakeUps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfASleep();
    void aPassingHourIsNoSleep();
    void aSetClockIsNoSleep();
    void aBlinkIsNoSleep();
};

void TestWakeUps::tellsOfASleep()
{
    FakeClock clock;
    clock.sleep(2h); // before it began to look
    WakeUps wakeUps(clock, 5s);
    QSignalSpy told(&wakeUps, &WakeUps::wokeUp);
    clock.advance(1min);
    QCOMPARE(told.size(), 0);
    for (int i = 1; i <= 3; ++i) {
        clock.advance(2s);
        clock.sleep(10min);
        QCOMPARE(told.size(), i - 1);
        clock.advance(5s);
        QCOMPARE(told.size(), i);
        clock.advance(1h);
        QCOMPARE(told.size(), i);
    }
}

void TestWakeUps::aPassingHourIsNoSleep()
{
    FakeClock clock;
    WakeUps wakeUps(clock, 5s);
    QSignalSpy told(&wakeUps, &WakeUps::wokeUp);
    clock.advance(1h);
    QCOMPARE(told.size(), 0);
}

void TestWakeUps::aSetClockIsNoSleep()
{
    FakeClock clock;
    WakeUps wakeUps(clock, 5s);
    QSignalSpy told(&wakeUps, &WakeUps::wokeUp);
    clock.jump(8h);
    clock.advance(10s);
    QCOMPARE(told.size(), 0);
}

void TestWakeUps::aBlinkIsNoSleep()
{
    FakeClock clock;
    WakeUps wakeUps(clock, 5s);
    QSignalSpy told(&wakeUps, &WakeUps::wokeUp);
    for (int i = 0; i < 20; ++i) { // they do not add up either
        clock.sleep(3s);
        clock.advance(5s);
    }
    QCOMPARE(told.size(), 0);
}

QTEST_GUILESS_MAIN(TestWakeUps)
#include "tst_wakeups.moc"
