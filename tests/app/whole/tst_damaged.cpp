// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discarding.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "support/damage.h"
#include "support/wholefixture.h"

#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Practice::FolderName;

/// The program starts with a damaged outbox: nothing goes out twice, and nothing is forgotten.
class TestDamaged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGoesTwice_data();
    void nothingGoesTwice();
    void whatCountedDownIsADraft();
    void whatWasPausedStaysSo();
    void nothingIsMovedTwice_data();
    void nothingIsMovedTwice();

private:
    /// Those that can be sent.
    static QList<MailSummary> sendable(WholeFixture &whole);
    /// The program begins anew with a damaged file.
    static void startDamaged(WholeFixture &whole, const QString &table);
};

QList<MailSummary> TestDamaged::sendable(WholeFixture &whole)
{
    QList<MailSummary> drafts = whole.drafts();
    drafts.removeIf([](const MailSummary &draft) { return draft.recipientCount() == 0; });
    return drafts;
}

void TestDamaged::startDamaged(WholeFixture &whole, const QString &table)
{
    whole.kill();
    damageRoot(whole.storeFile(), table);
    QVERIFY(whole.open().isEmpty());
    QCOMPARE(whole.core().store().damagedFile(), whole.storeFile() + u".damaged-1"_s);
}

void TestDamaged::nothingGoesTwice_data()
{
    QTest::addColumn<QString>("damaged");
    QTest::addColumn<QString>("scheduled");
    // Of a job whose row is lost its time is not known: the person is asked, until the copy comes.
    QTest::newRow("an index") << u"job_batch"_s << u"Scheduled"_s;
    QTest::newRow("all rows") << u"job"_s << u"Unknown"_s;
}

void TestDamaged::nothingGoesTwice()
{
    QFETCH(const QString, damaged);
    QFETCH(const QString, scheduled);
    // The second POST takes effect, but its answer does not come before the end.
    WholeFixture whole(
        {.service = {.drafts = 12, .copyDelay = 20ms},
         .faults
         = R"({"rules":[{"match":{"method":"POST","path":"/send","nth":2},"fault":{"delay":30000}}]})",
         .perMinute = 1,
         .serviceOnTestTime = true});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = sendable(whole).first(3);
    const QDateTime time
        = QDateTime::fromSecsSinceEpoch(whole.clock().now().toSecsSinceEpoch() + 3 * 3600, Qt::UTC);
    QVERIFY(whole.enqueue({{.draft = drafts.at(0),
                            .version = {.changeKey = drafts.at(0).changeKey, .contentHash = {}},
                            .sendAt = time}})
            != 0);
    QVERIFY(whole.leapUntil([&] { return whole.state(1) == "Scheduled"_L1; }));
    QVERIFY(whole.send(drafts.mid(1)) != 0);
    QVERIFY(whole.passUntil([&] { return whole.posts() == 2; }));
    QCOMPARE(whole.state(2), u"Posting"_s);
    QCOMPARE(whole.state(3), u"Waiting"_s);

    startDamaged(whole, damaged);
    QCOMPARE(whole.state(1), scheduled);
    QCOMPARE(whole.state(2), u"Unknown"_s);
    QCOMPARE(whole.state(3), u"Unknown"_s);
    QVERIFY(whole.core().store().salvaged().isAll);
    // One has gone; the other waits for the person, as long as that may take.
    QVERIFY(whole.leapUntil([&] { return whole.state(2) == "Sent"_L1 && whole.state(3) == "NotSure"_L1; }));
    whole.leap(1h);
    QCOMPARE(whole.state(3), u"NotSure"_s);
    QCOMPARE(whole.posts(), 2);
    for (const MailSummary &draft : drafts)
        QVERIFY(whole.service().submissions(draft.internetMessageId) <= 1);
    // The person sends it after all, once.
    whole.outbox().tryAgain({3});
    QVERIFY(whole.leapUntil([&] { return whole.state(3) == "Sent"_L1; }));
    // What the service held goes at its time.
    QVERIFY(whole.leapUntil([&] { return whole.state(1) == "Sent"_L1; }, 4h));
    QCOMPARE(whole.posts(), 3);
    for (const MailSummary &draft : drafts)
        QCOMPARE(whole.service().submissions(draft.internetMessageId), 1);
}

void TestDamaged::whatCountedDownIsADraft()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(whole.drafts().first(2)) > 0);
    QCOMPARE(whole.state(1), u"Countdown"_s);
    startDamaged(whole, u"job_batch"_s);
    QCOMPARE(whole.state(1), u"Withdrawn"_s);
    QCOMPARE(whole.state(2), u"Withdrawn"_s);
    QCOMPARE(whole.outbox().withdrawnAtStart().size(), 2);
    QCOMPARE(whole.drafts().size(), 6);
    whole.leap(2min);
    QCOMPARE(whole.posts(), 0);
}

void TestDamaged::whatWasPausedStaysSo()
{
    WholeFixture whole({.perMinute = 1});
    QVERIFY(whole.openAndRead());
    whole.outbox().setPaused(true);
    QVERIFY(whole.send(whole.drafts().first(2)) > 0);
    whole.settle();
    startDamaged(whole, u"mailbox"_s);
    QVERIFY(whole.outbox().isPaused());
    QCOMPARE(whole.state(1), u"Waiting"_s); // nothing was wrong with the jobs
    whole.leap(5min);
    QCOMPARE(whole.posts(), 0);
    whole.outbox().setPaused(false);
    QVERIFY(whole.leapUntil([&] { return whole.state(1) == "Sent"_L1 && whole.state(2) == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 2);
}

void TestDamaged::nothingIsMovedTwice_data()
{
    QTest::addColumn<QString>("damaged");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("the outbox") << u"job_batch"_s << true;
    QTest::newRow("what was discarded") << u"discard"_s << false;
}

void TestDamaged::nothingIsMovedTwice()
{
    QFETCH(const QString, damaged);
    QFETCH(const bool, goesOn);
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QCOMPARE(discard(whole, {drafts.at(0)}), QString());
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QVERIFY(whole.service().loadFaults(R"({"rules":[{"match":{"path":"/move"},"fault":{"status":500}}]})"));
    QCOMPARE(discard(whole, {drafts.at(1), drafts.at(2)}), QString());
    QVERIFY(whole.leapUntil([&] { return moves(whole) >= 3; }));

    startDamaged(whole, damaged);
    whole.service().clearFaults();
    const int before = moves(whole);
    QCOMPARE(whole.core().store().salvaged().discards, goesOn ? 2 : 0);
    QCOMPARE(whole.core().store().salvaged().hasAllDiscards, goesOn);
    QCOMPARE(whole.drafts(), drafts.mid(goesOn ? 3 : 1));
    whole.leap(10min);
    QVERIFY(isOver(whole));
    QCOMPARE(moves(whole), goesOn ? before + 2 : before);
    QCOMPARE(in(whole, FolderName::DeletedItems).size(), goesOn ? 3 : 1);
    QCOMPARE(whole.drafts(), drafts.mid(goesOn ? 3 : 1));
    if (goesOn)
        return;
    QCOMPARE(discard(whole, {drafts.at(1)}), QString()); // the person decides anew
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QCOMPARE(in(whole, FolderName::DeletedItems).size(), 2);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestDamaged)
#include "tst_damaged.moc"
