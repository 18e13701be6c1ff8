// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/deliveryreports.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/wholefixture.h"

#include <QRegularExpression>
#include <QTest>

// What was sent comes back: the report is found in the Inbox and kept with the message that it is about.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAReportWithItsMessage();
    void readsAllPages();
    void asksNothingWithoutASend();
    void asksAgainAfterAnAnswerThatCannotBeRead();
    void asksNoMoreOnceRefused();
    void asksForThreeDays();
    void findsAReportThatWasThereBeforeTheCopy();
    void findsTheReportOfWhatWasScheduled();
    void keepsTheNewestReport();
    void tellsWhichMessageItIsAbout_data();
    void tellsWhichMessageItIsAbout();
};

namespace {

const QString inbox = u"/mailFolders/inbox/messages"_s;

WholeFixture::Options options(const QByteArray &faults = {}, int drafts = 6)
{
    return {.service = {.drafts = drafts, .copyDelay = 100ms},
            .faults = faults,
            .serviceOnTestTime = true,
            .inboxDays = 0}; // whose rounds would be counted as looks
}

int looks(WholeFixture &whole)
{
    return whole.service().requests("GET"_ba, inbox);
}

bool allSent(WholeFixture &whole, int count)
{
    for (int number = 1; number <= count; ++number) {
        if (whole.job(number).state != SendState::Sent)
            return false;
    }
    return true;
}

} // namespace

void TestReports::keepsAReportWithItsMessage()
{
    WholeFixture whole(options(
        R"({"rules":[{"match":{"method":"POST","path":"/send","nth":2},"fault":{"bounce":40000}}]})"));
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QVERIFY(whole.send(drafts.first(3)) > 0);
    QVERIFY(whole.leapUntil([&] { return allSent(whole, 3); }, 5min));
    const auto reported = [&] {
        QList<SendJob> found;
        for (int number = 1; number <= 3; ++number) {
            if (whole.job(number).report)
                found.append(whole.job(number));
        }
        return found;
    };
    QVERIFY(reported().isEmpty());
    QVERIFY(whole.leapUntil([&] { return !reported().isEmpty(); }, 5min));

    QCOMPARE(reported().size(), 1);
    const SendJob job = reported().constFirst();
    QCOMPARE(job.state, SendState::Sent); // it was sent, and not again
    QVERIFY(job.report->preview.contains(job.recipients.constFirst().address));
    QVERIFY(job.report->webLink.startsWith("https:"_L1));
    QVERIFY(job.report->received >= job.accepted.addSecs(39));
    const MailboxId mailbox = whole.core().mailbox(0).id;
    QVERIFY(whole.core().store().message(mailbox, job.copy)->cameBack);
    QCOMPARE(whole.core().store().reportCount(mailbox, whole.clock().now().addSecs(-3600)).jobs, 1);
    QCOMPARE(whole.core().store().reportCount(mailbox, whole.clock().now().addSecs(60)).jobs, 0);

    whole.kill();
    QVERIFY(whole.openAndRead());
    QCOMPARE(reported().size(), 1);
    QCOMPARE(reported().constFirst().report, job.report);
    whole.leap(10min);
    QCOMPARE(reported().constFirst().report, job.report);
    QCOMPARE(whole.service().submissions(), 3);
    QCOMPARE(whole.posts(), 3);
}

void TestReports::readsAllPages()
{
    constexpr int many = 60; // more than one page of reports
    WholeFixture whole(options(
        R"({"rules":[{"match":{"method":"POST","path":"/send"},"fault":{"bounce":1000}}]})", many + 40));
    QVERIFY(whole.openAndRead());
    QList<MailSummary> chosen = whole.drafts();
    chosen.removeIf([](const MailSummary &draft) {
        const auto isBad = [](const Recipient &one) { return !isCompleteAddress(one.address); };
        return draft.recipientCount() == 0 || std::ranges::any_of(draft.to, isBad)
            || std::ranges::any_of(draft.cc, isBad) || std::ranges::any_of(draft.bcc, isBad);
    });
    QVERIFY(chosen.size() >= many);
    QVERIFY(whole.send(chosen.first(many)) > 0);
    const auto count = [&] {
        return whole.core()
            .store()
            .reportCount(whole.core().mailbox(0).id, whole.clock().now().addDays(-1))
            .jobs;
    };
    QVERIFY(whole.leapUntil([&] { return count() == many; }, 30min));
}

void TestReports::asksNothingWithoutASend()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    whole.leap(1h);
    QCOMPARE(looks(whole), 0);
}

void TestReports::asksAgainAfterAnAnswerThatCannotBeRead()
{
    WholeFixture whole(options(R"({"rules":[
        {"match":{"method":"POST","path":"/send"},"fault":{"bounce":1000}},
        {"match":{"path":"/mailFolders/inbox/messages","nth":1},"fault":{"damage":"html"}},
        {"match":{"path":"/mailFolders/inbox/messages","nth":2},"fault":{"status":503}}]})"));
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.leapUntil([&] { return whole.job().report.has_value(); }, 15min));
}

void TestReports::asksNoMoreOnceRefused()
{
    WholeFixture whole(options(R"({"rules":[
        {"match":{"path":"/mailFolders/inbox/messages"},"fault":{"status":403,"code":"ErrorAccessDenied"}}]})"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be asked for delivery reports"_s));
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.leapUntil([&] { return looks(whole) == 1; }, 10min));
    whole.leap(1h);
    QCOMPARE(looks(whole), 1);
    QVERIFY(whole.send({whole.drafts().first()}) > 0); // sending does not depend on it
    QVERIFY(whole.leapUntil([&] { return allSent(whole, 2); }, 5min));
}

void TestReports::asksForThreeDays()
{
    WholeFixture::Options given = options();
    given.refreshSeconds = 600;
    WholeFixture whole(given);
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    whole.leap(71h);
    const int asked = looks(whole);
    QVERIFY2(asked > 300, qPrintable(QString::number(asked)));
    whole.leap(2h);
    const int last = looks(whole);
    QVERIFY(last > asked);
    whole.leap(3h);
    QCOMPARE(looks(whole), last);
}

void TestReports::findsAReportThatWasThereBeforeTheCopy()
{
    WholeFixture::Options given = options(R"({"rules":[{"match":{"method":"POST","path":"/send"},
                                              "fault":{"copyDelay":3500000,"bounce":60000}}]})");
    given.refreshSeconds = 120;
    WholeFixture whole(given);
    QVERIFY(whole.openAndRead());
    // Another one is sent and found: reports are asked for all the time.
    const QList<MailSummary> drafts = whole.drafts();
    QVERIFY(whole.send({drafts.at(0)}) > 0);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Accepted"_L1; }, 1h));
    whole.service().clearFaults();
    QVERIFY(whole.send({drafts.at(1)}) > 0);
    QVERIFY(whole.leapUntil([&] { return whole.state(2) == "Sent"_L1; }, 1h));
    whole.leap(40min);
    QVERIFY(looks(whole) > 5);
    QCOMPARE(whole.state(), u"Accepted"_s);
    QVERIFY(!whole.job().report);
    QVERIFY(whole.leapUntil([&] { return whole.job().report.has_value(); }, 12h));
    QCOMPARE(whole.state(), u"Sent"_s);
    QVERIFY(whole.job().report->received < whole.job().found.addSecs(-40 * 60));
    QVERIFY(!whole.job(2).report);
}

void TestReports::findsTheReportOfWhatWasScheduled()
{
    WholeFixture whole(
        options(R"({"rules":[{"match":{"method":"POST","path":"/send"},"fault":{"bounce":30000}}]})"));
    QVERIFY(whole.openAndRead());
    std::optional<Approval> approval = whole.read(whole.drafts().first());
    QVERIFY(approval);
    approval->sendAt = QDateTime::fromSecsSinceEpoch(whole.clock().now().toSecsSinceEpoch() + 7200, Qt::UTC);
    QVERIFY(whole.enqueue({*approval}) > 0);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Scheduled"_L1; }, 1h));
    whole.kill(); // it goes with the computer off
    whole.clock().jump(20h);
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.leapUntil([&] { return whole.job().report.has_value(); }, 2h));
    QCOMPARE(whole.state(), u"Sent"_s);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestReports::keepsTheNewestReport()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Sent"_L1; }, 1h));
    Store &store = whole.core().store();
    const QDateTime came = QDateTime::fromSecsSinceEpoch(whole.clock().now().toSecsSinceEpoch(), Qt::UTC);
    const auto put = [&](const QString &id, const QDateTime &received) {
        store.putReports({{JobId{1}, {.id = {id}, .received = received, .preview = id, .webLink = {}}}},
                         nullptr, {});
        store.flush();
        return whole.job().report ? whole.job().report->id.value : QString();
    };
    QCOMPARE(put(u"first"_s, came), u"first"_s);
    QCOMPARE(put(u"same moment"_s, came), u"first"_s);
    QCOMPARE(put(u"older"_s, came.addSecs(-5)), u"first"_s);
    QCOMPARE(put(u"newer"_s, came.addSecs(5)), u"newer"_s);
    QCOMPARE(store.reportCount(whole.core().mailbox(0).id, came).newest, came.addSecs(5));
}

void TestReports::tellsWhichMessageItIsAbout_data()
{
    QTest::addColumn<QString>("inReplyTo");
    QTest::addColumn<QString>("conversation");
    QTest::addColumn<int>("minutes"); // after the first of the messages
    QTest::addColumn<qint64>("expected");
    QTest::newRow("says which") << u"<two@contoso.com>"_s << u"trip"_s << 300 << qint64(2);
    QTest::newRow("says which, of another conversation")
        << u"<two@contoso.com>"_s << u"?"_s << 300 << qint64(2);
    QTest::newRow("answers the copy's own id")
        << u"<copy-of-one@contoso.com>"_s << QString() << 300 << qint64(1);
    QTest::newRow("is about another program's") << u"<x@contoso.com>"_s << u"trip"_s << 300 << qint64(0);
    QTest::newRow("the last of the conversation") << QString() << u"trip"_s << 300 << qint64(3);
    QTest::newRow("the last one before it") << QString() << u"trip"_s << 70 << qint64(2);
    QTest::newRow("before all of them") << QString() << u"trip"_s << -30 << qint64(0);
    QTest::newRow("another conversation") << QString() << u"lunch"_s << 300 << qint64(0);
    QTest::newRow("says nothing") << QString() << QString() << 300 << qint64(0);
}

void TestReports::tellsWhichMessageItIsAbout()
{
    QFETCH(const QString, inReplyTo);
    QFETCH(const QString, conversation);
    QFETCH(const int, minutes);
    QFETCH(const qint64, expected);
    const QDateTime start(QDate(2026, 4, 14), QTime(10, 0), Qt::UTC);
    QList<SendJob> jobs;
    QHash<JobId, SentMarks> marks;
    for (const char *name : {"<one@contoso.com>", "<two@contoso.com>", "<three@contoso.com>"}) {
        SendJob job;
        job.id = {jobs.size() + 1};
        job.state = SendState::Sent;
        job.internetMessageId = QString::fromLatin1(name);
        job.accepted = start.addSecs(3600 * jobs.size());
        marks.insert(job.id,
                     {.conversationId = u"trip"_s,
                      .internetMessageId = QString(job.internetMessageId).insert(1, u"copy-of-"_s)});
        jobs.append(job);
    }
    jobs[0].sendAt = start; // held by the service, and accepted long before
    jobs[0].accepted = start.addDays(-3);
    Graph::FoundReport found;
    found.inReplyTo = inReplyTo;
    found.conversationId = conversation;
    found.report.received = start.addSecs(60 * minutes);
    QCOMPARE(DeliveryReports::jobOf(found, jobs, marks).value, expected);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestReports)
#include "tst_reports.moc"
