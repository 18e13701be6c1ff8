// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/httplog.h"
#include "rail/page.h"
#include "rail/rail.h"
#include "rail/railview.h"
#include "settings/keys.h"
#include "sync/refresher.h"
#include "windowstage.h"

#include <QSet>

#include <algorithm>

// Two mailboxes in one window: each has its own drafts, its own way out and its own Sent Items.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

const QString anna = u"anna.weber@contoso.com"_s;
const QString sales = u"sales@contoso.com"_s;

QSet<QString> shownIds(WindowStage &stage)
{
    QSet<QString> ids;
    for (int row = 0; row < stage.model().rowCount(); ++row)
        ids.insert(stage.model().at(row)->summary.id.value);
    return ids;
}

/// Everything that the rail shows, as one text.
QString railText(const Rail &rail)
{
    QStringList texts;
    const QAbstractItemModel &model = *rail.view()->model();
    const std::function<void(const QModelIndex &)> add = [&](const QModelIndex &parent) {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            texts += index.data(parent.isValid() ? Qt::DisplayRole : Qt::ToolTipRole).toString();
            add(index);
        }
    };
    add({});
    return texts.join(u'\n');
}

} // namespace

class TestTwoMailboxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRailShowsBoth();
    void eachShowsItsOwnDrafts();
    void refreshReadsBoth();
    void theSecondSendsItsOwnWay();
    void undoGoesBackToTheMailboxOfTheDecision();
    void eachIsKnownByItself();
    void oneThatIsAnotherDoesNotHoldUpTheOther();
};

void TestTwoMailboxes::theRailShowsBoth()
{
    WindowStage stage({.users = {anna, sales}});
    QVERIFY(stage.window);
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(!stage.core->mailbox(0).displayName.isEmpty()
                && !stage.core->mailbox(1).displayName.isEmpty());
    const Rail &rail = stage.desk().rail();
    QTRY_VERIFY(railText(rail).contains(anna) && railText(rail).contains(sales));
    QCOMPARE(railText(rail).count(u"Sent Items"_s), 2);
    QCOMPARE(rail.currentMailbox(), 0);
    QVERIFY(stage.window->windowTitle().contains(anna));
    Q_EMIT stage.desk().rail().currentChanged(1, Page::Drafts); // as a click on the row does
    QCOMPARE(rail.currentMailbox(), 1);
    QTRY_VERIFY(stage.window->windowTitle().contains(sales));
}

void TestTwoMailboxes::eachShowsItsOwnDrafts()
{
    WindowStage stage({.users = {anna, sales}});
    QTRY_VERIFY(stage.isReading());
    QTRY_COMPARE(stage.model().rowCount(), 12);
    const QSet<QString> first = shownIds(stage);
    const MessageId current = stage.list().currentMessage();
    stage.desk().go(1, Page::Drafts);
    QTRY_VERIFY(stage.model().rowCount() > 0);
    QTRY_COMPARE(stage.model().rowCount(), stage.core->store().counts(stage.core->mailbox(1).id).drafts);
    const QSet<QString> second = shownIds(stage);
    QVERIFY(!first.intersects(second));
    QTRY_VERIFY(stage.reader().shownVersion() && second.contains(stage.reader().messageId().value));
    stage.desk().go(0, Page::Drafts);
    QCOMPARE(shownIds(stage), first);
    QTRY_COMPARE(stage.list().currentMessage(), current);
    QTRY_COMPARE(stage.reader().messageId(), current);
}

void TestTwoMailboxes::refreshReadsBoth()
{
    WindowStage stage({.users = {anna, sales}});
    QTRY_VERIFY(stage.isReading());
    for (int mailbox = 0; mailbox < 2; ++mailbox)
        QTRY_VERIFY(!stage.core->refresher(mailbox).isRunning());
    stage.run(ActionId::Refresh);
    QVERIFY(stage.core->refresher(0).isRunning());
    QVERIFY(stage.core->refresher(1).isRunning());
    QTRY_VERIFY(!stage.core->refresher(1).isRunning());
    QVERIFY(!stage.core->refresher(1).folder(Folder::Drafts).lastError());
}

void TestTwoMailboxes::theSecondSendsItsOwnWay()
{
    WindowStage stage({.users = {anna, sales}});
    stage.settings.set(Keys::undoSeconds, 0);
    QTRY_VERIFY(stage.isReading());
    stage.desk().go(1, Page::Drafts);
    QTRY_VERIFY(stage.isReading());
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    const QString subject = stage.model().at(stage.list().currentIndex().row())->summary.subject;
    const int sentByFirst = stage.core->store().counts(stage.core->mailbox(0).id).sentToday;
    stage.run(ActionId::Send);
    QTRY_COMPARE(stage.service->submissions(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(stage.core->store().counts(stage.core->mailbox(1).id).sentToday, 1, 30'000);
    QCOMPARE(stage.core->store().counts(stage.core->mailbox(0).id).sentToday, sentByFirst);
    const QList<SendJob> sent = stage.core->store().jobs({SendState::Sent});
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.constFirst().mailbox, mailboxOf(sales).id);
    QCOMPARE(mailboxOf(sales).root, u"/users/sales%40contoso.com"_s);
    // The log names no mailbox; but a send by /me would show.
    const auto &log = stage.core->httpLog().exchanges();
    QVERIFY(std::ranges::any_of(log, [](const HttpExchange &one) {
        return one.method == "POST" && one.path.startsWith(u"/users/{"_s) && one.path.endsWith(u"/send"_s);
    }));
    QVERIFY(std::ranges::none_of(log, [](const HttpExchange &one) { return one.path.startsWith(u"/me"_s); }));
    stage.desk().go(1, Page::SentItems);
    QTRY_COMPARE(stage.model().at(0)->summary.subject, subject);
    QTRY_VERIFY(stage.reader().bars()->hasBar(u"proof"_s));
    stage.desk().go(0, Page::SentItems);
    for (int row = 0; row < stage.model().rowCount(); ++row)
        QVERIFY(stage.model().at(row)->summary.id != sent.constFirst().copy);
}

void TestTwoMailboxes::undoGoesBackToTheMailboxOfTheDecision()
{
    WindowStage stage({.users = {anna, sales}});
    QTRY_VERIFY(stage.isReading());
    stage.desk().go(1, Page::Drafts);
    QTRY_VERIFY(stage.isReading());
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    const MailboxId second = stage.core->mailbox(1).id;
    const int drafts = stage.core->store().counts(second).drafts;
    stage.run(ActionId::Send);
    QTRY_COMPARE(stage.core->store().counts(second).sending, 1);
    stage.desk().go(0, Page::Drafts);
    QTRY_VERIFY(stage.action(ActionId::Undo).isEnabled());
    stage.run(ActionId::Undo);
    QTRY_COMPARE(stage.core->store().counts(second).sending, 0);
    QCOMPARE(stage.core->store().counts(second).drafts, drafts);
    QCOMPARE(stage.model().rowCount(), 12);
    QCOMPARE(stage.service->submissions(), 0);
}

void TestTwoMailboxes::eachIsKnownByItself()
{
    WindowStage stage({.users = {anna, sales}});
    const auto ownerOf = [&](int mailbox) {
        return stage.core->store().owner(stage.core->mailbox(mailbox).id).value_or(MailboxOwner());
    };
    QTRY_VERIFY(!ownerOf(0).address.isEmpty() && !ownerOf(1).address.isEmpty());
    QVERIFY(!ownerOf(0).drafts.isEmpty() && !ownerOf(1).drafts.isEmpty());
    QVERIFY(ownerOf(0).drafts != ownerOf(1).drafts);
    QVERIFY(ownerOf(0).address != ownerOf(1).address);
}

void TestTwoMailboxes::oneThatIsAnotherDoesNotHoldUpTheOther()
{
    WindowStage::expectAnotherMailbox();
    WindowStage stage({.users = {anna, sales}, .prepare = [](WindowStage &before) {
                           before.leaveAnothersMailbox(mailboxOf(sales), u"old.sales@contoso.com"_s);
                       }});
    stage.settings.set(Keys::undoSeconds, 0);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QVERIFY(!stage.bars().hasBar(u"anotherMailbox"_s));
    stage.desk().go(1, Page::Drafts);
    QTRY_VERIFY(stage.bars().hasBar(u"anotherMailbox"_s));
    QVERIFY(stage.barText(u"anotherMailbox"_s).contains(u"old.sales@contoso.com"_s));
    QCOMPARE(stage.model().rowCount(), 2);
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(!stage.action(ActionId::Send).isEnabled());
    stage.desk().go(0, Page::Drafts);
    QTRY_VERIFY(!stage.bars().hasBar(u"anotherMailbox"_s));
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading() && stage.action(ActionId::Send).isEnabled());
    stage.run(ActionId::Send);
    QTRY_COMPARE(stage.service->submissions(), 1);
    const QList<SendJob> sent
        = stage.core->store().jobs({SendState::Posting, SendState::Accepted, SendState::Sent});
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.constFirst().mailbox, mailboxOf(anna).id);
}

QTEST_MAIN(TestTwoMailboxes)
#include "tst_twomailboxes.moc"
