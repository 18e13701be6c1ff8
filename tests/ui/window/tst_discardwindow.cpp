// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"
#include "practice/practicemessage.h"
#include "quitquestion.h"
#include "settings/keys.h"
#include "widgets/searchedit.h"
#include "widgets/smallwidgets.h"
#include "windowkeys.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QToolBar>
#include <QToolButton>

// Drafts are discarded from the window, and taken back.

using namespace Qt::StringLiterals;
using namespace Sendoff;
using Practice::FolderName;

class TestDiscardWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyTakesTheRowAndCtrlZGivesItBack_data();
    void theKeyTakesTheRowAndCtrlZGivesItBack();
    void theButtonTakesAllTickedAndUndoTicksThemAgain_data() { languages(); }
    void theButtonTakesAllTickedAndUndoTicksThemAgain();
    void goesToDeletedItemsAfterTheUndoTime();
    void theNewestDecisionIsUndoneFirst();
    void onlyDraftsInDraftsCanBeDiscarded();
    void saysWhenADraftChangedMeanwhile();
    void saysWhichPermissionIsMissing();
    void leavingInTheUndoTimeIsAskedAbout();
    void theQuestionEndsWithTheUndoTime();
    void whatWaitsForTheNetworkIsNamed_data() { languages(); }
    void whatWaitsForTheNetworkIsNamed();
    void leavingSaysThatADiscardGoesOn();
    void anOpenMenuHasTheKey();
    void theToolbarHasRoom_data();
    void theToolbarHasRoom();

private:
    static void languages()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"en", "ru", "zh_CN"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
};

namespace {

QString text(WindowStage &stage, const QString &name)
{
    return stage.window->findChild<QLabel *>(name)->text();
}

QAbstractButton &button(WindowStage &stage, const QString &name)
{
    return *stage.window->findChild<QAbstractButton *>(name);
}

qsizetype deleted(WindowStage &stage)
{
    return stage.service->folderState(FolderName::DeletedItems).size();
}

/// The list has the keyboard, and this row is current and read.
void goTo(WindowStage &stage, int row)
{
    QTRY_COMPARE(focusName(), u"mailList"_s);
    stage.read(row);
    QTRY_VERIFY(stage.action(ActionId::Discard).isEnabled());
}

} // namespace

void TestDiscardWindow::theKeyTakesTheRowAndCtrlZGivesItBack_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("lead");
    QTest::addColumn<QString>("undo");
    QTest::newRow("en") << u"en"_s << u"Discard"_s << u"1 draft moved to Deleted Items"_s
                        << u"Undo discard"_s;
    QTest::newRow("ru") << u"ru"_s << u"Удалить"_s << u"В папку «Удаленные»: 1"_s << u"Отменить удаление"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s << u"放弃"_s << u"已将 1 封草稿移到“已删除邮件”"_s << u"撤消放弃"_s;
}

void TestDiscardWindow::theKeyTakesTheRowAndCtrlZGivesItBack()
{
    QFETCH(const QString, code);
    WindowStage stage(code);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 2);
    const MessageId message = stage.list().currentMessage();
    const MessageId next = stage.model().at(3)->summary.id;
    QTEST(stage.action(ActionId::Discard).iconText(), "name");
    press(stage, Qt::Key_Delete);
    QTRY_COMPARE(stage.model().rowCount(), 11);
    QVERIFY(!stage.model().indexOf(message).isValid());
    QCOMPARE(stage.list().currentMessage(), next);
    QCOMPARE(focusName(), u"mailList"_s);
    QTRY_VERIFY(button(stage, u"undoButton"_s).isVisible());
    QTEST(text(stage, u"undoLead"_s), "lead");
    QVERIFY(!button(stage, u"sendNowButton"_s).isVisible());
    QTRY_VERIFY(stage.action(ActionId::Undo).isEnabled());
    QTEST(stage.action(ActionId::Undo).iconText(), "undo");
    QTEST(button(stage, u"undoButton"_s).accessibleName(), "undo");
    WindowStage::saveShot(*stage.window, u"discard_"_s + code);
    pressFor(stage, ActionId::Undo, Qt::Key_Z);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(stage.list().currentMessage(), message);
    QCOMPARE(stage.list().currentIndex().row(), 2);
    QCOMPARE(deleted(stage), 0);
    QCOMPARE(stage.service->draftIds().size(), 12);
}

void TestDiscardWindow::theButtonTakesAllTickedAndUndoTicksThemAgain()
{
    QFETCH(const QString, code);
    WindowStage stage(code);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 0);
    for (int row = 3; row < 6; ++row)
        stage.model().setTicked(stage.model().at(row)->summary.id, true);
    const QList<MessageId> ticked = stage.model().ticked();
    QHash<QString, QString> names{
        {u"en"_s, u"Discard 3"_s}, {u"ru"_s, u"Удалить 3"_s}, {u"zh_CN"_s, u"放弃 3 封"_s}};
    QTRY_COMPARE(stage.action(ActionId::Discard).iconText(), names.value(code));
    button(stage, u"discardToolButton"_s).click();
    QTRY_COMPARE(stage.model().rowCount(), 9);
    QCOMPARE(stage.model().tickedCount(), 0);
    QTRY_VERIFY(button(stage, u"undoButton"_s).isVisible());
    button(stage, u"undoButton"_s).click();
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(stage.model().tickedCount(), 3);
    for (const MessageId &id : ticked)
        QVERIFY(stage.model().isTicked(id));
    QCOMPARE(deleted(stage), 0);
}

void TestDiscardWindow::goesToDeletedItemsAfterTheUndoTime()
{
    WindowStage stage;
    stage.settings.set(Keys::undoSeconds, 1);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 1);
    const QString id = stage.list().currentMessage().value;
    stage.action(ActionId::Discard).trigger();
    QTRY_COMPARE(stage.model().rowCount(), 11);
    QTRY_COMPARE_WITH_TIMEOUT(deleted(stage), 1, 30'000);
    QCOMPARE(stage.service->folderState(FolderName::DeletedItems).first().first, id);
    QTRY_VERIFY(!button(stage, u"undoButton"_s).isVisible());
    QCOMPARE(stage.model().rowCount(), 11);
    QCOMPARE(stage.counts().drafts, 11);
    QTRY_VERIFY(!stage.action(ActionId::Undo).isEnabled());
}

void TestDiscardWindow::theNewestDecisionIsUndoneFirst()
{
    WindowStage stage;
    stage.settings.set(Keys::undoSeconds, 60);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 0);
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    stage.run(ActionId::Send);
    QTRY_COMPARE(stage.model().rowCount(), 11);
    QTRY_COMPARE(stage.action(ActionId::Undo).iconText(), u"Undo send"_s);
    stage.run(ActionId::Discard);
    QTRY_COMPARE(stage.model().rowCount(), 10);
    QTRY_COMPARE(text(stage, u"undoLead"_s), u"1 draft moved to Deleted Items"_s);
    QCOMPARE(stage.window->findChild<ElidedLabel *>(u"undoRest"_s)->text(), u"+1 more waiting"_s);
    stage.run(ActionId::Undo);
    QTRY_COMPARE(stage.model().rowCount(), 11);
    QTRY_COMPARE(stage.action(ActionId::Undo).iconText(), u"Undo send"_s);
    stage.run(ActionId::Undo);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QCOMPARE(stage.service->submissions(), 0);
    QCOMPARE(deleted(stage), 0);
}

void TestDiscardWindow::onlyDraftsInDraftsCanBeDiscarded()
{
    WindowStage stage({.faults = R"({"rules":[{"match":{"method":"POST","path":"/send"},
                                    "fault":{"status":400,"code":"ErrorInvalidRecipients"}}]})"});
    stage.settings.set(Keys::undoSeconds, 0);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 0);
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    const MessageId refused = stage.list().currentMessage();
    stage.run(ActionId::Send);
    QTRY_COMPARE(stage.counts().needPerson, 1);
    QTRY_VERIFY(stage.model().indexOf(refused).isValid());
    stage.list().setCurrentMessage(refused);
    QTRY_VERIFY(!stage.action(ActionId::Discard).isEnabled());
    QVERIFY(stage.action(ActionId::Discard).toolTip().contains(u"Its send is not over"_s));
    // With others it is left out, and that is said.
    const MessageId other = stage.model().at(stage.list().currentIndex().row() == 0 ? 1 : 0)->summary.id;
    stage.model().setTicked(refused, true);
    stage.model().setTicked(other, true);
    stage.run(ActionId::Discard);
    QTRY_COMPARE(stage.model().rowCount(), 11);
    QVERIFY(stage.model().indexOf(refused).isValid());
    QTRY_COMPARE(deleted(stage), 1);
    for (const Page page : {Page::SentItems, Page::Scheduled, Page::Sending}) {
        stage.desk().go(page);
        QTRY_VERIFY(!stage.action(ActionId::Discard).isEnabled());
    }
    stage.desk().go(Page::Drafts);
    stage.desk().focusList();
    stage.model().clearTicks();
    stage.list().setCurrentIndex(stage.model().index(5, 0));
    QTRY_VERIFY(stage.action(ActionId::Discard).isEnabled());
    auto *more = stage.window->findChild<QToolButton *>(u"moreButton"_s)->menu();
    Q_EMIT more->aboutToShow();
    QVERIFY(more->actions().contains(&stage.action(ActionId::Discard)));
    // In the search the key is of the words.
    stage.window->searchEdit()->setFocus();
    QTRY_COMPARE(focusName(), u"searchEdit"_s);
    press(stage, Qt::Key_Delete);
    QTest::qWait(100);
    QCOMPARE(stage.model().rowCount(), 11);
}

void TestDiscardWindow::saysWhenADraftChangedMeanwhile()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not discarded"_s));
    WindowStage stage;
    stage.settings.set(Keys::undoSeconds, 1);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 1);
    const MessageId id = stage.list().currentMessage();
    stage.action(ActionId::Discard).trigger();
    QTRY_COMPARE(stage.model().rowCount(), 11);
    stage.service->changeSubject(id.value, u"Changed elsewhere"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"discardChanged"_s), 30'000);
    QVERIFY(stage.barText(u"discardChanged"_s).startsWith(u"1 draft not discarded: changed meanwhile."_s));
    QTRY_VERIFY(stage.model().indexOf(id).isValid());
    QTRY_COMPARE(stage.model().at(stage.model().indexOf(id).row())->summary.subject, u"Changed elsewhere"_s);
    QCOMPARE(deleted(stage), 0);
    Q_EMIT stage.bars().closed(u"discardChanged"_s); // as its button does
    QTRY_VERIFY(!stage.bars().hasBar(u"discardChanged"_s));
}

void TestDiscardWindow::saysWhichPermissionIsMissing()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not discarded"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not discarded"_s));
    WindowStage stage({.faults = R"({"rules":[{"match":{"path":"/move"},"fault":{"status":403}}]})"});
    stage.settings.set(Keys::undoSeconds, 0);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 0);
    stage.model().setTicked(stage.model().at(3)->summary.id, true);
    stage.model().setTicked(stage.model().at(4)->summary.id, true);
    stage.run(ActionId::Discard);
    QTRY_VERIFY(stage.barText(u"discardRefused"_s).startsWith(u"2 drafts not discarded."_s));
    QVERIFY(stage.barText(u"discardRefused"_s).contains(u"Mail.ReadWrite"_s));
    QTRY_COMPARE(stage.model().rowCount(), 12);
}

void TestDiscardWindow::leavingInTheUndoTimeIsAskedAbout()
{
    WindowStage stage;
    stage.settings.set(Keys::undoSeconds, 60);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 1);
    stage.action(ActionId::Discard).trigger();
    QTRY_COMPARE(stage.model().rowCount(), 11);
    stage.window->close();
    QVERIFY(stage.window->isVisible());
    auto *question = stage.window->findChild<QuitQuestion *>();
    QVERIFY(question);
    QVERIFY(question->findChild<QLabel *>(u"quitText"_s)->text().contains(u"it is not discarded"_s));
    QCOMPARE(question->findChild<QAbstractButton *>(u"exitButton"_s)->text(), u"Exit without discarding"_s);
    question->accept();
    QTRY_VERIFY(!stage.window->isVisible());
    QCOMPARE(deleted(stage), 0);
}

void TestDiscardWindow::theQuestionEndsWithTheUndoTime()
{
    WindowStage stage;
    stage.settings.set(Keys::undoSeconds, 3);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 1);
    stage.run(ActionId::Discard);
    QTRY_COMPARE(stage.model().rowCount(), 11);
    stage.window->close();
    const QPointer<QuitQuestion> question = stage.window->findChild<QuitQuestion *>();
    QVERIFY(question);
    QCOMPARE(question->findChild<QLabel *>(u"quitTitle"_s)->text(), u"1 draft is not discarded yet."_s);
    QTRY_VERIFY(!question || !question->isVisible());
    QVERIFY(stage.window->isVisible());
    QTRY_COMPARE(deleted(stage), 1);
}

void TestDiscardWindow::whatWaitsForTheNetworkIsNamed()
{
    QFETCH(const QString, code);
    WindowStage stage(code);
    stage.settings.set(Keys::undoSeconds, 0);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 1);
    QTRY_VERIFY(stage.core->store().lastSync(ownMailbox().id, Folder::SentItems).isValid());
    stage.service.reset();
    stage.run(ActionId::Refresh);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"offline"_s), 20'000);
    const QString waits = code == "ru"_L1
        ? u"2 удаленных черновика тоже подождут и сами попадут в папку «Удаленные»."_s
        : code == "en"_L1 ? u"2 discarded drafts wait too and go to Deleted Items by themselves."_s
                          : u"2 封已放弃的草稿也会先等待，联网后自动移到“已删除邮件”。"_s;
    QVERIFY(!stage.barText(u"offline"_s).contains(waits));
    for (const int row : {2, 3})
        stage.model().setTicked(stage.model().at(row)->summary.id, true);
    stage.run(ActionId::Discard);
    QTRY_COMPARE(stage.model().rowCount(), 10);
    QTRY_VERIFY2(stage.barText(u"offline"_s).contains(waits), qPrintable(stage.barText(u"offline"_s)));
    WindowStage::saveShot(*stage.window, u"discard-offline-"_s + code);
    stage.window->resize(900, 600);
    WindowStage::saveShot(*stage.window, u"discard-offline-small-"_s + code);
}

void TestDiscardWindow::leavingSaysThatADiscardGoesOn()
{
    WindowStage stage;
    stage.settings.set(Keys::undoSeconds, 0);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 1);
    stage.service->revokeToken();
    stage.run(ActionId::Discard);
    QTRY_COMPARE(stage.model().rowCount(), 11);
    QTRY_COMPARE_WITH_TIMEOUT(stage.desk().unfinished().discarded, 1, 20'000);
    stage.window->close();
    QVERIFY(stage.window->isVisible());
    auto *question = stage.window->findChild<QuitQuestion *>();
    QVERIFY(question);
    QCOMPARE(question->findChild<QLabel *>(u"quitTitle"_s)->text(), u"1 discarded draft is still waiting."_s);
    QVERIFY(question->findChild<QLabel *>(u"quitText"_s)->text().contains(u"begins anew"_s));
    // A real mailbox goes on.
    question->setFacts({.discarded = 1});
    QCOMPARE(question->findChild<QLabel *>(u"quitText"_s)->text(),
             u"It goes to Deleted Items next time you open Sendoff."_s);
    QCOMPARE(question->findChild<QAbstractButton *>(u"exitButton"_s)->text(), u"Exit"_s);
    // What is lost is still said to be, beside what is not.
    question->setFacts({.discarding = 1, .discarded = 2});
    QCOMPARE(question->findChild<QLabel *>(u"quitTitle"_s)->text(), u"1 draft is not discarded yet."_s);
    const QString text = question->findChild<QLabel *>(u"quitText"_s)->text();
    QVERIFY2(text.contains(u"if you exit now, it is not discarded."_s), qPrintable(text));
    QVERIFY2(text.contains(u"2 discarded drafts go to Deleted Items next time you open Sendoff."_s),
             qPrintable(text));
    QCOMPARE(question->findChild<QAbstractButton *>(u"exitButton"_s)->text(), u"Exit"_s);
    question->accept();
    QTRY_VERIFY(!stage.window->isVisible());
}

void TestDiscardWindow::anOpenMenuHasTheKey()
{
    WindowStage stage;
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 1);
    QMenu menu(stage.window.get());
    menu.addAction(u"Anything"_s);
    menu.popup(stage.window->mapToGlobal(QPoint(100, 100)));
    QTRY_VERIFY(QApplication::activePopupWidget());
    stage.action(ActionId::Discard).trigger(); // as the key does
    QTest::qWait(100);
    QCOMPARE(stage.model().rowCount(), 12);
    menu.close();
    QTRY_VERIFY(!QApplication::activePopupWidget());
    stage.run(ActionId::Discard);
    QTRY_COMPARE(stage.model().rowCount(), 11);
}

void TestDiscardWindow::theToolbarHasRoom_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QSize>("size");
    for (const char *code : {"en", "ru", "zh_CN"}) {
        for (const QSize size : {QSize(900, 600), QSize(1280, 800)})
            QTest::addRow("%s %d", code, size.width()) << QString::fromLatin1(code) << size;
    }
}

/// The longest texts: what does not fit would go behind an arrow.
void TestDiscardWindow::theToolbarHasRoom()
{
    QFETCH(const QString, code);
    QFETCH(const QSize, size);
    WindowStage stage(code);
    stage.window->resize(size);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    goTo(stage, 0);
    stage.run(ActionId::SelectAll);
    QTRY_COMPARE(stage.action(ActionId::Discard).iconText().contains(u"12"_s), true);
    WindowStage::saveShot(*stage.window, u"discardbar_%1_%2"_s.arg(code).arg(size.width()));
    for (const QString &name : {u"sendButton"_s, u"scheduleToolButton"_s, u"discardToolButton"_s})
        QVERIFY2(button(stage, name).isVisible(), qPrintable(name));
    QVERIFY(stage.window->searchEdit()->isVisible());
    const auto *more = stage.window->findChild<QToolBar *>(u"mainToolBar"_s)
                           ->findChild<QWidget *>(u"qt_toolbar_ext_button"_s);
    QVERIFY(!more || !more->isVisible());
}

QTEST_MAIN(TestDiscardWindow)
#include "tst_discardwindow.moc"
