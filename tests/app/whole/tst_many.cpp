// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manydrafts.h"
#include "net/gate.h"
#include "outbox/outbox.h"
#include "store/store.h"

#include <QTest>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Many messages in one decision: pausing, stopping, limits, restarts.
class TestMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPauseHoldsBackWhatWaits();
    void aPauseSurvivesTheEndOfTheProgram();
    void aPauseEndsWithNothingToHoldBack();
    void stoppingTakesBackOnlyWhatWasNotPosted();
    void whatComesBackAfterAStopIsADraft_data();
    void whatComesBackAfterAStopIsADraft();
    void whatWasStoppedStaysSoAfterARestart();
    void aStopHoldsWhenTheProgramEndsBeforeItIsDone();
    void anOldStopDoesNotEndANewDecision();
    void whatWasRefusedForNowKeepsItsDistanceInANewDecision();
    void stoppingEndsTheUndoTime();
    void approvesOnlyTheVersionThatIsNamed();
    void keepsWhatWasApprovedUntilItIsSent();
    void waitsForTheLimitOfADay_data();
    void waitsForTheLimitOfADay();
    void threeHundredGoOutOnceThroughRestarts();
};

void TestMany::aPauseHoldsBackWhatWaits()
{
    WholeFixture whole({.perMinute = 2});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = sendable(whole, 4);
    QVERIFY(whole.send(drafts) > 0);
    QVERIFY(whole.passUntil([&] { return whole.posts() == 1; }));
    whole.outbox().setPaused(true);
    QVERIFY(whole.outbox().isPaused());
    whole.pass(20min);
    QCOMPARE(whole.posts(), 1);
    QCOMPARE(inState(whole, SendState::Sent), 1); // what was under way is finished
    QCOMPARE(inState(whole, SendState::Waiting), 3);
    whole.outbox().setPaused(false);
    QVERIFY(whole.passUntil([&] { return inState(whole, SendState::Sent) == 4; }));
    QCOMPARE(whole.service().submissions(), 4);
}

void TestMany::aPauseSurvivesTheEndOfTheProgram()
{
    WholeFixture whole({.perMinute = 2});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(sendable(whole, 3)) > 0);
    QVERIFY(whole.passUntil([&] { return whole.posts() == 1; }));
    whole.outbox().setPaused(true);
    QVERIFY(whole.passUntil([&] { return inState(whole, SendState::Sent) == 1; }));
    whole.kill();
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.outbox().isPaused());
    whole.pass(20min);
    QCOMPARE(whole.posts(), 1);
    QCOMPARE(inState(whole, SendState::Waiting), 2);
    whole.outbox().setPaused(false);
    whole.core().store().flush();
    whole.kill();
    QVERIFY(whole.openAndRead());
    QVERIFY(!whole.outbox().isPaused());
    QVERIFY(whole.passUntil([&] { return inState(whole, SendState::Sent) == 3; }));
    QCOMPARE(whole.service().submissions(), 3);
}

void TestMany::aPauseEndsWithNothingToHoldBack()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(sendable(whole, 2)) > 0);
    whole.outbox().setPaused(true);
    whole.pass(1min);
    QCOMPARE(inState(whole, SendState::Waiting), 2); // the undo time goes on, sending does not
    QVERIFY(whole.outbox().isPaused());
    whole.outbox().withdraw({1});
    whole.outbox().withdraw({2});
    QTRY_VERIFY(!whole.outbox().isPaused()); // else the next decision would wait for nobody knows what
    QTRY_VERIFY(!whole.core().store().isPaused(whole.core().mailbox(0).id).value_or(true));
    QCOMPARE(whole.posts(), 0);
}

void TestMany::stoppingTakesBackOnlyWhatWasNotPosted()
{
    WholeFixture whole({.perMinute = 2});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(sendable(whole, 4)) > 0);
    QVERIFY(whole.passUntil([&] { return whole.posts() == 2; }));
    const qsizetype listed = whole.drafts().size();
    std::optional<QList<MessageId>> back;
    whole.outbox().stopTheRest(&whole.core(), [&back](const QList<MessageId> &ids) { back = ids; });
    QTRY_VERIFY(back.has_value());
    QCOMPARE(back->size(), 2);
    QTRY_COMPARE(whole.drafts().size(), listed + 2);
    whole.pass(10min);
    QCOMPARE(whole.posts(), 2);
    QCOMPARE(inState(whole, SendState::Sent), 2);
    QCOMPARE(inState(whole, SendState::Withdrawn), 2);
    back.reset();
    whole.outbox().stopTheRest(&whole.core(), [&back](const QList<MessageId> &ids) { back = ids; });
    QVERIFY(whole.passUntil([&] { return back.has_value(); }));
    QVERIFY(back->isEmpty());
}

void TestMany::whatComesBackAfterAStopIsADraft_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("posts");
    QTest::newRow("only written down") << R"("status":429)"_ba << 0;
    QTest::newRow("refused for now") << R"("status":429,"retryAfter":2,"delay":500)"_ba << 1;
    QTest::newRow("answer lost before the effect") << R"("damage":"cut","when":"before","delay":500)"_ba << 1;
}

void TestMany::whatComesBackAfterAStopIsADraft()
{
    QFETCH(const QByteArray, fault);
    QFETCH(const int, posts);
    WholeFixture whole({.faults = R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},"fault":{)"
                            + fault + "}}]}"});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(sendable(whole, 1)) > 0);
    QVERIFY(
        whole.passUntil([&] { return whole.state() == "Posting"_L1 && whole.posts() == posts; }, 30min, 0ms));
    std::optional<QList<MessageId>> back;
    whole.outbox().stopTheRest(&whole.core(), [&back](const QList<MessageId> &ids) { back = ids; });
    QVERIFY(whole.passUntil([&] { return whole.state() == "Withdrawn"_L1; }));
    QVERIFY(back && back->isEmpty());
    whole.pass(10min);
    QVERIFY(whole.posts() <= 1); // what was written down may be on its way that moment
    QCOMPARE(whole.service().submissions(), 0);
    // The decision is over: the next one is none of the stopped.
    QVERIFY(whole.send(sendable(whole, 1)) > 0);
    QVERIFY(whole.passUntil([&] { return inState(whole, SendState::Sent) == 1; }));
}

void TestMany::whatWasStoppedStaysSoAfterARestart()
{
    WholeFixture whole({.faults = R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},
                                      "fault":{"damage":"cut","when":"before"}}]})"_ba});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(sendable(whole, 1)) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Unknown"_L1; }));
    whole.outbox().stopTheRest(&whole.core(), [](const QList<MessageId> &) {});
    whole.core().store().flush();
    whole.kill();
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.passUntil([&] { return whole.state() == "Withdrawn"_L1; }));
    whole.pass(10min);
    QCOMPARE(whole.posts(), 1);
    QCOMPARE(whole.service().submissions(), 0);
}

void TestMany::aStopHoldsWhenTheProgramEndsBeforeItIsDone()
{
    WholeFixture whole({.perMinute = 1});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(sendable(whole, 3)) > 0);
    QVERIFY(whole.passUntil([&] { return whole.posts() == 1 && inState(whole, SendState::Sent) == 1; }));
    // What a program leaves that ends between "it did not go" and "so it is a draft".
    QList<SendJob> jobs = whole.core().store().jobs({SendState::Waiting});
    QCOMPARE(jobs.size(), 2);
    jobs.first().stopped = true;
    QVERIFY(whole.core().store().updateJobsNow({jobs.first()}));
    whole.kill();
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.passUntil([&] { return inState(whole, SendState::Sent) == 2; }));
    QCOMPARE(inState(whole, SendState::Withdrawn), 1);
    whole.pass(10min);
    QCOMPARE(whole.service().submissions(), 2);
}

void TestMany::anOldStopDoesNotEndANewDecision()
{
    WholeFixture whole({.faults = R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},
                                      "fault":{"status":400,"code":"ErrorMessageSizeExceeded","delay":400}},
                                     {"match":{"method":"POST","path":"/send","nth":1},
                                      "fault":{"damage":"cut","when":"before"}}]})"_ba});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(sendable(whole, 1)) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Posting"_L1 && whole.posts() == 1; }, 30min, 0ms));
    whole.outbox().stopTheRest(&whole.core(), [](const QList<MessageId> &) {});
    QVERIFY(whole.passUntil([&] { return whole.state() == "NotSent"_L1; }));
    whole.outbox().tryAgain({1});
    QVERIFY(whole.passUntil([&] { return whole.state() == "Unknown"_L1; }));
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; })); // and not a draft again
    QCOMPARE(whole.service().submissions(), 1);
}

void TestMany::whatWasRefusedForNowKeepsItsDistanceInANewDecision()
{
    WholeFixture whole({.faults = R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},
                                      "fault":{"status":429,"retryAfter":2}}]})"_ba});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> draft = sendable(whole, 1);
    QVERIFY(whole.send(draft) > 0);
    QVERIFY(whole.passUntil([&] { return whole.posts() == 1 && whole.state() == "Waiting"_L1; }));
    const auto refused = whole.clock().monotonic();
    whole.outbox().withdraw({1});
    QVERIFY(whole.passUntil([&] { return whole.state() == "Withdrawn"_L1; }, 10s));
    QVERIFY(whole.send(draft) > 0);
    QVERIFY(whole.passUntil([&] { return whole.posts() == 2; }));
    QVERIFY(whole.clock().monotonic() - refused >= 40s); // mails went out after such answers
    QVERIFY(whole.passUntil([&] { return inState(whole, SendState::Sent) == 1; }));
    QCOMPARE(whole.service().submissions(), 1);
}

void TestMany::stoppingEndsTheUndoTime()
{
    WholeFixture whole({.undoSeconds = 30});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(sendable(whole, 2)) > 0);
    QCOMPARE(whole.outbox().countdown().messages, 2);
    whole.outbox().stopTheRest(&whole.core(), [](const QList<MessageId> &) {});
    QCOMPARE(whole.outbox().countdown().batch, 0);
    whole.pass(5min);
    QCOMPARE(inState(whole, SendState::Withdrawn), 2);
    QCOMPARE(whole.service().submissions(), 0);
}

void TestMany::approvesOnlyTheVersionThatIsNamed()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = sendable(whole, 1).first();
    QVERIFY(whole.sendRead(draft) > 0);
    whole.service().changeSubject(draft.id.value, u"once"_s);
    QVERIFY(whole.passUntil([&] { return whole.state() == "HeldBack"_L1; }));
    whole.outbox().tryAgain({1}); // names no version
    whole.outbox().approve({1}, {});
    whole.pass(1min);
    QCOMPARE(whole.state(), u"HeldBack"_s);
    // The person looks, and it changes once more before the answer.
    QTRY_COMPARE(whole.drafts().first().subject, u"once"_s);
    const Version seen{.changeKey = whole.drafts().first().changeKey, .contentHash = {}};
    whole.service().changeSubject(draft.id.value, u"twice"_s);
    whole.outbox().approve({1}, seen);
    QVERIFY(whole.passUntil([&] { return whole.drafts().first().subject == "twice"_L1; }));
    QVERIFY(whole.passUntil([&] { return whole.state() == "HeldBack"_L1; }));
    QCOMPARE(whole.posts(), 0);
    whole.outbox().approve({1}, {.changeKey = whole.drafts().first().changeKey, .contentHash = {}});
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 1);
}

void TestMany::keepsWhatWasApprovedUntilItIsSent()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = sendable(whole, 1).first();
    QVERIFY(whole.sendRead(draft) > 0);
    const std::optional<ApprovedCopy> seen = whole.core().store().approvedCopy({1});
    QVERIFY(seen && seen->hasText);
    QCOMPARE(seen->message.summary.subject, draft.subject);
    QCOMPARE(seen->message.summary.to, draft.to);
    QVERIFY(!seen->message.body.content.isEmpty());
    whole.service().changeSubject(draft.id.value, u"new"_s);
    QVERIFY(whole.passUntil([&] { return whole.state() == "HeldBack"_L1; }));
    QTRY_COMPARE(whole.drafts().first().subject, u"new"_s);
    const std::optional<ApprovedCopy> kept = whole.core().store().approvedCopy({1});
    QVERIFY(kept && kept->message == seen->message); // the list has the new version, this the old one
    whole.outbox().approve({1}, {.changeKey = whole.drafts().first().changeKey, .contentHash = {}});
    QTRY_COMPARE(whole.core().store().approvedCopy({1})->message.summary.subject, u"new"_s);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QVERIFY(!whole.core().store().approvedCopy({1})); // nothing is kept for ever
}

void TestMany::waitsForTheLimitOfADay_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("least"); // seconds
    QTest::newRow("429 that says how long")
        << R"("status":429,"retryAfter":7200,"code":"ErrorSubmissionQuotaExceeded")"_ba << 7200;
    QTest::newRow("429") << R"("status":429,"code":"ErrorExceededMessageLimit")"_ba << 3600;
    QTest::newRow("403") << R"("status":403,"code":"ErrorExceededMessageLimit")"_ba << 3600;
    QTest::newRow("400") << R"("status":400,"code":"errorsubmissionquotaexceeded")"_ba << 3600;
}

void TestMany::waitsForTheLimitOfADay()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, least);
    const QByteArray plan = R"({"rules":[{"match":{"method":"POST","path":"/send","times":1},"fault":{)"_ba
        + answer + "}}]}"_ba;
    WholeFixture whole({.faults = plan, .perMinute = 2});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(sendable(whole, 5)) > 0);
    QVERIFY(whole.passUntil([&] { return whole.outbox().limitedUntil().isValid(); }));
    const QDateTime start = whole.clock().now();
    QVERIFY(whole.outbox().limitedUntil() >= start.addSecs(least - 5));
    const int posts = whole.posts(); // another one may have been on its way already
    QVERIFY(posts <= 2);
    whole.pass(10min);
    QCOMPARE(whole.posts(), posts); // not one refusal for each
    QCOMPARE(inState(whole, SendState::Waiting), 6 - posts);
    QVERIFY(whole.core().gate().isOpen()); // reading goes on
    whole.core().store().flush();
    whole.kill();
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.outbox().limitedUntil().isValid()); // a new start changes nothing about it
    whole.pass(10min);
    QCOMPARE(whole.posts(), posts);
    QVERIFY(whole.passUntil([&] { return inState(whole, SendState::Sent) == 5; }, 4h, 5s));
    QVERIFY(whole.clock().now() >= start.addSecs(least - 5));
    QVERIFY(!whole.outbox().limitedUntil().isValid());
    QCOMPARE(whole.service().submissions(), 5);
}

void TestMany::threeHundredGoOutOnceThroughRestarts()
{
    WholeFixture whole({.service = {.drafts = 340, .copyDelay = 20ms}, .perMinute = 600});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = sendable(whole, 300);
    QCOMPARE(drafts.size(), 300);
    const qint64 batch = whole.send(drafts);
    QVERIFY(batch > 0);
    for (const int after : {40, 110, 200}) {
        QVERIFY(whole.passUntil([&] { return whole.posts() >= after; }, 30min, 100ms));
        whole.kill();
        QVERIFY(whole.openAndRead());
    }
    QVERIFY(whole.passUntil([&] { return inState(whole, SendState::Sent) == 300; }, 60min, 200ms));
    QCOMPARE(whole.service().submissions(), 300);
    const QList<BatchCounts> counts = whole.core().store().batchCounts(whole.core().mailbox(0).id, {batch});
    QCOMPARE(counts.size(), 1);
    QCOMPARE(counts.first().sent(), 300);
    QCOMPARE(counts.first().open(), 0);
    QCOMPARE(whole.core().store().jobsOfBatch(whole.core().mailbox(0).id, batch).size(), 300);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestMany)
#include "tst_many.moc"
