// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"

#include <QTest>

using namespace Sendoff;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timersAreNeverEarly();
    void tellsHowLongTheMachineWasAsleep();
};

void TestClock::timersAreNeverEarly()
{
    SystemClock clock;
    QList<std::chrono::milliseconds> early;
    int fired = 0;
    constexpr int timers = 40;
    for (int i = 0; i < timers; ++i) {
        const std::chrono::milliseconds delay = 2010ms + 13ms * i; // from here on Qt's timers are coarse
        const std::chrono::milliseconds due = clock.monotonic() + delay;
        clock.after(delay, this, [&, due] {
            ++fired;
            // The two sides round to whole milliseconds by themselves.
            if (clock.monotonic() < due - 1ms)
                early.append(due - clock.monotonic());
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(fired, timers, 10'000);
    for (const std::chrono::milliseconds by : std::as_const(early))
        qWarning() << "early by" << by.count() << "ms";
    QVERIFY(early.isEmpty());
}

void TestClock::tellsHowLongTheMachineWasAsleep()
{
    // While it is awake the figure stands still, but for the moment between reading two clocks.
    SystemClock clock;
    const std::chrono::milliseconds before = clock.asleep();
    QVERIFY(before > -50ms);
    QTest::qWait(300);
    QVERIFY(clock.asleep() - before < 100ms);
    QVERIFY(clock.asleep() - before > -100ms);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
