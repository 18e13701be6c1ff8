// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "support/wholefixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

// The person decides, and decides otherwise; meanwhile others change the drafts.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void postsNothingWhenUndone();
    void undoesTheNewestBatchOnly();
    void endsTheUndoTimeAtOnceWhenAsked();
    void measuresTheUndoTimeWhateverTheWallClockDoes();
    void holdsBackWhatWasChangedMeanwhile();
    void postsRightAfterItsLookWhileDownloadsAreSlow();
    void looksAgainWhenThePostHadToWait();
    void sendsWhatWasOnlyTouched();
    void saysThatADeletedDraftIsGone();
    void whatIsDeletedElsewhereLeavesTheList_data();
    void whatIsDeletedElsewhereLeavesTheList();
    void takesBackAWaitingMessage();
    void replacesARefusedJobWhenSendIsPressedAgain();
    void refusesToSendTheSameDraftTwice();
    void aRefusedDecisionReplacesNothing();
    void letsThePersonDecideWhatIsNotSure();
};

void TestDecisions::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestDecisions::postsNothingWhenUndone()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QVERIFY(whole.send(drafts.first(2)) > 0);
    QCOMPARE(whole.drafts().size(), 4);
    QCOMPARE(whole.outbox().countdown().messages, 2);
    QVERIFY(whole.outbox().countdown().subject.isEmpty());
    QCOMPARE(whole.outbox().countdown().total, 10s);
    whole.clock().advance(9s);
    QCOMPARE(whole.outbox().countdown().ends, whole.clock().now().addSecs(1));
    QList<MessageId> back;
    whole.outbox().undo(this, [&](const QList<MessageId> &messages) { back = messages; });
    QTRY_COMPARE(back.size(), 2);
    QCOMPARE(whole.outbox().countdown().batch, 0);
    whole.pass(2min);
    QCOMPARE(whole.state(1), u"Withdrawn"_s);
    QCOMPARE(whole.state(2), u"Withdrawn"_s);
    QCOMPARE(whole.drafts().size(), drafts.size());
    QCOMPARE(whole.posts(), 0);
    QCOMPARE(whole.service().submissions(), 0);
}

void TestDecisions::undoesTheNewestBatchOnly()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    const qint64 first = whole.send({drafts.at(0)});
    whole.clock().advance(4s);
    const qint64 second = whole.send({drafts.at(1)});
    QVERIFY(second > first);
    QCOMPARE(whole.outbox().countdown().batch, second);
    QCOMPARE(whole.outbox().countdown().subject, drafts.at(1).subject);
    QCOMPARE(whole.outbox().countdown().moreWaiting, 1);
    bool done = false;
    whole.outbox().undo(this, [&](const QList<MessageId> &messages) {
        QCOMPARE(messages, QList<MessageId>{drafts.at(1).id});
        done = true;
    });
    QTRY_VERIFY(done);
    QCOMPARE(whole.outbox().countdown().batch, first);
    QVERIFY(whole.passUntil([&] { return whole.state(1) == "Sent"_L1; }));
    QCOMPARE(whole.state(2), u"Withdrawn"_s);
    QCOMPARE(whole.service().submissions(), 1);
    done = false;
    whole.outbox().undo(this, [&](const QList<MessageId> &messages) { done = messages.isEmpty(); });
    QTRY_VERIFY((whole.clock().advance(0ms), done)); // nothing counts any more
}

void TestDecisions::endsTheUndoTimeAtOnceWhenAsked()
{
    WholeFixture whole({.undoSeconds = 120});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().at(0)}) > 0);
    QVERIFY(whole.send({whole.drafts().at(1)}) > 0);
    whole.outbox().sendNow();
    QCOMPARE(whole.outbox().countdown().batch, 0);
    QTRY_COMPARE(whole.service().submissions(), 2); // no time passes
}

void TestDecisions::measuresTheUndoTimeWhateverTheWallClockDoes()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    whole.clock().jump(24h);
    whole.clock().advance(9900ms);
    QTest::qWait(20);
    QCOMPARE(whole.state(), u"Countdown"_s);
    QCOMPARE(whole.outbox().countdown().ends, whole.clock().now().addMSecs(100));
    whole.clock().jump(-48h);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 1);
}

void TestDecisions::holdsBackWhatWasChangedMeanwhile()
{
    for (const bool read : {false, true}) {
        WholeFixture whole({.undoSeconds = 10});
        QVERIFY(whole.openAndRead());
        const MailSummary draft = whole.drafts().first();
        QVERIFY((read ? whole.sendRead(draft) : whole.send({draft})) > 0);
        whole.service().changeSubject(draft.id.value, u"Новая тема 新主题"_s);
        QVERIFY(whole.passUntil([&] { return whole.state() == "HeldBack"_L1; }));
        QCOMPARE(whole.posts(), 0);
        // What it is now is shown, and sent when the person says so.
        QTRY_COMPARE(whole.drafts().first().subject, u"Новая тема 新主题"_s);
        whole.outbox().approve({1}, {.changeKey = whole.drafts().first().changeKey, .contentHash = {}});
        QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
        QCOMPARE(whole.service().submissions(), 1);
    }
}

namespace {

/// A request that the service never answers.
Call askInVain(WholeFixture &whole, Method method, Priority priority)
{
    Request<Done> request;
    request.data.method = method;
    request.data.path = u"/me/slow"_s;
    request.data.priority = priority;
    request.data.repeat = method == Method::Get ? Repeat::Safe : Repeat::Unsafe;
    request.data.maxAttempts = 1;
    request.read = [](const Response &) -> Result<Done> { return Done(); };
    return whole.core().client().send<Done>(request, &whole.core(), [](const Result<Done> &) {});
}

constexpr auto slow = R"({"rules":[{"match":{"path":"/slow"},"fault":{"damage":"silence"}}]})";

} // namespace

void TestDecisions::postsRightAfterItsLookWhileDownloadsAreSlow()
{
    WholeFixture whole({.faults = slow});
    QVERIFY(whole.openAndRead());
    for (int i = 0; i < 5; ++i)
        askInVain(whole, Method::Get, Priority::Waited); // what is in the background takes fewer places
    QTRY_COMPARE(whole.service().requests("GET"_ba, u"/slow"_s), 3);
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QTRY_COMPARE(whole.posts(), 1); // no time has passed
    QCOMPARE(whole.service().requests("GET"_ba, u"/slow"_s), 3);
}

void TestDecisions::looksAgainWhenThePostHadToWait()
{
    WholeFixture whole({.faults = slow});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    for (int i = 0; i < 3; ++i)
        askInVain(whole, Method::Get, Priority::Waited);
    QTRY_COMPARE(whole.service().requests("GET"_ba, u"/slow"_s), 3);
    // The last place is taken between the look and the POST.
    Call other;
    connect(&whole.outbox(), &Outbox::stateChanged, &whole.core(), [&](JobId, SendState state) {
        if (state == SendState::Posting && !other.isRunning())
            other = askInVain(whole, Method::Post, Priority::Send);
    });
    QVERIFY(whole.send({draft}) > 0);
    QTRY_COMPARE(whole.service().requests("POST"_ba, u"/slow"_s), 1);
    whole.settle();
    QCOMPARE(whole.state(), u"Posting"_s);
    whole.service().changeSubject(draft.id.value, u"Changed meanwhile"_s);
    whole.clock().advance(5s);
    QTRY_COMPARE(whole.state(), u"Waiting"_s); // and can be stopped
    other.cancel();
    QTRY_COMPARE(whole.state(), u"HeldBack"_s);
    QCOMPARE(whole.posts(), 0);
}

void TestDecisions::sendsWhatWasOnlyTouched()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    QVERIFY(whole.sendRead(draft) > 0);
    // Another program saves it as it is: a new changeKey, the same content.
    whole.service().changeSubject(draft.id.value, draft.subject + u'!');
    whole.service().changeSubject(draft.id.value, draft.subject);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QVERIFY(whole.job().approved.changeKey != draft.changeKey);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestDecisions::saysThatADeletedDraftIsGone()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    QVERIFY(whole.send({draft}) > 0);
    whole.service().purgeMessage(draft.id.value);
    QVERIFY(whole.passUntil([&] { return whole.state() == "NotSent"_L1; }));
    QVERIFY(whole.job().error && whole.job().error->kind == ErrorKind::NotFound);
    QCOMPARE(whole.posts(), 0);
    whole.outbox().withdraw({1});
    QTRY_COMPARE(whole.state(), u"Withdrawn"_s);
    QCOMPARE(whole.service().submissions(), 0);
}

void TestDecisions::whatIsDeletedElsewhereLeavesTheList_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("leaves");
    const QByteArray refused = R"("status":400,"code":"ErrorInvalidRecipients")";
    QTest::newRow("refused") << refused << u"NotSent"_s << true;
    QTest::newRow("held back") << QByteArray() << u"HeldBack"_s
                               << false; // the person decides, and may read it before
    // It may have gone out: likewise.
    QTest::newRow("not sure") << QByteArray(R"("damage":"cut")") << u"NotSure"_s << false;
}

void TestDecisions::whatIsDeletedElsewhereLeavesTheList()
{
    QFETCH(const QByteArray, fault);
    QFETCH(const QString, state);
    QFETCH(const bool, leaves);
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    const MailSummary draft = drafts.first();
    if (!fault.isEmpty())
        QVERIFY(whole.service().loadFaults(
            R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},"fault":{)" + fault + "}}]}"));
    QVERIFY(whole.send({draft}) > 0);
    if (state == "HeldBack"_L1)
        whole.service().changeSubject(draft.id.value, u"Another subject"_s);
    if (state == "NotSure"_L1) {
        QVERIFY(whole.leapUntil([&] { return whole.state() == "Unknown"_L1; }));
        whole.service().purgeMessage(draft.id.value);
    }
    QVERIFY(whole.leapUntil([&] { return whole.state() == state; }));
    whole.service().purgeMessage(draft.id.value);
    const int posts = whole.posts();
    const auto isListed = [&] {
        for (const MailSummary &one : whole.drafts()) {
            if (one.id == draft.id)
                return true;
        }
        return false;
    };
    QVERIFY(isListed());
    if (leaves)
        QVERIFY(whole.leapUntil([&] { return !isListed(); }, 10min));
    whole.leap(1h);
    QCOMPARE(isListed(), !leaves);
    QCOMPARE(whole.drafts().size(), drafts.size() - (leaves ? 1 : 0));
    QCOMPARE(whole.state(), state);
    QCOMPARE(whole.job().subject, draft.subject);
    QCOMPARE(whole.posts(), posts);
    QCOMPARE(whole.service().submissions(), 0);
    // Another try posts nothing. As there was a POST, somebody may have it: that is looked for, and then
    // said.
    if (leaves) {
        whole.outbox().tryAgain({1});
        QVERIFY(whole.leapUntil([&] { return whole.state() == "NotSure"_L1; }, 30min));
        QCOMPARE(whole.posts(), posts);
    }
    whole.outbox().withdraw({1});
    QTRY_COMPARE(whole.state(), u"Withdrawn"_s);
    QVERIFY(whole.leapUntil([&] { return !isListed(); }, 30min));
}

void TestDecisions::takesBackAWaitingMessage()
{
    WholeFixture whole({.perMinute = 1});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts().first(2);
    QVERIFY(whole.send(drafts) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state(1) == "Sent"_L1; }, 50s, 50ms));
    QCOMPARE(whole.state(2), u"Waiting"_s);
    whole.outbox().withdraw({2});
    whole.outbox().withdraw({2}); // pressed twice
    whole.outbox().withdraw({1}); // too late: nothing happens
    whole.pass(3min);
    QCOMPARE(whole.state(1), u"Sent"_s);
    QCOMPARE(whole.state(2), u"Withdrawn"_s);
    QCOMPARE(whole.service().submissions(), 1);
    // It is a plain draft again, and can be sent.
    QVERIFY(whole.send({drafts.at(1)}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state(3) == "Sent"_L1; }));
}

void TestDecisions::replacesARefusedJobWhenSendIsPressedAgain()
{
    WholeFixture whole({.faults = R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},
                                      "fault":{"status":400,"code":"ErrorInvalidRecipients"}}]})"});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    QVERIFY(whole.send({draft}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "NotSent"_L1; }));
    QCOMPARE(whole.job().error->code, u"ErrorInvalidRecipients"_s);
    QVERIFY(whole.send({draft}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state(2) == "Sent"_L1; }));
    QCOMPARE(whole.state(1), u"Withdrawn"_s);
    QCOMPARE(whole.service().submissions(), 1);
}

void TestDecisions::refusesToSendTheSameDraftTwice()
{
    WholeFixture whole({.undoSeconds = 60});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    QVERIFY(whole.send({draft, draft}) > 0);
    QCOMPARE(whole.state(2), u"none"_s);
    QSignalSpy failed(&whole.outbox(), &Outbox::storageFailed);
    QCOMPARE(whole.send({whole.drafts().first(), draft}), 0);
    QCOMPARE(whole.state(2), u"none"_s); // all or none
    QCOMPARE(failed.count(), 0); // the disk is well: nothing stands still
    QCOMPARE(whole.outbox().countdown().messages, 1);
}

void TestDecisions::aRefusedDecisionReplacesNothing()
{
    WholeFixture whole({.faults = R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},
                                      "fault":{"status":400,"code":"ErrorInvalidRecipients"}}]})"});
    QVERIFY(whole.openAndRead());
    const MailSummary refused = whole.drafts().at(0);
    const MailSummary waiting = whole.drafts().at(1);
    QVERIFY(whole.send({refused}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "NotSent"_L1; }));
    whole.outbox().setUndoTime(60s);
    QVERIFY(whole.send({waiting}) > 0);
    QCOMPARE(whole.send({refused, waiting}), 0);
    QCOMPARE(whole.state(1), u"NotSent"_s); // and why is still there
    QCOMPARE(whole.state(2), u"Countdown"_s);
    QCOMPARE(whole.state(3), u"none"_s);
}

void TestDecisions::letsThePersonDecideWhatIsNotSure()
{
    const QByteArray faults = R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},
                                  "fault":{"damage":"cut","when":"after","noCopy":true}}]})";
    for (const QByteArray &answer : {"sent"_ba, "look"_ba, "again"_ba, "back"_ba}) {
        WholeFixture whole({.faults = faults});
        QVERIFY(whole.openAndRead());
        QVERIFY(whole.send({whole.drafts().first()}) > 0);
        const QDateTime start = whole.clock().now();
        QVERIFY(whole.passUntil([&] { return whole.state() == "NotSure"_L1; }));
        QVERIFY(whole.clock().now() >= start.addSecs(600));
        if (answer == "sent") {
            whole.outbox().decideSent({1});
            QTRY_COMPARE(whole.state(), u"Sent"_s);
        } else if (answer == "look") {
            whole.outbox().checkAgain({1});
            QVERIFY(whole.passUntil([&] { return whole.state() == "Unknown"_L1; }));
            QVERIFY(whole.passUntil([&] { return whole.state() == "NotSure"_L1; }));
        } else if (answer == "again") {
            whole.outbox().tryAgain({1}); // it is gone: there is nothing to post
            QTRY_COMPARE(whole.state(), u"Waiting"_s);
            QVERIFY(whole.passUntil([&] { return whole.state() == "NotSure"_L1; }));
        } else {
            whole.outbox().withdraw({1});
            QTRY_COMPARE(whole.state(), u"Withdrawn"_s);
        }
        QCOMPARE(whole.posts(), 1);
        QCOMPARE(whole.service().submissions(), 1);
    }
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestDecisions)
#include "tst_decisions.moc"
