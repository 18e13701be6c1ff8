// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/gate.h"
#include "outbox/outbox.h"
#include "support/wholefixture.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace std::chrono_literals;

/// Messages that the service holds until their time (contract 10), over the practice service.
class TestScheduling : public QObject
{
    Q_OBJECT

private:
    static WholeFixture::Options options(const QByteArray &faults = {}, int undoSeconds = 0)
    {
        return {.service = {.drafts = 6, .copyDelay = 0ms},
                .faults = faults,
                .undoSeconds = undoSeconds,
                .serviceOnTestTime = true};
    }
    static QDateTime later(WholeFixture &whole)
    {
        const qint64 now = whole.clock().now().toSecsSinceEpoch();
        return QDateTime::fromSecsSinceEpoch(now + 20 * 60, Qt::UTC);
    }
    /// A draft that can be sent.
    static MailSummary sendable(WholeFixture &whole)
    {
        for (const MailSummary &draft : whole.drafts()) {
            if (draft.recipientCount() > 0)
                return draft;
        }
        return {};
    }
    static qint64 schedule(WholeFixture &whole, const MailSummary &draft, const QDateTime &time)
    {
        std::optional<Approval> approval = whole.read(draft);
        if (!approval)
            return 0;
        approval->sendAt = time;
        return whole.enqueue({*approval});
    }
    static QByteArray onSend(const QByteArray &fault)
    {
        return R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},"fault":{)" + fault + "}}]}";
    }
    static QByteArray onPatch(const QByteArray &fault)
    {
        return R"({"rules":[{"match":{"method":"PATCH","nth":1},"fault":{)" + fault + "}}]}";
    }

private Q_SLOTS:
    void goesAtItsTimeAndNotBefore();
    void goesWhileTheProgramIsClosed();
    void isNeverPostedTwice_data();
    void isNeverPostedTwice();
    void tellsWhenTheServiceLetsItGoAtOnce();
    void asksThePersonWhenItStaysADraft();
    void isNotDecidedASecondTime();
    void sendsAtOnceWhatWasScheduledAndTakenBack();
    void findsTheCopyByItsTag_data();
    void findsTheCopyByItsTag();
    void waitsForTheNetwork_data();
    void waitsForTheNetwork();
};

void TestScheduling::goesAtItsTimeAndNotBefore()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const QDateTime time = later(whole);
    const MailSummary draft = sendable(whole);
    QVERIFY(schedule(whole, draft, time) != 0);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Scheduled"_L1; }));
    QCOMPARE(whole.job().sendAt, time);
    QVERIFY(whole.job().accepted.isValid());
    QVERIFY(!whole.drafts().contains(draft));
    QCOMPARE(whole.service().submissions(), 0);
    QVERIFY(whole.leapUntil([&] { return whole.clock().now() > time.addSecs(-120); }, 6h));
    QCOMPARE(whole.state(), u"Scheduled"_s);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Sent"_L1; }, 6h));
    QVERIFY(whole.job().found >= time);
    QCOMPARE(whole.posts(), 1);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestScheduling::goesWhileTheProgramIsClosed()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const QDateTime time = later(whole);
    QVERIFY(schedule(whole, sendable(whole), time) != 0);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Scheduled"_L1; }));
    whole.kill();
    whole.clock().advance(6h);
    QCOMPARE(whole.open(), QString());
    QCOMPARE(whole.job().sendAt, time); // kept on disk
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.posts(), 1);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestScheduling::isNeverPostedTwice_data()
{
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("mails");
    QTest::newRow("the time: cut before") << onPatch(R"("damage":"cut","when":"before")") << u"Sent"_s << 1;
    QTest::newRow("the time: cut after") << onPatch(R"("damage":"cut","when":"after")") << u"Sent"_s << 1;
    QTest::newRow("the time: 412") << onPatch(R"("status":412)") << u"Sent"_s << 1;
    QTest::newRow("the time: 429") << onPatch(R"("status":429,"retryAfter":5)") << u"Sent"_s << 1;
    QTest::newRow("the time: 503 after") << onPatch(R"("status":503,"when":"after")") << u"Sent"_s << 1;
    QTest::newRow("the time: refused") << onPatch(R"("status":400)") << u"NotSent"_s << 0;
    QTest::newRow("the POST: 429") << onSend(R"("status":429)") << u"Sent"_s << 1;
    QTest::newRow("the POST: refused") << onSend(R"("status":403)") << u"NotSent"_s << 0;
    // Held and never taken look the same: the person is asked; the copy that comes later answers.
    QTest::newRow("the POST: cut before") << onSend(R"("damage":"cut","when":"before")") << u"NotSure"_s << 0;
    QTest::newRow("the POST: cut after") << onSend(R"("damage":"cut","when":"after")") << u"Sent"_s << 1;
    QTest::newRow("the POST: 503 after") << onSend(R"("status":503,"when":"after")") << u"Sent"_s << 1;
    QTest::newRow("the POST: garbage") << onSend(R"("damage":"garbage")") << u"Sent"_s << 1;
}

void TestScheduling::isNeverPostedTwice()
{
    QFETCH(const QByteArray, faults);
    QFETCH(const QString, end);
    QFETCH(const int, mails);
    WholeFixture whole(options(faults));
    QVERIFY(whole.openAndRead());
    QVERIFY(schedule(whole, sendable(whole), later(whole)) != 0);
    (void)whole.leapUntil([&] { return whole.state() == end; }, 3h);
    QCOMPARE(whole.state(), end);
    QCOMPARE(whole.service().submissions(), mails);
}

void TestScheduling::tellsWhenTheServiceLetsItGoAtOnce()
{
    WholeFixture whole(options(onSend(R"("ignoreDeferral":true)")));
    QVERIFY(whole.openAndRead());
    const QDateTime time = later(whole);
    QVERIFY(schedule(whole, sendable(whole), time) != 0);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Sent"_L1; }, 1h));
    QVERIFY(whole.job().found < time); // what the view says of it
    QCOMPARE(whole.service().submissions(), 1);
}

void TestScheduling::asksThePersonWhenItStaysADraft()
{
    WholeFixture whole(options(onSend(R"("leaveDraft":true)")));
    QVERIFY(whole.openAndRead());
    const QDateTime time = later(whole);
    QVERIFY(schedule(whole, sendable(whole), time) != 0);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "NotSure"_L1; }, 6h));
    QVERIFY(whole.clock().now() > time.addSecs(3600));
    QCOMPARE(whole.posts(), 1);
    QCOMPARE(whole.service().submissions(), 0);
}

void TestScheduling::isNotDecidedASecondTime()
{
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const MailSummary draft = sendable(whole);
    QVERIFY(schedule(whole, draft, later(whole)) != 0);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Scheduled"_L1; }));

    QCOMPARE(whole.send({draft}), 0);
    QCOMPARE(whole.posts(), 1);
}

void TestScheduling::sendsAtOnceWhatWasScheduledAndTakenBack()
{
    WholeFixture whole(options({}, 10));
    QVERIFY(whole.openAndRead());
    const MailSummary draft = sendable(whole);
    QVERIFY(schedule(whole, draft, later(whole)) != 0);
    QCOMPARE(whole.state(), u"Countdown"_s);
    bool undone = false;
    whole.outbox().undo(&whole.core(), [&undone](const QList<MessageId> &) { undone = true; });
    QVERIFY(QTest::qWaitFor([&undone] { return undone; }));
    QCOMPARE(whole.state(), u"Withdrawn"_s);
    const std::optional<Approval> again = whole.read(draft);
    QVERIFY(again && whole.enqueue({*again}) != 0);
    QVERIFY(whole.leapUntil([&] { return whole.state(2) == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 1);
}

void TestScheduling::findsTheCopyByItsTag_data()
{
    QTest::addColumn<bool>("tagged");
    QTest::newRow("the copy has new ids, and the tag") << true;
    QTest::newRow("it has not even the tag") << false;
}

void TestScheduling::findsTheCopyByItsTag()
{
    QFETCH(const bool, tagged);
    WholeFixture whole(options(onSend(R"("newMessageId":true)")));
    if (!tagged) { // a service that cannot filter by properties
        QVERIFY(whole.service().loadFaults(R"({"rules":[{"match":{"method":"GET",
            "pathRegex":"/mailFolders/sentitems/messages$"},"fault":{"status":400}}]})"));
    }
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.leapUntil([&] { return whole.drafts().size() == 6; }));
    const QDateTime time = later(whole);
    QVERIFY(schedule(whole, sendable(whole), time) != 0);
    QVERIFY(whole.leapUntil([&] { return whole.state() == "Scheduled"_L1; }));
    QVERIFY(
        whole.leapUntil([&] { return whole.state() == "Sent"_L1 || whole.state() == "NotSure"_L1; }, 12h));
    QCOMPARE(whole.state(), tagged ? u"Sent"_s : u"NotSure"_s);
    QCOMPARE(int(whole.job().seen), int(tagged ? Seen::InSentItems : Seen::Nowhere));
    QCOMPARE(whole.posts(), 1);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestScheduling::waitsForTheNetwork_data()
{
    QTest::addColumn<int>("minutesAway");
    QTest::newRow("back before its time") << 10;
    QTest::newRow("back after its time") << 40;
}

void TestScheduling::waitsForTheNetwork()
{
    QFETCH(const int, minutesAway);
    std::atomic<qint64> now = FakeClock().now().toMSecsSinceEpoch(); // read by the services' threads
    PracticeService::Options service{.drafts = 6, .copyDelay = 0ms};
    service.clock = [&now] { return QDateTime::fromMSecsSinceEpoch(now, Qt::UTC); };
    auto first = std::make_unique<PracticeService>(service);
    QVERIFY(first->start());
    const QUrl root = first->root();
    PracticeService second(service); // the same mailbox
    second.acceptToken(first->token(), {});
    WholeFixture whole({.shared = first.get(), .front = [root](const QUrl &) { return root; }});
    const auto becomes = [&](const QString &state, std::chrono::milliseconds limit) {
        return whole.leapUntil(
            [&] {
                now = whole.clock().now().toMSecsSinceEpoch();
                return whole.state() == state;
            },
            limit);
    };
    QVERIFY(whole.openAndRead());
    const QDateTime time = later(whole);
    std::optional<Approval> approval = whole.read(sendable(whole));
    QVERIFY(approval);
    approval->sendAt = time;
    whole.use(second);
    first.reset();
    QVERIFY(whole.enqueue({*approval}) != 0);
    whole.leap(minutesAway * 1min);
    QVERIFY(whole.core().gate().isOffline());
    QCOMPARE(whole.state(), u"Waiting"_s);
    now = whole.clock().now().toMSecsSinceEpoch();
    QVERIFY(second.start(quint16(root.port())));
    if (whole.clock().now() < time) {
        QVERIFY(becomes(u"Scheduled"_s, 2min)); // without anybody's help
        QCOMPARE(whole.job().sendAt, time);
        QCOMPARE(second.submissions(), 0);
    }
    QVERIFY(becomes(u"Sent"_s, 2h));
    QCOMPARE(whole.clock().now() >= time, true);
    whole.leap(1h);
    QCOMPARE(second.requests("POST", u"/send"_s), 1);
    QCOMPARE(second.requests("PATCH", {}), 1);
    QCOMPARE(second.submissions(), 1);
}

QTEST_GUILESS_MAIN(TestScheduling)
#include "tst_scheduling.moc"
