// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/outbox.h"
#include "store/store.h"
#include "support/fulldisk.h"
#include "support/wholefixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

// The program ends in the middle of a send, or the disk refuses: what is on disk is the truth, and no mail
// goes out twice or without being written down first.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEndings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void withdrawsWhatWasCountingDown();
    void goesOnWithWhatWasWaiting();
    void asksBeforeWhatWasDecidedLongAgoGoes();
    void looksUpWhatWasPosting_data();
    void looksUpWhatWasPosting();
    void goesOnLookingForAnUnknownOutcome();
    void findsTheCopyOfWhatWasAccepted();
    void keepsWhatNeedsThePerson();
    void survivesAnEndAtAnyMoment_data();
    void survivesAnEndAtAnyMoment();
    void postsNothingThatCannotBeWrittenDown();
    void writesDownAnAnswerAsSoonAsTheDiskAllows();
};

namespace {

QByteArray firstPost(const QByteArray &fault)
{
    return R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},"fault":{)" + fault + "}}]}";
}

} // namespace

void TestEndings::init()
{
    // What the full disk is complained about with; anything else fails.
    QTest::failOnWarning(QRegularExpression(u"^(?!SQLite: .*disk is full|sending stands still)"_s));
}

void TestEndings::withdrawsWhatWasCountingDown()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(whole.drafts().first(2)) > 0);
    QCOMPARE(whole.state(1), u"Countdown"_s);
    whole.kill();
    QVERIFY(whole.openAndRead());
    whole.pass(2min);
    QCOMPARE(whole.state(1), u"Withdrawn"_s);
    QCOMPARE(whole.state(2), u"Withdrawn"_s);
    QCOMPARE(whole.drafts().size(), 6);
    QCOMPARE(whole.posts(), 0);
}

void TestEndings::goesOnWithWhatWasWaiting()
{
    WholeFixture whole({.perMinute = 1});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(whole.drafts().first(2)) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state(1) == "Sent"_L1; }, 50s, 50ms));
    QCOMPARE(whole.state(2), u"Waiting"_s);
    whole.kill();
    whole.clock().jump(-24h * 365); // and the battery of the clock was empty
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.passUntil([&] { return whole.state(2) == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 2);
}

void TestEndings::looksUpWhatWasPosting_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("posts");
    QTest::newRow("it had gone out") << firstPost(R"("delay":30000)") << u"Sent"_s << 1;
    QTest::newRow("it had not") << firstPost(R"("delay":30000,"status":503)") << u"Sent"_s << 2;
    QTest::newRow("nobody knows") << firstPost(R"("delay":30000,"noCopy":true)") << u"NotSure"_s << 1;
}

void TestEndings::looksUpWhatWasPosting()
{
    QFETCH(QByteArray, fault);
    QFETCH(QString, state);
    QFETCH(int, posts);
    WholeFixture whole({.faults = fault});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.posts() == 1; }));
    QCOMPARE(whole.state(), u"Posting"_s);
    const QByteArray attempt = whole.job().attemptId;
    QVERIFY(!attempt.isEmpty());
    whole.kill();
    QVERIFY(whole.open().isEmpty());
    QCOMPARE(whole.state(), u"Unknown"_s); // before anything else happens
    QVERIFY(whole.passUntil([&] { return whole.state() == state; }));
    QCOMPARE(whole.posts(), posts);
    QCOMPARE(whole.service().submissions(), 1);
    QCOMPARE(whole.job().attemptId == attempt, posts == 1);
}

void TestEndings::goesOnLookingForAnUnknownOutcome()
{
    WholeFixture whole({.faults = firstPost(R"("status":503)")});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Unknown"_L1; }));
    for (int run = 0; run < 3; ++run) {
        whole.kill();
        QVERIFY(whole.open().isEmpty());
        whole.pass(40s); // within the grace time, which begins anew
        QCOMPARE(whole.state(), u"Unknown"_s);
        QCOMPARE(whole.posts(), 1);
    }
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.posts(), 2);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestEndings::asksBeforeWhatWasDecidedLongAgoGoes()
{
    for (const auto off : {23h, 25h}) {
        WholeFixture whole({.perMinute = 1});
        QVERIFY(whole.openAndRead());
        QVERIFY(whole.send(whole.drafts().first(2)) > 0);
        QVERIFY(whole.passUntil([&] { return whole.state(1) == "Sent"_L1; }, 50s, 50ms));
        const QDateTime decided = whole.job(2).created;
        whole.kill();
        whole.clock().jump(off);
        QVERIFY(whole.openAndRead());
        if (off < 24h) {
            QVERIFY(!whole.outbox().isPaused());
            QVERIFY(whole.passUntil([&] { return whole.state(2) == "Sent"_L1; }));
            continue;
        }
        QVERIFY(whole.outbox().isPaused());
        QCOMPARE(whole.outbox().heldSince(), decided);
        whole.pass(10min);
        QCOMPARE(whole.state(2), u"Waiting"_s);
        QCOMPARE(whole.posts(), 1);
        whole.kill(); // and it stays so
        QVERIFY(whole.openAndRead());
        QVERIFY(whole.outbox().isPaused());
        QCOMPARE(whole.outbox().heldSince(), decided);
        whole.outbox().setPaused(false);
        QVERIFY(!whole.outbox().heldSince().isValid());
        QVERIFY(whole.passUntil([&] { return whole.state(2) == "Sent"_L1; }));
        QCOMPARE(whole.service().submissions(), 2);
    }
}

void TestEndings::findsTheCopyOfWhatWasAccepted()
{
    WholeFixture whole({.service = {.drafts = 3, .copyDelay = 800ms}});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Accepted"_L1; }));
    whole.kill();
    QVERIFY(whole.open().isEmpty());
    QCOMPARE(whole.state(), u"Accepted"_s);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.posts(), 1);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestEndings::keepsWhatNeedsThePerson()
{
    WholeFixture whole({.faults = firstPost(R"("status":403,"code":"ErrorSendAsDenied")")});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "NotSent"_L1; }));
    const SendJob before = whole.job();
    whole.kill();
    QVERIFY(whole.openAndRead());
    whole.pass(2min);
    QCOMPARE(whole.job(), before);
    QCOMPARE(whole.posts(), 1);
    whole.outbox().tryAgain({1});
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
}

void TestEndings::survivesAnEndAtAnyMoment_data()
{
    QTest::addColumn<QByteArray>("faults");
    QTest::newRow("all goes well") << QByteArray();
    QTest::newRow("503 first") << firstPost(R"("status":503)");
    QTest::newRow("cut after the effect") << firstPost(R"("damage":"cut","when":"after")");
    QTest::newRow("429 first") << firstPost(R"("status":429,"retryAfter":2)");
}

void TestEndings::survivesAnEndAtAnyMoment()
{
    QFETCH(QByteArray, faults);
    // The end comes after so many turns of the event loop; each turn does a little.
    for (int turns = 0; turns < 60; turns += turns < 24 ? 1 : 6) {
        WholeFixture whole({.service = {.drafts = 2, .copyDelay = 5ms}, .faults = faults});
        QVERIFY(whole.openAndRead());
        QVERIFY(whole.send(whole.drafts()) > 0);
        for (int i = 0; i < turns; ++i) {
            QTest::qWait(0);
            if (i % 3 == 2)
                whole.clock().advance(500ms);
        }
        whole.kill();
        QVERIFY(whole.open().isEmpty());
        for (int number = 1; number <= 2; ++number)
            QVERIFY(whole.state(number) != "Posting"_L1);
        const auto isOver = [&] { return whole.state(1) == "Sent"_L1 && whole.state(2) == "Sent"_L1; };
        QVERIFY2(whole.passUntil(isOver),
                 qPrintable(u"after %1 turns: %2, %3"_s.arg(QString::number(turns), whole.state(1),
                                                            whole.state(2))));
        QCOMPARE(whole.service().submissions(), 2);
        QCOMPARE(whole.service().submissions(whole.job(1).internetMessageId), 1);
        QVERIFY(whole.job(1).copy != whole.job(2).copy);
    }
}

void TestEndings::postsNothingThatCannotBeWrittenDown()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    FullDisk disk(whole.storeFile(), u"job WHEN NEW.state = %1"_s.arg(int(SendState::Posting)));
    QSignalSpy failed(&whole.outbox(), &Outbox::storageFailed);
    QVERIFY(whole.send(whole.drafts().first(2)) > 0);
    QVERIFY(whole.passUntil([&] { return failed.count() >= 3; }));
    QCOMPARE(whole.posts(), 0);
    QCOMPARE(whole.state(1), u"Waiting"_s);
    QCOMPARE(whole.state(2), u"Waiting"_s);
    disk.end();
    QVERIFY(whole.passUntil([&] { return whole.state(1) == "Sent"_L1 && whole.state(2) == "Sent"_L1; }));
    QCOMPARE(whole.posts(), 2);
    QCOMPARE(whole.service().submissions(), 2);
}

void TestEndings::writesDownAnAnswerAsSoonAsTheDiskAllows()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    FullDisk disk(whole.storeFile(), u"job WHEN NEW.state = %1"_s.arg(int(SendState::Accepted)));
    QSignalSpy failed(&whole.outbox(), &Outbox::storageFailed);
    QSignalSpy accepted(&whole.outbox(), &Outbox::accepted);
    QVERIFY(whole.send(whole.drafts().first(1)) > 0);
    QVERIFY(whole.passUntil([&] { return failed.count() >= 2; }));
    QCOMPARE(whole.state(), u"Posting"_s); // if the program ended now, the outcome would be looked up
    QCOMPARE(accepted.count(), 0);
    // Nothing new is started while the disk refuses.
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    whole.pass(20s);
    QCOMPARE(whole.posts(), 1);
    disk.end();
    QVERIFY(whole.passUntil([&] { return whole.state(1) == "Sent"_L1 && whole.state(2) == "Sent"_L1; }));
    QCOMPARE(accepted.count(), 2);
    QCOMPARE(whole.service().submissions(), 2);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestEndings)
#include "tst_endings.moc"
