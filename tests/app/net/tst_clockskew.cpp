// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/clockskew.h"
#include "support/netfixture.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::seconds;

/// Whether this computer's clock is right, by what the service's answers say.
class TestClockSkew : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsFromTwoInARow_data();
    void learnsFromTwoInARow();
    void oneAloneSaysNothing();
    void twoThatDisagreeSayNothing();
    void isOverWithOneThatAgrees();
    void aLongAnswerIsNoSkew();
    void onlyTheServiceIsHeard_data();
    void onlyTheServiceIsHeard();
    void isToldAnewWhenItChanges();
    void theClientListensToEachAnswer();
};

namespace {

const QDateTime noon(QDate(2026, 4, 14), QTime(12, 0), Qt::UTC);

QByteArray written(const QDateTime &date)
{
    return QLocale::c().toString(date, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

Response answerFrom(const QDateTime &date, const QList<Header> &more = {{"request-id", "1"}})
{
    return {.status = 200, .headers = QList<Header>{{"Date", written(date)}} + more, .body = {}};
}

/// An answer that took a second, by a clock that lacks `ahead`.
bool add(ClockSkew &skew, seconds ahead)
{
    return skew.add(answerFrom(noon.addSecs(ahead.count())), noon.addSecs(-1), noon);
}

} // namespace

void TestClockSkew::learnsFromTwoInARow_data()
{
    QTest::addColumn<seconds>("ahead");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("right") << 0s << false;
    QTest::newRow("four minutes behind") << seconds(4min) << false;
    QTest::newRow("five minutes behind") << seconds(5min) << false;
    QTest::newRow("six minutes behind") << seconds(6min) << true;
    QTest::newRow("an hour behind") << seconds(1h) << true;
    QTest::newRow("four minutes ahead") << seconds(-4min) << false;
    QTest::newRow("an hour ahead") << seconds(-1h) << true;
    QTest::newRow("years behind") << seconds(24h * 1000) << true;
}

void TestClockSkew::learnsFromTwoInARow()
{
    QFETCH(seconds, ahead);
    QFETCH(bool, isTold);
    ClockSkew skew;
    QVERIFY(!add(skew, ahead));
    QVERIFY(!skew.value());
    QCOMPARE(add(skew, ahead), isTold);
    QCOMPARE(skew.value().has_value(), isTold);
    if (isTold)
        QVERIFY(std::chrono::abs(*skew.value() - ahead) <= 1s);
    QVERIFY(!add(skew, ahead)); // nothing new
}

void TestClockSkew::oneAloneSaysNothing()
{
    ClockSkew skew;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!add(skew, 1h));
        QVERIFY(!add(skew, 0s));
    }
    QVERIFY(!skew.value());
}

void TestClockSkew::twoThatDisagreeSayNothing()
{
    ClockSkew skew;
    for (const seconds ahead : {seconds(1h), seconds(-1h), seconds(2h), seconds(3h)})
        QVERIFY(!add(skew, ahead));
    QVERIFY(!skew.value());
    QVERIFY(add(skew, 3h));
}

void TestClockSkew::isOverWithOneThatAgrees()
{
    ClockSkew skew;
    add(skew, 1h);
    QVERIFY(add(skew, 1h));
    QVERIFY(add(skew, 0s));
    QVERIFY(!skew.value());
    QVERIFY(!add(skew, 1h)); // from the beginning
}

void TestClockSkew::aLongAnswerIsNoSkew()
{
    // Its Date is of the beginning, and it came for half an hour.
    ClockSkew skew;
    for (int i = 0; i < 2; ++i)
        QVERIFY(!skew.add(answerFrom(noon.addSecs(1)), noon, noon.addSecs(1800)));
    QVERIFY(!skew.value());
}

void TestClockSkew::onlyTheServiceIsHeard_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QList<Header>>("headers");
    const QByteArray later = written(noon.addSecs(3600));
    const Header id{"request-id", "1"};
    QTest::newRow("a network's own page") << later << QList<Header>{};
    QTest::newRow("a cache") << later << QList<Header>{id, {"Age", "3600"}};
    QTest::newRow("no date") << ""_ba << QList<Header>{id};
    QTest::newRow("no such date") << "Tue, 99 Foo 2026"_ba << QList<Header>{id};
    QTest::newRow("another form") << "2026-04-14T13:00:00Z"_ba << QList<Header>{id};
}

void TestClockSkew::onlyTheServiceIsHeard()
{
    QFETCH(QByteArray, date);
    QFETCH(QList<Header>, headers);
    ClockSkew skew;
    const Response answer{.status = 200, .headers = QList<Header>{{"Date", date}} + headers, .body = {}};
    for (int i = 0; i < 3; ++i)
        QVERIFY(!skew.add(answer, noon.addSecs(-1), noon));
    QVERIFY(!skew.value());
    // And it does not come between what the service says.
    add(skew, 2h);
    skew.add(answer, noon.addSecs(-1), noon);
    QVERIFY(add(skew, 2h));
}

void TestClockSkew::isToldAnewWhenItChanges()
{
    ClockSkew skew;
    add(skew, 1h);
    QVERIFY(add(skew, 1h));
    QVERIFY(!add(skew, 1h + 30s));
    QVERIFY(add(skew, 1h + 2min));
    QCOMPARE(*skew.value(), seconds(1h + 2min));
}

void TestClockSkew::theClientListensToEachAnswer()
{
    NetFixture net;
    const QByteArray date = "Date: " + written(net.clock.now().addSecs(3600));
    // A refusal tells the time as well.
    net.server.next(
        RawAnswer::json(404, R"({"error":{"code":"ErrorItemNotFound"}})", {date, "request-id: 1"}));
    net.server.next(RawAnswer::json(200, "x", {date, "request-id: 2"}));
    QSignalSpy changed(net.client.get(), &Client::clockSkewChanged);
    Request<QByteArray> request;
    request.data.path = u"/me"_s;
    request.read = [](const Response &response) -> Result<QByteArray> { return response.body; };
    Caught<QByteArray> answer;
    net.client->send(request, &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(!net.client->clockSkew());
    net.client->send(request, &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 2);
    QCOMPARE(changed.count(), 1);
    QVERIFY(net.client->clockSkew() && std::chrono::abs(*net.client->clockSkew() - 1h) <= 1s);

    net.clock.jump(1h); // the person sets it
    net.server.next(RawAnswer::json(200, "x", {date, "request-id: 3"}));
    net.client->send(request, &net.context, answer.catcher());
    QTRY_COMPARE(answer.calls, 3);
    QVERIFY(!net.client->clockSkew());
    QCOMPARE(changed.count(), 2);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestClockSkew)
#include "tst_clockskew.moc"
