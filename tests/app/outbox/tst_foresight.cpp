// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/foresight.h"

#include <QTest>

namespace Sendoff {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestForesight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksNoFurtherThanWhatGoesOutSoon_data();
    void looksNoFurtherThanWhatGoesOutSoon();
    void beginsWithFew();
    void looksSoEarlyThatTheAnswerIsThereInTime();
    void doesNotBelieveOneThatHung();
};

namespace {

/// One that has seen looks and POSTs take so long.
Foresight experienced(milliseconds look, milliseconds post)
{
    Foresight foresight;
    for (int i = 0; i < 40; ++i) {
        foresight.looked(look);
        foresight.posted(post);
    }
    return foresight;
}

} // namespace

void TestForesight::looksNoFurtherThanWhatGoesOutSoon_data()
{
    QTest::addColumn<int>("post");
    QTest::addColumn<int>("perMinute");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("quick, no limit") << 80 << 0 << 40 << 40;
    QTest::newRow("a second each, no limit") << 1000 << 0 << 7 << 9;
    QTest::newRow("five seconds each, no limit") << 5000 << 0 << 4 << 5;
    QTest::newRow("600 a minute") << 80 << 600 << 10 << 13;
    QTest::newRow("120 a minute") << 80 << 120 << 2 << 4;
    QTest::newRow("61 a minute") << 80 << 61 << 1 << 1;
    QTest::newRow("30 a minute") << 80 << 30 << 1 << 1;
    QTest::newRow("one a minute") << 80 << 1 << 1 << 1;
    QTest::newRow("quick limit, slow service") << 5000 << 600 << 4 << 5;
}

void TestForesight::looksNoFurtherThanWhatGoesOutSoon()
{
    QFETCH(int, post);
    QFETCH(int, perMinute);
    QFETCH(int, least);
    QFETCH(int, most);
    const Foresight foresight = experienced(100ms, milliseconds(post));
    const milliseconds distance(perMinute == 0 ? 0 : 60'000 / perMinute);
    const int all = foresight.most({.places = 4, .busy = 0, .distance = distance, .wait = 0ms});
    QVERIFY2(all >= least && all <= most, qPrintable(QString::number(all)));
    // The last of them goes while what was seen is good.
    const milliseconds perMessage = std::max(distance, milliseconds(post) / 4);
    QVERIFY((all - 4) * perMessage < Foresight::goodFor);
    // Nobody is looked at for long before the next may go at all.
    const int early = foresight.most({.places = 4, .busy = 0, .distance = 60s, .wait = 30s});
    QCOMPARE(early, 0);
}

void TestForesight::beginsWithFew()
{
    const int first = Foresight().most({.places = 4, .busy = 0, .distance = 0ms, .wait = 0ms});
    QVERIFY(first >= 4 && first <= 20);
    QCOMPARE(Foresight().most({.places = 4, .busy = 0, .distance = 2s, .wait = 0ms}), 1);
    QCOMPARE(Foresight().lead(2s), 0ms);
}

void TestForesight::looksSoEarlyThatTheAnswerIsThereInTime()
{
    const Foresight foresight = experienced(400ms, 80ms);
    const milliseconds lead = foresight.lead(2s);
    QVERIFY(lead > 350ms && lead <= 400ms);
    QCOMPARE(foresight.most({.places = 4, .busy = 0, .distance = 2s, .wait = lead + 1ms}), 0);
    QCOMPARE(foresight.most({.places = 4, .busy = 0, .distance = 2s, .wait = lead}), 1);
}

void TestForesight::doesNotBelieveOneThatHung()
{
    Foresight foresight = experienced(100ms, 80ms);
    foresight.posted(2min);
    foresight.looked(2min);
    QVERIFY(foresight.lead(2s) < 1s);
    QVERIFY(foresight.most({.places = 4, .busy = 4, .distance = 0ms, .wait = 0ms}) >= 1);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestForesight)
#include "tst_foresight.moc"
