// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/ledger.h"
#include "outbox/places.h"
#include "outbox/reconciler.h"
#include "support/mailjson.h"

#include <QSignalSpy>
#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// What is concluded from what is seen, and when.
class TestReconciler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void concludesNothingFromADraftBeforeTheGraceTimeIsOver();
    void needsTwoLooksInARow();
    void doesNotCountLooksWithoutAnAnswer_data();
    void doesNotCountLooksWithoutAnAnswer();
    void asksThePersonAfterTenMinutesWithoutATrace();
    void neverSendsWhatWasChangedAgainByItself();
    void takesWhatIsNoDraftAnyMoreAsSent();
    void takesOnlyAFittingCopy();
    void looksAtOnceButBrieflyWhenThePersonAsks();
    void doesNotAskWhileTheGateIsClosed();
    void stopsWhenTheJobIsDecidedOtherwise();
};

namespace {

const RawAnswer noMessage = RawAnswer::json(404, R"({"error":{"code":"ErrorItemNotFound"}})");

QJsonObject message(bool isDraft, const QString &folder, const QString &changeKey = u"ck"_s)
{
    QJsonObject json = draftJson(u"m1"_s);
    json.insert("parentFolderId"_L1, folder);
    json.insert("isDraft"_L1, isDraft);
    json.insert("changeKey"_L1, changeKey);
    return json;
}

QJsonObject copy(const QString &id, const QString &messageId, const QString &sent)
{
    QJsonObject json = draftJson(id);
    json.insert("parentFolderId"_L1, "sent-1"_L1);
    json.insert("isDraft"_L1, false);
    json.insert("internetMessageId"_L1, messageId);
    json.insert("sentDateTime"_L1, sent);
    return json;
}

RawAnswer answerOf(const QJsonObject &json)
{
    return RawAnswer::json(200, jsonBytes(json));
}

RawAnswer listOf(const QJsonArray &list)
{
    return answerOf({{u"value"_s, list}});
}

/// One unknown job, and a service that is told what to answer to each look.
struct Bench
{
    Bench()
        : places(*net.client, ownMailbox())
        , lookout(*net.client, places, ownMailbox(),
                  [this](const MessageId &id) { return claimed.contains(id); })
        , ledger(stored.store(), net.clock, ownMailbox().id)
        , reconciler(ledger, net.client->gate(), lookout, net.clock)
        , found(&reconciler, &Reconciler::found)
        , stillADraft(&reconciler, &Reconciler::stillADraft)
        , noTrace(&reconciler, &Reconciler::noTrace)
    {
        SendJob job = aDraft("m1").in(ownMailbox().id).job(SendState::Unknown);
        job.approved = {.changeKey = u"ck"_s, .contentHash = {}};
        job.internetMessageId = u"<m1@contoso.com>"_s;
        job.created = net.clock.now();
        (void)stored.add({job});
        (void)ledger.load();
    }

    /// Lets time pass until the next look, which is answered so; the time since begin().
    milliseconds look(const QList<RawAnswer> &answers)
    {
        qsizetype expected = net.server.requests().size() + answers.size();
        if (!std::exchange(knowsDrafts, true)) {
            net.server.next(RawAnswer::json(200, R"({"id":"drafts-1"})"));
            ++expected;
        }
        for (const RawAnswer &answer : answers)
            net.server.next(answer);
        const int pending = net.clock.pending();
        while (net.server.requests().size() < expected && net.clock.monotonic() < start + 1h) {
            net.clock.advance(500ms);
            QTest::qWait(2);
        }
        const milliseconds when = net.clock.monotonic() - start;
        // Until the answer is judged: there is a verdict, or a timer for the next look.
        (void)QTest::qWaitFor([&] { return verdicts() > 0 || net.clock.pending() > pending; }, 200);
        QTest::qWait(20);
        return when;
    }
    milliseconds lookAtDraft(const QString &changeKey = u"ck"_s)
    {
        return look({answerOf(message(true, u"drafts-1"_s, changeKey)), listOf({})});
    }
    int verdicts() const { return int(found.count() + stillADraft.count() + noTrace.count()); }
    void begin(Reconciler::Patience patience = Reconciler::Patience::Full)
    {
        start = net.clock.monotonic();
        reconciler.begin({1}, patience);
    }

    StoreFixture stored;
    NetFixture net;
    QSet<MessageId> claimed;
    Places places;
    Lookout lookout;
    Ledger ledger;
    Reconciler reconciler;
    QSignalSpy found;
    QSignalSpy stillADraft;
    QSignalSpy noTrace;
    milliseconds start{0};
    bool knowsDrafts = false;
};

} // namespace

void TestReconciler::concludesNothingFromADraftBeforeTheGraceTimeIsOver()
{
    Bench bench;
    bench.begin();
    int before = 0;
    milliseconds passed = 0ms;
    while (bench.stillADraft.isEmpty() && passed < 5min) {
        passed = bench.lookAtDraft();
        before += passed < Reconciler::grace ? 1 : 0;
        if (passed < Reconciler::grace)
            QCOMPARE(bench.verdicts(), 0);
    }
    QVERIFY(before >= 3); // soon and often, for a copy that is there
    QCOMPARE(bench.stillADraft.count(), 1);
    QCOMPARE(bench.verdicts(), 1);
    QVERIFY(passed >= Reconciler::grace + 10s); // two looks, apart from each other
    QVERIFY(passed < 2min);
}

void TestReconciler::needsTwoLooksInARow()
{
    Bench bench;
    bench.begin();
    while (bench.lookAtDraft(u"ck"_s) < Reconciler::grace) { }
    QCOMPARE(bench.verdicts(), 0); // one look
    bench.look({noMessage, listOf({})}); // on its way, perhaps
    bench.lookAtDraft();
    QCOMPARE(bench.verdicts(), 0);
    bench.lookAtDraft();
    QCOMPARE(bench.stillADraft.count(), 1);
}

void TestReconciler::doesNotCountLooksWithoutAnAnswer_data()
{
    QTest::addColumn<RawAnswer>("none");
    QTest::newRow("503") << RawAnswer::empty(503);
    const QByteArray noMailbox = R"({"error":{"code":"MailboxNotEnabledForRESTAPI"}})";
    QTest::newRow("no mailbox") << RawAnswer::json(404, noMailbox);
}

void TestReconciler::doesNotCountLooksWithoutAnAnswer()
{
    QFETCH(RawAnswer, none);
    Bench bench;
    bench.begin();
    milliseconds passed = 0ms;
    while (passed < 15min) {
        passed = bench.look({none});
        QCOMPARE(bench.verdicts(), 0);
    }
    // The first real answers come late: they are looked at as carefully as ever.
    bench.look({noMessage, listOf({})});
    bench.look({noMessage, none});
    bench.look({noMessage, listOf({})});
    QCOMPARE(bench.verdicts(), 0);
    bench.look({noMessage, listOf({})});
    QCOMPARE(bench.noTrace.count(), 1);
}

void TestReconciler::asksThePersonAfterTenMinutesWithoutATrace()
{
    Bench bench;
    bench.begin();
    milliseconds passed = 0ms;
    while (bench.verdicts() == 0 && passed < 30min)
        passed = bench.look({noMessage, listOf({})});
    QCOMPARE(bench.noTrace.count(), 1);
    QVERIFY(passed >= Reconciler::patience);
    QVERIFY(passed < Reconciler::patience + 1min);
}

void TestReconciler::neverSendsWhatWasChangedAgainByItself()
{
    Bench bench;
    bench.begin();
    milliseconds passed = 0ms;
    while (bench.verdicts() == 0 && passed < 30min)
        passed = bench.lookAtDraft(u"another"_s);
    QCOMPARE(bench.noTrace.count(), 1);
    QVERIFY(passed >= Reconciler::patience);
}

void TestReconciler::takesWhatIsNoDraftAnyMoreAsSent()
{
    {
        Bench bench; // a rule has moved it
        bench.begin();
        bench.look({answerOf(message(false, u"archive-1"_s)), RawAnswer::json(200, R"({"id":"sent-1"})")});
        QCOMPARE(bench.found.count(), 1);
        QVERIFY(!bench.found.first().at(1).value<Sighting>().inSentItems);
    }
    Bench bench; // submitted, still in Drafts: it is waited for, and never sent again
    bench.begin();
    milliseconds passed = 0ms;
    while (bench.verdicts() == 0 && passed < 30min)
        passed = bench.look({answerOf(message(false, u"drafts-1"_s))});
    QCOMPARE(bench.found.count(), 1);
    QVERIFY(passed >= Reconciler::patience);
}

void TestReconciler::takesOnlyAFittingCopy()
{
    Bench bench;
    bench.claimed = {{u"claimed"_s}};
    bench.begin();
    const QString id = u"<m1@contoso.com>"_s;
    const QString now = bench.net.clock.now().toString(Qt::ISODate);
    bench.look({noMessage,
                listOf({copy(u"claimed"_s, id, now), copy(u"old"_s, id, u"2025-01-01T00:00:00Z"_s),
                        copy(u"other"_s, u"<x@contoso.com>"_s, now), message(true, u"drafts-1"_s)})});
    QCOMPARE(bench.verdicts(), 0);
    bench.look({noMessage, listOf({copy(u"claimed"_s, id, now), copy(u"new"_s, id, now)})});
    QCOMPARE(bench.found.count(), 1);
    const auto sighting = bench.found.first().at(1).value<Sighting>();
    QCOMPARE(sighting.copy->id.value, u"new"_s);
    QVERIFY(sighting.inSentItems);
}

void TestReconciler::looksAtOnceButBrieflyWhenThePersonAsks()
{
    Bench bench;
    bench.begin(Reconciler::Patience::Short);
    milliseconds passed = 0ms;
    while (bench.verdicts() == 0 && passed < 30min)
        passed = bench.look({noMessage, listOf({})});
    QCOMPARE(bench.noTrace.count(), 1);
    QVERIFY(passed < 1min);
}

void TestReconciler::doesNotAskWhileTheGateIsClosed()
{
    Bench bench;
    bench.net.client->gate().close(WaitReason::SignIn);
    bench.begin();
    for (int i = 0; i < 100; ++i) {
        bench.net.clock.advance(30s);
        QTest::qWait(1);
    }
    QCOMPARE(bench.net.server.requests().size(), 0);
    QCOMPARE(bench.verdicts(), 0);
    bench.net.client->gate().open(WaitReason::SignIn);
    bench.look({noMessage, listOf({})});
    QCOMPARE(bench.verdicts(), 0); // the time of waiting is no look
}

void TestReconciler::stopsWhenTheJobIsDecidedOtherwise()
{
    Bench bench;
    bench.begin();
    bench.lookAtDraft();
    bench.ledger.apply({{1}}, SendEvent::Found);
    const qsizetype asked = bench.net.server.requests().size();
    for (int i = 0; i < 50; ++i) {
        bench.net.clock.advance(30s);
        QTest::qWait(1);
    }
    QCOMPARE(bench.net.server.requests().size(), asked);
    QCOMPARE(bench.verdicts(), 0);
}

} // namespace Sendoff

Q_DECLARE_METATYPE(Sendoff::Sighting)
QTEST_GUILESS_MAIN(Sendoff::TestReconciler)
#include "tst_reconciler.moc"
