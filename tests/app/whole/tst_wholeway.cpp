// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client.h"
#include "outbox/outbox.h"
#include "settings/keys.h"
#include "store/store.h"
#include "support/wholefixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWholeWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void listsEveryPage();
    void sendsOneAndShowsItInSentItems();
    void sendsThreeInOneAction();
    void keepsItsDistance();
    void opensAnotherMailboxByItsAddressAndNeverAsksForMe();
    void postsNothingWhenUndone();
    void undoesTheNewestBatchOnly();
    void endsTheUndoTimeAtOnceWhenAsked();
    void measuresTheUndoTimeWhateverTheWallClockDoes();
    void holdsBackWhatWasChangedMeanwhile();
    void sendsWhatWasOnlyTouched();
    void saysThatADeletedDraftIsGone();
    void takesBackAWaitingMessage();
    void replacesARefusedJobWhenSendIsPressedAgain();
    void refusesToSendTheSameDraftTwice();
    void letsThePersonDecideWhatIsNotSure();
    void goesOnWhenTheServiceIsBack();
    void letsOnlyOneProgramUseAProfile();
    void writesMilestones();
};

void TestWholeWay::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestWholeWay::listsEveryPage()
{
    WholeFixture whole({.service = {.drafts = 1234}});
    QVERIFY(whole.openAndRead());
    QCOMPARE(whole.drafts().size(), 1234);
    QSet<QString> ids;
    for (const MailSummary &draft : whole.drafts())
        ids.insert(draft.id.value);
    const QStringList there = whole.service().draftIds();
    QCOMPARE(ids, QSet<QString>(there.begin(), there.end()));
}

void TestWholeWay::sendsOneAndShowsItInSentItems()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    QCOMPARE(whole.core().mailbox(0).id.value, u"/me"_s);
    const MailSummary draft = whole.drafts().first();
    const qsizetype sent = whole.sentItems().size();
    QSignalSpy accepted(&whole.outbox(), &Outbox::accepted);
    QSignalSpy confirmed(&whole.outbox(), &Outbox::confirmed);
    QVERIFY(whole.sendRead(draft) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QTRY_COMPARE(confirmed.count(), 1);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(whole.service().submissions(), 1);
    QCOMPARE(whole.service().submissions(draft.internetMessageId), 1);
    QCOMPARE(whole.sentItems().size(), sent + 1);
    QCOMPARE(whole.sentItems().first().subject, draft.subject);
    QCOMPARE(whole.drafts().size(), 5);
    QTRY_VERIFY(!whole.core().mailbox(0).address.isEmpty()); // the profile was asked meanwhile
    QVERIFY(whole.core().ownDomains(0).contains(u"contoso.com"_s));
}

void TestWholeWay::sendsThreeInOneAction()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts().first(3);
    QVERIFY(whole.send(drafts) > 0);
    QVERIFY(whole.passUntil([&] {
        return whole.state(1) == "Sent"_L1 && whole.state(2) == "Sent"_L1 && whole.state(3) == "Sent"_L1;
    }));
    QCOMPARE(whole.service().submissions(), 3);
    for (const MailSummary &draft : drafts)
        QCOMPARE(whole.service().submissions(draft.internetMessageId), 1);
    QCOMPARE(whole.posts(), 3);
    QCOMPARE(whole.job(1).batch, whole.job(3).batch);
    QVERIFY(whole.job(1).attemptId != whole.job(2).attemptId);
    QVERIFY(whole.job(1).copy != whole.job(2).copy);
}

void TestWholeWay::keepsItsDistance()
{
    WholeFixture whole({.perMinute = 6});
    QVERIFY(whole.openAndRead());
    const QDateTime start = whole.clock().now();
    QVERIFY(whole.send(whole.drafts().first(3)) > 0);
    QTRY_COMPARE(whole.posts(), 1); // the first goes at once: no time passes
    QVERIFY(whole.passUntil([&] { return whole.service().submissions() == 3; }));
    QVERIFY(whole.job(2).posted >= start.addSecs(10));
    QVERIFY(whole.job(3).posted >= start.addSecs(20));
    // A change of the setting counts at once.
    whole.settings().set(Keys::perMinute, 0);
    QVERIFY(whole.send(whole.drafts().first(2)) > 0);
    QTRY_COMPARE(whole.service().submissions(), 5);
}

void TestWholeWay::opensAnotherMailboxByItsAddressAndNeverAsksForMe()
{
    WholeFixture whole({.user = u"Sales@contoso.com"_s});
    QVERIFY(whole.openAndRead());
    QCOMPARE(whole.core().mailbox(0).id.value, u"/users/sales@contoso.com"_s);
    QVERIFY(!whole.drafts().isEmpty());
    const MailSummary draft = whole.drafts().first();
    QVERIFY(whole.send({draft}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 1);
    QVERIFY(!whole.core().httpLog().exchanges().isEmpty());
    for (const HttpExchange &exchange : whole.core().httpLog().exchanges())
        QVERIFY2(exchange.path.startsWith("/users/"_L1), qPrintable(exchange.path));
}

void TestWholeWay::postsNothingWhenUndone()
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

void TestWholeWay::undoesTheNewestBatchOnly()
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

void TestWholeWay::endsTheUndoTimeAtOnceWhenAsked()
{
    WholeFixture whole({.undoSeconds = 120});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().at(0)}) > 0);
    QVERIFY(whole.send({whole.drafts().at(1)}) > 0);
    whole.outbox().sendNow();
    QCOMPARE(whole.outbox().countdown().batch, 0);
    QTRY_COMPARE(whole.service().submissions(), 2); // no time passes
}

void TestWholeWay::measuresTheUndoTimeWhateverTheWallClockDoes()
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

void TestWholeWay::holdsBackWhatWasChangedMeanwhile()
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
        whole.outbox().tryAgain({1});
        QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
        QCOMPARE(whole.service().submissions(), 1);
    }
}

void TestWholeWay::sendsWhatWasOnlyTouched()
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

void TestWholeWay::saysThatADeletedDraftIsGone()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    QVERIFY(whole.send({draft}) > 0);
    whole.service().deleteMessage(draft.id.value);
    QVERIFY(whole.passUntil([&] { return whole.state() == "NotSent"_L1; }));
    QVERIFY(whole.job().error && whole.job().error->kind == ErrorKind::NotFound);
    QCOMPARE(whole.posts(), 0);
    whole.outbox().withdraw({1});
    QTRY_COMPARE(whole.state(), u"Withdrawn"_s);
    QCOMPARE(whole.service().submissions(), 0);
}

void TestWholeWay::takesBackAWaitingMessage()
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

void TestWholeWay::replacesARefusedJobWhenSendIsPressedAgain()
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

void TestWholeWay::refusesToSendTheSameDraftTwice()
{
    WholeFixture whole({.undoSeconds = 60});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    QVERIFY(whole.send({draft, draft}) > 0);
    QCOMPARE(whole.state(2), u"none"_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"new jobs were not stored.*alreadyQueued"_s));
    QCOMPARE(whole.send({whole.drafts().first(), draft}), 0);
    QCOMPARE(whole.state(2), u"none"_s); // all or none
    QCOMPARE(whole.outbox().countdown().messages, 1);
}

void TestWholeWay::letsThePersonDecideWhatIsNotSure()
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

void TestWholeWay::goesOnWhenTheServiceIsBack()
{
    // Every answer is lost for a while, then all is well: nothing is lost, nothing is sent twice.
    WholeFixture whole({.faults = R"({"rules":[
        {"match":{"method":"GET","pathRegex":"/messages/[^/]+$","times":12},"fault":{"damage":"cut"}}]})"});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(whole.drafts().first(2)) > 0);
    QVERIFY(whole.passUntil([&] { return whole.job().error.has_value(); }));
    QCOMPARE(whole.state(), u"Waiting"_s);
    QVERIFY(whole.passUntil([&] { return whole.state(1) == "Sent"_L1 && whole.state(2) == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 2);
    QCOMPARE(whole.posts(), 2);
}

void TestWholeWay::letsOnlyOneProgramUseAProfile()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    QNetworkAccessManager network;
    CountingEntropy entropy;
    Environment environment{.clock = whole.clock(),
                            .entropy = entropy,
                            .network = network,
                            .profileDir = QFileInfo(whole.storeFile()).path()};
    Trace trace;
    Core second(environment, whole.settings(), trace);
    const Result<Done> opened = second.open();
    QVERIFY(!opened);
    QVERIFY(opened.error().kind == ErrorKind::Storage);
    QCOMPARE(opened.error().code, u"inUse"_s);
    QVERIFY(opened.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    whole.kill();
    QVERIFY(second.open());
}

void TestWholeWay::writesMilestones()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send({whole.drafts().first()}) > 0);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    whole.pass(10s);
    QFile file(whole.traceFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList events;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        events.append(json.value("event"_L1).toString());
        if (events.last().startsWith("send-"_L1))
            QCOMPARE(json.value("job"_L1).toInt(), 1);
        if (events.last() == "drafts-listed"_L1)
            QCOMPARE(json.value("rows"_L1).toInt(), json.value("source"_L1) == "store"_L1 ? 0 : 6);
        QVERIFY(!line.contains('@'));
    }
    QVERIFY(events.contains(u"sync-finished"_s));
    events.removeAll(u"sync-finished"_s);
    const QStringList wanted{u"drafts-listed"_s, u"drafts-listed"_s, u"send-posted"_s, u"send-accepted"_s,
                             u"send-confirmed"_s};
    QCOMPARE(events.first(5), wanted);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestWholeWay)
#include "tst_wholeway.moc"
