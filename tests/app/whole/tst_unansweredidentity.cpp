// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client.h"
#include "net/gate.h"
#include "support/builders.h"
#include "sync/refresher.h"
#include "whosemailbox.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

// Whose mailbox it is cannot be found out now: what is here stays readable, nothing goes out, and it goes on
// by itself.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = MailboxIdentity::State;

class TestUnansweredIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void waitsUntilItIsAnswered_data();
    void waitsUntilItIsAnswered();
    void aRefusedTokenChangesNothing();
    void offlineAtTheStart();
    void aFirstRunThatIsRefusedStoresNothing();
    void anEndAtAnyMomentLeavesNoMailWithoutOwner();
};

void TestUnansweredIdentity::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestUnansweredIdentity::waitsUntilItIsAnswered_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("503") << R"("status":503,"retryAfter":1)"_ba;
    QTest::newRow("429") << R"("status":429,"retryAfter":1)"_ba;
    QTest::newRow("403") << R"("status":403)"_ba;
    QTest::newRow("404") << R"("status":404)"_ba;
    QTest::newRow("garbage") << R"("damage":"garbage")"_ba;
    QTest::newRow("a page") << R"("damage":"html")"_ba;
    QTest::newRow("nothing in it") << R"("damage":"empty")"_ba;
    QTest::newRow("cut") << R"("damage":"cut")"_ba;
}

void TestUnansweredIdentity::waitsUntilItIsAnswered()
{
    QFETCH(QByteArray, fault);
    constexpr int bad = 7;
    WholeFixture whole({.service = person(1)});
    QVERIFY(leaveAWaitingJob(whole));
    const auto asked = [&, before = whole.service().requests({}, {})] {
        return whole.service().requests({}, {}) - before;
    };
    QVERIFY(whole.service().loadFaults(R"({"rules":[{"match":{"path":"/mailFolders/drafts","times":)"
                                       + QByteArray::number(bad) + R"(},"fault":{)" + fault + "}}]}"));
    QVERIFY(whole.open().isEmpty());
    bool seen = false; // a trouble that the window tells
    QVERIFY(whole.passUntil([&] {
        const Gate &gate = whole.core().gate();
        const auto unanswered = whole.core().client().unanswered();
        seen = seen || whole.core().refresher(0).folder(Folder::Drafts).lastError() || !gate.isOpen()
            || gate.isOffline() || (unanswered && unanswered->trouble);
        return asked() == bad;
    }));
    QVERIFY(seen);
    QCOMPARE(whole.service().requests("GET", identityPath) - 1, bad);
    QCOMPARE(whole.state(), u"Waiting"_s);
    QCOMPARE(whole.posts(), 0);
    QCOMPARE(whole.drafts().size(), 5);
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(whole.service().submissions(), 1);
    QVERIFY(whole.passUntil([&] { return !whole.core().refresher(0).folder(Folder::Drafts).lastError(); }));
}

void TestUnansweredIdentity::aRefusedTokenChangesNothing()
{
    WholeFixture whole({.service = person(1)});
    QVERIFY(leaveAWaitingJob(whole));
    whole.service().revokeToken();
    const int before = whole.service().requests({}, {});
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.passUntil([&] { return whole.core().gate().waitsFor(WaitReason::SignIn); }));
    whole.pass(2h);
    QCOMPARE(whole.service().requests({}, {}), before + 1);
    QCOMPARE(whole.state(), u"Waiting"_s);
    QCOMPARE(whole.drafts().size(), 5);
    whole.kill();
    whole.service().restoreToken();
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
}

void TestUnansweredIdentity::offlineAtTheStart()
{
    auto first = std::make_unique<PracticeService>(person(1));
    QVERIFY(first->start());
    const QUrl root = first->root();
    WholeFixture whole({.shared = first.get(), .front = [root](const QUrl &) { return root; }});
    QVERIFY(leaveAWaitingJob(whole));
    PracticeService second(person(1)); // the same mailbox
    whole.use(second);
    first.reset();
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.passUntil([&] { return whole.core().gate().isOffline(); }));
    whole.pass(10min);
    QCOMPARE(whole.drafts().size(), 5);
    QCOMPARE(whole.state(), u"Waiting"_s);
    QCOMPARE(stateOf(whole), State::Unknown);
    QVERIFY(second.start(quint16(root.port())));
    QVERIFY(whole.passUntil([&] { return whole.state() == "Sent"_L1; }));
    QCOMPARE(second.submissions(), 1);
    QVERIFY(!whole.core().gate().isOffline());
}

void TestUnansweredIdentity::aFirstRunThatIsRefusedStoresNothing()
{
    WholeFixture whole(
        {.service = person(1), .faults = R"({"rules":[{"match":{"path":"/mailFolders/drafts","times":1},
                                               "fault":{"status":403}}]})"});
    QVERIFY(whole.open().isEmpty());
    FolderSync &drafts = whole.core().refresher(0).folder(Folder::Drafts);
    QVERIFY(whole.passUntil([&] { return drafts.lastError().has_value(); }));
    QCOMPARE(drafts.lastError()->kind, ErrorKind::Forbidden);
    QCOMPARE(whole.service().requests({}, {}), 1);
    QVERIFY(ownerOf(whole).drafts.isEmpty());
    QVERIFY(whole.drafts().isEmpty());
    QVERIFY(whole.passUntil([&] { return whole.drafts().size() == 6; })); // asked again by itself
    QVERIFY(!ownerOf(whole).drafts.isEmpty());
}

void TestUnansweredIdentity::anEndAtAnyMomentLeavesNoMailWithoutOwner()
{
    PracticeService::Options service = person(1);
    service.latency = 3ms;
    int withMail = 0;
    for (int moment = 0; moment < 40 && withMail < 3; ++moment) {
        WholeFixture whole({.service = service});
        QVERIFY(whole.open().isEmpty());
        QTest::qWait(moment * 2);
        whole.kill();
        StoreSql sql(whole.storeFile());
        const bool hasMail = sql.number(u"SELECT count(*) FROM message"_s) > 0;
        const bool hasOwner = sql.number(u"SELECT count(*) FROM mailbox WHERE drafts_folder <> ''"_s) > 0;
        QVERIFY(!hasMail || hasOwner);
        withMail += hasMail ? 1 : 0;
    }
    QCOMPARE(withMail, 3);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestUnansweredIdentity)
#include "tst_unansweredidentity.moc"
