// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "support/wholefixture.h"

#include <QRegularExpression>
#include <QTest>

// What becomes of one draft, for each thing that a service can answer to its POST: how it ends, how often the
// POST was on the wire, and how many mails really went out.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSendAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void endsAsItShould_data();
    void endsAsItShould();
    void asksThePersonWhenAnAcceptedDraftStaysADraft();
    void neverReportsSentWithoutACopy();
    void waitsForASignInAfter401();
    void waitsAtLeastTheGraceTimeAfter429();
};

namespace {

/// A plan with one fault, for the first POST.
QByteArray firstPost(const QByteArray &fault)
{
    return R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},"fault":{)" + fault + "}}]}";
}

} // namespace

void TestSendAnswers::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestSendAnswers::endsAsItShould_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<bool>("keepId");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("posts");
    QTest::addColumn<int>("mails");
    const auto row
        = [](const char *name, const QByteArray &fault, const QString &state, int posts, int mails) {
              for (const bool keepId : {false, true})
                  QTest::addRow("%s, id %s", name, keepId ? "kept" : "changed")
                      << fault << keepId << state << posts << mails;
          };
    row("202", {}, u"Sent"_s, 1, 1);
    row("200", R"("status":200)", u"Sent"_s, 1, 1);
    row("204", R"("status":204)", u"Sent"_s, 1, 1);
    row("202 with Retry-After", R"("retryAfter":2)", u"Sent"_s, 1, 1);
    row("late copy", R"("copyDelay":600)", u"Sent"_s, 1, 1);
    row("HTML for a 202", R"("damage":"html","when":"after")", u"Sent"_s, 1, 1);
    row("a page of somebody in between", R"("damage":"html","when":"before")", u"Sent"_s, 2, 1);
    row("400", R"("status":400)", u"NotSent"_s, 1, 0);
    row("403", R"("status":403)", u"NotSent"_s, 1, 0);
    row("410", R"("status":410)", u"NotSent"_s, 1, 0);
    row("413", R"("status":413)", u"NotSent"_s, 1, 0);
    row("429", R"("status":429,"retryAfter":1.5)", u"Sent"_s, 2, 1);
    row("429 without Retry-After", R"("status":429)", u"Sent"_s, 2, 1);
    row("429 after the effect", R"("status":429,"when":"after")", u"Sent"_s, 1, 1);
    for (const char *status : {"404", "408", "409", "412", "500", "502", "503", "504"}) {
        const QByteArray fault = R"("status":)" + QByteArray(status);
        row(status, fault, u"Sent"_s, 2, 1);
        row(QByteArray(status).append(" after the effect").constData(), fault + R"(,"when":"after")",
            u"Sent"_s, 1, 1);
    }
    row("cut", R"("damage":"cut")", u"Sent"_s, 2, 1);
    row("cut after the effect", R"("damage":"cut","when":"after")", u"Sent"_s, 1, 1);
    row("reset", R"("damage":"reset")", u"Sent"_s, 2, 1);
    row("reset after the effect", R"("damage":"reset","when":"after")", u"Sent"_s, 1, 1);
    row("half a status line", R"("damage":"partialStatus")", u"Sent"_s, 1, 1);
    row("half the headers", R"("damage":"partialHeaders")", u"Sent"_s, 1, 1);
    row("garbage", R"("damage":"garbage")", u"Sent"_s, 1, 1);
    row("redirect", R"("status":307,"when":"before")", u"Sent"_s, 2, 1);
    row("503, the draft lingers", R"("status":503,"when":"after","linger":60)", u"Sent"_s, 1, 1);
    row("202, the draft lingers", R"("linger":60)", u"Sent"_s, 1, 1);
    row("cut, then a late copy", R"("damage":"cut","when":"after","copyDelay":400)", u"Sent"_s, 1, 1);
    row("cut, and no copy ever", R"("damage":"cut","when":"after","noCopy":true)", u"NotSure"_s, 1, 1);
}

void TestSendAnswers::endsAsItShould()
{
    QFETCH(QByteArray, fault);
    QFETCH(bool, keepId);
    QFETCH(QString, state);
    QFETCH(int, posts);
    QFETCH(int, mails);
    WholeFixture whole({.service = {.drafts = 3, .copyDelay = 20ms, .keepIdOnSend = keepId},
                        .faults = fault.isEmpty() ? fault : firstPost(fault)});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    QVERIFY(whole.send({draft}) > 0);
    (void)whole.passUntil([&] { return whole.state() == state; });
    QCOMPARE(whole.state(), state);
    whole.pass(3min); // and nothing more comes of it
    QCOMPARE(whole.state(), state);
    QCOMPARE(whole.posts(), posts);
    QCOMPARE(whole.service().submissions(), mails);

    const SendJob job = whole.job();
    QCOMPARE(job.attempts, posts);
    QVERIFY(!job.attemptId.isEmpty());
    const auto isListed = [](const QList<MailSummary> &list, const MessageId &id) {
        return std::any_of(list.begin(), list.end(), [&id](const MailSummary &m) { return m.id == id; });
    };
    if (state == "Sent"_L1) {
        QVERIFY(job.found.isValid());
        QVERIFY(!job.error);
        QCOMPARE(job.copy == draft.id, keepId);
        QVERIFY(!isListed(whole.drafts(), draft.id));
        QVERIFY(isListed(whole.sentItems(), job.copy));
        QCOMPARE(whole.service().draftIds().size(), 2);
    } else if (state == "NotSent"_L1) {
        QVERIFY(job.error && job.error->httpStatus >= 400);
        QVERIFY(isListed(whole.drafts(), draft.id));
    } else {
        QVERIFY(job.error);
    }
}

void TestSendAnswers::asksThePersonWhenAnAcceptedDraftStaysADraft()
{
    // Half of an answer without a body is all of it: a 202, and nothing was done.
    WholeFixture whole({.faults = firstPost(R"("damage":"halfBody","when":"before")")});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Accepted"_L1; }));
    whole.pass(50min);
    QCOMPARE(whole.state(), u"Accepted"_s);
    QVERIFY(whole.passUntil([&] { return whole.state() == "NotSure"_L1; }, 2h, 5s));
    QTRY_COMPARE(whole.drafts().size(), 6); // it is listed again
    whole.outbox().checkAgain({1});
    QVERIFY(whole.passUntil([&] { return whole.state() == "Unknown"_L1; }));
    QVERIFY(whole.passUntil([&] { return whole.state() != "Unknown"_L1; }));
    QCOMPARE(whole.state(), u"NotSure"_s); // looking is not sending
    QCOMPARE(whole.posts(), 1);
    whole.outbox().tryAgain({1});
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 1);
}

void TestSendAnswers::neverReportsSentWithoutACopy()
{
    WholeFixture whole({.faults = firstPost(R"("noCopy":true)")});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Accepted"_L1; }));
    QTRY_VERIFY(whole.outbox().expectsCopies());
    whole.pass(65min);
    QCOMPARE(whole.state(), u"Accepted"_s);
    QVERIFY(!whole.outbox().expectsCopies()); // Sent Items is not read for it for ever
    QCOMPARE(whole.posts(), 1);
    QCOMPARE(whole.service().submissions(), 1);
    QCOMPARE(whole.drafts().size(), 5);
}

void TestSendAnswers::waitsForASignInAfter401()
{
    WholeFixture whole({.faults = firstPost(R"("expireToken":true)")});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.core().gate().waitsFor(WaitReason::SignIn); }));
    whole.pass(5min);
    QCOMPARE(whole.state(), u"Waiting"_s);
    QVERIFY(whole.job().error && whole.job().error->kind == ErrorKind::Unauthorized);
    QCOMPARE(whole.posts(), 1);
    QCOMPARE(whole.service().submissions(), 0);
}

void TestSendAnswers::waitsAtLeastTheGraceTimeAfter429()
{
    WholeFixture whole({.faults = firstPost(R"("status":429,"retryAfter":5)")});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.job().error && whole.state() == "Waiting"_L1; }));
    QVERIFY(whole.core().gate().waitsFor(WaitReason::Throttled));
    const SendJob first = whole.job();
    QVERIFY(first.due >= first.posted.addSecs(45));
    QVERIFY(whole.passUntil([&] { return whole.posts() == 2; }));
    QVERIFY(whole.job().posted >= first.due);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 1);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSendAnswers)
#include "tst_sendanswers.moc"
