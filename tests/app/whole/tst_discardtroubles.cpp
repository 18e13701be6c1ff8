// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discarding.h"
#include "net/client.h"
#include "support/fulldisk.h"

#include <QSignalSpy>

#include <memory>

// Drafts are discarded while the service, the network or the program fails.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Practice::FolderName;

class TestDiscardTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnAfterAnEnd();
    void bringsBackWhatTheServiceRefuses();
    void bringsBackWhatNothingIsLearnedOf();
    void getsThrough_data();
    void getsThrough();
    void waitsForTheSignIn();
    void waitsForTheNetwork();
    void isLessThanASend();
    void anEditAfterTheLookIsNotMoved();
    void aLongOutageBringsNothingBack();
    void aMoveThatMayHaveWorkedIsLookedAt();
    void waitsForTheDisk();
};

void TestDiscardTroubles::goesOnAfterAnEnd()
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

void TestDiscardTroubles::bringsBackWhatTheServiceRefuses()
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

void TestDiscardTroubles::bringsBackWhatNothingIsLearnedOf()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QSignalSpy refused(&discardsOf(whole), &Discards::refused);
    QVERIFY(whole.service().loadFaults(R"({"rules":[{"match":{"method":"POST","path":"/move"},
                                           "fault":{"status":500}}]})"));
    QCOMPARE(discard(whole, {drafts.at(0)}), QString());
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }, 2h));
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(refused.first().at(1).value<Error>().kind == ErrorKind::Server);
    QCOMPARE(whole.drafts(), drafts);
    QCOMPARE(moves(whole), 10);
    // Nor is it when not even a look is answered.
    QVERIFY(whole.service().loadFaults(R"({"rules":[{"match":{"method":"GET","path":")"
                                       + drafts.at(1).id.value.toUtf8() + R"("},"fault":{"status":500}}]})"));
    QCOMPARE(discard(whole, {drafts.at(1)}), QString());
    whole.leap(30min);
    QCOMPARE(refused.size(), 1);
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }, 1h));
    QTRY_COMPARE(refused.size(), 2);
    QCOMPARE(moves(whole), 10);
    QCOMPARE(whole.drafts(), drafts);
}

void TestDiscardTroubles::getsThrough_data()
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

void TestDiscardTroubles::getsThrough()
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

void TestDiscardTroubles::waitsForTheSignIn()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    whole.service().revokeToken();
    QCOMPARE(discard(whole, {drafts.first()}), QString());
    QVERIFY(whole.leapUntil([&] { return whole.core().gate().waitsFor(WaitReason::SignIn); }));
    whole.leap(1h);
    QCOMPARE(discardsOf(whole).underWay(), 1);
    QCOMPARE(discardsOf(whole).waiting(), 1);
    QCOMPARE(whole.drafts(), drafts.mid(1));
    whole.kill(); // the person signs in again, which is a new start here
    whole.service().restoreToken();
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QCOMPARE(in(whole, FolderName::DeletedItems), QStringList{drafts.first().id.value});
}

void TestDiscardTroubles::waitsForTheNetwork()
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
    QCOMPARE(discardsOf(whole).waiting(), 3);
    QCOMPARE(whole.drafts(), drafts.mid(3));
    QVERIFY(second.start(quint16(root.port())));
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }, 2min));
    QCOMPARE(in(whole, FolderName::DeletedItems).size(), 3);
}

void TestDiscardTroubles::isLessThanASend()
{
    WholeFixture whole({.service = {.drafts = 30, .latency = 20ms, .copyDelay = 20ms}});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QCOMPARE(discard(whole, drafts.mid(1, 25)), QString());
    QVERIFY(discardsOf(whole).underWay() > 0);
    QCOMPARE(discardsOf(whole).waiting(), 0); // nothing holds them up
    QVERIFY(whole.send({drafts.at(0)}) > 0);
    QTRY_COMPARE(whole.service().submissions(), 1); // no time passes
    QVERIFY(in(whole, FolderName::DeletedItems).size() < 25);
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QCOMPARE(in(whole, FolderName::DeletedItems).size(), 25);
}

void TestDiscardTroubles::anEditAfterTheLookIsNotMoved()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    QSignalSpy kept(&discardsOf(whole), &Discards::keptChanged);
    // The service looks at once, and its answer takes a while.
    QVERIFY(whole.service().loadFaults(R"({"rules":[{"match":{"method":"GET","path":")"
                                       + draft.id.value.toUtf8()
                                       + R"(","times":1},"fault":{"delay":1000}}]})"));
    const int asked = whole.service().requests("GET", draft.id.value);
    QCOMPARE(discard(whole, {draft}), QString());
    QTRY_VERIFY(whole.service().requests("GET", draft.id.value) > asked);
    QTest::qWait(300);
    whole.service().changeSubject(draft.id.value, u"Changed"_s);
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QTRY_COMPARE(kept.size(), 1);
    QVERIFY(in(whole, FolderName::DeletedItems).isEmpty());
    QTRY_VERIFY(std::ranges::any_of(whole.drafts(),
                                    [](const MailSummary &one) { return one.subject == "Changed"_L1; }));
}

void TestDiscardTroubles::aLongOutageBringsNothingBack()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QSignalSpy refused(&discardsOf(whole), &Discards::refused);
    QVERIFY(whole.service().loadFaults(R"({"rules":[{"match":{},"fault":{"status":500}}]})"));
    QCOMPARE(discard(whole, drafts.first(3)), QString());
    whole.leap(30min);
    QVERIFY(refused.isEmpty());
    QCOMPARE(discardsOf(whole).underWay(), 3);
    QCOMPARE(discardsOf(whole).waiting(), 3);
    whole.service().clearFaults();
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }, 6min));
    QCOMPARE(in(whole, FolderName::DeletedItems).size(), 3);
    QVERIFY(refused.isEmpty());
}

void TestDiscardTroubles::aMoveThatMayHaveWorkedIsLookedAt()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    QSignalSpy refused(&discardsOf(whole), &Discards::refused);
    QVERIFY(whole.service().loadFaults(
        R"({"rules":[{"match":{"method":"POST","path":"/move","times":9},"fault":{"status":500}},
                     {"match":{"method":"POST","path":"/move"},"fault":{"status":500,"when":"after"}}]})"));
    QCOMPARE(discard(whole, {draft}), QString());
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }, 2h));
    QCOMPARE(moves(whole), 10);
    QVERIFY(refused.isEmpty());
    QCOMPARE(in(whole, FolderName::DeletedItems), QStringList{draft.id.value});
}

void TestDiscardTroubles::waitsForTheDisk()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    const MailSummary draft = whole.drafts().first();
    QSignalSpy works(&discardsOf(whole), &Discards::storageWorks);
    QSignalSpy failed(&discardsOf(whole), &Discards::storageFailed);
    FullDisk disk(whole.storeFile(), u"discard"_s);
    QCOMPARE(discard(whole, {draft}), QString());
    QVERIFY(whole.leapUntil([&] { return failed.size() >= 3; }));
    QVERIFY(discardsOf(whole).standsStill());
    QCOMPARE(moves(whole), 1);
    QCOMPARE(works.size(), 0);
    disk.end();
    QVERIFY(whole.leapUntil([&] { return isOver(whole); }));
    QCOMPARE(works.size(), 1);
    QVERIFY(!discardsOf(whole).standsStill());
    QCOMPARE(in(whole, FolderName::DeletedItems), QStringList{draft.id.value});
    QVERIFY(!isListed(whole, draft));
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestDiscardTroubles)
#include "tst_discardtroubles.moc"
