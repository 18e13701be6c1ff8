// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rail/page.h"
#include "settings/keys.h"
#include "undocontrol.h"
#include "widgets/bararea.h"
#include "widgets/searchedit.h"
#include "widgets/statuspieces.h"
#include "windowkeys.h"

#include <QWindow>

// The desk by keyboard alone: keys go to the window as from the platform, and nothing else is touched.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

/// Goes down the list to a draft that can be sent, and looks at it.
bool walkToSendable(WindowStage &stage)
{
    for (int i = 0; i < stage.model().rowCount(); ++i) {
        const auto row = stage.page().current();
        if (row && !blockerOf(*row))
            return true;
        press(stage, Qt::Key_Down);
    }
    return false;
}

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeMainJobByKeysAlone();
    void theLastRowIsFollowedByTheOneAbove();
    void escapeInTheSearchTakesTheWordsThenLeaves();
    void aSearchWithoutResultsOffersTheWayBack();
    void eachPageGivesTheKeyboardToItsList();
    void anEmptyListHandsTheKeyboardOnAndBack();
    void anArrowInTheFoldersStaysThere();
    void aDraftThatCannotBeSentAnswers();
    void aPressOnSendThatIsOffAnswers();
    void sendOutsideOfDraftsAnswers();
    void f6GoesFromPaneToPane();
};

void TestKeyboard::theWholeMainJobByKeysAlone()
{
    WindowStage stage;
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    press(stage, Qt::Key_Down);
    press(stage, Qt::Key_Down);
    QVERIFY(walkToSendable(stage));
    const int row = stage.list().currentIndex().row();
    const MessageId message = stage.list().currentMessage();
    const MessageId next = stage.model().at(row + 1)->summary.id;
    QTRY_COMPARE(stage.reader().messageId(), message);
    QTRY_VERIFY(stage.isReading());

    press(stage, Qt::Key_Return); // into the text
    QTRY_COMPARE(focusName(), u"messageView"_s);
    press(stage, Qt::Key_PageDown);
    QCOMPARE(stage.list().currentMessage(), message);
    pressFor(stage, ActionId::Send, Qt::Key_Return);
    QTRY_COMPARE(stage.model().rowCount(), 11);
    QCOMPARE(stage.list().currentMessage(), next);
    QCOMPARE(focusName(), u"messageView"_s); // stays where it was

    pressFor(stage, ActionId::Undo, Qt::Key_Z);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(stage.list().currentMessage(), message);
    QCOMPARE(stage.service->submissions(), 0);
    QTRY_COMPARE(stage.reader().messageId(), message);
    QTRY_VERIFY(stage.isReading());

    QTest::qWait(750); // a send just now is not followed by another
    pressFor(stage, ActionId::Send, Qt::Key_Return);
    QTRY_COMPARE(stage.model().rowCount(), 11);
    QVERIFY(tabTo(stage, u"sendNowButton"_s));
    press(stage, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(stage.counts().sentToday, 1, 30'000);
    // The bar has gone with its button; the keyboard is not left in the middle of nowhere.
    QTRY_COMPARE(focusName(), u"mailList"_s);
    QCOMPARE(stage.list().currentMessage(), next);

    press(stage, Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(stage.desk().page(), Page::SentItems);
    QTRY_COMPARE(stage.model().rowCount(), 1);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    QTRY_VERIFY(stage.reader().bars()->hasBar(u"proof"_s));
    QCOMPARE(stage.service->submissions(), 1);
    QCOMPARE(stage.service->draftIds().size(), 11);
}

void TestKeyboard::theLastRowIsFollowedByTheOneAbove()
{
    WindowStage stage;
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    press(stage, Qt::Key_End);
    QVERIFY(!blockerOf(*stage.page().current())); // else this proves nothing
    const MailRow last = *stage.page().current();
    QTRY_VERIFY(stage.isReading());
    pressFor(stage, ActionId::Send, Qt::Key_Return);
    QTRY_COMPARE(stage.model().rowCount(), 11);
    QVERIFY(!stage.model().indexOf(last.summary.id).isValid());
    QCOMPARE(stage.list().currentIndex().row(), 10);
    QCOMPARE(focusName(), u"mailList"_s);
}

void TestKeyboard::escapeInTheSearchTakesTheWordsThenLeaves()
{
    WindowStage stage;
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    press(stage, Qt::Key_Space); // a tick, that Esc in the search must leave alone
    QCOMPARE(stage.model().ticked().size(), 1);
    pressFor(stage, ActionId::Find, Qt::Key_F);
    QTRY_COMPARE(focusName(), u"searchEdit"_s);
    type(stage, u"e"_s);
    QCOMPARE(stage.window->searchEdit()->text(), u"e"_s);
    press(stage, Qt::Key_Escape);
    QTRY_VERIFY(stage.window->searchEdit()->text().isEmpty());
    QCOMPARE(focusName(), u"searchEdit"_s);
    press(stage, Qt::Key_Escape);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    QCOMPARE(stage.model().ticked().size(), 1);
    press(stage, Qt::Key_Escape);
    QTRY_COMPARE(stage.model().ticked().size(), 0);
}

void TestKeyboard::aSearchWithoutResultsOffersTheWayBack()
{
    WindowStage stage;
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    pressFor(stage, ActionId::Find, Qt::Key_F);
    type(stage, u"qqqqq"_s);
    QTRY_COMPARE(stage.model().rowCount(), 0);
    QCOMPARE(focusName(), u"searchEdit"_s);
    press(stage, Qt::Key_Return);
    QTRY_COMPARE(focusName(), u"clearSearchButton"_s);
    // The numbers are counted again meanwhile: the button stays, and the focus with it.
    stage.run(ActionId::Refresh);
    QTest::qWait(300);
    QCOMPARE(focusName(), u"clearSearchButton"_s);
    press(stage, Qt::Key_Space);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QVERIFY(stage.window->searchEdit()->text().isEmpty());
    QTRY_COMPARE(focusName(), u"mailList"_s);
}

void TestKeyboard::eachPageGivesTheKeyboardToItsList()
{
    WindowStage stage;
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    press(stage, Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"sendingEmpty"_s);
    press(stage, Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    QVERIFY(walkToSendable(stage));
    QTRY_VERIFY(stage.isReading());
    pressFor(stage, ActionId::Send, Qt::Key_Return);
    QTRY_COMPARE(stage.counts().sending, 1);
    pressFor(stage, ActionId::Find, Qt::Key_F);
    QTRY_COMPARE(focusName(), u"searchEdit"_s);
    press(stage, Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"sendingList"_s);
    press(stage, Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(stage.desk().page(), Page::SentItems);
    QTRY_VERIFY(stage.page().listPane()->focusPlace()->hasFocus());
}

void TestKeyboard::anEmptyListHandsTheKeyboardOnAndBack()
{
    WindowStage stage(u"en"_s, 4);
    QTRY_VERIFY(stage.model().rowCount() > 0);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    // Elsewhere the drafts are deleted, but for one that can be sent.
    QVERIFY(walkToSendable(stage));
    const MessageId keep = stage.list().currentMessage();
    for (const QString &id : stage.service->draftIds()) {
        if (id != keep.value)
            stage.service->purgeMessage(id);
    }
    press(stage, Qt::Key_F5);
    QTRY_COMPARE(stage.model().rowCount(), 1);
    QTRY_COMPARE(stage.list().currentMessage(), keep);
    QTRY_VERIFY(stage.isReading());
    QCOMPARE(focusName(), u"mailList"_s);
    pressFor(stage, ActionId::Send, Qt::Key_Return);
    QTRY_COMPARE(stage.model().rowCount(), 0);
    QTRY_COMPARE(focusName(), u"listEmpty"_s);
    pressFor(stage, ActionId::Undo, Qt::Key_Z);
    QTRY_COMPARE(stage.model().rowCount(), 1);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    QTest::qWait(750);
    QTRY_VERIFY(stage.isReading());
    pressFor(stage, ActionId::Send, Qt::Key_Return);
    QTRY_COMPARE(stage.model().rowCount(), 0);
    stage.desk().undoControl().sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(stage.counts().sentToday, 1, 30'000);
    QTRY_COMPARE(focusName(), u"openSentButton"_s);
    press(stage, Qt::Key_Space);
    QTRY_COMPARE(stage.desk().page(), Page::SentItems);
    QTRY_COMPARE(focusName(), u"mailList"_s);
}

void TestKeyboard::anArrowInTheFoldersStaysThere()
{
    WindowStage stage;
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    QVERIFY(tabTo(stage, u"railView"_s));
    press(stage, Qt::Key_Down);
    QTRY_COMPARE(stage.desk().page(), Page::Sending);
    press(stage, Qt::Key_Up);
    QTRY_COMPARE(stage.desk().page(), Page::Drafts);
    QTest::qWait(50);
    QCOMPARE(focusName(), u"railView"_s);
}

void TestKeyboard::aDraftThatCannotBeSentAnswers()
{
    WindowStage stage(u"en"_s, 40);
    QTRY_COMPARE(stage.model().rowCount(), 40);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    for (int i = 0; i < 40 && !blockerOf(*stage.page().current()); ++i)
        press(stage, Qt::Key_Down);
    QVERIFY(blockerOf(*stage.page().current()));
    QTRY_VERIFY(!stage.action(ActionId::Send).isEnabled());
    auto *told = stage.window->findChild<StatusPiece *>(u"toldLabel"_s);
    QVERIFY(told && !told->isVisible());
    press(stage, Qt::Key_Return, Qt::ControlModifier);
    const QString why = u"Cannot be sent yet: "_s + wordsFor(blockerOf(*stage.page().current()));
    QVERIFY(told->isVisible());
    QCOMPARE(told->accessibleName(), why);
    QVERIFY(told->width() >= told->sizeHint().width());
    QCOMPARE(stage.counts().sending, 0);
    QVERIFY(!stage.action(ActionId::Undo).isEnabled());
    // It is about this draft; the next one has other reasons or none.
    press(stage, Qt::Key_Down);
    QTRY_VERIFY(!told->isVisible());
    QVERIFY(stage.window->findChild<StatusPiece *>(u"syncLabel"_s)->isVisible());
}

void TestKeyboard::aPressOnSendThatIsOffAnswers()
{
    WindowStage stage(u"en"_s, 40);
    QTRY_COMPARE(stage.model().rowCount(), 40);
    int row = 0;
    while (row < 40 && !blockerOf(stage.model().at(row)->summary))
        ++row;
    stage.list().setCurrentIndex(stage.model().index(row, 0));
    QTRY_VERIFY(!stage.action(ActionId::Send).isEnabled());
    auto *button = stage.window->findChild<QWidget *>(u"sendButton"_s);
    const QPoint place = button->mapTo(stage.window.get(), button->rect().center());
    QTest::mouseClick(stage.window->windowHandle(), Qt::LeftButton, {}, place);
    const auto *told = stage.window->findChild<StatusPiece *>(u"toldLabel"_s);
    QTRY_VERIFY(told->isVisible());
    QVERIFY(told->accessibleName().startsWith(u"Cannot be sent yet: "));
    QCOMPARE(stage.counts().sending, 0);
}

void TestKeyboard::sendOutsideOfDraftsAnswers()
{
    WindowStage stage;
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QTRY_COMPARE(focusName(), u"mailList"_s);
    const auto *told = stage.window->findChild<StatusPiece *>(u"toldLabel"_s);
    for (const auto &[key, page] : {std::pair(Qt::Key_2, Page::Sending), {Qt::Key_4, Page::SentItems}}) {
        press(stage, key, Qt::ControlModifier);
        QTRY_COMPARE(stage.desk().page(), page);
        QTRY_VERIFY(!stage.action(ActionId::Send).isEnabled());
        press(stage, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(told->isVisible());
        QCOMPARE(told->accessibleName(), u"Only in Drafts"_s);
        QCOMPARE(stage.counts().sending, 0);
    }
}

void TestKeyboard::f6GoesFromPaneToPane()
{
    WindowStage stage;
    stage.settings.set(Keys::undoSeconds, 60);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    QTRY_COMPARE(focusName(), u"mailList"_s);
    for (const QString &place : {u"messageView"_s, u"railView"_s, u"mailList"_s}) {
        press(stage, Qt::Key_F6);
        QCOMPARE(focusName(), place);
    }
    for (const QString &place : {u"railView"_s, u"messageView"_s, u"mailList"_s}) {
        press(stage, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(focusName(), place);
    }
    // From where no pane is, to the first or the last.
    stage.window->searchEdit()->setFocus();
    press(stage, Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(focusName(), u"messageView"_s);
    stage.window->searchEdit()->setFocus();
    press(stage, Qt::Key_F6);
    QCOMPARE(focusName(), u"railView"_s);

    // The way back is one more pane while it is there.
    stage.run(ActionId::Send);
    QTRY_VERIFY(stage.desk().undoControl().isRunning());
    press(stage, Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(focusName(), u"undoButton"_s);
    press(stage, Qt::Key_F6);
    QCOMPARE(focusName(), u"railView"_s);

    // A page without a reader has one pane less.
    stage.run(ActionId::GoSending);
    QTRY_COMPARE(focusName(), u"sendingList"_s);
    press(stage, Qt::Key_F6);
    QCOMPARE(focusName(), u"undoButton"_s);
    press(stage, Qt::Key_F6);
    QCOMPARE(focusName(), u"railView"_s);
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
