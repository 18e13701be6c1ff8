// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leftbehind.h"
#include "net/gate.h"
#include "outbox/outbox.h"
#include "quitquestion.h"
#include "sending/sendingpage.h"
#include "settings/keys.h"
#include "support/builders.h"
#include "undocontrol.h"
#include "widgets/statuspieces.h"
#include "windowstage.h"
#include "wordingbars.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

// What is said when the service or the program gets into trouble, and that the way out works.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

void addLanguages()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Language::available())
        QTest::newRow(qPrintable(language)) << language;
}

QString statusOf(const WindowStage &stage)
{
    return stage.window->findChild<StatusPiece *>(u"syncLabel"_s)->text();
}

/// Decides to send some drafts that can be sent; they are on their way at once.
int sendSome(WindowStage &stage, int messages)
{
    QList<Approval> approvals;
    for (int row = 0; row < stage.model().rowCount() && approvals.size() < messages; ++row) {
        const MailSummary draft = stage.model().at(row)->summary;
        if (!blockerOf(draft))
            approvals.append({draft, {draft.changeKey, {}}});
    }
    stage.settings.set(Keys::undoSeconds, 0);
    stage.core->outbox(0).enqueue(approvals, &stage.desk(), [](const Result<qint64> &) {});
    return int(approvals.size());
}

} // namespace

class TestTroubleBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedTokenSaysWhatToDo();
    void anAddressThatIsNotReachedIsNamed();
    void aRefusalIsNotOffline_data();
    void aRefusalIsNotOffline();
    void whatCouldNotBeLoadedIsNotUpToDate_data();
    void whatCouldNotBeLoadedIsNotUpToDate();
    void aSlowServiceIsNamed();
    void slowDownOutlastsSeveralAnswers();
    void aCopyThatWasNotSeenIsSaid();
    void pausedCanBeResumed_data() { addLanguages(); }
    void pausedCanBeResumed();
    void anEndInTheUndoTimeIsToldAtTheNextStart_data() { addLanguages(); }
    void anEndInTheUndoTimeIsToldAtTheNextStart();
    void whatWaitedForDaysIsAskedFirst();
    void leavingWhileSendingIsAsked_data() { addLanguages(); }
    void leavingWhileSendingIsAsked();
};

void TestTroubleBars::aRefusedTokenSaysWhatToDo()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    stage.service->revokeToken();
    stage.run(ActionId::Refresh);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"signIn"_s), 20'000);
    QVERIFY(stage.barText(u"signIn"_s).startsWith(u"The access token is no longer valid."_s));
    QVERIFY(stage.bars().bar(u"signIn"_s)->spec().note.contains(u"Start Sendoff again"_s));
    QVERIFY(!stage.bars().hasBar(u"loadFailed"_s) && !stage.bars().hasBar(u"offline"_s));
    // What is decided meanwhile waits and says for what.
    QCOMPARE(sendSome(stage, 1), 1);
    QTRY_COMPARE(stage.counts().sending, 1);
    stage.run(ActionId::GoSending);
    QTest::qWait(300);
    QCOMPARE(stage.service->submissions(), 0);
    QCOMPARE(stage.counts().needPerson, 0);
    WindowStage::saveShot(*stage.window, u"trouble-token"_s);
}

void TestTroubleBars::anAddressThatIsNotReachedIsNamed()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(stage.core->store().lastSync(ownMailbox().id, Folder::SentItems).isValid());
    const QString host = u"127.0.0.1:%1"_s.arg(stage.service->root().port());
    stage.service.reset();
    stage.run(ActionId::Refresh);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"offline"_s), 20'000);
    QTRY_VERIFY2(stage.barText(u"offline"_s).startsWith(host + u" cannot be reached."_s),
                 qPrintable(stage.barText(u"offline"_s)));
    QVERIFY(stage.barText(u"offline"_s).contains(u"Drafts are shown as of"_s));
    QVERIFY(stage.bars().bar(u"offline"_s)->findChild<QAbstractButton *>(WordingBars::tryNow()));
    // This computer is not offline: it is the service that is not there.
    QVERIFY2(statusOf(stage).startsWith(u"Service not reached since "_s), qPrintable(statusOf(stage)));
    WindowStage::saveShot(*stage.window, u"trouble-unreachable"_s);
}

void TestTroubleBars::aRefusalIsNotOffline_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {401, 403, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestTroubleBars::aRefusalIsNotOffline()
{
    QFETCH(const int, status);
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(stage.core->store().lastSync(ownMailbox().id, Folder::SentItems).isValid());
    QVERIFY(stage.service->loadFaults(
        uR"({"rules":[{"match":{"method":"GET"},"fault":{"status":%1}}]})"_s.arg(status).toUtf8()));
    bool wasOffline = false;
    QObject::connect(&stage.core->gate(), &Gate::changed, &stage.core->gate(),
                     [&] { wasOffline = wasOffline || stage.core->gate().isOffline(); });
    const int before = stage.service->requests("GET"_ba, {});
    stage.run(ActionId::Refresh);
    QTRY_VERIFY_WITH_TIMEOUT(stage.service->requests("GET"_ba, {}) > before, 20'000);
    QTest::qWait(100);
    QVERIFY(!wasOffline && !stage.bars().hasBar(u"offline"_s));
    QVERIFY2(!statusOf(stage).contains(u"Offline"_s), qPrintable(statusOf(stage)));
}

void TestTroubleBars::whatCouldNotBeLoadedIsNotUpToDate_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("begin"); // of the status
    const QByteArray drafts = "/drafts/messages/delta";
    const QByteArray sent = "/sentitems/messages/delta";
    QTest::newRow("Drafts") << u"en"_s << drafts << u"Drafts: last checked at "_s;
    QTest::newRow("Sent Items") << u"en"_s << sent << u"Sent Items: last checked at "_s;
    QTest::newRow("both") << u"en"_s << "/messages/delta"_ba << u"Last checked at "_s;
    QTest::newRow("Sent Items, ru") << u"ru"_s << sent << u"Отправленные: последняя проверка в "_s;
    QTest::newRow("Sent Items, zh_CN") << u"zh_CN"_s << sent << u"已发送邮件：上次检查 "_s;
}

void TestTroubleBars::whatCouldNotBeLoadedIsNotUpToDate()
{
    QFETCH(const QString, language);
    QFETCH(const QByteArray, path);
    QFETCH(const QString, begin);
    WindowStage stage(language);
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(stage.core->store().lastSync(ownMailbox().id, Folder::SentItems).isValid());
    if (language == "en"_L1)
        QTRY_VERIFY2(statusOf(stage).startsWith(u"Up to date"_s), qPrintable(statusOf(stage)));
    QVERIFY(stage.service->loadFaults(R"({"rules":[{"match":{"method":"GET","path":")" + path
                                      + R"("},"fault":{"status":403}}]})"));
    stage.run(ActionId::Refresh);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"loadFailed"_s), 20'000);
    QTRY_VERIFY2(statusOf(stage).startsWith(begin), qPrintable(statusOf(stage)));
    stage.run(ActionId::GoSent);
    QTest::qWait(100);
    QVERIFY2(statusOf(stage).startsWith(begin), qPrintable(statusOf(stage)));
    if (path.contains("sent")) {
        WindowStage::saveShot(*stage.window, u"trouble-status-"_s + language);
        stage.window->resize(900, 600);
        WindowStage::saveShot(*stage.window, u"trouble-status-small-"_s + language);
    }
    stage.service->clearFaults();
    stage.pressBar(u"loadFailed"_s, WordingBars::tryAgain());
    QTRY_VERIFY(!stage.bars().hasBar(u"loadFailed"_s));
    if (language == "en"_L1)
        QTRY_VERIFY2(statusOf(stage).startsWith(u"Up to date"_s), qPrintable(statusOf(stage)));
}

void TestTroubleBars::aSlowServiceIsNamed()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(stage.core->store().lastSync(ownMailbox().id, Folder::SentItems).isValid());
    QVERIFY(stage.service->loadFaults(
        R"({"rules":[{"match":{"method":"GET","path":"/drafts/messages/delta","times":1},"fault":{"delay":6000}}]})"));
    stage.run(ActionId::Refresh);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"noAnswer"_s), 10'000);
    QVERIFY2(stage.barText(u"noAnswer"_s).contains(u"is slow to answer."_s),
             qPrintable(stage.barText(u"noAnswer"_s)));
    WindowStage::saveShot(*stage.window, u"trouble-slow"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!stage.bars().hasBar(u"noAnswer"_s), 15'000); // it came
    QVERIFY(!stage.bars().hasBar(u"loadFailed"_s));
}

void TestTroubleBars::slowDownOutlastsSeveralAnswers()
{
    WindowStage stage({.faults = R"({"rules":[{"match":{"method":"POST","path":"/send"},
                                     "fault":{"status":429,"retryAfter":2}}]})"});
    QTRY_VERIFY(stage.isReading());
    QCOMPARE(sendSome(stage, 1), 1);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"slowDown"_s), 10'000);
    // The service asked for 2 s, but nothing else waits, and this message keeps a distance of 45 s.
    QTRY_VERIFY2(
        stage.barText(u"slowDown"_s).contains(QRegularExpression(u"Sending goes on in [1-4]\\d seconds"_s)),
        qPrintable(stage.barText(u"slowDown"_s)));
    WindowStage::saveShot(*stage.window, u"trouble-slowdown"_s);
    // Asked once more it says the same, and so does the bar; the message keeps waiting and needs nobody.
    QTRY_COMPARE_WITH_TIMEOUT(stage.service->requests("POST", u"/send"_s), 2, 120'000);
    QTRY_VERIFY(stage.bars().hasBar(u"slowDown"_s)
                && stage.barText(u"slowDown"_s).contains(u"Sending goes on"_s));
    QCOMPARE(stage.counts().sending, 1);
    QCOMPARE(stage.counts().needPerson, 0);
    QCOMPARE(stage.service->submissions(), 0);
}

void TestTroubleBars::aCopyThatWasNotSeenIsSaid()
{
    WindowStage stage({.prepare = [](WindowStage &before) {
        QList<SendJob> jobs{unsureJob(ownMailbox().id, u"gone-1"_s), unsureJob(ownMailbox().id, u"gone-2"_s)};
        leaveBehind(before, jobs);
    }});
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(stage.bars().hasBar(u"unknown"_s));
    const QList<SendJob> jobs = stage.core->store().jobs({SendState::NotSure});
    QCOMPARE(jobs.size(), 2);
    for (const SendJob &job : jobs)
        stage.core->outbox(0).decideSent(job.id);
    QTRY_VERIFY(stage.bars().hasBar(u"result"_s));
    const QString text = stage.barText(u"result"_s);
    QVERIFY2(text.contains(u"2 of 2 sent."_s) && text.contains(u"2 messages were not seen in Sent Items."_s),
             qPrintable(text));
    WindowStage::saveShot(*stage.window, u"trouble-notseen"_s);
}

void TestTroubleBars::pausedCanBeResumed()
{
    QFETCH(QString, language);
    WindowStage stage({.code = language, .drafts = 14});
    stage.window->resize(900, 600);
    stage.settings.setForThisRun(u"sending/perMinute"_s, u"20"_s);
    QTRY_VERIFY(stage.isReading());
    QVERIFY(sendSome(stage, 4) == 4);
    QTRY_VERIFY(stage.core->outbox(0).waiting() > 1 && stage.service->submissions() > 0);
    stage.core->outbox(0).setPaused(true);
    QTRY_VERIFY(stage.bars().hasBar(u"paused"_s));
    if (language == "en"_L1)
        QVERIFY(stage.barText(u"paused"_s).contains(u"messages waiting."_s));
    WindowStage::saveShot(*stage.window, u"trouble-paused-"_s + language);
    stage.settings.setForThisRun(u"sending/perMinute"_s, u"0"_s);
    stage.pressBar(u"paused"_s, WordingBars::resume());
    QTRY_VERIFY(!stage.bars().hasBar(u"paused"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stage.counts().sentToday, 4, 20'000);
    QCOMPARE(stage.service->submissions(), 4);
}

void TestTroubleBars::anEndInTheUndoTimeIsToldAtTheNextStart()
{
    QFETCH(QString, language);
    WindowStage stage({.code = language, .prepare = [](WindowStage &before) {
                           QList<SendJob> jobs;
                           for (const QString &id : before.service->draftIds().first(3))
                               jobs.append(leftJob(ownMailbox().id, id, SendState::Countdown, 1));
                           leaveBehind(before, jobs);
                       }});
    stage.window->resize(900, 600);
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(stage.bars().hasBar(u"closedInUndoTime"_s));
    if (language == "en"_L1)
        QVERIFY(stage.barText(u"closedInUndoTime"_s).startsWith(u"3 messages not sent."_s));
    WindowStage::saveShot(*stage.window, u"trouble-restart-"_s + language);
    QCOMPARE(stage.counts().sending, 0);
    QCOMPARE(stage.service->submissions(), 0);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    stage.pressBar(u"closedInUndoTime"_s, WordingBars::show());
    QTRY_COMPARE(stage.model().tickedCount(), 3); // those that were not sent, to be told from the rest
    Q_EMIT stage.bars().bar(u"closedInUndoTime"_s)->closed();
    QTRY_VERIFY(!stage.bars().hasBar(u"closedInUndoTime"_s));
}

void TestTroubleBars::whatWaitedForDaysIsAskedFirst()
{
    WindowStage stage({.prepare = [](WindowStage &before) {
        QList<SendJob> jobs;
        for (const QString &id : before.service->draftIds().first(2))
            jobs.append(leftJob(ownMailbox().id, id, SendState::Waiting, 3 * 24 * 3600));
        leaveBehind(before, jobs);
    }});
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(stage.bars().hasBar(u"paused"_s));
    QVERIFY2(stage.barText(u"paused"_s).contains(u"so nothing goes out before you say so."_s),
             qPrintable(stage.barText(u"paused"_s)));
    QTest::qWait(300);
    QCOMPARE(stage.service->submissions(), 0);
    QCOMPARE(stage.core->outbox(0).waiting(), 2);
    WindowStage::saveShot(*stage.window, u"trouble-days"_s);
}

void TestTroubleBars::leavingWhileSendingIsAsked()
{
    QFETCH(QString, language);
    WindowStage stage({.code = language, .drafts = 14});
    stage.settings.setForThisRun(u"sending/perMinute"_s, u"1"_s);
    QTRY_VERIFY(stage.isReading());
    QCOMPARE(sendSome(stage, 4), 4);
    QTRY_COMPARE(stage.counts().sentToday, 1); // the others wait for their turn
    QTRY_COMPARE(stage.core->outbox(0).waiting(), 3);
    stage.window->close();
    auto *question = stage.window->findChild<QuitQuestion *>();
    QVERIFY(question && question->isVisible() && stage.window->isVisible());
    if (language == "en"_L1) {
        // A real mailbox goes on.
        const QuitQuestion real({.underWay = 3}, nullptr);
        QVERIFY(real.findChild<QLabel *>(u"quitText"_s)->text().contains(u"next time you open Sendoff"_s));
        QCOMPARE(question->findChild<QLabel *>(u"quitTitle"_s)->text(), u"3 messages are still waiting."_s);
        QVERIFY(question->findChild<QLabel *>(u"quitText"_s)->text().contains(u"begins anew"_s));
    }
    WindowStage::saveShot(*question, u"trouble-quit-"_s + language);
    stage.window->close(); // does not ask twice
    QCOMPARE(stage.window->findChildren<QuitQuestion *>().size(), 1);
    QTest::keyClick(question, Qt::Key_Return); // the harmless answer
    QTRY_VERIFY(!stage.window->findChild<QuitQuestion *>());
    QVERIFY(stage.window->isVisible());
    stage.window->close();
    question = stage.window->findChild<QuitQuestion *>();
    QVERIFY(question);
    question->findChild<QPushButton *>(u"exitButton"_s)->click();
    QTRY_VERIFY(!stage.window->isVisible());
    QCOMPARE(stage.service->submissions(), 1);
}

QTEST_MAIN(TestTroubleBars)
#include "tst_troublebars.moc"
