// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discard/discards.h"
#include "net/client.h"
#include "outbox/outbox.h"
#include "practice/practicemessage.h"
#include "store/store.h"
#include "support/wholefixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

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
    void goesOnAfterAnEnd();
    void keepsWhatChanged();
    void isDoneWithWhatIsGone();
    void bringsBackWhatTheServiceRefuses();
    void bringsBackWhatNothingIsLearnedOf();
    void getsThrough_data();
    void getsThrough();
    void waitsForTheSignIn();
    void waitsForTheNetwork();
    void roundsLeaveItAlone();
    void anotherProgramTakesItBack();
    void aDraftIsSentOrDiscarded();
    void isLessThanASend();
};

namespace {

Discards &discardsOf(WholeFixture &whole)
{
    return whole.core().discards(0);
}

/// The error's code; empty: it was taken.
QString discard(WholeFixture &whole, const QList<MailSummary> &drafts)
{
    std::optional<QString> code;
    discardsOf(whole).discard(drafts, &whole.core(), [&code](const Result<qint64> &done) {
        code = done ? QString() : done.error().code;
    });
    (void)QTest::qWaitFor([&code] { return code.has_value(); });
    return code.value_or(u"no answer"_s);
}

QStringList in(WholeFixture &whole, FolderName folder)
{
    QStringList ids;
    for (const auto &[id, changeKey] : whole.service().folderState(folder))
        ids.append(id);
    return ids;
}

QStringList sorted(const QList<MailSummary> &drafts)
{
    QStringList ids;
    for (const MailSummary &draft : drafts)
        ids.append(draft.id.value);
    ids.sort();
    return ids;
}

bool isListed(WholeFixture &whole, const MailSummary &draft)
{
    return std::ranges::any_of(whole.drafts(), [&](const MailSummary &one) { return one.id == draft.id; });
}

int moves(WholeFixture &whole)
{
    return whole.service().requests("POST", u"/move"_s);
}

/// Nothing is left to do, here and on disk.
bool isOver(WholeFixture &whole)
{
    const auto open = whole.core().store().openDiscards(whole.core().mailbox(0).id);
    return open && open->isEmpty() && discardsOf(whole).underWay() == 0;
}

} // namespace

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

void TestDiscarding::goesOnAfterAnEnd()
{
    WholeFixture whole({.faults = R"({"rules":[{"match":{"path":"/move"},"fault":{"status":500}}]})"});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QCOMPARE(discard(whole, drafts.first(2)), QString());
    QVERIFY(whole.leapUntil([&] { return moves(whole) >= 2; }));
    whole.kill();
    whole.service().clearFaults();
    QVERIFY(whole.open().isEmpty());
    QCOMPARE(whole.drafts(), drafts.mid(2));
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QCOMPARE(in(whole, FolderName::DeletedItems).size(), 2);
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

void TestDiscarding::bringsBackWhatTheServiceRefuses()
{
    WholeFixture whole({.faults = R"({"rules":[{"match":{"path":"/move"},"fault":{"status":403}}]})"});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QSignalSpy refused(&discardsOf(whole), &Discards::refused);
    QCOMPARE(discard(whole, {drafts.at(0)}), QString());
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(refused.first().at(1).value<Error>().kind == ErrorKind::Forbidden);
    whole.leap(10min);
    QCOMPARE(whole.drafts(), drafts);
    QCOMPARE(moves(whole), 1);
}

void TestDiscarding::bringsBackWhatNothingIsLearnedOf()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QSignalSpy refused(&discardsOf(whole), &Discards::refused);
    QVERIFY(whole.service().loadFaults(R"({"rules":[{"match":{"method":"POST","path":"/move"},
                                           "fault":{"status":500}}]})"));
    QCOMPARE(discard(whole, {drafts.at(0)}), QString());
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(refused.first().at(1).value<Error>().kind == ErrorKind::Server);
    QCOMPARE(whole.drafts(), drafts);
    QCOMPARE(moves(whole), 10);
}

void TestDiscarding::getsThrough_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("moveRequests"); // with the failed ones
    const QByteArray looks = R"("match":{"method":"GET","pathRegex":"/messages/(?!delta$)[^/]+$","times":2})";
    const QByteArray posts = R"("match":{"method":"POST","path":"/move","times":2})";
    const auto rule = [](const QByteArray &match, const QByteArray &fault) {
        return "{\"rules\":[{" + match + ",\"fault\":{" + fault + "}}]}";
    };
    const QByteArray slowDown = R"("status":429,"retryAfter":20)";
    QTest::newRow("look 429") << rule(looks, slowDown) << 1;
    QTest::newRow("look 503") << rule(looks, R"("status":503)") << 1;
    QTest::newRow("look 503, told how long") << rule(looks, R"("status":503,"retryAfter":30)") << 1;
    QTest::newRow("look cut") << rule(looks, R"("damage":"cut")") << 1;
    QTest::newRow("look answered by a page") << rule(looks, R"("damage":"html")") << 1;
    QTest::newRow("move 429") << rule(posts, slowDown) << 3;
    QTest::newRow("move 503") << rule(posts, R"("status":503)") << 3;
    QTest::newRow("move 500") << rule(posts, R"("status":500)") << 3;
    QTest::newRow("move cut before") << rule(posts, R"("damage":"cut")") << 3;
    QTest::newRow("move cut after") << rule(posts, R"("damage":"cut","when":"after")") << 1;
    QTest::newRow("move answered by a page") << rule(posts, R"("damage":"html","when":"after")") << 1;
    QTest::newRow("move 500 after") << rule(posts, R"("status":500,"when":"after")") << 1;
    QTest::newRow("move half an answer") << rule(posts, R"("damage":"halfBody","when":"after")") << 1;
}

void TestDiscarding::getsThrough()
{
    QFETCH(const QByteArray, fault);
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QSignalSpy refused(&discardsOf(whole), &Discards::refused);
    QVERIFY(whole.service().loadFaults(fault));
    QCOMPARE(discard(whole, {drafts.first()}), QString());
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QTEST(moves(whole), "moveRequests");
    QCOMPARE(in(whole, FolderName::DeletedItems), QStringList{drafts.first().id.value});
    QVERIFY(refused.isEmpty());
    whole.leap(3min);
    QCOMPARE(whole.drafts(), drafts.mid(1));
}

void TestDiscarding::waitsForTheSignIn()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    whole.service().revokeToken();
    QCOMPARE(discard(whole, {drafts.first()}), QString());
    QVERIFY(whole.leapUntil([&] { return whole.core().gate().waitsFor(WaitReason::SignIn); }));
    whole.leap(1h);
    QCOMPARE(discardsOf(whole).underWay(), 1);
    QCOMPARE(whole.drafts(), drafts.mid(1));
    whole.kill(); // the person signs in again, which is a new start here
    whole.service().restoreToken();
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QCOMPARE(in(whole, FolderName::DeletedItems), QStringList{drafts.first().id.value});
}

void TestDiscarding::waitsForTheNetwork()
{
    auto first = std::make_unique<PracticeService>(PracticeService::Options{.drafts = 6});
    QVERIFY(first->start());
    const QUrl root = first->root();
    WholeFixture whole({.shared = first.get(), .front = [root](const QUrl &) { return root; }});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    PracticeService second(PracticeService::Options{.drafts = 6}); // the same mailbox
    second.acceptToken(first->token(), {});
    whole.use(second);
    first.reset();
    QCOMPARE(discard(whole, drafts.first(3)), QString());
    whole.leap(30min);
    QVERIFY(whole.core().gate().isOffline());
    QCOMPARE(discardsOf(whole).underWay(), 3);
    QCOMPARE(whole.drafts(), drafts.mid(3));
    QVERIFY(second.start(quint16(root.port())));
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }, 2min));
    QCOMPARE(in(whole, FolderName::DeletedItems).size(), 3);
}

void TestDiscarding::roundsLeaveItAlone()
{
    WholeFixture whole({.undoSeconds = 120});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QCOMPARE(discard(whole, drafts.first(1)), QString());
    const int asked = whole.service().requests("GET", {});
    whole.service().changeSubject(drafts.at(0).id.value, u"Changed"_s);
    whole.leap(100s);
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

void TestDiscarding::isLessThanASend()
{
    WholeFixture whole({.service = {.drafts = 30, .latency = 20ms, .copyDelay = 20ms}});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QCOMPARE(discard(whole, drafts.mid(1, 25)), QString());
    QVERIFY(whole.send({drafts.at(0)}) > 0);
    QTRY_COMPARE(whole.service().submissions(), 1); // no time passes
    QVERIFY(in(whole, FolderName::DeletedItems).size() < 25);
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QCOMPARE(in(whole, FolderName::DeletedItems).size(), 25);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestDiscarding)
#include "tst_discarding.moc"
