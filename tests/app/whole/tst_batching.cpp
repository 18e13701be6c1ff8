// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/gate.h"
#include "net/httplog.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "support/wholefixture.h"

#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Many drafts are looked at in few requests before they go, and each goes once, or not at all.
class TestBatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixtyAreLookedAtInFewRequests_data();
    void sixtyAreLookedAtInFewRequests();
    void sixtyGoOnceWhateverABatchSays_data();
    void sixtyGoOnceWhateverABatchSays();
    void holdsBackWhatWasChanged();
    void looksNoFurtherThanThePaceLets();
    void whatWasSeenGrowsOld();
    void stoppingTakesBackWhatWasLookedAt();

private:
    static int inState(WholeFixture &whole, SendState state);
    static int batches(WholeFixture &whole) { return whole.service().requests("POST"_ba, u"/$batch"_s); }
};

namespace {

constexpr int many = 60;

/// Single GETs of messages, not as parts of a batch: what the program asked.
int singleLooks(WholeFixture &whole)
{
    const QList<HttpExchange> all = whole.core().httpLog().exchanges();
    return int(std::count_if(all.cbegin(), all.cend(), [](const HttpExchange &exchange) {
        return exchange.method == "GET" && exchange.path.startsWith("/me/messages/{id}?"_L1);
    }));
}

WholeFixture::Options options(int perMinute = 0)
{
    return {.service = {.drafts = many, .copyDelay = 20ms}, .perMinute = perMinute, .refreshSeconds = 3600};
}

} // namespace

int TestBatching::inState(WholeFixture &whole, SendState state)
{
    return int(whole.core().store().jobs({state}).size());
}

void TestBatching::sixtyAreLookedAtInFewRequests_data()
{
    QTest::addColumn<bool>("ofText");
    QTest::newRow("lists seen") << false;
    QTest::newRow("texts seen") << true;
}

void TestBatching::sixtyAreLookedAtInFewRequests()
{
    QFETCH(bool, ofText);
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    QList<Approval> approvals;
    for (const MailSummary &draft : whole.drafts()) {
        std::optional<Approval> approval
            = Approval{.draft = draft, .version = {.changeKey = draft.changeKey, .contentHash = {}}};
        if (ofText)
            approval = whole.read(draft);
        QVERIFY(approval);
        approvals.append(*approval);
    }
    const int before = singleLooks(whole);
    QVERIFY(whole.enqueue(approvals) > 0);
    const auto isOver
        = [&] { return inState(whole, SendState::Waiting) + inState(whole, SendState::Posting) == 0; };
    QVERIFY(whole.leapUntil(isOver));
    QVERIFY2(batches(whole) >= many * (ofText ? 2 : 1) / 20, qPrintable(QString::number(batches(whole))));
    QVERIFY2(batches(whole) <= (ofText ? 14 : 8), qPrintable(QString::number(batches(whole))));
    QVERIFY2(singleLooks(whole) - before <= 6, qPrintable(QString::number(singleLooks(whole) - before)));
    int attempts = 0;
    for (int number = 1; number <= many; ++number) {
        QVERIFY(whole.job(number).attempts <= 1);
        attempts += whole.job(number).attempts;
    }
    QCOMPARE(whole.posts(), attempts);
    QVERIFY(attempts > many - 8); // some have no recipient
    QVERIFY(whole.leapUntil([&] { return inState(whole, SendState::Accepted) == 0; }));
    QCOMPARE(whole.service().submissions(), inState(whole, SendState::Sent));
}

void TestBatching::sixtyGoOnceWhateverABatchSays_data()
{
    QTest::addColumn<QByteArray>("rules");
    const auto whole = [](const char *name, const QByteArray &match, const QByteArray &fault) {
        QTest::newRow(name) << R"({"match":{"method":"POST","path":"/$batch",)" + match + R"(},"fault":{)"
                + fault + "}}";
    };
    for (const int status : {400, 403, 404, 405, 413, 424, 500, 501, 503, 504})
        whole(qPrintable(u"always %1"_s.arg(status)), R"("from":1)",
              "\"status\":" + QByteArray::number(status));
    whole("always a page", R"("from":1)", R"("damage":"html")");
    whole("always cut", R"("from":1)", R"("damage":"cut")");
    whole("always half an answer", R"("from":1)", R"("damage":"halfBody")");
    whole("429 first", R"("nth":1)", R"("status":429,"retryAfter":20)");
    whole("401 first", R"("nth":1)", R"("status":401)");
    const auto part = [](const char *name, const QByteArray &match, const QByteArray &fault) {
        QTest::newRow(name) << R"({"match":{"method":"GET","pathRegex":"/messages/(?!delta$)[^/]+$",)" + match
                + R"(},"fault":{)" + fault + "}}";
    };
    part("some parts 429", R"("every":7,"times":5)", R"("status":429,"retryAfter":3)");
    part("all parts 429 without a time", R"("times":15)", R"("status":429)");
    part("some parts 503", R"("every":3,"times":20)", R"("status":503,"retryAfter":3)");
    part("some parts 401", R"("every":5,"times":10)", R"("status":401)");
    part("some parts 404", R"("every":5,"times":10)", R"("status":404)");
    part("some parts missing", R"("every":3,"times":20)", R"("damage":"cut")");
    part("some parts without a body", R"("every":3,"times":20)", R"("damage":"empty")");
    part("some parts a page", R"("every":3,"times":20)", R"("damage":"html")");
    part("some parts twice", R"("every":3,"times":20)", R"("damage":"twice")");
    part("the token ends in the middle", R"("nth":30)", R"("expireToken":true)");
}

void TestBatching::sixtyGoOnceWhateverABatchSays()
{
    QFETCH(QByteArray, rules);
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts();
    QVERIFY(whole.service().loadFaults("{\"rules\":[" + rules + "]}"));
    QVERIFY(whole.send(drafts) > 0);
    const auto isOver = [&] {
        return inState(whole, SendState::Waiting) + inState(whole, SendState::Posting)
            + inState(whole, SendState::Unknown) + inState(whole, SendState::Accepted)
            == 0;
    };
    const auto signIn = [&] { return whole.core().gate().waitsFor(WaitReason::SignIn); };
    QVERIFY(whole.leapUntil([&] { return isOver() || signIn(); }));
    if (!isOver()) { // the person signs in again, which is a new start here
        whole.kill();
        whole.service().restoreToken();
        QVERIFY(whole.open().isEmpty());
        QVERIFY(whole.leapUntil(isOver));
    }
    int sent = 0;
    for (int number = 1; number <= drafts.size(); ++number) {
        const SendJob job = whole.job(number);
        const int mails = whole.service().submissions(job.internetMessageId);
        QCOMPARE(mails, job.state == SendState::Sent ? 1 : 0);
        // What is not sent was refused by the service, or was said to be gone.
        QVERIFY(job.state == SendState::Sent || (job.state == SendState::NotSent && job.error));
        sent += mails;
    }
    const int gone = rules.contains("404") && rules.contains("GET") ? 10 : 0;
    QVERIFY2(sent >= many - 8 - gone, qPrintable(QString::number(sent))); // some have no good address
}

void TestBatching::holdsBackWhatWasChanged()
{
    WholeFixture whole({.service = {.drafts = many, .copyDelay = 20ms}, .undoSeconds = 10});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts().first(20);
    QVERIFY(whole.send(drafts) > 0);
    whole.service().changeSubject(drafts.at(4).id.value, u"changed"_s);
    whole.service().purgeMessage(drafts.at(9).id.value);
    QVERIFY(whole.leapUntil([&] {
        return inState(whole, SendState::Waiting) + inState(whole, SendState::Posting)
            + inState(whole, SendState::Countdown)
            == 0;
    }));
    QCOMPARE(whole.state(5), u"HeldBack"_s);
    QCOMPARE(whole.state(10), u"NotSent"_s);
    QCOMPARE(whole.service().submissions(whole.job(5).internetMessageId), 0);
    QVERIFY(batches(whole) >= 1);
}

void TestBatching::looksNoFurtherThanThePaceLets()
{
    for (const int perMinute : {30, 600}) {
        WholeFixture whole(options(perMinute));
        QVERIFY(whole.openAndRead());
        const QStringList ids = whole.service().draftIds();
        QVERIFY(whole.send(whole.drafts()) > 0);
        QVERIFY(whole.leapUntil([&] { return whole.posts() == 10; }));
        const auto seen = std::count_if(ids.cbegin(), ids.cend(), [&](const QString &id) {
            return whole.service().requests("GET"_ba, id) > 0;
        });
        // Besides the ten that went: what goes in the next second.
        QVERIFY2(seen <= (perMinute == 30 ? 11 : 25), qPrintable(QString::number(seen)));
        if (perMinute == 30)
            QCOMPARE(batches(whole), 0);
        else
            QVERIFY(batches(whole) > 0);
        QVERIFY(whole.leapUntil([&] { return whole.posts() == 20; }));
        const QDateTime first = whole.job(1).posted;
        const qint64 took = first.msecsTo(whole.clock().now());
        QVERIFY2(took >= 19 * 60'000 / perMinute, qPrintable(QString::number(took))); // the pace is kept
        QVERIFY2(took <= 25 * 60'000 / perMinute + 1000, qPrintable(QString::number(took)));
    }
}

void TestBatching::whatWasSeenGrowsOld()
{
    // All places are taken by POSTs that hang; what was looked at for the next ones must not go out later
    // without another look.
    WholeFixture whole(options());
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = whole.drafts().first(12);
    QVERIFY(whole.service().loadFaults(
        R"({"rules":[{"match":{"method":"POST","path":"/send","times":4},"fault":{"delay":1500}}]})"));
    QVERIFY(whole.send(drafts) > 0);
    QTRY_COMPARE(whole.posts(), 4);
    QTRY_VERIFY(batches(whole) >= 1);
    QTest::qWait(200);
    QCOMPARE(whole.posts(), 4);
    for (qsizetype i = 4; i < drafts.size(); ++i) // after it was looked at
        whole.service().changeSubject(drafts.at(i).id.value, u"changed"_s);
    whole.clock().advance(6s); // two more were written down as started, and wait for a place
    QVERIFY(whole.leapUntil(
        [&] { return inState(whole, SendState::HeldBack) == 8 && inState(whole, SendState::Sent) == 4; }));
    QCOMPARE(whole.service().submissions(), 4);
}

void TestBatching::stoppingTakesBackWhatWasLookedAt()
{
    WholeFixture whole(options(600));
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.send(whole.drafts()) > 0);
    QVERIFY(whole.leapUntil([&] { return whole.posts() == 1; }));
    const QList<MailSummary> rest = whole.drafts();
    whole.outbox().stopTheRest(&whole.core(), [](const QList<MessageId> &) {});
    QVERIFY(whole.leapUntil([&] { return inState(whole, SendState::Waiting) == 0; }));
    whole.leap(1min);
    QCOMPARE(whole.posts(), 1);
    // And the next decision is not held up by what was looked at for the last one.
    QVERIFY(whole.send(whole.drafts().first(15)) > 0);
    QVERIFY(whole.leapUntil([&] { return whole.posts() >= 10; }));
    QVERIFY(rest.size() < many);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestBatching)
#include "tst_batching.moc"
