// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client.h"
#include "outbox/outbox.h"
#include "settings/keys.h"
#include "store/store.h"
#include "support/wholefixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

// The machine sleeps for hours, its clock is set, it travels: undo time, Retry-After and distances stay what
// they are, and what nobody could undo is not sent.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestClockJumps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sendsNothingWhenItSleptDuringTheUndoTime_data();
    void sendsNothingWhenItSleptDuringTheUndoTime();
    void takesBackAllBatchesAfterASleep();
    void sendNowAfterASleepSendsNothingOld();
    void aSleepBeforeTheDecisionDoesNotMatter();
    void theUndoTimeStaysWhatItIs_data();
    void theUndoTimeStaysWhatItIs();
    void retryAfterStaysWhatItIs_data();
    void retryAfterStaysWhatItIs();
    void theLimitForADayStaysWhatItIs_data();
    void theLimitForADayStaysWhatItIs();
    void theDistanceStaysWhatItIs_data();
    void theDistanceStaysWhatItIs();
    void looksUpAnUnknownOutcomeAcrossASleep();

private:
    void addJumps();
};

namespace {

enum class Jump { None, HoursAsleep, SetForward, SetBack, YearsBack, OtherZone };

void setZone(const char *zone)
{
    qputenv("TZ", zone);
    tzset();
}

void make(Jump jump, FakeClock &clock)
{
    switch (jump) {
    case Jump::None: break;
    case Jump::HoursAsleep: clock.sleep(7h); break;
    case Jump::SetForward: clock.jump(49h); break;
    case Jump::SetBack: clock.jump(-3h); break;
    case Jump::YearsBack: clock.jump(-24h * 365 * 20); break;
    case Jump::OtherZone: setZone("Asia/Shanghai"); break;
    }
}

QByteArray firstPost(const QByteArray &fault)
{
    return R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},"fault":{)" + fault + "}}]}";
}

} // namespace

void TestClockJumps::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    setZone("America/New_York");
}

void TestClockJumps::cleanup()
{
    setZone("UTC");
}

void TestClockJumps::addJumps()
{
    QTest::addColumn<int>("jump");
    QTest::newRow("nothing") << int(Jump::None);
    QTest::newRow("asleep for hours") << int(Jump::HoursAsleep);
    QTest::newRow("set forward") << int(Jump::SetForward);
    QTest::newRow("set back") << int(Jump::SetBack);
    QTest::newRow("the battery of the clock was empty") << int(Jump::YearsBack);
    QTest::newRow("another time zone") << int(Jump::OtherZone);
}

void TestClockJumps::sendsNothingWhenItSleptDuringTheUndoTime_data()
{
    QTest::addColumn<int>("before"); // seconds of the undo time before the sleep
    QTest::addColumn<int>("asleep");
    for (const int before : {0, 5, 9}) {
        for (const int asleep : {1, 60, 7 * 3600})
            QTest::addRow("after %d s, for %d s", before, asleep) << before << asleep;
    }
}

void TestClockJumps::sendsNothingWhenItSleptDuringTheUndoTime()
{
    QFETCH(const int, before);
    QFETCH(const int, asleep);
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    QSignalSpy told(&whole.outbox(), &Outbox::withdrawnBySleep);
    QVERIFY(whole.send(whole.drafts().first(2)) > 0);
    whole.clock().advance(std::chrono::seconds(before));
    whole.clock().sleep(std::chrono::seconds(asleep));
    whole.clock().advance(1s); // it is told soon, not when the undo time would have ended
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.first().first().toInt(), 2);
    QCOMPARE(whole.outbox().countdown().batch, 0);
    whole.pass(2min);
    QCOMPARE(whole.state(1), u"Withdrawn"_s);
    QCOMPARE(whole.state(2), u"Withdrawn"_s);
    QCOMPARE(whole.posts(), 0);
    QCOMPARE(whole.drafts().size(), 6);
    // They can be sent.
    QVERIFY(whole.send(whole.drafts().first(1)) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state(3) == "Sent"_L1; }));
    QCOMPARE(told.count(), 1);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestClockJumps::takesBackAllBatchesAfterASleep()
{
    WholeFixture whole({.undoSeconds = 60});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QSignalSpy told(&whole.outbox(), &Outbox::withdrawnBySleep);
    QVERIFY(whole.send({drafts.at(0)}) > 0);
    whole.clock().advance(20s);
    QVERIFY(whole.send({drafts.at(1)}) > 0);
    whole.clock().sleep(10min);
    whole.clock().advance(1s);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.first().first().toInt(), 2);
    whole.pass(3min);
    QCOMPARE(whole.state(1), u"Withdrawn"_s);
    QCOMPARE(whole.state(2), u"Withdrawn"_s);
    QCOMPARE(whole.posts(), 0);
}

void TestClockJumps::sendNowAfterASleepSendsNothingOld()
{
    WholeFixture whole({.undoSeconds = 60});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(whole.drafts().first(1)) > 0);
    whole.clock().sleep(8h);
    whole.outbox().sendNow(); // the bar was still there
    whole.pass(2min);
    QCOMPARE(whole.state(), u"Withdrawn"_s);
    QCOMPARE(whole.posts(), 0);
}

void TestClockJumps::aSleepBeforeTheDecisionDoesNotMatter()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    whole.clock().sleep(8h);
    QVERIFY(whole.send(whole.drafts().first(1)) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 1);
}

void TestClockJumps::theUndoTimeStaysWhatItIs_data()
{
    addJumps();
}

void TestClockJumps::theUndoTimeStaysWhatItIs()
{
    QFETCH(const int, jump);
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(whole.drafts().first(1)) > 0);
    whole.clock().advance(4s);
    make(Jump(jump), whole.clock());
    if (Jump(jump) == Jump::HoursAsleep) { // nobody could undo
        whole.clock().advance(1s);
        QTRY_COMPARE(whole.state(), u"Withdrawn"_s);
        whole.pass(1min);
        QCOMPARE(whole.posts(), 0);
        return;
    }
    QCOMPARE(whole.outbox().countdown().ends, whole.clock().now().addSecs(6));
    whole.clock().advance(5900ms);
    whole.settle();
    QCOMPARE(whole.state(), u"Countdown"_s);
    whole.clock().advance(100ms);
    QTRY_COMPARE(whole.service().submissions(), 1);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
}

void TestClockJumps::retryAfterStaysWhatItIs_data()
{
    addJumps();
}

void TestClockJumps::retryAfterStaysWhatItIs()
{
    QFETCH(const int, jump);
    WholeFixture whole({.faults = firstPost(R"("status":429,"retryAfter":300)")});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(whole.drafts().first(2)) > 0);
    const Gate &gate = whole.core().gate();
    QVERIFY(whole.passUntil([&] { return gate.waitsFor(WaitReason::Throttled); }));
    whole.settle();
    const int posts = whole.posts();
    const milliseconds start = whole.clock().monotonic();
    make(Jump(jump), whole.clock());
    // What the window says stays true, whatever the clock on the wall is.
    const qint64 left = whole.clock().now().msecsTo(gate.throttledUntil());
    QVERIFY2(left > 290'000 && left <= 300'000, qPrintable(QString::number(left)));
    whole.clock().advance(milliseconds(left - 1));
    whole.settle();
    QVERIFY(gate.waitsFor(WaitReason::Throttled));
    QCOMPARE(whole.posts(), posts); // not a moment too soon
    QVERIFY(whole.passUntil([&] { return whole.state(1) == "Sent"_L1 && whole.state(2) == "Sent"_L1; }));
    QVERIFY2(whole.clock().monotonic() - start < 10min, "it waited for the wall clock");
    QCOMPARE(whole.service().submissions(), 2);
}

void TestClockJumps::theLimitForADayStaysWhatItIs_data()
{
    addJumps();
}

void TestClockJumps::theLimitForADayStaysWhatItIs()
{
    QFETCH(const int, jump);
    WholeFixture whole(
        {.faults = firstPost(R"("status":429,"code":"ErrorExceededMessageLimit","retryAfter":7200)")});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(whole.drafts().first(1)) > 0);
    QVERIFY(whole.passUntil([&] { return whole.outbox().limitedUntil().isValid(); }, 10s, 10ms));
    whole.clock().advance(10min);
    make(Jump(jump), whole.clock());
    if (Jump(jump) == Jump::HoursAsleep) { // it is over, and not to be waited for once more
        QVERIFY(!whole.outbox().limitedUntil().isValid());
        whole.clock().advance(1min);
        QTRY_COMPARE(whole.posts(), 2);
        return;
    }
    const qint64 left = whole.clock().now().msecsTo(whole.outbox().limitedUntil());
    QVERIFY2(left > 6'500'000 && left <= 6'600'000, qPrintable(QString::number(left)));
    whole.clock().advance(milliseconds(left - 1));
    whole.settle();
    QCOMPARE(whole.posts(), 1);
    whole.clock().advance(1ms);
    QTRY_COMPARE(whole.posts(), 2);
    QVERIFY(!whole.outbox().limitedUntil().isValid());
}

void TestClockJumps::theDistanceStaysWhatItIs_data()
{
    addJumps();
}

void TestClockJumps::theDistanceStaysWhatItIs()
{
    QFETCH(const int, jump);
    WholeFixture whole({.perMinute = 2});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(whole.drafts().first(3)) > 0);
    QTRY_COMPARE(whole.posts(), 1); // the first goes at once
    whole.clock().advance(10s);
    make(Jump(jump), whole.clock());
    whole.clock().advance(19900ms);
    whole.settle();
    QCOMPARE(whole.posts(), 1);
    whole.clock().advance(200ms);
    QTRY_COMPARE(whole.posts(), 2);
    whole.clock().advance(29s);
    whole.settle();
    QCOMPARE(whole.posts(), 2);
    whole.clock().advance(2s);
    QTRY_COMPARE(whole.posts(), 3);
    QVERIFY(whole.passUntil([&] { return whole.state(3) == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 3);
}

void TestClockJumps::looksUpAnUnknownOutcomeAcrossASleep()
{
    // What was not accepted before the sleep may have been carried out during it: the grace time is counted
    // in waking time, so that no POST follows right after.
    for (const bool wentOut : {false, true}) {
        WholeFixture whole(
            {.faults = firstPost(wentOut ? R"("damage":"cut","when":"after")"_ba : R"("damage":"cut")"_ba)});
        QVERIFY(whole.openAndRead());
        QVERIFY(whole.send(whole.drafts().first(1)) > 0);
        QVERIFY(whole.passUntil([&] { return whole.state() == "Unknown"_L1; }));
        const milliseconds start = whole.clock().monotonic();
        whole.clock().sleep(9h);
        QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
        QCOMPARE(whole.service().submissions(), 1);
        if (!wentOut)
            QVERIFY(whole.clock().monotonic() - start >= 45s);
    }
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestClockJumps)
#include "tst_clockjumps.moc"
