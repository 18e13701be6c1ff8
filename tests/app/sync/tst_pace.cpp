// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/pace.h"

#include <QTest>

using namespace Sendoff;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// How long the pause between two rounds is.
class TestPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauses_data();
    void pauses();
};

void TestPace::pauses_data()
{
    QTest::addColumn<PaceFacts>("facts");
    QTest::addColumn<milliseconds>("pause");
    const auto row = [](const char *name, const PaceFacts &facts, milliseconds pause) {
        QTest::newRow(name) << facts << pause;
    };
    row("as it is at first", {}, 30s);
    row("another program", {.attention = Attention::Elsewhere}, 2min);
    row("minimised", {.attention = Attention::Away}, 5min);
    row("battery", {.isOnBattery = true}, 1min);
    row("another program, battery", {.attention = Attention::Elsewhere, .isOnBattery = true}, 4min);
    row("minimised, battery", {.attention = Attention::Away, .isOnBattery = true}, 10min);
    row("often", {.interval = 10s, .attention = Attention::Elsewhere}, 40s);
    row("seldom", {.interval = 5min, .attention = Attention::Away}, 10min);
    row("very seldom", {.interval = 1h, .attention = Attention::Away, .isOnBattery = true}, 1h);
    row("quick rounds", {.lastRound = 2900ms}, 30s);
    row("long rounds", {.lastRound = 3100ms}, 31s);
    row("long rounds, minimised", {.attention = Attention::Away, .lastRound = 20s}, 5min);
    row("very long rounds, minimised", {.attention = Attention::Away, .lastRound = 90s}, 5min);
}

void TestPace::pauses()
{
    QFETCH(const PaceFacts, facts);
    QFETCH(const milliseconds, pause);
    QCOMPARE(pauseBefore(facts).count(), pause.count());
}

QTEST_GUILESS_MAIN(TestPace)
#include "tst_pace.moc"
