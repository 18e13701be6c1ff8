// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/recipient.h"
#include "reader/messageview.h"
#include "support/storesql.h"
#include "windowstage.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

// The menu of a row, and the head of a message shown before the mailbox has told its address.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

void rightClick(MailListView &list, int row)
{
    const QPoint point = list.visualRect(list.model()->index(row, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, list.viewport()->mapToGlobal(point));
    QTest::mouseClick(list.viewport(), Qt::RightButton, {}, point);
    QCoreApplication::sendEvent(list.viewport(), &event);
}

/// The menu that is open, or nothing.
QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

bool hasOutside(const MailSummary &mail)
{
    return std::ranges::any_of(mail.to + mail.cc + mail.bcc, [](const Recipient &recipient) {
        return isCompleteAddress(recipient.address) && isOutside(recipient, {u"contoso.com"_s});
    });
}

bool saysOutside(WindowStage &stage)
{
    const QList<QWidget *> chips = stage.reader().findChildren<QWidget *>(u"recipientChip"_s);
    return std::ranges::any_of(chips, [](const QWidget *chip) {
        return chip->accessibleName().endsWith(u", outside your organization"_s);
    });
}

int rowWithOutside(const MailListModel &model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (hasOutside(model.at(row)->summary))
            return row;
    }
    return -1;
}

/// The program starts again on the same profile.
enum class Address { Kept, Forgotten };

void startAgain(WindowStage &stage, Address address)
{
    stage.window.reset();
    stage.core.reset();
    if (address == Address::Forgotten)
        StoreSql(stage.storeFile()).run(u"UPDATE mailbox SET address = ''"_s);
    stage.core = std::make_unique<Core>(stage.environment, stage.settings, stage.trace);
    Connection connection;
    connection.root = stage.service->root();
    connection.tokens = std::make_unique<StaticToken>(stage.service->token());
    connection.mailboxes = {ownMailbox()};
    connection.practice = true;
    QVERIFY(stage.core->open());
    QVERIFY(stage.core->connectTo(std::move(connection)));
    stage.window = std::make_unique<MainWindow>(
        MainWindow::Parts{stage.settings, stage.language, stage.prompter, stage.trace});
    stage.window->openDesk(*stage.core);
    stage.window->resize(1280, 800);
    stage.window->show();
}

} // namespace

class TestRowMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightClickOpensTheMenuOfThatRow();
    void keysOpenTheMenuOfTheCurrentRow();
    void sentItemsHaveTheMenuToo();
    void outsideShowsWhenTheMailboxHasToldItsAddress();
    void outsideShowsAtOnceWhenTheAddressIsKept();
};

void TestRowMenu::rightClickOpensTheMenuOfThatRow()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(stage.model().rowCount() > 2);
    QCOMPARE(stage.list().currentIndex().row(), 0);
    rightClick(stage.list(), 2);
    QCOMPARE(stage.list().currentIndex().row(), 2);
    QMenu *menu = openMenu();
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(&stage.action(ActionId::MarkViewed)));
    QVERIFY(menu->actions().contains(&stage.action(ActionId::OpenInOutlook)));
    QVERIFY(std::ranges::all_of(menu->actions(), &QAction::isEnabled));
    QVERIFY(!stage.model().at(2)->viewed);
    menu->close();
    stage.run(ActionId::MarkViewed);
    QTRY_VERIFY(stage.model().at(2)->viewed);
}

void TestRowMenu::keysOpenTheMenuOfTheCurrentRow()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(stage.action(ActionId::Send).isEnabled());
    const QModelIndex current = stage.list().currentIndex();
    QTest::keyClick(&stage.list(), Qt::Key_Menu);
    QVERIFY(openMenu());
    QVERIFY(openMenu()->actions().contains(&stage.action(ActionId::Send)));
    openMenu()->close();
    QVERIFY(!openMenu());
    QTest::keyClick(&stage.list(), Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(openMenu());
    openMenu()->close();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(-5, -5), QPoint(-5, -5));
    QCoreApplication::sendEvent(&stage.list(), &event);
    QVERIFY(openMenu());
    openMenu()->close();
    QCOMPARE(stage.list().currentIndex(), current);
}

void TestRowMenu::sentItemsHaveTheMenuToo()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    stage.desk().go(0, Page::SentItems);
    stage.page().filter(MailFilter::All);
    QTRY_VERIFY(stage.isReading());
    rightClick(stage.list(), 0);
    QVERIFY(openMenu());
    QVERIFY(openMenu()->actions().contains(&stage.action(ActionId::OpenInOutlook)));
    QVERIFY(!openMenu()->actions().contains(&stage.action(ActionId::Send)));
    openMenu()->close();
}

void TestRowMenu::outsideShowsWhenTheMailboxHasToldItsAddress()
{
    WindowStage stage({.drafts = 40});
    QTRY_COMPARE(stage.model().rowCount(), 40);
    const int row = rowWithOutside(stage.model());
    QVERIFY(row >= 0);
    stage.list().setCurrentIndex(stage.model().index(row, 0));
    QTRY_VERIFY(stage.isReading());
    const MessageId id = stage.list().currentMessage();

    startAgain(stage, Address::Forgotten);
    stage.page().showMessage(id);
    QCOMPARE(stage.reader().messageId(), id);
    QVERIFY(stage.core->ownDomains(0).isEmpty());
    QVERIFY(!saysOutside(stage));
    QTRY_VERIFY(saysOutside(stage));
    QCOMPARE(stage.reader().messageId(), id);
    QCOMPARE(stage.model().query().ownDomains, QStringList{u"contoso.com"_s});

    QTRY_VERIFY(stage.isReading());
    stage.reader().setZoom(300);
    QScrollBar *bar = stage.reader().messageView()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 10);
    bar->setValue(10);
    const QString text = stage.reader().plainText();
    Q_EMIT stage.core->mailboxesChanged();
    QCOMPARE(bar->value(), 10);
    QVERIFY(stage.reader().shownVersion());
    QCOMPARE(stage.reader().plainText(), text);
}

void TestRowMenu::outsideShowsAtOnceWhenTheAddressIsKept()
{
    WindowStage stage({.drafts = 40});
    QTRY_COMPARE(stage.model().rowCount(), 40);
    const int row = rowWithOutside(stage.model());
    QVERIFY(row >= 0);
    stage.list().setCurrentIndex(stage.model().index(row, 0));
    QTRY_VERIFY(stage.isReading());
    const MessageId id = stage.list().currentMessage();
    QTRY_VERIFY(!stage.core->ownDomains(0).isEmpty());

    startAgain(stage, Address::Kept);
    stage.page().showMessage(id);
    QCOMPARE(stage.core->ownDomains(0), QStringList{u"contoso.com"_s});
    QVERIFY(saysOutside(stage));
}

QTEST_MAIN(TestRowMenu)
#include "tst_rowmenu.moc"
