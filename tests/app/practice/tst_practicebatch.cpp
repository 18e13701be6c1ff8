// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/practiceclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// POST /$batch of the practice service: what it takes, what it refuses, what a plan of faults does to it.
class TestPracticeBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEachPart();
    void refusesWhatGraphWouldRefuse_data();
    void refusesWhatGraphWouldRefuse();
    void aFaultStrikesOnePart_data();
    void aFaultStrikesOnePart();
    void aFaultStrikesTheWhole();
    void aTokenMayEndInTheMiddle();
};

namespace {

QJsonObject get(const QString &id, const QString &url)
{
    return {{u"id"_s, id},
            {u"method"_s, u"GET"_s},
            {u"url"_s, url},
            {u"headers"_s, QJsonObject{{u"Prefer"_s, u"IdType=\"ImmutableId\""_s}}}};
}

QByteArray batchOf(const QJsonArray &requests)
{
    return QJsonDocument(QJsonObject{{u"requests"_s, requests}}).toJson();
}

/// A GET for each draft, with ids from "1".
QByteArray getsOf(const QStringList &ids)
{
    QJsonArray requests;
    for (const QString &id : ids)
        requests.append(
            get(QString::number(requests.size() + 1), PracticeClient::path(id) + u"?$select=subject"_s));
    return batchOf(requests);
}

QHash<QString, QJsonObject> partsOf(const PracticeReply &reply)
{
    QHash<QString, QJsonObject> parts;
    const QJsonArray list = reply.json().value("responses"_L1).toArray();
    for (const QJsonValue &part : list)
        parts.insert(part.toObject().value("id"_L1).toString(), part.toObject());
    return parts;
}

} // namespace

void TestPracticeBatch::answersEachPart()
{
    PracticeService service({.drafts = 5});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QStringList ids = service.draftIds();
    QJsonArray requests;
    for (int i = 0; i < 5; ++i)
        requests.append(get(QString::number(i), PracticeClient::path(ids.at(i)) + u"?$select=subject"_s));
    requests.append(QJsonObject{{u"id"_s, u"x"_s}, {u"method"_s, u"GET"_s}, {u"url"_s, u"/me/nothing"_s}});
    const PracticeReply reply = client.ask("POST", u"/$batch"_s, batchOf(requests));
    QCOMPARE(reply.status, 200);
    const QHash<QString, QJsonObject> parts = partsOf(reply);
    QCOMPARE(parts.size(), 6);
    for (int i = 0; i < 5; ++i) {
        const QJsonObject part = parts.value(QString::number(i));
        QCOMPARE(part.value("status"_L1).toInt(), 200);
        QCOMPARE(part.value("body"_L1).toObject().value("id"_L1).toString(), ids.at(i));
    }
    QCOMPARE(parts.value(u"x"_s).value("status"_L1).toInt(), 400);
    QVERIFY(parts.value(u"x"_s).value("body"_L1).toObject().contains("error"_L1));
    QCOMPARE(service.requests("GET", ids.at(0)), 1);
    // Nobody may rely on the order.
    QVERIFY(reply.json().value("responses"_L1).toArray().first().toObject().value("id"_L1) != u"0"_s);
}

void TestPracticeBatch::refusesWhatGraphWouldRefuse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QJsonArray many;
    for (int i = 0; i < 21; ++i)
        many.append(get(QString::number(i), u"/me"_s));
    QTest::newRow("21") << batchOf(many) << 400;
    many.removeLast();
    QTest::newRow("20") << batchOf(many) << 200;
    QTest::newRow("none") << batchOf({}) << 400;
    QTest::newRow("no JSON") << "requests"_ba << 400;
    QTest::newRow("one id twice") << batchOf({get(u"1"_s, u"/me"_s), get(u"1"_s, u"/me"_s)}) << 400;
    QTest::newRow("no id") << batchOf({get({}, u"/me"_s)}) << 400;
    QTest::newRow("a whole URL") << batchOf({get(u"1"_s, u"https://graph.microsoft.com/v1.0/me"_s)}) << 400;
    QTest::newRow("a batch in a batch") << batchOf({get(u"1"_s, u"/$batch"_s)}) << 400;
}

void TestPracticeBatch::refusesWhatGraphWouldRefuse()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    PracticeService service({.drafts = 1});
    QVERIFY(service.start());
    PracticeClient client(service);
    const PracticeReply reply = client.ask("POST", u"/$batch"_s, body);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.code(), status == 400 ? u"BadRequest"_s : QString());
    QCOMPARE(client.get(u"/$batch"_s).status, 405);
}

void TestPracticeBatch::aFaultStrikesOnePart_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("status"); // of the part; 0: it is missing
    QTest::addColumn<bool>("hasBody"); // a JSON object
    QTest::newRow("429") << R"("status":429,"retryAfter":2.5)"_ba << 429 << true;
    QTest::newRow("503") << R"("status":503)"_ba << 503 << true;
    QTest::newRow("404") << R"("status":404)"_ba << 404 << true;
    QTest::newRow("cut") << R"("damage":"cut")"_ba << 0 << false;
    QTest::newRow("silence") << R"("damage":"silence")"_ba << 0 << false;
    QTest::newRow("empty") << R"("damage":"empty")"_ba << 200 << false;
    QTest::newRow("a page") << R"("damage":"html")"_ba << 200 << false;
}

void TestPracticeBatch::aFaultStrikesOnePart()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, status);
    QFETCH(bool, hasBody);
    PracticeService service({.drafts = 3});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QStringList ids = service.draftIds();
    const QByteArray plan = R"({"rules":[{"match":{"method":"GET","path":")" + ids.at(1).toLatin1()
        + R"("},"fault":{)" + fault + "}}]}";
    QVERIFY(service.loadFaults(plan));
    const PracticeReply reply = client.ask("POST", u"/$batch"_s, getsOf(ids));
    QCOMPARE(reply.status, 200);
    const QHash<QString, QJsonObject> parts = partsOf(reply);
    QCOMPARE(parts.size(), status == 0 ? 2 : 3);
    QCOMPARE(parts.value(u"1"_s).value("status"_L1).toInt(), 200);
    QCOMPARE(parts.value(u"3"_s).value("status"_L1).toInt(), 200);
    QCOMPARE(parts.value(u"2"_s).value("status"_L1).toInt(), status);
    QCOMPARE(parts.value(u"2"_s).value("body"_L1).isObject(), hasBody);
    if (status == 429)
        QCOMPARE(parts.value(u"2"_s).value("headers"_L1).toObject().value("Retry-After"_L1).toString(),
                 u"2.5"_s);
}

void TestPracticeBatch::aFaultStrikesTheWhole()
{
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    PracticeClient client(service);
    QVERIFY(service.loadFaults(
        R"({"rules":[{"match":{"method":"POST","path":"/$batch","nth":1},"fault":{"status":503}}]})"));
    QCOMPARE(client.ask("POST", u"/$batch"_s, getsOf(service.draftIds())).status, 503);
    QCOMPARE(service.requests("GET", {}), 0);
    QCOMPARE(client.ask("POST", u"/$batch"_s, getsOf(service.draftIds())).status, 200);
    QCOMPARE(service.requests("GET", {}), 2);
}

void TestPracticeBatch::aTokenMayEndInTheMiddle()
{
    PracticeService service({.drafts = 3});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QStringList ids = service.draftIds();
    QVERIFY(service.loadFaults(R"({"rules":[{"match":{"method":"GET","path":")" + ids.at(1).toLatin1()
                               + R"("},"fault":{"expireToken":true}}]})"));
    const QHash<QString, QJsonObject> parts = partsOf(client.ask("POST", u"/$batch"_s, getsOf(ids)));
    QCOMPARE(parts.value(u"1"_s).value("status"_L1).toInt(), 200);
    QCOMPARE(parts.value(u"2"_s).value("status"_L1).toInt(), 401);
    QCOMPARE(parts.value(u"3"_s).value("status"_L1).toInt(), 401);
    QCOMPARE(client.get(u"/me"_s).status, 401);
}

QTEST_GUILESS_MAIN(TestPracticeBatch)
#include "tst_practicebatch.moc"
