// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/practiceclient.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace std::chrono_literals;

namespace {

const QString drafts = u"/me/mailFolders/drafts/messages"_s;

QByteArray object(const QJsonObject &json)
{
    return QJsonDocument(json).toJson();
}

} // namespace

class TestPracticeRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patchWithAnOldVersionIsRefused();
    void refusesWhatGraphWouldRefuse_data();
    void refusesWhatGraphWouldRefuse();
    void refusesAWrongToken();
    void addressesTheSameMailboxByName();
    void answersCarryTheRequestsIds();
    void tooManyAtOnceAreThrottled();
    void attachmentsComeAndGo();
    void deletedMessagesAreFoundInDeletedItems();
};

void TestPracticeRules::patchWithAnOldVersionIsRefused()
{
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString path = PracticeClient::path(service.draftIds().at(0));
    const QByteArray etag = client.get(path).text("@odata.etag").toLatin1();
    const QByteArray body = object({{u"subject"_s, u"Mine"_s}});
    QCOMPARE(client.ask("PATCH", path, body, {{"If-Match", etag}}).status, 200);
    const PracticeReply late = client.ask("PATCH", path, body, {{"If-Match", etag}});
    QCOMPARE(late.status, 412);
    QCOMPARE(late.code(), u"ErrorIrresolvableConflict"_s);
    QCOMPARE(client.ask("DELETE", path, {}, {{"If-Match", etag}}).status, 412);
}

void TestPracticeRules::refusesWhatGraphWouldRefuse_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto get = [](const char *name, const QString &target, int status) {
        QTest::newRow(name) << "GET"_ba << target << QByteArray() << status;
    };
    get("top 0", drafts + u"?$top=0"_s, 400);
    get("top 1001", drafts + u"?$top=1001"_s, 400);
    get("top a word", drafts + u"?$top=many"_s, 400);
    get("unknown option", drafts + u"?$skipp=1"_s, 400);
    get("unknown property", drafts + u"?$select=subjekt"_s, 400);
    get("unknown order", drafts + u"?$orderby=size desc"_s, 400);
    get("search with order", drafts + u"?$search=\"a\"&$orderby=sentDateTime desc"_s, 400);
    get("search with filter", drafts + u"?$search=\"a\"&$filter=isDraft eq true"_s, 400);
    get("filter that does not fit the order",
        drafts + u"?$filter=isDraft eq true&$orderby=sentDateTime desc"_s, 400);
    get("filter with a wrong type", drafts + u"?$filter=isDraft eq 'true'"_s, 400);
    get("filter cut short", drafts + u"?$filter=isDraft eq"_s, 400);
    get("unknown expand", drafts + u"?$expand=everything"_s, 400);
    get("delta with a search", drafts + u"/delta?$search=\"a\""_s, 400);
    get("delta of the whole mailbox", u"/me/messages/delta"_s, 400);
    get("another user", u"/users/someone@contoso.com/messages"_s, 404);
    get("unknown segment", u"/me/mails"_s, 400);
    get("unknown folder", u"/me/mailFolders/secret/messages"_s, 400);
    get("malformed id", u"/me/messages/abc"_s, 400);
    get("foreign id", u"/me/messages/AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0AAAAAAAAAAAAAAAAAAAA="_s, 404);
    QTest::newRow("PUT a folder") << "PUT"_ba << u"/me/mailFolders/drafts"_s << "{}"_ba << 405;
    QTest::newRow("unknown method") << "BREW"_ba << drafts << QByteArray() << 405;
    QTest::newRow("create from no JSON") << "POST"_ba << u"/me/messages"_s << "{\"subject\":"_ba << 400;
    QTest::newRow("create from a list") << "POST"_ba << u"/me/messages"_s << "[]"_ba << 400;
    QTest::newRow("create with an unknown key")
        << "POST"_ba << u"/me/messages"_s << "{\"subjekt\":\"a\"}"_ba << 400;
    QTest::newRow("create with a number for a text")
        << "POST"_ba << u"/me/messages"_s << "{\"subject\":1}"_ba << 400;
    QTest::newRow("create with bad recipients")
        << "POST"_ba << u"/me/messages"_s << "{\"toRecipients\":[1]}"_ba << 400;
    QTest::newRow("empty batch") << "POST"_ba << u"/$batch"_s << "{\"requests\":[]}"_ba << 400;
}

void TestPracticeRules::refusesWhatGraphWouldRefuse()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, target);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    PracticeClient client(service);
    const PracticeReply reply = client.ask(method, target, body);
    QCOMPARE(reply.status, status);
    QVERIFY(!reply.code().isEmpty());
    const QJsonObject inner = reply.json().value("error"_L1).toObject().value("innerError"_L1).toObject();
    QCOMPARE(inner.value("request-id"_L1).toString().toLatin1(), reply.headers.value("request-id"));
    QCOMPARE(service.draftIds().size(), 2);
}

void TestPracticeRules::refusesAWrongToken()
{
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    PracticeClient client(service);
    for (const QByteArray &token : {""_ba, "Bearer x"_ba, "Basic "_ba + service.token()}) {
        const PracticeReply reply = client.ask("GET", u"/me"_s, {}, {{"Authorization", token}});
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.code(), u"InvalidAuthenticationToken"_s);
        QVERIFY(reply.headers.value("www-authenticate").startsWith("Bearer"));
    }
    QCOMPARE(client.get(u"/me"_s).status, 200);
    service.revokeToken();
    QCOMPARE(client.get(u"/me"_s).status, 401);
}

void TestPracticeRules::addressesTheSameMailboxByName()
{
    PracticeService service({.drafts = 5});
    QVERIFY(service.start());
    PracticeClient client(service);
    QCOMPARE(client.get(u"/me"_s).text("mail"), u"anna.weber@contoso.com"_s);
    QCOMPARE(client.get(u"/users/Anna.Weber%40contoso.com"_s).text("displayName"), u"Anna Weber"_s);
    const QStringList mine = client.allIds(drafts);
    QCOMPARE(client.allIds(u"/users/anna.weber@contoso.com/mailFolders('Drafts')/messages"_s), mine);
    QCOMPARE(client.allIds(u"/users('anna.weber@contoso.com')/mailfolders/drafts/messages"_s), mine);
    const QStringList shared = client.allIds(u"/users/sales@contoso.com/mailFolders/drafts/messages"_s);
    QCOMPARE(shared.size(), 5);
    QVERIFY(!shared.contains(mine.at(0)));
    QCOMPARE(client.get(PracticeClient::path(shared.at(0))).status, 404);
}

void TestPracticeRules::answersCarryTheRequestsIds()
{
    PracticeService service({.drafts = 1});
    QVERIFY(service.start());
    PracticeClient client(service);
    const PracticeReply reply = client.ask("GET", u"/me"_s, {}, {{"client-request-id", "my-own-id"}});
    QCOMPARE(reply.headers.value("client-request-id"), "my-own-id"_ba);
    QCOMPARE(reply.headers.value("request-id").size(), 36);
    QVERIFY(reply.headers.value("date").endsWith("GMT"));
}

void TestPracticeRules::tooManyAtOnceAreThrottled()
{
    PracticeService service({.drafts = 1, .latency = 150ms});
    QVERIFY(service.start());
    PracticeClient client(service);
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 6; ++i)
        replies.append(client.begin("GET", u"/me"_s));
    int throttled = 0;
    for (QNetworkReply *reply : replies) {
        QTRY_VERIFY(reply->isFinished());
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 429)
            continue;
        ++throttled;
        QCOMPARE(reply->rawHeader("Retry-After"), "1"_ba);
        QCOMPARE(reply->rawHeader("RateLimit-Exceeded"), "MailboxConcurrency"_ba);
        QVERIFY(reply->readAll().contains("ApplicationThrottled"));
    }
    qDeleteAll(replies);
    QCOMPARE(throttled, 2);
    QCOMPARE(client.get(u"/me"_s).status, 200);
}

void TestPracticeRules::attachmentsComeAndGo()
{
    PracticeService service({.drafts = 1, .language = u"en"_s});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString path = PracticeClient::path(service.draftIds().at(0)) + u"/attachments"_s;
    const QJsonArray list = client.get(path + u"?$select=id,name,contentType,size,isInline"_s).value();
    QCOMPARE(list.size(), 2);
    QVERIFY(!list.at(0).toObject().contains("contentBytes"_L1));
    QCOMPARE(list.at(0).toObject().value("name"_L1).toString(), u"Quote-2291.pdf"_s);
    const QString pdf = path + u'/' + list.at(0).toObject().value("id"_L1).toString();
    const PracticeReply raw = client.get(pdf + u"/$value"_s);
    QCOMPARE(raw.body.size(), list.at(0).toObject().value("size"_L1).toInt());
    QVERIFY(raw.body.startsWith("%PDF-"));
    QCOMPARE(QByteArray::fromBase64(client.get(pdf).text("contentBytes").toLatin1()), raw.body);

    const QJsonObject file{{u"@odata.type"_s, u"#microsoft.graph.fileAttachment"_s},
                           {u"name"_s, u"a.txt"_s},
                           {u"contentBytes"_s, u"aGVsbG8="_s}};
    const PracticeReply added = client.ask("POST", path, object(file));
    QCOMPARE(added.status, 201);
    QCOMPARE(client.get(path).value().size(), 3);
    const QString own = path + u'/' + added.text("id");
    QCOMPARE(client.get(own + u"/$value"_s).body, "hello"_ba);
    QCOMPARE(client.ask("DELETE", own).status, 204);
    QCOMPARE(client.get(own).status, 404);
    QJsonObject big = file;
    big.insert("contentBytes"_L1, QString(4'000'000, u'A'));
    QCOMPARE(client.ask("POST", path, object(big)).status, 201);
    const QByteArray tooMuch(5'000'000, 'A');
    const QByteArray length = "Content-Length: " + QByteArray::number(tooMuch.size()) + "\r\n";
    QVERIFY(client.raw(client.head("POST", path.toLatin1(), length) + tooMuch).startsWith("HTTP/1.1 413 "));
}

void TestPracticeRules::deletedMessagesAreFoundInDeletedItems()
{
    PracticeService service({.drafts = 3});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString id = service.draftIds().at(1);
    QCOMPARE(client.ask("DELETE", PracticeClient::path(id)).status, 204);
    QCOMPARE(service.draftIds().size(), 2);
    QCOMPARE(client.allIds(u"/me/mailFolders/deleteditems/messages"_s), QStringList{id});
    QCOMPARE(client.send(id).status, 404);
    QCOMPARE(client.ask("DELETE", PracticeClient::path(id)).status, 204);
    QCOMPARE(client.get(PracticeClient::path(id)).status, 404);
    QCOMPARE(service.submissions(), 0);
}

QTEST_GUILESS_MAIN(TestPracticeRules)
#include "tst_practicerules.moc"
