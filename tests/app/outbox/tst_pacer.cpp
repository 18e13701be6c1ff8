// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/pacer.h"

#include <QTest>

namespace Sendoff {

using namespace std::chrono_literals;

class TestPacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsTheFirstGoAtOnce();
    void keepsTheOthersApart();
    void hasNoLimitAtZero();
    void appliesANewLimitToTheNextMessage();
    void neverExceedsTheRate();
};

void TestPacer::letsTheFirstGoAtOnce()
{
    Pacer pacer;
    pacer.setPerMinute(1);
    QCOMPARE(pacer.wait(0ms), 0ms); // also when the clock has just begun
    QCOMPARE(pacer.wait(5s), 0ms);
}

void TestPacer::keepsTheOthersApart()
{
    Pacer pacer;
    pacer.setPerMinute(30);
    pacer.take(1000ms);
    QCOMPARE(pacer.wait(1000ms), 2000ms);
    QCOMPARE(pacer.wait(2500ms), 500ms);
    QCOMPARE(pacer.wait(3000ms), 0ms);
    QCOMPARE(pacer.wait(9000ms), 0ms); // waiting long earns nothing
    pacer.take(9000ms);
    QCOMPARE(pacer.wait(9000ms), 2000ms);
}

void TestPacer::hasNoLimitAtZero()
{
    Pacer pacer;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(pacer.wait(7s), 0ms);
        pacer.take(7s);
    }
    pacer.setPerMinute(-5);
    QCOMPARE(pacer.wait(7s), 0ms);
}

void TestPacer::appliesANewLimitToTheNextMessage()
{
    Pacer pacer;
    pacer.setPerMinute(1);
    pacer.take(0ms);
    QCOMPARE(pacer.wait(1s), 59s);
    pacer.setPerMinute(60);
    QCOMPARE(pacer.wait(1s), 0ms);
    pacer.setPerMinute(7); // not a divisor: rather a little slower
    QCOMPARE(pacer.wait(0s), 8572ms);
}

void TestPacer::neverExceedsTheRate()
{
    for (int perMinute = 1; perMinute <= 600; perMinute += 13) {
        Pacer pacer;
        pacer.setPerMinute(perMinute);
        int sent = 0;
        for (std::chrono::milliseconds now = 0ms; now < 60s; now += 10ms) {
            if (pacer.wait(now) == 0ms) {
                pacer.take(now);
                ++sent;
            }
        }
        QVERIFY(sent <= perMinute);
        QVERIFY(sent >= perMinute * 9 / 10);
    }
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestPacer)
#include "tst_pacer.moc"
