// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/outbox.h"
#include "store/store.h"
#include "support/wholefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace std::chrono_literals;

/// Taking back what the service holds, giving it another time, sending it at once: over the practice service.
class TestRecalling : public QObject
{
    Q_OBJECT

private:
    static WholeFixture::Options options(const QByteArray &faults = {})
    {
        return {.service = {.drafts = 8, .copyDelay = 0ms},
                .faults = faults,
                .undoSeconds = 0,
                .refreshSeconds = 600, // hours pass
                .serviceOnTestTime = true};
    }
    static QDateTime in(WholeFixture &whole, int minutes)
    {
        const qint64 now = whole.clock().now().toSecsSinceEpoch();
        return QDateTime::fromSecsSinceEpoch(now + minutes * 60, Qt::UTC);
    }
    static QList<MailSummary> sendable(WholeFixture &whole, qsizetype count)
    {
        QList<MailSummary> good;
        for (const MailSummary &draft : whole.drafts()) {
            if (draft.recipientCount() > 0 && good.size() < count)
                good.append(draft);
        }
        return good;
    }
    /// Schedules so many drafts and waits until the service holds them.
    static QList<MailSummary> schedule(WholeFixture &whole, int drafts, const QDateTime &time)
    {
        QList<Approval> approvals;
        for (const MailSummary &draft : sendable(whole, drafts)) {
            std::optional<Approval> approval = whole.read(draft);
            if (!approval)
                return {};
            approval->sendAt = time;
            approvals.append(*approval);
        }
        const QList<MailSummary> chosen = sendable(whole, drafts);
        const bool held = whole.enqueue(approvals) != 0
            && whole.leapUntil([&] { return counts(whole).scheduled == drafts; });
        return held ? chosen : QList<MailSummary>();
    }
    static FolderCounts counts(WholeFixture &whole)
    {
        return whole.core().store().counts(whole.core().mailbox(0).id);
    }
    static QList<MailRow> held(WholeFixture &whole)
    {
        MailQuery query;
        query.mailbox = whole.core().mailbox(0).id;
        query.held = true;
        return whole.core().store().messages(whole.core().store().rows(query));
    }
    static bool isListed(WholeFixture &whole, const MailSummary &draft)
    {
        return std::ranges::any_of(whole.drafts(), [&draft](const MailSummary &one) {
            return one.subject == draft.subject && one.internetMessageId == draft.internetMessageId;
        });
    }
    static QByteArray fault(const QByteArray &method, const QByteArray &path, const QByteArray &what)
    {
        const QByteArray match = "{\"method\":\"" + method + "\",\"path\":\"" + path + "\",\"nth\":1}";
        return "{\"rules\":[{\"match\":" + match + ",\"fault\":{" + what + "}}]}";
    }

private Q_SLOTS:
    void severalWaitTogether();
    void becomesADraftAgain();
    void becomesADraftInTheFaceOfFaults_data();
    void becomesADraftInTheFaceOfFaults();
    void goesOnAfterTheEndOfTheProgram_data();
    void goesOnAfterTheEndOfTheProgram();
    void getsAnotherTime();
    void goesAtOnce();
    void isNotTouchedWhenItsTimeIsNear();
    void theServiceIsQuicker_data();
    void theServiceIsQuicker();
    void whatTheServiceRefusesStaysScheduled();
    void timesStayWhenClocksAreSet();
};

void TestRecalling::severalWaitTogether()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const qsizetype drafts = whole.drafts().size();
    const QDateTime time = in(whole, 60);
    const QList<MailSummary> chosen = schedule(whole, 3, time);
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(whole.drafts().size(), drafts - 3);
    QCOMPARE(counts(whole).sending, 0);
    const QList<MailRow> rows = held(whole);
    QCOMPARE(rows.size(), 3);
    for (const MailRow &row : rows) {
        QCOMPARE(row.sendAt, time);
        QVERIFY(row.jobState == SendState::Scheduled);
    }
    QCOMPARE(whole.service().submissions(), 0);
    QVERIFY(whole.leapUntil([&] { return counts(whole).sentToday == 3; }, 6h));
    QCOMPARE(whole.service().submissions(), 3);
    QCOMPARE(whole.posts(), 3);
    QVERIFY(held(whole).isEmpty());
}

void TestRecalling::becomesADraftAgain()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> chosen = schedule(whole, 1, in(whole, 60));
    QCOMPARE(chosen.size(), 1);
    whole.outbox().recall({1});
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Withdrawn"_L1; }));
    QVERIFY(whole.leapUntil([&] { return isListed(whole, chosen.constFirst()); }));
    QVERIFY(held(whole).isEmpty());
    // Its time passes, and nothing goes.
    whole.leap(80min);
    QCOMPARE(whole.service().submissions(), 0);
    QCOMPARE(whole.posts(), 1);
    // And what it became can be sent like any draft, at once.
    const QList<MailSummary> drafts = whole.drafts();
    const auto again
        = std::ranges::find(drafts, chosen.constFirst().internetMessageId, &MailSummary::internetMessageId);
    QVERIFY(again != drafts.cend());
    QVERIFY(whole.sendRead(*again) != 0);
    QVERIFY(whole.leapUntil([&] { return whole.state(2) == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 1);
}

void TestRecalling::becomesADraftInTheFaceOfFaults_data()
{
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<int>("deletions");
    for (const QByteArray &what :
         {R"("damage":"cut","when":"before")"_ba, R"("damage":"cut","when":"after")"_ba,
          R"("status":503,"when":"before")"_ba, R"("status":503,"when":"after")"_ba,
          R"("status":429,"retryAfter":5)"_ba, R"("damage":"garbage")"_ba}) {
        const bool isDone = what.contains("after") || what.contains("garbage");
        QTest::addRow("deletion: %s", what.constData()) << fault("DELETE", "", what) << (isDone ? 1 : 2);
        QTest::addRow("copy: %s", what.constData()) << fault("POST", "/copy", what) << 1;
    }
    QTest::newRow("deletion: another version") << fault("DELETE", "", R"("status":412)") << 2;
}

void TestRecalling::becomesADraftInTheFaceOfFaults()
{
    QFETCH(const QByteArray, faults);
    QFETCH(const int, deletions);
    WholeFixture whole(options(faults));
    QVERIFY(whole.openAndRead());
    const qsizetype drafts = whole.drafts().size();
    const QList<MailSummary> chosen = schedule(whole, 1, in(whole, 60));
    QCOMPARE(chosen.size(), 1);
    whole.outbox().recall({1});
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Withdrawn"_L1; }));
    QVERIFY(whole.leapUntil([&] { return isListed(whole, chosen.constFirst()); }));
    whole.leap(80min);
    QCOMPARE(whole.service().submissions(), 0);
    QCOMPARE(whole.service().requests("DELETE"_ba, {}), deletions);
    QCOMPARE(whole.service().draftIds().size(), drafts); // not two of it
}

void TestRecalling::goesOnAfterTheEndOfTheProgram_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("sendsAgain");
    for (const bool again : {false, true}) {
        const char *what = again ? "sent" : "draft";
        QTest::addRow("before anything, %s", what) << QByteArray() << QString() << again;
        QTest::addRow("after the deletion, %s", what) << "DELETE"_ba << u""_s << again;
        QTest::addRow("after the copy, %s", what) << "POST"_ba << u"/copy"_s << again;
    }
}

void TestRecalling::goesOnAfterTheEndOfTheProgram()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const bool, sendsAgain);
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const qsizetype drafts = whole.drafts().size();
    const QList<MailSummary> chosen = schedule(whole, 1, in(whole, 60));
    QCOMPARE(chosen.size(), 1);
    if (sendsAgain)
        whole.outbox().reschedule({1}, {});
    else
        whole.outbox().recall({1});
    if (!method.isEmpty())
        QVERIFY(whole.passUntil([&] { return whole.service().requests(method, path) > 0; }, 5min, 0ms));
    else
        QTRY_COMPARE(whole.state(), u"Recalling"_s);
    whole.kill();
    QCOMPARE(whole.open(), QString());
    const QString end = sendsAgain ? u"Sent"_s : u"Withdrawn"_s;
    QVERIFY(whole.leapUntil([&] { return whole.state() == end; }));
    whole.leap(80min);
    QCOMPARE(whole.state(), end);
    QCOMPARE(whole.service().submissions(), sendsAgain ? 1 : 0);
    QCOMPARE(whole.service().draftIds().size(), sendsAgain ? drafts - 1 : drafts);
}

void TestRecalling::getsAnotherTime()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    QCOMPARE(schedule(whole, 1, in(whole, 60)).size(), 1);
    const QDateTime later = in(whole, 180);
    whole.outbox().reschedule({1}, later);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Scheduled"_L1 && whole.job().sendAt == later; }));
    QVERIFY(!whole.job().again);
    whole.leap(std::chrono::milliseconds(whole.clock().now().msecsTo(later)) - 2min);
    QCOMPARE(whole.service().submissions(), 0); // the first time has passed
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Sent"_L1; }, 6h));
    QVERIFY(whole.job().found >= later);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestRecalling::goesAtOnce()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const QDateTime time = in(whole, 60);
    QCOMPARE(schedule(whole, 1, time).size(), 1);
    whole.outbox().reschedule({1}, {});
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Sent"_L1; }, 30min));
    QVERIFY(whole.job().found < time);
    QVERIFY(!whole.job().sendAt.isValid()); // so nobody is told that the service did not wait
    whole.leap(80min);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestRecalling::isNotTouchedWhenItsTimeIsNear()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const QDateTime time = in(whole, 60);
    QCOMPARE(schedule(whole, 1, time).size(), 1);
    whole.leap(std::chrono::milliseconds(whole.clock().now().msecsTo(time)) - 20s);
    QSignalSpy failed(&whole.outbox(), &Outbox::recallFailed);
    whole.outbox().recall({1});
    QVERIFY(whole.leapUntil([&] { return !failed.isEmpty(); }, 1min));
    QCOMPARE(failed.first().at(1).value<Error>().code, u"tooLateToRecall"_s);
    QCOMPARE(whole.service().requests("DELETE"_ba, {}), 0);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Sent"_L1; }, 6h));
    QCOMPARE(whole.service().submissions(), 1);
}

void TestRecalling::theServiceIsQuicker_data()
{
    QTest::addColumn<bool>("keepsId");
    QTest::addColumn<bool>("whileLooking");
    QTest::newRow("before the first look, its id stays") << true << false;
    QTest::newRow("before the first look, its id changes") << false << false;
    QTest::newRow("between look and deletion, its id stays") << true << true;
    QTest::newRow("between look and deletion, its id changes") << false << true;
}

void TestRecalling::theServiceIsQuicker()
{
    QFETCH(const bool, keepsId);
    QFETCH(const bool, whileLooking);
    WholeFixture::Options given = options();
    given.service.keepIdOnSend = keepsId;
    given.serviceOnTestTime = false; // by the computer's clock there is much time left; not by the service's
    WholeFixture whole(given);
    QVERIFY(whole.openAndRead());
    const QDateTime soon = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch() + 3, Qt::UTC);
    QVERIFY(whole.clock().now().secsTo(soon) > 24 * 3600);
    QCOMPARE(schedule(whole, 1, soon).size(), 1);
    if (whileLooking)
        QVERIFY(whole.service().loadFaults(
            R"({"rules":[{"match":{"method":"GET","times":2},"fault":{"delay":1800}}]})"));
    else
        QTest::qWait(int(QDateTime::currentDateTimeUtc().msecsTo(soon)) + 100);
    whole.outbox().recall({1});
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Sent"_L1; }, 1h));
    whole.leap(30min);
    QCOMPARE(whole.state(), u"Sent"_s);
    QCOMPARE(whole.service().submissions(), 1);
    QCOMPARE(whole.posts(), 1);
}

void TestRecalling::whatTheServiceRefusesStaysScheduled()
{
    WholeFixture whole(options(fault("DELETE", "", R"("status":403)")));
    QVERIFY(whole.openAndRead());
    const QDateTime time = in(whole, 60);
    QCOMPARE(schedule(whole, 1, time).size(), 1);
    QSignalSpy failed(&whole.outbox(), &Outbox::recallFailed);
    whole.outbox().recall({1});
    QVERIFY(whole.leapUntil([&] { return !failed.isEmpty(); }, 5min));
    QCOMPARE(whole.state(), u"Scheduled"_s);
    QVERIFY(whole.job().error);
    QVERIFY(!whole.job().again);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Sent"_L1; }, 6h));
    QVERIFY(whole.job().found >= time);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestRecalling::timesStayWhenClocksAreSet()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const QDateTime time = in(whole, 60);
    QCOMPARE(schedule(whole, 1, time).size(), 1);
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Asia/Tokyo");
    const QDateTime inAnotherZone = held(whole).constFirst().sendAt;
    if (zone.isNull())
        qunsetenv("TZ");
    else
        qputenv("TZ", zone);
    QCOMPARE(inAnotherZone, time);
    QCOMPARE(inAnotherZone.timeSpec(), Qt::UTC);
    whole.clock().jump(-24h); // set back: it waits longer by this clock
    QVERIFY(whole.leapUntil([&] { return whole.clock().now() > time; }, 48h));
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Sent"_L1; }, 6h));
    QCOMPARE(whole.service().submissions(), 1);
}

QTEST_GUILESS_MAIN(TestRecalling)
#include "tst_recalling.moc"
