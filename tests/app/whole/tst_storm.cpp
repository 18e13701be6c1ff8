// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/outbox.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/wholefixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Whole sends in bad weather: random faults of the service, and the program killed again and again. Whatever
/// happens, no message goes out twice for one decision, and none is called sent that was not, or the reverse.
class TestStorm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsNothingTwiceAndLosesNothing_data();
    void sendsNothingTwiceAndLosesNothing();
};

namespace {

constexpr int drafts = 6;
constexpr int storms = 6; // seeds; SENDOFF_STORMS=N for more

QByteArray rule(const QByteArray &match, const QByteArray &fault)
{
    return R"({"match":{)" + match + R"(},"fault":{)" + fault + "}}";
}

/// What may happen to a POST, before its effect and after it, and to the questions around it.
QByteArray plan(QRandomGenerator &random)
{
    static const QByteArrayList damages{"cut"_ba,     "reset"_ba, "partialStatus"_ba, "partialHeaders"_ba,
                                        "garbage"_ba, "html"_ba};
    static const QByteArrayList statuses{"429"_ba, "500"_ba, "503"_ba, "504"_ba,
                                         "404"_ba, "408"_ba, "409"_ba, "412"_ba};
    const auto one = [&random](const QByteArrayList &list) { return list.at(random.bounded(list.size())); };
    const auto when
        = [&random] { return random.bounded(2) == 0 ? R"("when":"before")"_ba : R"("when":"after")"_ba; };
    QByteArrayList rules;
    const QByteArray send = R"("method":"POST","path":"/send","times":2,"chance":0.4)";
    for (int i = 0; i < 5; ++i) {
        rules += random.bounded(2) == 0
            ? rule(send, R"("submitAgain":true,"damage":")" + one(damages) + R"(",)" + when())
            : rule(send, R"("submitAgain":true,"status":)" + one(statuses) + ',' + when());
    }
    rules
        += rule(R"("method":"POST","path":"/send","chance":0.5)"_ba,
                R"("submitAgain":true,"copyDelay":10,"linger":)"_ba + (random.bounded(2) == 0 ? "20" : "0"));
    rules += rule(R"("method":"GET","chance":0.08)"_ba, R"("damage":")" + one(damages) + '"');
    rules += rule(R"("method":"GET","chance":0.04)"_ba, R"("status":503)"_ba);
    return R"({"seed":)" + QByteArray::number(random.bounded(1000)) + R"(,"rules":[)" + rules.join(',')
        + "]}";
}

bool isAtRest(WholeFixture &whole)
{
    for (int number = 1; number <= drafts; ++number) {
        const SendState state = whole.job(number).state;
        if (!isFinal(state) && !needsPerson(state))
            return false;
    }
    return true;
}

} // namespace

void TestStorm::sendsNothingTwiceAndLosesNothing_data()
{
    QTest::addColumn<quint32>("seed");
    bool ok = false;
    const int wanted = qEnvironmentVariableIntValue("SENDOFF_STORMS", &ok);
    for (int seed = 1; seed <= (ok ? wanted : storms); ++seed)
        QTest::addRow("seed %d", seed) << quint32(seed);
}

void TestStorm::sendsNothingTwiceAndLosesNothing()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    WholeFixture whole({.service = {.drafts = drafts, .copyDelay = 5ms, .keepIdOnSend = seed % 2 == 0}});
    QVERIFY(whole.openAndRead());
    const QList<MailSummary> all = whole.drafts();
    QCOMPARE(all.size(), drafts);
    const Result<Done> loaded = whole.service().loadFaults(plan(random));
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QVERIFY(whole.send(all) > 0);
    for (int kills = random.bounded(6); kills > 0; --kills) {
        const std::chrono::milliseconds until(random.bounded(90'000));
        (void)whole.passUntil([&whole] { return isAtRest(whole); }, until, 250ms);
        QTest::qWait(random.bounded(5));
        whole.kill();
        QCOMPARE(whole.open(), QString());
    }
    const bool isOver = whole.passUntil([&whole] { return isAtRest(whole); }, 3h);
    if (isOver)
        whole.pass(5min);

    for (int number = 1; number <= drafts; ++number) {
        const SendJob job = whole.job(number);
        const int mailed = whole.service().submissions(job.internetMessageId);
        qInfo() << seed << number << job.state << "posts" << job.attempts << "mailed" << mailed;
        QVERIFY2(mailed <= 1, "mailed twice");
        QVERIFY2(isFinal(job.state) || needsPerson(job.state), "stuck");
        if (job.state == SendState::Sent)
            QCOMPARE(mailed, 1);
        if (job.state == SendState::NotSent || job.state == SendState::HeldBack)
            QCOMPARE(mailed, 0);
    }
}

QTEST_GUILESS_MAIN(TestStorm)
#include "tst_storm.moc"
