// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/reachability.h"

#include <QSignalSpy>
#include <QTest>

using namespace Sendoff;

/// Which news of the system's mean that a request may get through that did not before.
class TestReachability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returns_data();
    void returns();
};

using Level = Reachability::Level;

void TestReachability::returns_data()
{
    QTest::addColumn<Level>("before");
    QTest::addColumn<Level>("now");
    QTest::addColumn<bool>("isBack");
    const auto row = [](const char *name, Level before, Level now, bool isBack) {
        QTest::newRow(name) << before << now << isBack;
    };
    row("back", Level::Disconnected, Level::Online, true);
    row("back, near at first", Level::Disconnected, Level::Local, true);
    row("beyond the own network", Level::Local, Level::Online, true);
    row("past the portal", Level::Site, Level::Online, true);
    row("known at last", Level::Unknown, Level::Online, true);
    row("gone", Level::Online, Level::Disconnected, false);
    row("nearer", Level::Online, Level::Local, false);
    row("not known any more", Level::Online, Level::Unknown, false);
    row("known to be gone", Level::Unknown, Level::Disconnected, false);
    row("said again", Level::Online, Level::Online, false);
}

void TestReachability::returns()
{
    QFETCH(const Level, before);
    QFETCH(const Level, now);
    QFETCH(const bool, isBack);
    Reachability reachability(before);
    QSignalSpy returned(&reachability, &Reachability::returned);
    reachability.become(now);
    QCOMPARE(returned.size(), isBack ? 1 : 0);
    reachability.become(now);
    QCOMPARE(returned.size(), isBack ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestReachability)
#include "tst_reachability.moc"
