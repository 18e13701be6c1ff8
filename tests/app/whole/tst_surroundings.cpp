// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "environment.h"
#include "net/gate.h"
#include "support/wholefixture.h"
#include "sync/refresher.h"

#include <QTest>

// What the machine is like, and who looks at it, reaches the mailboxes.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSurroundings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBattery();
    void aSleep();
    void aNetworkThatIsBack();
    void nobodyAtTheDesk();
};

namespace {

/// Whether anything is asked within that time.
bool asksWithin(WholeFixture &whole, std::chrono::milliseconds time)
{
    const int before = whole.service().requests({}, {});
    whole.leap(time);
    whole.settle();
    return whole.service().requests({}, {}) > before;
}

} // namespace

void TestSurroundings::aBattery()
{
    WholeFixture whole(
        {.surroundings = [](Environment &machine) { machine.isOnBattery = [] { return true; }; }});
    QVERIFY(whole.openAndRead());
    whole.core().refresher(0).refresh(); // the first round may have been long, which alone makes a pause
    whole.settle();
    QVERIFY(!asksWithin(whole, 55s));
    QVERIFY(asksWithin(whole, 6s));
}

void TestSurroundings::aSleep()
{
    WholeFixture whole(
        {.refreshSeconds = 3600, .surroundings = [](Environment &machine) { machine.sleepCheck = 5s; }});
    QVERIFY(whole.openAndRead());
    QVERIFY(!asksWithin(whole, 1min));
    whole.clock().sleep(8h);
    QVERIFY(asksWithin(whole, 5s));
    QVERIFY(!asksWithin(whole, 1min));
}

void TestSurroundings::aNetworkThatIsBack()
{
    Reachability *system = nullptr;
    WholeFixture whole({.refreshSeconds = 3600, .surroundings = [&system](Environment &machine) {
                            machine.reachability = [&system] {
                                auto made = std::make_unique<Reachability>(Reachability::Level::Online);
                                system = made.get();
                                return made;
                            };
                        }});
    QVERIFY(whole.openAndRead());
    whole.settle();
    QVERIFY(!system);
    whole.core().gate().reached(false);
    QVERIFY(system);
    system->become(Reachability::Level::Disconnected);
    QVERIFY(!asksWithin(whole, 1min));
    system->become(Reachability::Level::Online);
    QVERIFY(asksWithin(whole, 0s));
    QVERIFY(!whole.core().gate().isOffline());
}

void TestSurroundings::nobodyAtTheDesk()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    whole.core().setAttention(Attention::Away);
    QVERIFY(!asksWithin(whole, 4min));
    whole.core().setAttention(Attention::Here);
    QVERIFY(asksWithin(whole, 1ms));
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSurroundings)
#include "tst_surroundings.moc"
