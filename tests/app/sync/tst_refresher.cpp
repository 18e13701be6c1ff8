// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/followedfolders.h"
#include "support/settle.h"
#include "sync/refresher.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// When the folders are read: at once, by the timer, after a break of the line, and until a copy is seen.
class TestRefresher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothFolders();
    void readsAgainHalfAMinuteLater();
    void waitsAsLongAsItIsTold();
    void goesOnAfterAFailure();
    void readsWhenTheServiceIsReachedAgain();
    void readsWhenSignedInAgain();
    void doesNothingUnasked();
    void looksForACopyWithGrowingPauses();
    void anotherSendShortensThePause();
    void aSendDuringALookIsLookedForSoonAfter();
    void eachSendOfABatchStartsTheShortPausesAnew();
    void looksOnceWhenNothingIsExpected();
    void tellsOfEachReading();
};

namespace {

struct Refreshed
{
    Refreshed()
        : refresher(*net.client, stored.store(), net.clock, ownMailbox())
    {
        followFolders(stored, net);
    }

    StoreFixture stored;
    NetFixture net;
    Refresher refresher;
    QSignalSpy read{&refresher, &Refresher::sentItemsRead};

    int requests() const { return int(net.server.requests().size()); }
    // Lets answers on their way arrive.
    void settle() { Sendoff::settle(stored.store(), net.network); }
};

} // namespace

void TestRefresher::readsBothFolders()
{
    Refreshed r;
    QSignalSpy changed(&r.refresher, &Refresher::changed);
    r.refresher.refresh();
    QVERIFY(r.refresher.isRunning());
    QTRY_VERIFY(!r.refresher.isRunning());
    QCOMPARE(r.requests(), 2);
    QByteArrayList targets;
    for (const RawRequest &request : r.net.server.requests())
        targets.append(request.target().left(request.target().indexOf('?')).toLower());
    std::sort(targets.begin(), targets.end());
    QCOMPARE(targets,
             (QByteArrayList{"/v1.0/me/mailfolders/drafts/messages/delta",
                             "/v1.0/me/mailfolders/sentitems/messages/delta"}));
    QCOMPARE(changed.size(), 4);
}

void TestRefresher::readsAgainHalfAMinuteLater()
{
    Refreshed r;
    r.refresher.refresh();
    QTRY_VERIFY(!r.refresher.isRunning());
    r.net.clock.advance(29s);
    r.settle();
    QCOMPARE(r.requests(), 2);
    r.net.clock.advance(2s);
    QTRY_COMPARE(r.requests(), 4);
    r.settle();
    r.refresher.refresh(); // the person cannot wait: the timer starts anew
    r.settle();
    QCOMPARE(r.requests(), 6);
    r.net.clock.advance(31s);
    r.settle();
    QCOMPARE(r.requests(), 8);
}

void TestRefresher::waitsAsLongAsItIsTold()
{
    Refreshed r;
    r.refresher.setInterval(9min);
    r.refresher.refresh();
    QTRY_VERIFY(!r.refresher.isRunning());
    r.net.clock.advance(539s);
    r.settle();
    QCOMPARE(r.requests(), 2);
    r.net.clock.advance(2s);
    QTRY_COMPARE(r.requests(), 4);
}

void TestRefresher::goesOnAfterAFailure()
{
    Refreshed r;
    r.net.server.setFallback(RawAnswer::json(403, "{}"));
    r.refresher.refresh();
    QTRY_VERIFY(!r.refresher.isRunning());
    QVERIFY(r.refresher.folder(Folder::Drafts).lastError());
    r.net.server.setFallback(nothingNew(r.net));
    r.net.clock.advance(31s);
    QTRY_VERIFY(!r.refresher.folder(Folder::Drafts).lastError());
    QTRY_VERIFY(!r.refresher.folder(Folder::SentItems).lastError());
}

void TestRefresher::readsWhenTheServiceIsReachedAgain()
{
    Refreshed r;
    r.refresher.refresh();
    r.settle();
    r.net.client->gate().reached(false);
    r.settle();
    QCOMPARE(r.requests(), 2);
    r.net.client->gate().reached(true);
    QTRY_COMPARE(r.requests(), 4);
}

void TestRefresher::readsWhenSignedInAgain()
{
    Refreshed r;
    r.refresher.refresh();
    r.settle();
    r.net.client->gate().close(WaitReason::SignIn);
    r.settle();
    QCOMPARE(r.requests(), 2);
    r.net.client->gate().open(WaitReason::SignIn);
    QTRY_COMPARE(r.requests(), 4);
}

void TestRefresher::doesNothingUnasked()
{
    Refreshed r;
    r.net.client->gate().reached(false);
    r.net.client->gate().reached(true);
    r.net.clock.advance(10min);
    r.settle();
    QCOMPARE(r.requests(), 0);
}

void TestRefresher::looksForACopyWithGrowingPauses()
{
    Refreshed r;
    bool missing = true;
    r.refresher.setExpected([&missing] { return missing; });
    r.refresher.expectCopy();
    QTRY_COMPARE(r.read.size(), 1);
    QCOMPARE(r.requests(), 1);
    int looks = 1;
    for (const auto pause : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
        r.net.clock.advance(pause - 100ms);
        QTest::qWait(5);
        QCOMPARE(r.requests(), looks);
        r.net.clock.advance(100ms);
        ++looks;
        QTRY_COMPARE(r.read.size(), looks);
        QCOMPARE(r.requests(), looks);
    }
    missing = false;
    r.net.clock.advance(60s);
    QTRY_COMPARE(r.read.size(), looks + 1);
    r.net.clock.advance(10min);
    r.settle();
    QCOMPARE(r.requests(), looks + 1);
}

void TestRefresher::anotherSendShortensThePause()
{
    Refreshed r;
    r.refresher.setExpected([] { return true; });
    r.refresher.expectCopy();
    QTRY_COMPARE(r.read.size(), 1);
    for (const auto pause : {1s, 2s, 4s}) {
        r.net.clock.advance(pause);
        const qsizetype before = r.read.size();
        QTRY_COMPARE(r.read.size(), before + 1);
    }
    QCOMPARE(r.requests(), 4); // the next pause would be 8 s
    for (int i = 0; i < 20; ++i)
        r.refresher.expectCopy(); // many sends do not make many looks
    r.settle();
    QCOMPARE(r.requests(), 4);
    r.net.clock.advance(1s);
    QTRY_COMPARE(r.requests(), 5);
    QTRY_COMPARE(r.read.size(), 5);
    r.net.clock.advance(1s);
    QTRY_COMPARE(r.requests(), 6);
}

void TestRefresher::aSendDuringALookIsLookedForSoonAfter()
{
    Refreshed r;
    r.refresher.setExpected([] { return true; });
    r.refresher.expectCopy();
    QTRY_COMPARE(r.read.size(), 1);
    for (const auto pause : {1s, 2s, 4s}) {
        r.net.clock.advance(pause);
        const qsizetype before = r.read.size();
        QTRY_COMPARE(r.read.size(), before + 1);
    }
    r.net.clock.advance(8s); // this look is under way, and the next pause would be 16 s
    r.refresher.expectCopy();
    QTRY_COMPARE(r.read.size(), 5);
    for (const auto pause : {1s, 2s, 4s}) {
        r.net.clock.advance(pause);
        const qsizetype before = r.read.size();
        QTRY_COMPARE(r.read.size(), before + 1);
    }
    QCOMPARE(r.requests(), 8);
}

void TestRefresher::eachSendOfABatchStartsTheShortPausesAnew()
{
    Refreshed r;
    r.refresher.setExpected([] { return true; });
    // 30 a minute: an answer each 2 s. However long that goes on, the copy of each is looked for within 1 s.
    for (int message = 0; message < 30; ++message) {
        const int before = r.requests();
        r.refresher.expectCopy();
        r.settle();
        r.net.clock.advance(1s);
        r.settle();
        QVERIFY2(r.requests() > before, qPrintable(QString::number(message)));
        r.net.clock.advance(1s);
        r.settle();
    }
    // After the last one 1, 2 and 4 s, not what the first one's pauses would have grown to.
    const int before = r.requests();
    for (const auto pause : {1s, 2s, 4s}) {
        r.net.clock.advance(pause);
        r.settle();
    }
    QVERIFY(r.requests() >= before + 2);
}

void TestRefresher::looksOnceWhenNothingIsExpected()
{
    Refreshed r;
    r.refresher.expectCopy();
    QTRY_COMPARE(r.read.size(), 1);
    r.net.clock.advance(10min);
    r.settle();
    QCOMPARE(r.requests(), 1);
}

void TestRefresher::tellsOfEachReading()
{
    Refreshed r;
    r.refresher.refresh();
    QTRY_VERIFY(!r.refresher.isRunning());
    QVERIFY(!r.read.isEmpty());
    // The copies are in the store when it is told.
    r.net.server.setFallback(pageOf({u"copy"_s}));
    bool wasThere = false;
    connect(&r.refresher, &Refresher::sentItemsRead, &r.refresher,
            [&] { wasThere = r.stored.store().message(testMailbox(), {u"copy"_s}).has_value(); });
    r.refresher.expectCopy();
    QTRY_VERIFY(wasThere);
}

QTEST_GUILESS_MAIN(TestRefresher)
#include "tst_refresher.moc"
