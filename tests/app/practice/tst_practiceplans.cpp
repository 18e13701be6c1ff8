// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/practiceclient.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace std::chrono_literals;

namespace {

QByteArray plan(const QByteArray &match, const QByteArray &fault)
{
    return "{\"rules\":[{\"match\":{" + match + "},\"fault\":{" + fault + "}}]}";
}

const QByteArray onSend = "\"method\":\"POST\",\"path\":\"/send\",\"times\":1"_ba;

} // namespace

class TestPracticePlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesCountTheirRequests();
    void tokensExpire();
    void delaysAnAnswer();
    void chanceIsTheSameForASeed();
    void badPlansAreRefusedWithThePlace_data();
    void badPlansAreRefusedWithThePlace();
};

void TestPracticePlans::rulesCountTheirRequests()
{
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    QVERIFY(service.loadFaults(R"({"rules":[
        {"comment":"the first that fires wins","match":{"pathRegex":"/mailFolders/[a-z]+$","every":3,"times":2},"fault":{"status":500}},
        {"match":{"method":"GET","path":"/me","from":3},"fault":{"status":503}}]})"));
    PracticeClient client(service);
    QList<int> folders;
    QList<int> profiles;
    for (int i = 0; i < 10; ++i)
        folders.append(client.get(u"/me/mailFolders/drafts"_s).status);
    for (int i = 0; i < 4; ++i)
        profiles.append(client.get(u"/me"_s).status);
    QCOMPARE(folders, (QList<int>{200, 200, 500, 200, 200, 500, 200, 200, 200, 200}));
    QCOMPARE(profiles, (QList<int>{200, 200, 503, 503}));
}

void TestPracticePlans::tokensExpire()
{
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    QVERIFY(service.loadFaults("{\"tokenExpiresAfter\":2}"));
    PracticeClient client(service);
    QCOMPARE(client.get(u"/me"_s).status, 200);
    QCOMPARE(client.get(u"/me"_s).status, 200);
    QCOMPARE(client.get(u"/me"_s).status, 401);
    QCOMPARE(client.get(u"/me"_s).status, 401);

    PracticeService other({.drafts = 2});
    QVERIFY(other.start());
    QVERIFY(other.loadFaults(plan("\"path\":\"/send\"", "\"expireToken\":true")));
    PracticeClient second(other);
    QCOMPARE(second.send(other.draftIds().at(0)).status, 401);
    QCOMPARE(second.get(u"/me"_s).status, 401);
    QCOMPARE(other.submissions(), 0);
}

void TestPracticePlans::delaysAnAnswer()
{
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    QVERIFY(service.loadFaults(plan(onSend, "\"delay\":300")));
    PracticeClient client(service);
    QElapsedTimer timer;
    timer.start();
    QNetworkReply *reply = client.begin("POST", PracticeClient::path(service.draftIds().at(0)) + u"/send"_s);
    QTRY_COMPARE(service.submissions(), 1); // the effect does not wait
    QVERIFY(!reply->isFinished());
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(timer.elapsed() >= 290);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 202);
    delete reply;
}

void TestPracticePlans::chanceIsTheSameForASeed()
{
    QList<QList<int>> runs;
    for (int run = 0; run < 2; ++run) {
        PracticeService service({.drafts = 0});
        QVERIFY(service.start());
        QVERIFY(
            service.loadFaults(R"({"seed":5,"rules":[{"match":{"chance":0.5},"fault":{"status":503}}]})"));
        PracticeClient client(service);
        QList<int> seen;
        for (int i = 0; i < 20; ++i)
            seen.append(client.get(u"/me"_s).status);
        QVERIFY(seen.contains(200) && seen.contains(503));
        runs.append(seen);
    }
    QCOMPARE(runs.at(0), runs.at(1));
}

void TestPracticePlans::badPlansAreRefusedWithThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &json, const QString &place) {
        QTest::newRow(name) << json << place;
    };
    row("not JSON", "{\"rules\":", u"not JSON"_s);
    row("nothing", "", u"not JSON"_s);
    row("a list", "[]", u"must be an object"_s);
    row("rules no list", "{\"rules\":3}", u"\"rules\" must be a list"_s);
    row("unknown key", "{\"rulez\":[]}", u"\"rulez\" is not known"_s);
    row("rule no object", "{\"rules\":[3]}", u"rule 1: must be an object"_s);
    row("no fault", "{\"rules\":[{\"match\":{}}]}", u"rule 1: \"fault\" must be an object"_s);
    row("unknown fault", plan("", "\"boom\":1"), u"rule 1: fault: \"boom\" is not known"_s);
    row("unknown damage", plan("", "\"damage\":\"fire\""),
        u"rule 1: fault: \"damage\" must be one of cut, reset"_s);
    row("unknown moment", plan("", "\"status\":500,\"when\":\"now\""),
        u"\"when\" must be one of before, after"_s);
    row("status too large", plan("", "\"status\":1000"), u"\"status\" must be a whole number"_s);
    row("status a text", plan("", "\"status\":\"500\""), u"\"status\" must be a whole number"_s);
    row("status infinite", plan("", "\"status\":1e999"), u"illegal number"_s);
    row("negative delay", plan("", "\"delay\":-1"), u"\"delay\" must be"_s);
    row("no folder", plan("", "\"copyFolder\":\"moon\""), u"\"copyFolder\" must be one of"_s);
    row("bad pattern", plan("\"pathRegex\":\"(\"", "\"status\":500"),
        u"match: \"pathRegex\" is no regular expression"_s);
    row("changes no list", plan("", "\"changes\":\"shuffle\""),
        u"fault: \"changes\" must be a list of some of shuffle, repeat, partial"_s);
    row("unknown change", plan("", "\"changes\":[\"shuffle\",\"sort\"]"), u"\"changes\" must be a list"_s);
    row("no changes", plan("", "\"changes\":[]"), u"\"changes\" must be a list"_s);
    row("nth with every", plan("\"nth\":1,\"every\":2", "\"status\":500"), u"\"nth\" cannot be used"_s);
    row("chance", plan("\"chance\":2", "\"status\":500"), u"\"chance\" must be"_s);
    row("second rule", "{\"rules\":[{\"fault\":{}},{\"fault\":{\"noCopy\":1}}]}",
        u"rule 2: fault: \"noCopy\" must be true or false"_s);
}

void TestPracticePlans::badPlansAreRefusedWithThePlace()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, place);
    PracticeService service({.drafts = 1});
    QVERIFY(service.start());
    const Result<Done> result = service.loadFaults(json);
    QVERIFY(!result);
    QVERIFY(result.error().kind == ErrorKind::Protocol);
    QVERIFY2(result.error().detail.contains(place), qPrintable(result.error().detail));
    // Nothing of a bad plan is in force.
    PracticeClient client(service);
    QCOMPARE(client.get(u"/me"_s).status, 200);
}

QTEST_GUILESS_MAIN(TestPracticePlans)
#include "tst_practiceplans.moc"
