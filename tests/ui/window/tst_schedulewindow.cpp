// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/outbox.h"
#include "schedule/schedulepopup.h"
#include "support/fakeclock.h"
#include "windowstage.h"

#include <QDateEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QTimeEdit>
#include <QToolButton>

// Times from the real window: asked for, shown, changed and taken back.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

SchedulePopup *popup(WindowStage &stage)
{
    return stage.window->findChild<SchedulePopup *>(u"schedulePopup"_s);
}

void press(QWidget *parent, const QString &name)
{
    auto *button = parent->findChild<QAbstractButton *>(name);
    QVERIFY2(button, qPrintable(name));
    QVERIFY2(button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

/// Schedules the target for tomorrow morning, without time to undo.
void scheduleTomorrow(WindowStage &stage)
{
    stage.settings.setForThisRun(u"sending/undoSeconds"_s, u"0"_s);
    stage.core->outbox(0).setUndoTime(std::chrono::seconds(0));
    stage.run(ActionId::Schedule);
    QVERIFY(popup(stage));
    press(popup(stage), u"tomorrowButton"_s);
}

} // namespace

class TestScheduleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalAreScheduledAndShown();
    void becomesADraftAgain();
    void goesNow();
    void getsAnotherTime();
    void theTimeToUndoSaysWhenItGoes();
    void aTimeThatIsSkippedIsSaid();
    void aTimeInThePastCannotBeChosen();
    void enterOnAnArrowTurnsTheMonth();
};

void TestScheduleWindow::severalAreScheduledAndShown()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QTRY_COMPARE(stage.model().rowCount(), 12);
    int ticked = 0;
    for (int row = 0; row < stage.model().rowCount() && ticked < 3; ++row) {
        if (!blockerOf(stage.model().at(row)->summary)) {
            stage.model().setTicked(stage.model().at(row)->summary.id, true);
            ++ticked;
        }
    }
    QTRY_COMPARE(stage.action(ActionId::Schedule).iconText(), u"Schedule 3…"_s);
    scheduleTomorrow(stage);
    QTRY_COMPARE(stage.counts().scheduled, 3);
    QTRY_COMPARE(stage.model().rowCount(), 9);
    stage.run(ActionId::GoScheduled);
    QTRY_COMPARE(stage.model().rowCount(), 3);
    QVERIFY(stage.model().at(0)->sendAt.isValid());
    QTRY_VERIFY(stage.action(ActionId::BackToDrafts).isEnabled());
    QVERIFY(!stage.action(ActionId::Send).isEnabled());
    QCOMPARE(stage.service->submissions(), 0);
}

void TestScheduleWindow::becomesADraftAgain()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    scheduleTomorrow(stage);
    QTRY_COMPARE(stage.counts().scheduled, 1);
    stage.run(ActionId::GoScheduled);
    QTRY_VERIFY(stage.action(ActionId::BackToDrafts).isEnabled());
    press(stage.window.get(), u"backToDraftsButton"_s);
    QTRY_COMPARE(stage.counts().scheduled, 0);
    stage.run(ActionId::GoDrafts);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QCOMPARE(stage.service->submissions(), 0);
}

void TestScheduleWindow::goesNow()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    scheduleTomorrow(stage);
    QTRY_COMPARE(stage.counts().scheduled, 1);
    stage.run(ActionId::GoScheduled);
    QTRY_VERIFY(stage.action(ActionId::SendScheduled).isEnabled());
    stage.run(ActionId::SendScheduled);
    QTRY_COMPARE_WITH_TIMEOUT(stage.counts().sentToday, 1, 15'000);
    QCOMPARE(stage.service->submissions(), 1);
    QCOMPARE(stage.counts().scheduled, 0);
}

void TestScheduleWindow::getsAnotherTime()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    scheduleTomorrow(stage);
    QTRY_COMPARE(stage.counts().scheduled, 1);
    stage.run(ActionId::GoScheduled);
    QTRY_VERIFY(stage.action(ActionId::ChangeTime).isEnabled());
    const QDateTime before = stage.model().at(0)->sendAt;
    stage.run(ActionId::ChangeTime);
    QVERIFY(popup(stage));
    auto *date = popup(stage)->findChild<QDateEdit *>(u"dateEdit"_s);
    QCOMPARE(date->date(), before.toLocalTime().date()); // the time it has now
    date->setDate(date->date().addDays(3));
    press(popup(stage), u"scheduleButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.model().rowCount() == 1
                                 && stage.model().at(0)->sendAt == before.toLocalTime().addDays(3).toUTC()
                                 && stage.model().at(0)->jobState == SendState::Scheduled,
                             15'000);
    QCOMPARE(stage.service->submissions(), 0);
}

void TestScheduleWindow::theTimeToUndoSaysWhenItGoes()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    stage.run(ActionId::Schedule);
    QVERIFY(popup(stage));
    press(popup(stage), u"tomorrowButton"_s);
    auto *bar = stage.window->findChild<QWidget *>(u"undoBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->accessibleName().startsWith(u"Scheduled for "_s));
    stage.run(ActionId::Undo);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QCOMPARE(stage.service->requests("POST"_ba, u"/send"_s), 0);
}

void TestScheduleWindow::aTimeThatIsSkippedIsSaid()
{
    FakeClock clock; // 14 April 2026
    SchedulePopup asked(clock, {.messages = 2, .zone = QTimeZone("Europe/Berlin")});
    auto *date = asked.findChild<QDateEdit *>(u"dateEdit"_s);
    auto *time = asked.findChild<QTimeEdit *>(u"timeEdit"_s);
    auto *warning = asked.findChild<QLabel *>(u"scheduleWarning"_s);
    auto *note = asked.findChild<QLabel *>(u"scheduleNote"_s);
    QVERIFY(warning->text().isEmpty());
    QVERIFY2(note->text().contains(u"UTC+2"_s), qPrintable(note->text()));
    date->setDate(QDate(2026, 10, 25));
    time->setTime(QTime(2, 30));
    QVERIFY2(warning->text().contains(u"comes twice"_s), qPrintable(warning->text()));
    date->setDate(QDate(2027, 3, 28));
    QVERIFY2(warning->text().contains(u"skipped"_s), qPrintable(warning->text()));
    QCOMPARE(asked.picked().moment, QDateTime(QDate(2027, 3, 28), QTime(1, 30), Qt::UTC));
    date->setDate(QDate(2026, 12, 1));
    QVERIFY2(note->text().contains(u"UTC+1"_s), qPrintable(note->text()));
    time->setTime(QTime(9, 57));
    time->setCurrentSection(QDateTimeEdit::MinuteSection);
    time->stepBy(1);
    QCOMPARE(time->time(), QTime(10, 0));
}

void TestScheduleWindow::aTimeInThePastCannotBeChosen()
{
    FakeClock clock; // 14 April 2026, 10:42 UTC
    SchedulePopup asked(clock, {.messages = 1, .zone = QTimeZone("UTC")});
    auto *date = asked.findChild<QDateEdit *>(u"dateEdit"_s);
    auto *time = asked.findChild<QTimeEdit *>(u"timeEdit"_s);
    auto *button = asked.findChild<QAbstractButton *>(u"scheduleButton"_s);
    date->setDate(QDate(2026, 4, 14));
    time->setTime(QTime(10, 43));
    QVERIFY(!button->isEnabled());
    time->setTime(QTime(10, 44));
    QVERIFY(button->isEnabled());
    date->setDate(QDate(2020, 1, 1));
    QCOMPARE(date->date(), QDate(2026, 4, 14));
}

void TestScheduleWindow::enterOnAnArrowTurnsTheMonth()
{
    FakeClock clock;
    SchedulePopup asked(clock, {.messages = 1, .zone = QTimeZone("UTC")});
    asked.show();
    QVERIFY(QTest::qWaitForWindowActive(&asked));
    const QSignalSpy chosen(&asked, &SchedulePopup::chosen);
    int turned = 0;
    const auto arrows = asked.findChildren<QToolButton *>();
    QVERIFY(arrows.size() >= 2);
    for (QToolButton *arrow : arrows) {
        // Not the button that schedules, nor those of the hidden calendar of the date.
        if (!arrow->isVisible() || !arrow->isEnabled() || arrow->objectName() == "scheduleButton"_L1)
            continue;
        QSignalSpy clicked(arrow, &QToolButton::clicked);
        arrow->setFocus();
        QTest::keyClick(arrow, Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        const bool isCancel = arrow->objectName() == "cancelButton"_L1;
        QCOMPARE(chosen.count(), 0); // nothing was scheduled
        QCOMPARE(asked.isVisible(), !isCancel);
        if (isCancel)
            asked.show();
        ++turned;
    }
    QVERIFY(turned >= 1);
}

QTEST_MAIN(TestScheduleWindow)
#include "tst_schedulewindow.moc"
