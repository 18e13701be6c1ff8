// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/badge.h"
#include "outbox/outbox.h"
#include "sending/sendingpage.h"
#include "sendreport.h"
#include "windowstage.h"
#include "wordingbars.h"

#include <QLabel>

// A message that came back, as the window tells it.

using namespace Qt::StringLiterals;
using namespace Sendoff;

class TestReportWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldEverywhere();
    void opensOnlyWebPages();
};

namespace {

/// Sends the first draft that can be sent, and lets a report come.
SendJob sendAndComeBack(WindowStage &stage, const QString &link)
{
    stage.core->outbox(0).setUndoTime(std::chrono::seconds(0));
    (void)QTest::qWaitFor([&] { return stage.isReading(); }, 30'000);
    if (!stage.goToSendable())
        return {};
    (void)QTest::qWaitFor([&] { return stage.isReading(); }, 30'000);
    stage.run(ActionId::Send);
    (void)QTest::qWaitFor([&] { return stage.counts().sentToday == 1; }, 30'000);
    const SendJob job = stage.core->store().job({1}).value_or(SendJob());
    stage.core->store().putReports({{job.id,
                                     {.id = {u"report"_s},
                                      .received = stage.clock.now(),
                                      .preview = u"The mailbox of the recipient is full."_s,
                                      .webLink = link}}},
                                   nullptr, {});
    return job;
}

} // namespace

void TestReportWindow::isToldEverywhere()
{
    WindowStage stage;
    const SendJob sent = sendAndComeBack(stage, u"https://outlook.office365.com/owa/?ItemID=x"_s);
    QCOMPARE(sent.state, SendState::Sent);
    QTRY_VERIFY(stage.bars().hasBar(u"cameBack"_s));
    QCOMPARE(stage.barText(u"cameBack"_s),
             u"1 message came back. A report says what could not be delivered, and why."_s);

    stage.run(ActionId::GoSent);
    QTRY_COMPARE(stage.model().at(0)->summary.id, sent.copy);
    QTRY_COMPARE(badgeOf(*stage.model().at(0)), Badge::CameBack);

    stage.pressBar(u"cameBack"_s, WordingBars::show());
    SendingPage &page = stage.desk().sendingPage();
    QTRY_VERIFY(page.isVisible());
    QTRY_COMPARE(page.currentJob(), sent.id); // that one, whatever else there is
    auto *title = page.findChild<QLabel *>(u"detailsTitle"_s);
    auto *reason = page.findChild<QLabel *>(u"reason"_s);
    QTRY_VERIFY2(title->text().startsWith(u"Came back: "_s), qPrintable(title->text()));
    QVERIFY2(reason->text().contains(u"The mailbox of the recipient is full."_s), qPrintable(reason->text()));
    QVERIFY(reason->text().startsWith(u"Sent once at "_s));
    page.findChild<QAbstractButton *>(u"openReportButton"_s)->click();
    QCOMPARE(stage.prompter.opened, QStringList{u"https://outlook.office365.com/owa/?ItemID=x"_s});

    const QByteArray csv = SendReport::csv({*stage.core->store().job(sent.id)});
    QVERIFY2(csv.contains("Came back"), csv.constData());

    auto *bar = stage.bars().bar(u"cameBack"_s);
    QVERIFY(bar);
    bar->findChild<QAbstractButton *>(u"hideButton"_s)->click();
    QTRY_VERIFY(!stage.bars().hasBar(u"cameBack"_s));
    stage.run(ActionId::Refresh);
    QTest::qWait(200);
    QVERIFY(!stage.bars().hasBar(u"cameBack"_s));
    QCOMPARE(stage.service->submissions(), 1);
}

void TestReportWindow::opensOnlyWebPages()
{
    WindowStage stage;
    const SendJob sent = sendAndComeBack(stage, u"file:///etc/passwd"_s);
    QTRY_VERIFY(stage.core->store().job(sent.id)->report.has_value());
    stage.run(ActionId::GoSending);
    SendingPage &page = stage.desk().sendingPage();
    page.setCurrentJob(sent.id);
    QTRY_VERIFY(page.findChild<QLabel *>(u"reason"_s)->text().contains(u"is full"_s));
    QVERIFY(!page.findChild<QAbstractButton *>(u"openReportButton"_s));
    stage.prompter.openWebLink(u"file:///etc/passwd"_s);
    QVERIFY(stage.prompter.opened.isEmpty());
}

QTEST_MAIN(TestReportWindow)
#include "tst_reportwindow.moc"
