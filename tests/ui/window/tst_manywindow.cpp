// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sendingmodel.h"
#include "outbox/outbox.h"
#include "sending/sendingdelegate.h"
#include "sending/sendingpage.h"
#include "sending/sendingview.h"
#include "sendingdesk.h"
#include "sendreport.h"
#include "undocontrol.h"
#include "windowstage.h"
#include "wordingbars.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace Sendoff;

/// Many messages in the real window: the dialog, the Sending page, pause, stop, the result, the report.
class TestManyWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyAreSentAndReported();
    void pauseAndStopFromThePage();
    void whatWasStoppedCanBeSentAfterAll();
    void todaysLimitLeadsBackToDrafts();
    void anEndWithProblemsIsSaid();
    void aRowThatNeedsThePersonHasALink();
    void whatChangedSinceTheApprovalIsSaid();
    void theReportIsSafeForSpreadsheets();
    void aReportThatCannotBeWrittenIsSaid();

private:
    static void sendAll(WindowStage &stage);
    /// What the page says of those that wait.
    static QString turns(WindowStage &stage);
    static QString label(WindowStage &stage, const QString &name)
    {
        return stage.desk().sendingPage().findChild<QLabel *>(name)->text();
    }
};

void TestManyWindow::sendAll(WindowStage &stage)
{
    QTRY_VERIFY(stage.isReading());
    stage.run(ActionId::SelectAll);
    QTRY_VERIFY(stage.action(ActionId::Send).isEnabled());
    stage.run(ActionId::Send);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QApplication::activeModalWidget()->findChild<QPushButton *>(u"sendAllButton"_s)->click();
    QTRY_VERIFY(stage.desk().undoControl().isRunning());
}

QString TestManyWindow::turns(WindowStage &stage)
{
    const auto *view = stage.desk().sendingPage().findChild<SendingView *>();
    const auto *delegate = qobject_cast<SendingDelegate *>(view->itemDelegate());
    QStringList words;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        if (index.data(SendingModel::JobRole).value<SendJob>().state == SendState::Waiting)
            words += delegate->happened(index);
    }
    return words.join(u", "_s);
}

void TestManyWindow::manyAreSentAndReported()
{
    WindowStage stage({.drafts = 14});
    sendAll(stage);
    const int waiting = stage.core->outbox(0).waiting();
    QVERIFY(waiting > 5);
    stage.desk().go(Page::Sending);
    QVERIFY(!label(stage, u"batchTitle"_s).isEmpty());
    QTRY_VERIFY(stage.action(ActionId::SendRightNow).isEnabled());
    stage.run(ActionId::SendRightNow);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"result"_s), 20'000);
    QVERIFY(stage.barText(u"result"_s).contains(u"%1 of %1 sent"_s.arg(waiting)));
    QCOMPARE(stage.service->submissions(), waiting);
    stage.prompter.answer = stage.profile.filePath(u"report.csv"_s);
    stage.run(ActionId::SaveReport);
    QFile report(stage.prompter.answer);
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray table = report.readAll();
    QVERIFY(table.startsWith("\xEF\xBB\xBF\"Decided\""));
    QCOMPARE(table.count("\"Sent\""), waiting);
}

void TestManyWindow::pauseAndStopFromThePage()
{
    WindowStage stage({.drafts = 14});
    stage.settings.setForThisRun(u"sending/perMinute"_s, u"20"_s);
    sendAll(stage);
    stage.desk().go(Page::Sending);
    SendingPage &page = stage.desk().sendingPage();
    QTRY_VERIFY(stage.action(ActionId::SendRightNow).isEnabled());
    stage.run(ActionId::SendRightNow);
    QTRY_VERIFY(stage.core->outbox(0).waiting() > 2 && stage.service->submissions() > 0);
    QTRY_VERIFY(turns(stage).contains(QRegularExpression(u"^Next, In about \\d s, In about \\d+ s"_s)));
    page.findChild<QPushButton *>(u"pauseButton"_s)->click();
    QTRY_COMPARE(label(stage, u"timeLeftLabel"_s), u"Paused"_s);
    QTRY_VERIFY(turns(stage).startsWith(u"Waits for its turn, Waits for its turn"_s));
    QTRY_VERIFY(stage.bars().hasBar(u"paused"_s));
    QCOMPARE(page.findChild<QPushButton *>(u"pauseButton"_s)->text(), u"Resume"_s);
    QVERIFY(page.findChild<QProgressBar *>(u"batchProgress"_s)->isVisible());
    const int waiting = stage.core->outbox(0).waiting();
    page.findChild<QPushButton *>(u"stopRestButton"_s)->click();
    QTRY_VERIFY(QApplication::activeModalWidget());
    QWidget *question = QApplication::activeModalWidget();
    QCOMPARE(question->objectName(), u"stopRestDialog"_s);
    question->findChild<QPushButton *>(u"keepSendingButton"_s)->click(); // the harmless answer
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(stage.core->outbox(0).waiting(), waiting);
    QTRY_VERIFY(stage.action(ActionId::StopRest).isEnabled());
    stage.run(ActionId::StopRest);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QApplication::activeModalWidget()->findChild<QPushButton *>(u"stopButton"_s)->click();
    QTRY_COMPARE(stage.core->outbox(0).waiting(), 0);
    QTRY_VERIFY(!stage.bars().hasBar(u"paused"_s)); // nothing is left to hold back
    QTRY_VERIFY(page.findChild<QPushButton *>(u"pauseButton"_s)->isHidden());
    QTRY_VERIFY(!stage.action(ActionId::StopRest).isEnabled());
    QTRY_COMPARE(stage.model().rowCount(), 14 - stage.service->submissions());
}

void TestManyWindow::whatWasStoppedCanBeSentAfterAll()
{
    WindowStage stage({.drafts = 14});
    stage.settings.setForThisRun(u"sending/perMinute"_s, u"6"_s);
    sendAll(stage);
    const int all = stage.core->outbox(0).waiting();
    QTRY_VERIFY(stage.action(ActionId::SendRightNow).isEnabled());
    stage.run(ActionId::SendRightNow);
    QTRY_COMPARE(stage.counts().sentToday, 1);
    stage.run(ActionId::StopRest);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QApplication::activeModalWidget()->findChild<QPushButton *>(u"stopButton"_s)->click();
    QTRY_VERIFY(stage.bars().hasBar(u"stopped"_s));
    QVERIFY2(stage.barText(u"stopped"_s).contains(u"1 sent, %1 back in Drafts."_s.arg(all - 1)),
             qPrintable(stage.barText(u"stopped"_s)));
    QVERIFY(!stage.bars().hasBar(u"result"_s)); // which would say the same

    stage.settings.setForThisRun(u"sending/perMinute"_s, u"0"_s);
    QTest::qWait(750); // a send just now is not followed by another
    stage.pressBar(u"stopped"_s, WordingBars::sendAfterAll());
    QTRY_VERIFY(QApplication::activeModalWidget()); // they are shown before they go
    QCOMPARE(stage.desk().page(), Page::Drafts);
    QApplication::activeModalWidget()->findChild<QPushButton *>(u"sendAllButton"_s)->click();
    QTRY_VERIFY(!stage.bars().hasBar(u"stopped"_s));
    QTRY_VERIFY(stage.action(ActionId::SendRightNow).isEnabled());
    stage.run(ActionId::SendRightNow);
    QTRY_COMPARE_WITH_TIMEOUT(stage.counts().sentToday, all, 20'000);
    QCOMPARE(stage.service->submissions(), all);
}

void TestManyWindow::todaysLimitLeadsBackToDrafts()
{
    WindowStage stage(
        {.drafts = 14, .faults = R"({"rules":[{"match":{"method":"POST","path":"/send","from":2},
                       "fault":{"status":429,"code":"ErrorSubmissionQuotaExceeded","retryAfter":3600}}]})"_ba});
    sendAll(stage);
    QTRY_VERIFY(stage.action(ActionId::SendRightNow).isEnabled());
    stage.run(ActionId::SendRightNow);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"dayLimit"_s), 20'000);
    const int waiting = stage.core->outbox(0).waiting();
    QVERIFY(waiting > 2);
    stage.pressBar(u"dayLimit"_s, WordingBars::backToDrafts());
    QTRY_VERIFY(QApplication::activeModalWidget());
    QApplication::activeModalWidget()->findChild<QPushButton *>(u"stopButton"_s)->click();
    QTRY_COMPARE(stage.core->outbox(0).waiting(), 0);
    QTRY_VERIFY(!stage.bars().hasBar(u"dayLimit"_s));
    QTRY_COMPARE(stage.model().rowCount(), 13);
    QCOMPARE(stage.service->submissions(), 1);
}

void TestManyWindow::anEndWithProblemsIsSaid()
{
    WindowStage stage(WindowStage::Options{
        .drafts = 14,
        .faults
        = R"({"rules":[{"match":{"method":"POST","path":"/send","nth":2},"fault":{"status":403}}]})"_ba});
    sendAll(stage);
    const int waiting = stage.core->outbox(0).waiting();
    QTRY_VERIFY(stage.action(ActionId::SendRightNow).isEnabled());
    stage.run(ActionId::SendRightNow);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"result"_s), 20'000);
    QVERIFY(stage.barText(u"result"_s).contains(u"%1 of %2 sent, 1 need"_s.arg(waiting - 1).arg(waiting)));
    stage.pressBar(u"result"_s, WordingBars::show());
    QCOMPARE(stage.desk().page(), Page::Sending);
    // The draft itself says it too, and leads back.
    const SendJob refused = stage.core->store().jobs({SendState::NotSent}).first();
    stage.run(ActionId::GoDrafts);
    BarArea *bars = stage.desk().mailPage().reader()->bars();
    for (int row = 0; row < stage.model().rowCount() && !bars->hasBar(u"job"_s); ++row) {
        if (stage.model().at(row)->summary.id == refused.message)
            stage.list().setCurrentIndex(stage.model().index(row, 0));
    }
    QTRY_VERIFY(bars->hasBar(u"job"_s));
    QVERIFY(bars->bar(u"job"_s)->spec().text.contains(u"Nothing left your mailbox"_s));
    bars->bar(u"job"_s)->findChild<QAbstractButton *>(WordingBars::show())->click();
    QCOMPARE(stage.desk().page(), Page::Sending);
    // The person's answer changes the end.
    stage.desk().sendingPage().tryAgain(stage.core->store().jobs({SendState::NotSent}).first().id);
    QTRY_VERIFY_WITH_TIMEOUT(stage.barText(u"result"_s).contains(u"%1 of %1 sent"_s.arg(waiting)), 20'000);
}

void TestManyWindow::aRowThatNeedsThePersonHasALink()
{
    WindowStage stage({.faults = R"({"rules":[{"match":{"method":"POST","path":"/send","nth":1},
                                     "fault":{"status":400,"code":"ErrorMessageSizeExceeded"}}]})"});
    sendAll(stage);
    QTRY_VERIFY(stage.action(ActionId::SendRightNow).isEnabled());
    stage.run(ActionId::SendRightNow);
    QTRY_COMPARE_WITH_TIMEOUT(stage.counts().needPerson, 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(stage.counts().sending, 0, 20'000);
    stage.desk().go(Page::Sending);
    auto *view = stage.desk().sendingPage().findChild<SendingView *>();
    const auto *delegate = qobject_cast<SendingDelegate *>(view->itemDelegate());
    const auto linkOf = [view, delegate](int row) {
        const QModelIndex index = view->model()->index(row, 0);
        QStyleOptionViewItem option;
        option.font = view->font();
        const QRect place = delegate->rowRect(view->visualRect(index), row, QFontMetrics(view->font()));
        return delegate->linkOf(index, place, option);
    };
    QTRY_COMPARE(linkOf(0).words, u"Try again"_s);
    QVERIFY(linkOf(1).words.isEmpty()); // it was sent
    const int posts = stage.service->requests("POST", u"/send"_s);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, linkOf(0).place.center() - QPoint(100, 0));
    QTest::qWait(50); // beside the link
    QCOMPARE(stage.service->requests("POST", u"/send"_s), posts);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, linkOf(0).place.center());
    QTRY_COMPARE_WITH_TIMEOUT(stage.counts().needPerson, 0, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(stage.service->requests("POST", u"/send"_s), posts + 1, 20'000);
}

void TestManyWindow::whatChangedSinceTheApprovalIsSaid()
{
    WindowStage stage({.drafts = 6});
    QTRY_VERIFY(stage.isReading());
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    const MailSummary draft = stage.model().at(stage.list().currentIndex().row())->summary;
    stage.run(ActionId::Send);
    QTRY_VERIFY(stage.desk().undoControl().isRunning());
    stage.service->changeSubject(draft.id.value, u"Another subject"_s);
    QTRY_VERIFY(stage.action(ActionId::SendRightNow).isEnabled());
    stage.run(ActionId::SendRightNow);
    QTRY_COMPARE(stage.core->store().jobs({SendState::HeldBack}).size(), 1);
    stage.desk().go(Page::Sending);
    SendingPage &page = stage.desk().sendingPage();
    page.setCurrentJob(stage.core->store().jobs({SendState::HeldBack}).first().id);
    QTRY_VERIFY2(label(stage, u"reason"_s).contains(u"The subject was “%1”"_s.arg(draft.subject)),
                 qPrintable(label(stage, u"reason"_s)));
    QVERIFY(!label(stage, u"reason"_s).contains(u"The text changed"_s));
    QCOMPARE(stage.service->submissions(), 0);
}

void TestManyWindow::theReportIsSafeForSpreadsheets()
{
    SendJob job;
    job.state = SendState::Sent;
    job.created = QDateTime(QDate(2026, 4, 8), QTime(8, 0), Qt::UTC);
    job.attemptId = "request";
    for (const QString &subject : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"  =cmd|' /C calc'!A0"_s,
                                   u"\t=1"_s, u"\r=1"_s, u"＝1"_s}) {
        job.subject = subject;
        const QByteArray table = SendReport::csv({job});
        QVERIFY2(table.contains("\"'" + subject.toUtf8() + '"'), table.constData());
    }
    job.subject = u"Он сказал \"да\", 你好;\r\nвторая строка"_s;
    job.recipients = {{u"Анна, Б."_s, u"anna@contoso.com"_s}, {{}, u"b@contoso.com"_s}};
    const QByteArray table = SendReport::csv({job});
    QVERIFY(table.contains("\"Он сказал \"\"да\"\", 你好;\r\nвторая строка\""));
    QVERIFY(table.contains("\"Анна, Б. <anna@contoso.com>; b@contoso.com\""));
    QVERIFY(table.endsWith("\"request\"\r\n"));
}

void TestManyWindow::aReportThatCannotBeWrittenIsSaid()
{
    WindowStage stage({.drafts = 14});
    sendAll(stage);
    stage.prompter.answer = stage.profile.filePath(u"no/such/folder/report.csv"_s);
    QTRY_VERIFY(stage.action(ActionId::SaveReport).isEnabled());
    stage.run(ActionId::SaveReport);
    QCOMPARE(stage.prompter.told.size(), 1);
}

QTEST_MAIN(TestManyWindow)
#include "tst_manywindow.moc"
