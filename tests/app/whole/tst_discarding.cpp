// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discarding.h"
#include "sync/refresher.h"

#include <QFile>
#include <QSignalSpy>

// Drafts are discarded: they go to Deleted Items, once their undo time is over, and only as they were seen.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Practice::FolderName;

class TestDiscarding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesAfterTheUndoTime();
    void goesAtOnceWithoutAnUndoTime();
    void undoesTheNewestFirst();
    void anEndInTheUndoTimeDiscardsNothing();
    void aSleepInTheUndoTimeDiscardsNothing();
    void keepsWhatChanged();
    void isDoneWithWhatIsGone();
    void roundsLeaveItAlone();
    void anotherProgramTakesItBack();
    void aDraftIsSentOrDiscarded();
};

void TestDiscarding::movesAfterTheUndoTime()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QSignalSpy moved(&discardsOf(whole), &Discards::moved);
    QCOMPARE(discard(whole, {drafts.at(0)}), QString());
    QCOMPARE(discard(whole, {drafts.at(1), drafts.at(2), drafts.at(3), drafts.at(1)}), QString());
    QCOMPARE(whole.drafts(), drafts.mid(4));
    QCOMPARE(discardsOf(whole).countdown().drafts, 3);
    QCOMPARE(discardsOf(whole).countdown().moreWaiting, 1);
    QCOMPARE(discardsOf(whole).countdown().total, 10s);
    whole.leap(9900ms);
    QCOMPARE(discardsOf(whole).countdown().ends, whole.clock().now().addMSecs(100));
    QCOMPARE(in(whole, FolderName::DeletedItems), QStringList());
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QCOMPARE(discardsOf(whole).countdown().batch, 0);
    QStringList deleted = in(whole, FolderName::DeletedItems);
    deleted.sort();
    QCOMPARE(deleted, sorted(drafts.first(4)));
    QCOMPARE(moved.size(), 4);
    QCOMPARE(moves(whole), 4);
    whole.leap(5min); // the rounds forget them
    QCOMPARE(whole.drafts(), drafts.mid(4));
    const MailboxId me = whole.core().mailbox(0).id;
    QCOMPARE(whole.core().store().rowOf(me, drafts.at(0).id), 0);
    QFile trace(whole.traceFile());
    QVERIFY(trace.open(QIODevice::ReadOnly));
    QCOMPARE(trace.readAll().count("draft-discarded"), 4);
}

void TestDiscarding::goesAtOnceWithoutAnUndoTime()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    QCOMPARE(discard(whole, {draft}), QString());
    QTRY_COMPARE(in(whole, FolderName::DeletedItems), QStringList{draft.id.value}); // no time passes
}

void TestDiscarding::undoesTheNewestFirst()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QCOMPARE(discard(whole, {drafts.at(0)}), QString());
    whole.clock().advance(4s);
    QCOMPARE(discard(whole, {drafts.at(1), drafts.at(2)}), QString());
    std::optional<QList<MessageId>> back;
    const auto undo = [&] {
        back.reset();
        discardsOf(whole).undo(this, [&back](const QList<MessageId> &ids) { back = ids; });
    };
    undo();
    QTRY_VERIFY(back);
    QCOMPARE(*back, (QList<MessageId>{drafts.at(1).id, drafts.at(2).id}));
    QCOMPARE(whole.drafts(), drafts.mid(1));
    undo();
    QTRY_VERIFY(back);
    QCOMPARE(*back, QList<MessageId>{drafts.at(0).id});
    undo();
    QTRY_VERIFY((whole.clock().advance(0ms), back.has_value()));
    QVERIFY(back->isEmpty());
    whole.leap(1min);
    QCOMPARE(whole.drafts(), drafts);
    QCOMPARE(moves(whole), 0);
}

void TestDiscarding::anEndInTheUndoTimeDiscardsNothing()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QCOMPARE(discard(whole, drafts.first(2)), QString());
    whole.leap(9s);
    whole.kill();
    QVERIFY(whole.open().isEmpty());
    QCOMPARE(whole.drafts(), drafts); // before anything is asked
    whole.leap(5min);
    QCOMPARE(whole.drafts(), drafts);
    QCOMPARE(in(whole, FolderName::DeletedItems), QStringList());
}

void TestDiscarding::aSleepInTheUndoTimeDiscardsNothing()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QSignalSpy slept(&discardsOf(whole), &Discards::withdrawnBySleep);
    QCOMPARE(discard(whole, {drafts.at(0)}), QString());
    QCOMPARE(discard(whole, {drafts.at(1)}), QString());
    whole.clock().sleep(8h);
    whole.leap(1min);
    QCOMPARE(slept.size(), 1);
    QCOMPARE(slept.first().first().toInt(), 2);
    QCOMPARE(whole.drafts(), drafts);
    QCOMPARE(moves(whole), 0);
}

void TestDiscarding::keepsWhatChanged()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QSignalSpy kept(&discardsOf(whole), &Discards::keptChanged);
    QCOMPARE(discard(whole, drafts.first(2)), QString());
    whole.service().changeSubject(drafts.at(0).id.value, u"Новая тема 新主题"_s);
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    whole.settle();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().first().value<MessageId>(), drafts.at(0).id);
    QCOMPARE(in(whole, FolderName::DeletedItems), QStringList{drafts.at(1).id.value});
    QVERIFY(isListed(whole, drafts.at(0)));
    QCOMPARE(whole.drafts().first().subject, u"Новая тема 新主题"_s);
    // As it is now it can be discarded.
    QCOMPARE(discard(whole, {whole.drafts().first()}), QString());
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QCOMPARE(in(whole, FolderName::DeletedItems).size(), 2);
}

void TestDiscarding::isDoneWithWhatIsGone()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QCOMPARE(discard(whole, drafts.first(3)), QString());
    whole.service().purgeMessage(drafts.at(0).id.value);
    whole.service().moveMessage(drafts.at(1).id.value, FolderName::Archive);
    whole.service().deleteMessage(drafts.at(2).id.value);
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QCOMPARE(moves(whole), 0);
    QCOMPARE(in(whole, FolderName::Archive).count(drafts.at(1).id.value), 1);
    QCOMPARE(in(whole, FolderName::DeletedItems), QStringList{drafts.at(2).id.value});
    whole.leap(5min);
    QCOMPARE(whole.drafts(), drafts.mid(3));
}

void TestDiscarding::roundsLeaveItAlone()
{
    WholeFixture whole({.undoSeconds = 120});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QCOMPARE(discard(whole, drafts.first(1)), QString());
    const int asked = whole.service().requests("GET", {});
    whole.service().changeSubject(drafts.at(0).id.value, u"Changed"_s);
    whole.leap(5s);
    whole.core().refresher(0).refresh();
    whole.leap(60s);
    QVERIFY(whole.service().requests("GET", {}) > asked);
    QVERIFY(!isListed(whole, drafts.at(0)));
    bool undone = false;
    discardsOf(whole).undo(this, [&undone](const QList<MessageId> &back) { undone = back.size() == 1; });
    QTRY_VERIFY(undone);
    QVERIFY(isListed(whole, drafts.at(0)));
}

void TestDiscarding::anotherProgramTakesItBack()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QCOMPARE(discard(whole, drafts.first(1)), QString());
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    whole.leap(3min);
    QVERIFY(!isListed(whole, drafts.at(0)));
    whole.service().moveMessage(drafts.at(0).id.value, FolderName::Drafts);
    QVERIFY(whole.leapUntil([&] { return isListed(whole, drafts.at(0)); }));
}

void TestDiscarding::aDraftIsSentOrDiscarded()
{
    WholeFixture whole({.undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QSignalSpy disk(&discardsOf(whole), &Discards::storageFailed);
    QCOMPARE(discard(whole, {drafts.at(0)}), QString());
    QCOMPARE(whole.send({drafts.at(0)}), 0);
    QVERIFY(whole.send({drafts.at(1)}) > 0);
    QCOMPARE(discard(whole, {drafts.at(2), drafts.at(1)}), u"alreadyQueued"_s);
    QVERIFY(disk.isEmpty()); // it is well
    QVERIFY(whole.leapUntil([&] { return isOver(whole) && whole.state() == "Sent"_L1; }));
    QCOMPARE(in(whole, FolderName::DeletedItems), QStringList{drafts.at(0).id.value});
    QCOMPARE(whole.service().submissions(), 1);
    QCOMPARE(whole.drafts(), drafts.mid(2));
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestDiscarding)
#include "tst_discarding.moc"
