// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leftbehind.h"
#include "outbox/outbox.h"
#include "rail/page.h"
#include "sendcommand.h"
#include "settings/keys.h"
#include "support/damage.h"
#include "windowstage.h"
#include "wordingbars.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>

// The bars above the lists: each trouble says what it is, and what the person can do.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

const MailboxId elsewhere{u"/users/closed@contoso.com"_s};

/// `count` drafts that could be sent were sent before, and nobody knows how that ended.
QStringList leaveUnsure(WindowStage &stage, int count)
{
    const QStringList ids = stage.service->draftIds().first(count);
    QList<SendJob> jobs;
    for (const QString &id : ids)
        jobs.append(unsureJob(ownMailbox().id, id));
    leaveBehind(stage, jobs);
    return ids;
}

} // namespace

class TestWindowBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedFileIsTold();
    void whatWasSavedIsTold();
    void damageThatIsMetIsTold();
    void aDraftThatIsNotSureCannotBeSent();
    void aBatchLeavesOutWhatIsNotSure();
    void aDecisionThatComesTooLateIsTold();
    void aSleepDuringTheUndoTimeIsTold();
    void onlyOpenMailboxesCount();
    void aDecisionGoesToItsOwnMailbox();
    void slowDownSaysWhen();
    void aListThatCannotBeLoadedSaysWhy_data();
    void aListThatCannotBeLoadedSaysWhy();
    void anUnknownEndIsChecked();
    void anotherMailboxIsTold_data();
    void anotherMailboxIsTold();
};

void TestWindowBars::aDamagedFileIsTold()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the store is damaged"_s));
    WindowStage stage({.prepare = [](WindowStage &before) {
        QFile file(before.storeFile());
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray("SQLite format 3\0", 16) + QByteArray(20'000, '#'));
    }});
    QVERIFY(stage.window);
    QTRY_VERIFY(stage.isReading()); // the list is read anew
    QVERIFY(stage.bars().hasBar(u"damaged"_s));
    QVERIFY(stage.barText(u"damaged"_s).contains(stage.storeFile() + u".damaged-1"_s));
    QVERIFY(stage.barText(u"damaged"_s).contains(u"check Sent Items before sending them again"_s));
    QCOMPARE(stage.bars().keys().constFirst(), u"damaged"_s);
    Q_EMIT stage.bars().bar(u"damaged"_s)->closed();
    QTRY_VERIFY(!stage.bars().hasBar(u"damaged"_s));
    stage.run(ActionId::GoSent);
    QTest::qWait(100);
    QVERIFY(!stage.bars().hasBar(u"damaged"_s));
}

void TestWindowBars::whatWasSavedIsTold()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the store is damaged"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"0 jobs go on, 12 are in doubt"_s));
    WindowStage stage({.prepare = [](WindowStage &before) {
        leaveUnsure(before, 12);
        damageRoot(before.storeFile(), u"job_batch"_s);
    }});
    QTRY_VERIFY(stage.bars().hasBar(u"damaged"_s));
    const QString text = stage.barText(u"damaged"_s);
    QVERIFY(text.contains(u"12 messages may have been sent already: Sendoff looks for them"_s));
    QVERIFY(!text.contains(u"check Sent Items"_s));
    QCOMPARE(stage.counts().sending, 12); // looked for
}

void TestWindowBars::damageThatIsMetIsTold()
{
    WindowStage stage({.prepare = [](WindowStage &before) {
        leaveUnsure(before, 12);
        damageRoot(before.storeFile(), u"detail"_s); // of which only reading knows
    }});
    QTRY_VERIFY(stage.bars().hasBar(u"unreadable"_s));
    QVERIFY(stage.barText(u"unreadable"_s).contains(u"start it again"_s));
    QVERIFY(!stage.bars().hasBar(u"damaged"_s));
    QTRY_COMPARE(stage.counts().needPerson, 12);
    Q_EMIT stage.bars().bar(u"unreadable"_s)->closed();
    QTRY_VERIFY(!stage.bars().hasBar(u"unreadable"_s));
    stage.run(ActionId::GoSent);
    QTest::qWait(100);
    QVERIFY(!stage.bars().hasBar(u"unreadable"_s));
}

void TestWindowBars::aDraftThatIsNotSureCannotBeSent()
{
    QStringList unsure;
    WindowStage stage({.prepare = [&](WindowStage &before) { unsure = leaveUnsure(before, 12); }});
    QTRY_COMPARE(stage.model().rowCount(), 12);
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(!stage.action(ActionId::Send).isEnabled());
    QVERIFY(stage.action(ActionId::Send).toolTip().contains(u"may have been sent already"_s));
    QTest::keyClick(&stage.list(), Qt::Key_Return, Qt::ControlModifier);
    stage.desk().sendCommand().send();
    QTest::qWait(50);
    QCOMPARE(stage.counts().sending, 0);
    QCOMPARE(stage.counts().needPerson, 12);
    QVERIFY(!stage.bars().hasBar(u"storage"_s));
}

void TestWindowBars::aBatchLeavesOutWhatIsNotSure()
{
    QStringList unsure;
    WindowStage stage(
        {.drafts = 40, .prepare = [&](WindowStage &before) { unsure = leaveUnsure(before, 2); }});
    QTRY_COMPARE(stage.model().rowCount(), 40);
    int good = 0;
    for (int row = 0; row < 40; ++row) {
        const MailSummary draft = stage.model().at(row)->summary;
        if (unsure.contains(draft.id.value) || (!blockerOf(draft) && ++good <= 2))
            stage.model().setTicked(draft.id, true);
    }
    QTRY_COMPARE(stage.model().ticked().size(), 4);
    QTRY_VERIFY(stage.action(ActionId::Send).isEnabled());
    stage.run(ActionId::Send);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = stage.window->findChild<QDialog *>(u"preSendDialog"_s)) != nullptr);
    QCOMPARE(dialog->findChild<QLabel *>(u"preSendTitle"_s)->text(), u"Send 2 messages?"_s);
    QStringList said;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said += label->accessibleName();
    QVERIFY2(said.contains(u"2 may have been sent already and stay where they are"_s),
             qPrintable(said.join(u'\n')));
    QCOMPARE(dialog->findChildren<QLabel *>(u"stayingDraft"_s).size(), 2);
    dialog->findChild<QAbstractButton *>(u"sendAllButton"_s)->click();
    QTRY_COMPARE(stage.counts().sending, 2);
    stage.run(ActionId::SendRightNow);
    QTRY_COMPARE_WITH_TIMEOUT(stage.counts().sentToday, 2, 30'000);
    QCOMPARE(stage.service->submissions(), 2);
    QCOMPARE(stage.counts().needPerson, 2);
}

void TestWindowBars::aDecisionThatComesTooLateIsTold()
{
    WindowStage stage;
    stage.settings.set(Keys::undoSeconds, 60);
    QTRY_VERIFY(stage.isReading());
    QList<Approval> approvals;
    for (int row = 0; row < 12 && approvals.size() < 2; ++row) {
        const MailSummary draft = stage.model().at(row)->summary;
        if (!blockerOf(draft)) {
            stage.model().setTicked(draft.id, true);
            approvals.append({draft, {draft.changeKey, {}}});
        }
    }
    stage.run(ActionId::Send);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = stage.window->findChild<QDialog *>(u"preSendDialog"_s)) != nullptr);
    // While the person reads the question, one of them goes another way.
    qint64 batch = 0;
    stage.core->outbox(0).enqueue({approvals.constFirst()}, &stage.desk(),
                                  [&](const Result<qint64> &taken) { batch = taken ? *taken : -1; });
    QTRY_VERIFY(batch > 0);
    dialog->findChild<QAbstractButton *>(u"sendAllButton"_s)->click();
    QTRY_VERIFY(stage.bars().hasBar(u"onItsWay"_s));
    QVERIFY(stage.barText(u"onItsWay"_s).startsWith(u"Nothing was sent just now."_s));
    QVERIFY(!stage.bars().hasBar(u"storage"_s));
    QCOMPARE(stage.counts().sending, 1);
    // The next decision that is taken ends it.
    QTest::qWait(750);
    QTRY_COMPARE(stage.model().ticked().size(), 1);
    stage.list().setCurrentIndex(stage.model().indexOf(approvals.at(1).draft.id));
    QTRY_VERIFY(stage.isReading());
    stage.run(ActionId::Send);
    QTRY_COMPARE(stage.counts().sending, 2);
    QTRY_VERIFY(!stage.bars().hasBar(u"onItsWay"_s));
}

void TestWindowBars::aSleepDuringTheUndoTimeIsTold()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    Q_EMIT stage.core->outbox(0).withdrawnBySleep(1);
    Q_EMIT stage.core->outbox(0).withdrawnBySleep(2);
    QVERIFY(stage.barText(u"slept"_s).contains(u"3 messages not sent"_s));
    Q_EMIT stage.bars().bar(u"slept"_s)->closed();
    QTRY_VERIFY(!stage.bars().hasBar(u"slept"_s));
}

void TestWindowBars::onlyOpenMailboxesCount()
{
    WindowStage stage({.prepare = [](WindowStage &before) {
        leaveBehind(before,
                    {unsureJob(elsewhere, u"a"_s), unsureJob(elsewhere, u"b"_s),
                     unsureJob(ownMailbox().id, before.service->draftIds().constFirst())});
    }});
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(stage.bars().hasBar(u"unknown"_s));
    QCOMPARE(stage.barText(u"unknown"_s).section(u'.', 0, 0),
             u"We could not find out whether 1 message was sent"_s);
    QVERIFY(!stage.bars().hasBar(u"notSent"_s));
    stage.pressBar(u"unknown"_s, WordingBars::checkAgain());
    QTRY_COMPARE(stage.core->store().jobs({SendState::NotSure}).size(), 2); // untouched: they have no outbox
    QTRY_VERIFY(!stage.bars().hasBar(u"unknown"_s));
}

void TestWindowBars::aDecisionGoesToItsOwnMailbox()
{
    const QStringList users{u"anna.weber@contoso.com"_s, u"sales@contoso.com"_s};
    WindowStage stage({.users = users, .prepare = [&](WindowStage &before) {
                           leaveBehind(before, {unsureJob(mailboxOf(users.at(1)).id, u"gone"_s)});
                       }});
    QTRY_VERIFY(stage.isReading());
    QCOMPARE(stage.desk().mailbox(), 0);
    QCOMPARE(stage.counts().needPerson, 0);
    QTRY_VERIFY(stage.bars().hasBar(u"unknown"_s)); // also while the other mailbox is shown
    QVERIFY(!stage.bars().hasBar(u"notSent"_s));
    stage.pressBar(u"unknown"_s, WordingBars::decide());
    QTRY_COMPARE(stage.desk().mailbox(), 1);
    QCOMPARE(stage.desk().page(), Page::Sending);
    const auto dialogs = stage.window->findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->reject();
    stage.desk().go(0, Page::Drafts);
    QTRY_VERIFY(stage.bars().hasBar(u"unknown"_s));
    stage.pressBar(u"unknown"_s, WordingBars::checkAgain());
    QTRY_VERIFY(stage.core->store().jobs({SendState::NotSure}).isEmpty());
    QTRY_VERIFY(!stage.bars().hasBar(u"unknown"_s));
}

void TestWindowBars::slowDownSaysWhen()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QVERIFY(stage.service->loadFaults(
        R"({"rules":[{"match":{"method":"GET","path":"/messages/delta"},"fault":{"status":429,"retryAfter":2}}]})"));
    stage.run(ActionId::Refresh);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"slowDown"_s), 10'000);
    QVERIFY(stage.barText(u"slowDown"_s)
                .contains(QRegularExpression(u"The list is read again in (a moment|[12] seconds?)"_s)));
    QCOMPARE(stage.model().rowCount(), 12);
    QVERIFY(!stage.bars().hasBar(u"loadFailed"_s));
    QVERIFY(stage.desk().situation().online);
}

void TestWindowBars::aListThatCannotBeLoadedSaysWhy_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QString>("reason");
    QTest::newRow("busy") << R"({"status":503,"retryAfter":0})"_ba
                          << u"The server answered with an error (503)"_s;
    QTest::newRow("page") << R"({"damage":"html"})"_ba << u"The answer of 127.0.0.1:"_s;
    QTest::newRow("garbage") << R"({"damage":"garbage"})"_ba << u"gave no answer that can be understood"_s;
    QTest::newRow("forbidden") << R"({"status":403})"_ba << u"You do not have the right to do this"_s;
}

void TestWindowBars::aListThatCannotBeLoadedSaysWhy()
{
    QFETCH(QByteArray, fault);
    QFETCH(QString, reason);
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    QTRY_VERIFY(stage.core->store().lastSync(ownMailbox().id, Folder::SentItems).isValid());
    QVERIFY(stage.service->loadFaults(
        R"({"rules":[{"match":{"method":"GET","path":"/drafts/messages/delta"},"fault":)" + fault + "}]}"));
    stage.run(ActionId::Refresh);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"loadFailed"_s), 60'000);
    const QString text = stage.barText(u"loadFailed"_s);
    QVERIFY2(text.startsWith(u"Drafts could not be loaded."_s) && text.contains(reason), qPrintable(text));
    QVERIFY(text.contains(u"Shown as of"_s));
    QCOMPARE(stage.model().rowCount(), 12); // what is here stays
    const int before = stage.service->requests("GET", u"/drafts/messages/delta"_s);
    stage.pressBar(u"loadFailed"_s, WordingBars::tryAgain());
    QTRY_VERIFY(stage.service->requests("GET", u"/drafts/messages/delta"_s) > before);
}

void TestWindowBars::anUnknownEndIsChecked()
{
    WindowStage stage({.faults = R"({"rules":[{"match":{"method":"POST","path":"/send"},
                                     "fault":{"damage":"cut","when":"after","copyDelay":1500}}]})"});
    stage.settings.set(Keys::undoSeconds, 0);
    QTRY_VERIFY(stage.isReading());
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.isReading());
    stage.run(ActionId::Send);
    QTRY_VERIFY_WITH_TIMEOUT(stage.bars().hasBar(u"checking"_s), 10'000);
    QVERIFY(stage.barText(u"checking"_s).contains(u"will not be sent again until we know"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stage.counts().sentToday, 1, 30'000);
    QTRY_VERIFY(!stage.bars().hasBar(u"checking"_s));
    QCOMPARE(stage.service->submissions(), 1);
}

void TestWindowBars::anotherMailboxIsTold_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("lead");
    QTest::newRow("en") << u"berta@contoso.com"_s << u"The access token opens another mailbox."_s;
    QTest::newRow("ru") << u"berta@contoso.com"_s << u"Маркер доступа открывает другой ящик."_s;
    QTest::newRow("zh_CN") << u"berta@contoso.com"_s << u"访问令牌打开的是另一个邮箱。"_s;
    QTest::newRow("en, address not known") << QString() << u"The access token opens another mailbox."_s;
}

void TestWindowBars::anotherMailboxIsTold()
{
    QFETCH(QString, address);
    QFETCH(QString, lead);
    const QString code = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
    WindowStage::expectAnotherMailbox();
    WindowStage stage({.code = code, .prepare = [&](WindowStage &before) {
                           before.leaveAnothersMailbox(ownMailbox(), address);
                       }});
    QVERIFY(stage.window);
    QCOMPARE(stage.model().rowCount(), 2); // what is here is shown at once
    QVERIFY(stage.goToSendable());
    QTRY_VERIFY(stage.bars().hasBar(u"anotherMailbox"_s));
    QCOMPARE(stage.bars().keys().constFirst(), u"anotherMailbox"_s);
    QVERIFY(stage.barText(u"anotherMailbox"_s).startsWith(lead));
    QCOMPARE(stage.barText(u"anotherMailbox"_s).contains(u'@'), !address.isEmpty());
    QVERIFY(stage.barText(u"anotherMailbox"_s).contains(address));
    QVERIFY(stage.bars().bar(u"anotherMailbox"_s)->spec().note.contains(u"--profile"_s));
    QTRY_VERIFY(!stage.action(ActionId::Send).isEnabled());
    QVERIFY(!stage.action(ActionId::Schedule).isEnabled());
    QVERIFY(stage.action(ActionId::Send).toolTip().contains(lead.chopped(1)));
    QTest::keyClick(&stage.list(), Qt::Key_Return, Qt::ControlModifier);
    stage.desk().sendCommand().send();
    stage.desk().sendCommand().schedule(0, {stage.model().at(0)->summary.id},
                                        QDateTime::currentDateTimeUtc().addDays(1));
    stage.run(ActionId::Refresh);
    QTest::qWait(100);
    QVERIFY(!stage.bars().hasBar(u"loadFailed"_s));
    QCOMPARE(stage.counts().sending, 0);
    QCOMPARE(stage.model().rowCount(), 2);
    QCOMPARE(stage.service->requests({}, {}), 1); // whose it is
}

QTEST_MAIN(TestWindowBars)
#include "tst_windowbars.moc"
