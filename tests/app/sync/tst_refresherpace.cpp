// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/wakeups.h"
#include "support/followedfolders.h"
#include "support/settle.h"
#include "sync/refresher.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How often the folders are read by themselves, what makes it less often, and what does not wait for it.
class TestRefresherPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slowerWhenNobodyLooks();
    void whoComesBackDoesNotWait();
    void whoGoesAwaySavesTheNextRound();
    void comingAndGoingReadsNothing();
    void onBattery();
    void aRoundThatFailedMakesNoLongPause_data();
    void aRoundThatFailedMakesNoLongPause();
    void aRoundThatWaitedMakesNoLongPause();
    void aLongRoundMakesALongPause();
    void aFolderThatIsStuckDoesNotHoldUpTheOther_data();
    void aFolderThatIsStuckDoesNotHoldUpTheOther();
    void bothFoldersAreReadInTheSameMoments();
    void rightAfterWakingUp();
    void aListGrowsOldWhileTheMachineSleeps();
    void whenTheSystemSaysTheNetworkIsBack();
    void memoryIsGivenBackAfterTheStartAndBigRounds();
};

namespace {

struct Paced
{
    explicit Paced(const ReachabilityMaker &reachability = {})
        : refresher(connected(reachability), stored.store(), net.clock, ownMailbox())
    {
        followFolders(stored, net);
    }

    Client &connected(const ReachabilityMaker &reachability)
    {
        net.reachability = reachability;
        net.connectTo(net.server.root());
        return *net.client;
    }

    /// One round, and nothing is under way afterwards.
    void read()
    {
        refresher.refresh();
        settle();
    }
    /// Whether a round begins within that time.
    bool readsWithin(std::chrono::milliseconds time)
    {
        const int before = int(net.server.requests().size());
        net.clock.advance(time);
        settle();
        return int(net.server.requests().size()) > before;
    }
    void settle() { Sendoff::settle(stored.store(), net.network); }

    StoreFixture stored;
    NetFixture net;
    Refresher refresher;
};

} // namespace

void TestRefresherPace::slowerWhenNobodyLooks()
{
    Paced paced;
    paced.refresher.setAttention(Attention::Elsewhere);
    paced.read();
    QVERIFY(!paced.readsWithin(119s));
    QVERIFY(paced.readsWithin(2s));
    paced.refresher.setAttention(Attention::Away);
    QVERIFY(!paced.readsWithin(298s));
    QVERIFY(paced.readsWithin(3s));
    paced.refresher.setAttention(Attention::Here);
    QVERIFY(!paced.readsWithin(29s));
    QVERIFY(paced.readsWithin(2s));
}

void TestRefresherPace::whoComesBackDoesNotWait()
{
    Paced paced;
    paced.refresher.setAttention(Attention::Away);
    QVERIFY(!paced.readsWithin(10min)); // nobody asked for the first round yet
    paced.read();
    paced.net.clock.advance(31s);
    paced.settle();
    paced.refresher.setAttention(Attention::Here);
    QVERIFY(paced.readsWithin(0s));
    // A list that is young enough has time until it is not.
    paced.refresher.setAttention(Attention::Elsewhere);
    paced.net.clock.advance(20s);
    paced.refresher.setAttention(Attention::Here);
    QVERIFY(!paced.readsWithin(9s));
    QVERIFY(paced.readsWithin(1s));
}

void TestRefresherPace::whoGoesAwaySavesTheNextRound()
{
    Paced paced;
    paced.read();
    QVERIFY(!paced.readsWithin(29s));
    paced.refresher.setAttention(Attention::Elsewhere);
    QVERIFY(!paced.readsWithin(90s));
    QVERIFY(paced.readsWithin(2s));
}

void TestRefresherPace::comingAndGoingReadsNothing()
{
    Paced paced;
    paced.read();
    for (int i = 0; i < 14; ++i) { // windows that are switched each second
        paced.refresher.setAttention(i % 2 == 0 ? Attention::Elsewhere : Attention::Here);
        QVERIFY(!paced.readsWithin(2s));
    }
    QVERIFY(paced.readsWithin(2s));
    QVERIFY(!paced.readsWithin(29s)); // one round, not one for each timer
}

void TestRefresherPace::onBattery()
{
    Paced paced;
    bool isOnBattery = true;
    paced.refresher.setOnBattery([&isOnBattery] { return isOnBattery; });
    paced.read();
    QVERIFY(!paced.readsWithin(59s));
    QVERIFY(paced.readsWithin(2s));
    isOnBattery = false; // seen at the next pause
    QVERIFY(paced.readsWithin(61s));
    QVERIFY(!paced.readsWithin(29s));
    QVERIFY(paced.readsWithin(2s));
}

void TestRefresherPace::aRoundThatFailedMakesNoLongPause_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no answer") << RawAnswer::hang() << ErrorKind::LinkLost;
    QTest::newRow("cut") << RawAnswer::cut() << ErrorKind::LinkLost;
    QTest::newRow("refused") << RawAnswer::json(403, "{}") << ErrorKind::Forbidden;
    QTest::newRow("troubled service") << RawAnswer::json(500, "{}") << ErrorKind::Server;
}

void TestRefresherPace::aRoundThatFailedMakesNoLongPause()
{
    QFETCH(const RawAnswer, answer);
    QFETCH(const ErrorKind, kind);
    Paced paced;
    paced.net.client->setTimeouts(150ms, 1min);
    paced.net.server.setFallback(answer);
    paced.refresher.refresh();
    while (paced.refresher.isRunning()) { // three attempts, with time between
        paced.net.clock.advance(1s);
        QTest::qWait(20);
    }
    QCOMPARE(paced.refresher.folder(Folder::Drafts).lastError()->kind, kind);
    paced.net.client->setTimeouts(2min, 10min);
    paced.net.server.setFallback(nothingNew(paced.net));
    QVERIFY(!paced.readsWithin(20s)); // one of them may have ended a little earlier
    QVERIFY(paced.readsWithin(12s));
    QVERIFY(!paced.refresher.folder(Folder::Drafts).lastError());
}

void TestRefresherPace::aRoundThatWaitedMakesNoLongPause()
{
    Paced paced;
    paced.net.server.next(RawAnswer::json(429, "{}", {"Retry-After: 30"}));
    paced.refresher.refresh();
    QTRY_VERIFY(!paced.net.client->gate().isOpen());
    paced.net.clock.advance(31s);
    paced.settle();
    QVERIFY(!paced.refresher.isRunning());
    QVERIFY(!paced.readsWithin(28s));
    QVERIFY(paced.readsWithin(3s));
}

void TestRefresherPace::aLongRoundMakesALongPause()
{
    Paced paced;
    // Ten pages of Drafts, each of which takes two seconds.
    int page = 0;
    int drafts = 0;
    paced.net.server.setAnswerer([&](const RawRequest &request) {
        const bool isDrafts = request.target().toLower().contains("/drafts/");
        drafts += isDrafts ? 1 : 0;
        QUrl link = changesLink(paced.net, isDrafts ? Folder::Drafts : Folder::SentItems);
        if (!isDrafts || ++page > 10)
            return changesOf({}, link);
        QMetaObject::invokeMethod(
            &paced.refresher, [&paced] { paced.net.clock.advance(2s); }, Qt::QueuedConnection);
        link.setQuery(u"$skiptoken=%1"_s.arg(page));
        return changesOf({u"draft%1"_s.arg(page)}, link);
    });
    paced.read();
    QCOMPARE(drafts, 11);
    paced.readsWithin(190s);
    QCOMPARE(drafts, 11);
    paced.readsWithin(15s);
    QCOMPARE(drafts, 12);
}

void TestRefresherPace::aFolderThatIsStuckDoesNotHoldUpTheOther_data()
{
    QTest::addColumn<QByteArray>("stuck");
    QTest::newRow("Sent Items") << "/sentitems/"_ba;
    QTest::newRow("Drafts") << "/drafts/"_ba;
}

void TestRefresherPace::aFolderThatIsStuckDoesNotHoldUpTheOther()
{
    QFETCH(const QByteArray, stuck);
    Paced paced;
    int asked = 0;
    int others = 0;
    paced.net.server.setAnswerer([&](const RawRequest &request) {
        if (request.target().toLower().contains(stuck)) {
            ++asked;
            return RawAnswer::hang();
        }
        ++others;
        return changesOf({},
                         changesLink(paced.net, stuck == "/drafts/" ? Folder::SentItems : Folder::Drafts));
    });
    paced.refresher.refresh();
    const FolderSync &other
        = paced.refresher.folder(stuck == "/drafts/" ? Folder::SentItems : Folder::Drafts);
    for (int round = 1; round <= 4; ++round) {
        QTRY_COMPARE(others, round);
        QTRY_VERIFY(!other.isRunning());
        paced.net.clock.advance(31s);
    }
    QCOMPARE(asked, 1);
    QVERIFY(paced.refresher.isRunning());
}

void TestRefresherPace::bothFoldersAreReadInTheSameMoments()
{
    Paced paced;
    QList<std::chrono::milliseconds> moments;
    paced.net.server.setAnswerer([&](const RawRequest &request) {
        const bool isDrafts = request.target().toLower().contains("/drafts/");
        moments.append(paced.net.clock.monotonic());
        RawAnswer answer
            = changesOf({}, changesLink(paced.net, isDrafts ? Folder::Drafts : Folder::SentItems));
        answer.trickle = !isDrafts && moments.size() <= 2 ? 3 : 0;
        return answer;
    });
    paced.refresher.refresh();
    QTRY_VERIFY(!paced.refresher.folder(Folder::Drafts).isRunning());
    QVERIFY(paced.refresher.isRunning());
    paced.net.clock.advance(2s); // Sent Items end later
    QTRY_VERIFY(!paced.refresher.isRunning());
    for (int i = 0; i < 60; ++i) {
        paced.net.clock.advance(1s);
        paced.settle();
    }
    QCOMPARE(int(moments.size()), 6);
    QCOMPARE(moments.at(2), moments.at(3));
    QCOMPARE(moments.at(4), moments.at(5));
}

void TestRefresherPace::rightAfterWakingUp()
{
    Paced paced;
    WakeUps wakeUps(paced.net.clock, 5s);
    connect(&wakeUps, &WakeUps::wokeUp, paced.net.client.get(), &Client::hurry);
    paced.net.clock.sleep(1h);
    QVERIFY(!paced.readsWithin(10s)); // nobody asked for the first round yet
    paced.refresher.setAttention(Attention::Away);
    paced.read();
    QVERIFY(!paced.readsWithin(20s));
    paced.net.clock.sleep(1h);
    QVERIFY(paced.readsWithin(5s));
    QVERIFY(!paced.readsWithin(4min));
}

void TestRefresherPace::aListGrowsOldWhileTheMachineSleeps()
{
    Paced paced;
    paced.refresher.setAttention(Attention::Elsewhere);
    paced.read();
    paced.net.clock.advance(5s);
    paced.net.clock.sleep(1h);
    paced.refresher.setAttention(Attention::Here);
    QVERIFY(paced.readsWithin(0s));
}

void TestRefresherPace::whenTheSystemSaysTheNetworkIsBack()
{
    Reachability *system = nullptr;
    Paced paced([&system] {
        auto reachability = std::make_unique<Reachability>(Reachability::Level::Disconnected);
        system = reachability.get();
        return reachability;
    });
    paced.read();
    QVERIFY(!system);
    paced.net.client->gate().reached(false);
    QVERIFY(system);
    QVERIFY(!paced.readsWithin(10s));
    system->become(Reachability::Level::Online);
    QVERIFY(paced.readsWithin(0s));
    QVERIFY(!paced.net.client->gate().isOffline());
}

void TestRefresherPace::memoryIsGivenBackAfterTheStartAndBigRounds()
{
    Paced paced;
    int given = 0;
    paced.refresher.setMemoryFree([&given] { ++given; });
    paced.read();
    QTRY_COMPARE(given, 1);
    const auto readChanges = [&paced](int rows) {
        QStringList drafts;
        for (int i = 0; i < rows; ++i)
            drafts.append(u"draft%1"_s.arg(i));
        const NetFixture &net = paced.net;
        paced.net.server.setAnswerer([&net, drafts](const RawRequest &request) {
            const bool isDrafts = request.target().toLower().contains("/drafts/");
            return isDrafts ? changesOf(drafts, changesLink(net, Folder::Drafts)) : nothingNew(net);
        });
        paced.read();
        QTest::qWait(30);
    };
    readChanges(90); // in each folder: both have the same link here
    QCOMPARE(given, 1);
    readChanges(110);
    QTRY_COMPARE(given, 2);
    readChanges(0);
    QCOMPARE(given, 2);
}

QTEST_GUILESS_MAIN(TestRefresherPace)
#include "tst_refresherpace.moc"
