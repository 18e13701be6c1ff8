// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "environment.h"
#include "net/client.h"
#include "net/gate.h"
#include "support/wholefixture.h"
#include "sync/refresher.h"

#include <QTest>

#include <algorithm>

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
    void aLineThatDied_data();
    void aLineThatDied();
    void aSendOnALineThatDied();
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

void TestSurroundings::aLineThatDied_data()
{
    QTest::addColumn<bool>("isSleep");
    QTest::newRow("the person asks again") << false;
    QTest::newRow("the machine wakes up") << true;
}

void TestSurroundings::aLineThatDied()
{
    QFETCH(const bool, isSleep);
    WholeFixture whole(
        {.surroundings = [](Environment &machine) { machine.sleepCheck = 5s; }, .inboxDays = 0});
    QVERIFY(whole.openAndRead());
    Refresher &refresher = whole.core().refresher(0);
    // A round over both folders is under way when the network goes.
    QVERIFY(whole.service().loadFaults(R"({"rules":[
        {"match":{"path":"/mailFolders/drafts/messages/delta","nth":1},"fault":{"damage":"silence"}},
        {"match":{"path":"/mailFolders/sentitems/messages/delta","nth":1},"fault":{"damage":"silence"}}]})"));
    const int asked = whole.service().requests("GET", u"/messages/delta"_s);
    refresher.refresh();
    QTRY_COMPARE(whole.service().requests("GET", u"/messages/delta"_s), asked + 2);
    const QString subject = u"Written meanwhile"_s;
    whole.service().addDraft(subject, u"lena@fabrikam.com"_s);
    if (isSleep) {
        whole.clock().sleep(2min);
        whole.clock().advance(5s);
    } else {
        whole.clock().advance(20s);
        whole.core().refresh();
    }
    QVERIFY(whole.passUntil([&refresher] { return !refresher.isRunning(); }, 1s, 10ms));
    QVERIFY(!refresher.folder(Folder::Drafts).lastError());
    QVERIFY(std::ranges::any_of(whole.drafts(),
                                [&subject](const MailSummary &draft) { return draft.subject == subject; }));
    QVERIFY(!whole.core().gate().isOffline());
}

void TestSurroundings::aSendOnALineThatDied()
{
    WholeFixture whole({.faults = R"({"rules":[
        {"match":{"method":"POST","path":"/send"},"fault":{"damage":"silence","when":"after"}}]})"});
    QVERIFY(whole.openAndRead());
    const QString letter = whole.drafts().first().internetMessageId;
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.passUntil([&whole] { return whole.posts() == 1; }, 1min));
    for (int i = 0; i < 20; ++i) {
        whole.clock().advance(5s);
        whole.core().refresh();
        whole.core().client().hurry();
        QTest::qWait(5);
    }
    QCOMPARE(whole.posts(), 1);
    QVERIFY(whole.passUntil([&whole] { return whole.job().state == SendState::Sent; }, 30min));
    QCOMPARE(whole.service().submissions(letter), 1);
    QCOMPARE(whole.posts(), 1);
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
