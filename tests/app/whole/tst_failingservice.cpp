// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manydrafts.h"
#include "outbox/outbox.h"

#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Many drafts at a service that fails: it is tried, and not stormed.
class TestFailingService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTriedWithOneDraft_data();
    void isTriedWithOneDraft();
    void oneDraftThatFailsHoldsUpNothing_data();
    void oneDraftThatFailsHoldsUpNothing();
    void isLeftAloneAsLongAsItSays();

private:
    /// A plan: all looks at drafts meet this fault.
    static QByteArray outage(const QByteArray &fault)
    {
        return R"({"rules":[{"match":{"pathRegex":"/messages/(?!delta$)[^/]+$|/[$]batch$"},"fault":{)" + fault
            + "}}]}";
    }
    static int looks(WholeFixture &whole)
    {
        return whole.service().requests("GET", u""_s) + whole.service().requests("POST", u"/$batch"_s);
    }
};

void TestFailingService::isTriedWithOneDraft_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("busy") << R"("status":503)"_ba;
    QTest::newRow("broken") << R"("status":500)"_ba;
    QTest::newRow("link lost") << R"("damage":"cut","when":"before")"_ba;
}

void TestFailingService::isTriedWithOneDraft()
{
    QFETCH(const QByteArray, fault);
    constexpr int all = 12;
    WholeFixture whole({.service = {.drafts = 30, .copyDelay = 20ms}});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.service().loadFaults(outage(fault)));
    const int before = looks(whole);
    QVERIFY(whole.send(sendable(whole, all)) > 0);
    whole.leap(2min);
    QCOMPARE(whole.posts(), 0);
    // 2, 4, 8 ... 60 s apart; and the rounds over the folders.
    QVERIFY2(looks(whole) - before <= 40, qPrintable(QString::number(looks(whole) - before)));
    whole.service().clearFaults();
    QVERIFY(whole.leapUntil([&] { return inState(whole, SendState::Sent) == all; }));
    QCOMPARE(whole.service().submissions(), all);
    QList<SendJob> jobs = whole.core().store().jobs({SendState::Sent});
    std::ranges::stable_sort(jobs, {}, &SendJob::posted);
    int outOfOrder = 0;
    for (qsizetype i = 1; i < jobs.size(); ++i)
        outOfOrder += jobs.at(i).id < jobs.at(i - 1).id ? 1 : 0;
    QVERIFY2(outOfOrder <= 1, qPrintable(QString::number(outOfOrder))); // the one that found out
}

void TestFailingService::oneDraftThatFailsHoldsUpNothing_data()
{
    QTest::addColumn<bool>("afterAnOutage");
    QTest::newRow("by itself") << false;
    QTest::newRow("after an outage") << true;
}

void TestFailingService::oneDraftThatFailsHoldsUpNothing()
{
    QFETCH(const bool, afterAnOutage);
    WholeFixture whole({.service = {.drafts = 30, .copyDelay = 20ms}});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> drafts = sendable(whole, 6);
    if (afterAnOutage) {
        QVERIFY(whole.service().loadFaults(outage(R"("status":500)")));
        QVERIFY(whole.send(drafts) > 0);
        whole.leap(2h); // each was tried many times
        whole.service().clearFaults();
    }
    QVERIFY(whole.service().loadFaults(R"({"rules":[{"match":{"method":"GET","path":"/messages/)"
                                       + drafts.first().id.value.toUtf8()
                                       + R"("},"fault":{"status":500}}]})"));
    if (!afterAnOutage)
        QVERIFY(whole.send(drafts) > 0);
    QVERIFY(whole.leapUntil([&] { return inState(whole, SendState::Sent) == 5; }, 10min));
    QCOMPARE(inState(whole, SendState::Waiting), 1);
    whole.service().clearFaults();
    QVERIFY(whole.leapUntil([&] { return inState(whole, SendState::Sent) == 6; }));
    QCOMPARE(whole.service().submissions(), 6);
}

void TestFailingService::isLeftAloneAsLongAsItSays()
{
    WholeFixture whole({.service = {.drafts = 30, .copyDelay = 20ms}, .refreshSeconds = 3600});
    QVERIFY(whole.openAndRead());
    QVERIFY(whole.service().loadFaults(outage(R"("status":503,"retryAfter":120)")));
    const int before = looks(whole);
    QVERIFY(whole.send(sendable(whole, 5)) > 0);
    whole.leap(110s);
    const int first = looks(whole) - before;
    QVERIFY2(first >= 1 && first <= 2, qPrintable(QString::number(first))); // what was asked at the same time
    whole.service().clearFaults();
    QVERIFY(whole.leapUntil([&] { return inState(whole, SendState::Sent) == 5; }));
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestFailingService)
#include "tst_failingservice.moc"
