// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/batch.h"
#include "graph/messages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Several GETs in one POST: how they are written, and how the answers are read.
class TestBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheServiceWants();
    void readsParts_data();
    void readsParts();
    void refusesWhatIsNoBatch_data();
    void refusesWhatIsNoBatch();
    void keepsTheOrderOfTheQuestions();
    void readsTheOfficialExample();
};

namespace {

QList<RequestData> questions(int count)
{
    QList<RequestData> list;
    for (int i = 1; i <= count; ++i)
        list.append(Graph::lookAtMessage(ownMailbox(), {u"AA%1/+="_s.arg(i)}).data);
    return list;
}

Result<Graph::BatchAnswer> answered(const QByteArray &body, int count = 2)
{
    return Graph::batchOf(questions(count)).read({.status = 200, .headers = {}, .body = body});
}

} // namespace

void TestBatch::writesWhatTheServiceWants()
{
    QList<RequestData> asked = questions(20);
    asked.first().maxAttempts = 1;
    asked.first().priority = Priority::Send;
    const RequestData data = Graph::batchOf(asked).data;
    QVERIFY(data.method == Method::Post);
    QCOMPARE(data.path, u"/$batch"_s); // below the root, without a host
    QCOMPARE(data.contentType, "application/json"_ba);
    QVERIFY(data.repeat == Repeat::Safe); // it has no effect
    QCOMPARE(data.maxAttempts, 1);
    QVERIFY(data.priority == Priority::Send);
    QVERIFY(data.maxAnswerBytes > 0 && data.maxAnswerBytes <= asked.first().maxAnswerBytes);
    const QJsonArray parts = QJsonDocument::fromJson(data.body).object().value("requests"_L1).toArray();
    QCOMPARE(parts.size(), 20);
    QSet<QString> ids;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QJsonObject part = parts.at(i).toObject();
        ids.insert(part.value("id"_L1).toString());
        QCOMPARE(part.value("method"_L1).toString(), u"GET"_s);
        QCOMPARE(part.value("url"_L1).toString(), asked.at(i).path);
        QVERIFY(part.value("url"_L1).toString().startsWith("/me/messages/AA"_L1));
        QVERIFY(!part.contains("body"_L1));
        // The answer of each part has to have immutable ids (contract 4).
        QCOMPARE(part.value("headers"_L1).toObject().value("Prefer"_L1).toString(),
                 u"IdType=\"ImmutableId\""_s);
    }
    QCOMPARE(ids.size(), 20);
}

void TestBatch::readsParts_data()
{
    QTest::addColumn<QByteArray>("part"); // of question 1
    QTest::addColumn<bool>("is2xx");
    QTest::addColumn<QString>("kind"); // of the error
    QTest::addColumn<int>("retryAfter"); // ms; -1: none
    const auto row = [](const char *name, const QByteArray &part, const char *kind, int retryAfter = -1) {
        QTest::newRow(name) << part << (*kind == '\0') << QString::fromLatin1(kind) << retryAfter;
    };
    row("200", R"({"id":"1","status":200,"headers":{},"body":{"id":"x"}})", "");
    row("id and status of other types", R"({"id":1,"status":"200","body":{"id":"x"}})", "");
    row("404", R"({"id":"1","status":404,"body":{"error":{"code":"ErrorItemNotFound"}}})", "NotFound");
    row("404 without a body", R"({"id":"1","status":404,"body":null})", "NotFound");
    row("401", R"({"id":"1","status":401,"body":{"error":{"code":"Forbidden"}}})", "Unauthorized");
    row("403", R"({"id":"1","status":403,"body":{"error":{"code":"ErrorAccessDenied"}}})", "Forbidden");
    row("400", R"({"id":"1","status":400,"body":{"error":{"code":"BadRequest"}}})", "Rejected");
    row("400, a page", R"({"id":"1","status":400,"body":"<html>"})", "Protocol");
    row("429", R"({"id":"1","status":429,"headers":{"Retry-After":"2.5"}})", "Throttled", 2500);
    row("429 in other letters", R"({"id":"1","status":429,"headers":{"retry-after":7}})", "Throttled", 7000);
    row("429, no time", R"({"id":"1","status":429,"headers":null})", "Throttled");
    row("503", R"({"id":"1","status":503,"headers":{"Retry-After":"30"}})", "Server", 30000);
    row("424", R"({"id":"1","status":424,"body":{"error":{"code":"failedDependency"}}})", "Rejected");
    row("302", R"({"id":"1","status":302,"headers":{"location":"https://elsewhere"}})", "Protocol");
    row("missing", R"({"id":"2","status":200,"body":{"id":"x"}})", "Protocol");
    row("an id that was not asked", R"({"id":"3","status":200,"body":{"id":"x"}})", "Protocol");
    row("id zero", R"({"id":"0","status":200,"body":{"id":"x"}})", "Protocol");
    row("no id", R"({"status":200,"body":{"id":"x"}})", "Protocol");
    row("no status", R"({"id":"1","body":{"id":"x"}})", "Protocol");
    row("a status that is none", R"({"id":"1","status":0,"body":{"id":"x"}})", "Protocol");
    row("a text for a part", R"("1")", "Protocol");
    row("null for a part", "null", "Protocol");
    row("body null", R"({"id":"1","status":200,"body":null})", "Protocol");
    row("body missing", R"({"id":"1","status":200})", "Protocol");
    row("body a list", R"({"id":"1","status":200,"body":[1]})", "Protocol");
    row("body a text", R"({"id":"1","status":200,"body":"PGh0bWw+"})", "Protocol");
    row("body without an id", R"({"id":"1","status":200,"body":{"isDraft":true}})", "Protocol");
    row("twice", R"({"id":"1","status":200,"body":{"id":"x"}},{"id":"1","status":200,"body":{"id":"x"}})",
        "Protocol");
    row("thrice",
        R"({"id":"1","status":404},{"id":"1","status":404},{"id":"1","status":200,"body":{"id":"x"}})",
        "Protocol");
}

void TestBatch::readsParts()
{
    QFETCH(QByteArray, part);
    QFETCH(bool, is2xx);
    QFETCH(QString, kind);
    QFETCH(int, retryAfter);
    const Result<Graph::BatchAnswer> answer = answered("{\"responses\":[" + part + "]}");
    QVERIFY(answer);
    QCOMPARE(answer->size(), 2);
    const Result<MailSummary> seen
        = Graph::readPart(Graph::lookAtMessage(ownMailbox(), {u"x"_s}), answer->first());
    QCOMPARE(seen.has_value(), is2xx);
    if (is2xx) {
        QCOMPARE(seen->id.value, u"x"_s);
        return;
    }
    QCOMPARE(QString(toString(seen.error().kind)), kind);
    QCOMPARE(seen.error().retryAfter.value_or(-1ms).count(), retryAfter);
}

void TestBatch::refusesWhatIsNoBatch_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << "<!DOCTYPE html><html>"_ba;
    QTest::newRow("cut off") << R"({"responses":[{"id":"1","sta)"_ba;
    QTest::newRow("a list") << "[]"_ba;
    QTest::newRow("no responses") << "{}"_ba;
    QTest::newRow("responses null") << R"({"responses":null})"_ba;
    QTest::newRow("responses an object") << R"({"responses":{"1":{"status":200}}})"_ba;
}

void TestBatch::refusesWhatIsNoBatch()
{
    QFETCH(QByteArray, body);
    const Result<Graph::BatchAnswer> answer = answered(body);
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::Protocol);
}

void TestBatch::keepsTheOrderOfTheQuestions()
{
    const Result<Graph::BatchAnswer> answer = answered(
        R"({"responses":[{"id":"3","status":503},{"id":"1","status":404},{"id":"2","status":200,"body":{"id":"b"}}]})",
        4);
    QVERIFY(answer);
    QCOMPARE(answer->size(), 4);
    QCOMPARE(answer->at(0)->status, 404);
    QCOMPARE(answer->at(1)->status, 200);
    QCOMPARE(answer->at(1)->body, R"({"id":"b"})"_ba);
    QCOMPARE(answer->at(2)->status, 503);
    QVERIFY(!answer->at(3));
}

void TestBatch::readsTheOfficialExample()
{
    // As the service's documentation shows it: out of order, a redirect, a 401 with another code, 204.
    const Result<Graph::BatchAnswer> answer = answered(R"x({"responses":[
        {"id":"1","status":302,"headers":{"location":"https://b0mpua-by3301.files.1drv.com/y23"}},
        {"id":"3","status":401,"body":{"error":{"code":"Forbidden","message":"..."}}},
        {"id":"2","status":200,"body":{"@odata.context":"#Collection(microsoft.graph.plannerTask)","value":[]}},
        {"id":"4","status":204,"body":null}]})x"_ba,
                                                       4);
    QVERIFY(answer);
    QVERIFY(Graph::partFault(answer->at(0))->kind == ErrorKind::Protocol);
    QVERIFY(!Graph::partFault(answer->at(1)));
    QVERIFY(Graph::partFault(answer->at(2))->kind == ErrorKind::Unauthorized);
    QVERIFY(!Graph::partFault(answer->at(3)));
    QVERIFY(answer->at(3)->body.isEmpty());
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestBatch)
#include "tst_batch.moc"
