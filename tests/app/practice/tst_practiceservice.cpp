// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practiceclient.h"

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

class TestPracticeService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesShowEachMessageOnceInOrder_data();
    void pagesShowEachMessageOnceInOrder();
    void onlySelectedKeysComeBack();
    void filtersAndCounts();
    void deltaTellsWhatChanged();
    void deltaTokenOfAnotherRunIsGone();
    void idsDependOnThePreference();
    void changeKeyAndEtagFollowEachChange();
    void patchWithAnOldVersionIsRefused();
    void refusesWhatGraphWouldRefuse_data();
    void refusesWhatGraphWouldRefuse();
    void refusesAWrongToken();
    void addressesTheSameMailboxByName();
    void answersCarryTheRequestsIds();
    void tooManyAtOnceAreThrottled();
    void attachmentsComeAndGo();
    void answersAreDraftedFromAMessage();
    void batchesHoldSeveralGets();
    void deletedMessagesAreFoundInDeletedItems();
};

void TestPracticeService::pagesShowEachMessageOnceInOrder_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("top");
    for (const int count : {0, 1, 9, 10, 11})
        QTest::addRow("%d by default", count) << count << 0;
    QTest::newRow("1000 by 100") << 1000 << 100;
    QTest::newRow("1000 by 999") << 1000 << 999;
    QTest::newRow("1000 by 1000") << 1000 << 1000;
}

void TestPracticeService::pagesShowEachMessageOnceInOrder()
{
    QFETCH(const int, count);
    QFETCH(const int, top);
    PracticeService service({.drafts = count});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString size = top > 0 ? u"&$top=%1"_s.arg(top) : QString();
    QStringList ids;
    QStringList times;
    int pages = 0;
    QString next = drafts + u"?$select=lastModifiedDateTime&$orderby=lastModifiedDateTime desc"_s + size;
    for (; !next.isEmpty(); ++pages) {
        const PracticeReply reply = client.get(next);
        QCOMPARE(reply.status, 200);
        const QJsonArray value = reply.value();
        QVERIFY(value.size() <= (top > 0 ? top : 10));
        for (const QJsonValue &entry : value)
            times.append(entry.toObject().value("lastModifiedDateTime"_L1).toString());
        ids += reply.ids();
        next = reply.text("@odata.nextLink");
        QVERIFY(next.isEmpty() || !value.isEmpty());
    }
    QCOMPARE(ids, service.draftIds());
    QCOMPARE(ids.size(), count);
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), count);
    QVERIFY(std::is_sorted(times.crbegin(), times.crend()));
    QCOMPARE(pages, std::max(1, (count + (top > 0 ? top : 10) - 1) / (top > 0 ? top : 10)));
    const PracticeReply folder = client.get(u"/me/mailFolders/Drafts?$select=totalItemCount"_s);
    QCOMPARE(folder.json().value("totalItemCount"_L1).toInt(-1), count);
}

void TestPracticeService::onlySelectedKeysComeBack()
{
    PracticeService service({.drafts = 3});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QJsonObject one = client.get(drafts + u"?$select=subject,isDraft"_s).value().at(0).toObject();
    QCOMPARE(one.keys(), (QStringList{u"@odata.etag"_s, u"id"_s, u"isDraft"_s, u"subject"_s}));
    const QJsonObject whole = client.get(drafts).value().at(0).toObject();
    QVERIFY(whole.contains("body"_L1));
    QVERIFY(!whole.contains("internetMessageHeaders"_L1));

    const QString path = PracticeClient::path(service.draftIds().at(0));
    const PracticeReply expanded = client.get(
        path + u"?$select=subject&$expand=singleValueExtendedProperties($filter=id eq 'String 0x1042')"_s);
    QCOMPARE(expanded.status, 200);
    const QJsonArray properties = expanded.json().value("singleValueExtendedProperties"_L1).toArray();
    QCOMPARE(properties.size(), 1);
    QVERIFY(properties.at(0).toObject().value("value"_L1).toString().startsWith(u'<'));
    const PracticeReply text
        = client.ask("GET", path, {}, {{"Prefer", "outlook.body-content-type=\"text\""}});
    QCOMPARE(text.json().value("body"_L1).toObject().value("contentType"_L1).toString(), u"text"_s);
    QCOMPARE(text.headers.value("preference-applied"), "outlook.body-content-type=\"text\""_ba);
}

void TestPracticeService::filtersAndCounts()
{
    PracticeService service({.drafts = 50});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString id = service.draftIds().at(40);
    const QString messageId = service.internetMessageId(id);
    const QString escaped = QString::fromLatin1(QUrl::toPercentEncoding(messageId));
    const PracticeReply found
        = client.get(drafts + u"?$count=true&$filter=internetMessageId eq '%1'"_s.arg(escaped));
    QCOMPARE(found.ids(), QStringList{id});
    QCOMPARE(found.json().value("@odata.count"_L1).toInt(), 1);
    QCOMPARE(client.allIds(u"/me/messages?$top=100&$filter=isDraft eq true"_s).size(), 50);
    QVERIFY(client.allIds(u"/me/messages?$top=100&$filter=isDraft eq false"_s).size() >= 12);
}

void TestPracticeService::deltaTellsWhatChanged()
{
    PracticeService service({.drafts = 25});
    QVERIFY(service.start());
    PracticeClient client(service);
    const PracticeClient::Headers headers{{"Prefer", "IdType=\"ImmutableId\", odata.maxpagesize=10"}};
    QStringList ids;
    QString link = drafts + u"/delta?$select=subject"_s;
    QString deltaLink;
    int pages = 0;
    while (deltaLink.isEmpty()) {
        const PracticeReply reply = client.ask("GET", link, {}, headers);
        QCOMPARE(reply.status, 200);
        ids += reply.ids();
        link = reply.text("@odata.nextLink");
        deltaLink = reply.text("@odata.deltaLink");
        QVERIFY(link.isEmpty() != deltaLink.isEmpty());
        ++pages;
    }
    QCOMPARE(pages, 3);
    QCOMPARE(ids, service.draftIds());

    const PracticeReply quiet = client.ask("GET", deltaLink, {}, headers);
    QCOMPARE(quiet.value().size(), 0);
    service.changeSubject(ids.at(3), u"Changed elsewhere"_s);
    service.deleteMessage(ids.at(5));
    const PracticeReply round = client.ask("GET", quiet.text("@odata.deltaLink"), {}, headers);
    QCOMPARE(round.ids(), (QStringList{ids.at(3), ids.at(5)}));
    const QJsonObject changed = round.value().at(0).toObject();
    QCOMPARE(changed.value("subject"_L1).toString(), u"Changed elsewhere"_s);
    QVERIFY(!changed.contains("body"_L1));
    const QJsonObject removed = round.value().at(1).toObject();
    QCOMPARE(removed.value("@removed"_L1).toObject().value("reason"_L1).toString(), u"deleted"_s);
    QCOMPARE(client.ask("GET", round.text("@odata.deltaLink"), {}, headers).value().size(), 0);
}

void TestPracticeService::deltaTokenOfAnotherRunIsGone()
{
    PracticeService service({.drafts = 3});
    QVERIFY(service.start());
    PracticeClient client(service);
    const PracticeReply reply = client.get(drafts + u"/delta?$deltatoken=latest"_s);
    QCOMPARE(reply.status, 410);
    QCOMPARE(reply.code(), u"SyncStateNotFound"_s);
    QVERIFY(reply.headers.contains("location"));
}

void TestPracticeService::idsDependOnThePreference()
{
    PracticeService service({.drafts = 300});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString list = drafts + u"?$top=1000&$select=subject&$orderby=lastModifiedDateTime desc"_s;
    const QStringList immutable = client.get(list).ids();
    const QStringList usual = client.ask("GET", list, {}, {}).ids();
    QCOMPARE(immutable.size(), usual.size());
    bool hasSlash = false;
    for (int i = 0; i < immutable.size(); ++i) {
        QVERIFY(immutable.at(i) != usual.at(i));
        QVERIFY(immutable.at(i).endsWith(u'='));
        hasSlash = hasSlash || immutable.at(i).contains(u'/');
        if (i % 10 != 0)
            continue;
        QCOMPARE(client.get(PracticeClient::path(usual.at(i))).text("id"), immutable.at(i));
        QCOMPARE(client.ask("GET", PracticeClient::path(immutable.at(i)), {}, {}).text("id"), usual.at(i));
    }
    QVERIFY(hasSlash);
    // A move changes the usual id and keeps the immutable one (contract 4).
    const PracticeReply moved = client.ask("POST", PracticeClient::path(usual.at(0)) + u"/move"_s,
                                           object({{u"destinationId"_s, u"archive"_s}}), {});
    QCOMPARE(moved.status, 201);
    QVERIFY(moved.text("id") != usual.at(0));
    QCOMPARE(client.get(PracticeClient::path(usual.at(0))).status, 404);
    QCOMPARE(client.get(PracticeClient::path(immutable.at(0))).status, 200);
    QCOMPARE(client.get(PracticeClient::path(immutable.at(0).toLower())).status, 404);
}

void TestPracticeService::changeKeyAndEtagFollowEachChange()
{
    PracticeService service({.drafts = 2});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString path = PracticeClient::path(service.draftIds().at(0));
    const PracticeReply before = client.get(path);
    QCOMPARE(before.text("@odata.etag"), u"W/\"%1\""_s.arg(before.text("changeKey")));
    const PracticeReply patched = client.ask("PATCH", path, object({{u"subject"_s, u"New words"_s}}));
    QCOMPARE(patched.status, 200);
    QCOMPARE(patched.text("subject"), u"New words"_s);
    QVERIFY(patched.text("changeKey") != before.text("changeKey"));
    QCOMPARE(patched.text("internetMessageId"), before.text("internetMessageId"));
    QCOMPARE(client.get(path).text("changeKey"), patched.text("changeKey"));
}

void TestPracticeService::patchWithAnOldVersionIsRefused()
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

void TestPracticeService::refusesWhatGraphWouldRefuse_data()
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

void TestPracticeService::refusesWhatGraphWouldRefuse()
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

void TestPracticeService::refusesAWrongToken()
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

void TestPracticeService::addressesTheSameMailboxByName()
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

void TestPracticeService::answersCarryTheRequestsIds()
{
    PracticeService service({.drafts = 1});
    QVERIFY(service.start());
    PracticeClient client(service);
    const PracticeReply reply = client.ask("GET", u"/me"_s, {}, {{"client-request-id", "my-own-id"}});
    QCOMPARE(reply.headers.value("client-request-id"), "my-own-id"_ba);
    QCOMPARE(reply.headers.value("request-id").size(), 36);
    QVERIFY(reply.headers.value("date").endsWith("GMT"));
}

void TestPracticeService::tooManyAtOnceAreThrottled()
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

void TestPracticeService::attachmentsComeAndGo()
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

void TestPracticeService::answersAreDraftedFromAMessage()
{
    PracticeService service({.drafts = 1, .language = u"en"_s});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QString inbox = client.allIds(u"/me/mailFolders/inbox/messages"_s).at(0);
    const PracticeReply original = client.get(PracticeClient::path(inbox));
    const PracticeReply all = client.ask("POST", PracticeClient::path(inbox) + u"/createReplyAll"_s);
    QCOMPARE(all.status, 201);
    QVERIFY(all.json().value("isDraft"_L1).toBool());
    QCOMPARE(all.text("subject"), u"RE: "_s + original.text("subject"));
    QCOMPARE(all.json().value("toRecipients"_L1).toArray().size(), 2);
    QCOMPARE(all.text("conversationId"), original.text("conversationId"));
    QCOMPARE(QByteArray::fromBase64(all.text("conversationIndex").toLatin1()).size(), 27);
    const PracticeReply one = client.ask("POST", PracticeClient::path(inbox) + u"/createReply"_s);
    QCOMPARE(one.json().value("toRecipients"_L1).toArray().size(), 1);
    const PracticeReply forward = client.ask("POST", PracticeClient::path(inbox) + u"/createForward"_s);
    QCOMPARE(forward.json().value("toRecipients"_L1).toArray().size(), 0);
    QCOMPARE(client.send(forward.text("id")).code(), u"ErrorInvalidRecipients"_s);
    QCOMPARE(service.draftIds().size(), 4);
    QCOMPARE(client.send(all.text("id")).status, 202);
}

void TestPracticeService::batchesHoldSeveralGets()
{
    PracticeService service({.drafts = 5});
    QVERIFY(service.start());
    PracticeClient client(service);
    const QStringList ids = service.draftIds();
    QJsonArray requests;
    for (int i = 0; i < 5; ++i)
        requests.append(QJsonObject{{u"id"_s, QString::number(i)},
                                    {u"method"_s, u"GET"_s},
                                    {u"url"_s, PracticeClient::path(ids.at(i)) + u"?$select=subject"_s},
                                    {u"headers"_s, QJsonObject{{u"Prefer"_s, u"IdType=\"ImmutableId\""_s}}}});
    requests.append(QJsonObject{{u"id"_s, u"x"_s}, {u"method"_s, u"GET"_s}, {u"url"_s, u"/me/nothing"_s}});
    const PracticeReply reply = client.ask("POST", u"/$batch"_s, object({{u"requests"_s, requests}}));
    QCOMPARE(reply.status, 200);
    const QJsonArray responses = reply.json().value("responses"_L1).toArray();
    QCOMPARE(responses.size(), 6);
    for (int i = 0; i < 5; ++i) {
        const QJsonObject response = responses.at(i).toObject();
        QCOMPARE(response.value("status"_L1).toInt(), 200);
        QCOMPARE(response.value("body"_L1).toObject().value("id"_L1).toString(), ids.at(i));
    }
    QCOMPARE(responses.at(5).toObject().value("status"_L1).toInt(), 400);
    QCOMPARE(service.requests("GET", ids.at(0)), 1);
}

void TestPracticeService::deletedMessagesAreFoundInDeletedItems()
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

QTEST_GUILESS_MAIN(TestPracticeService)
#include "tst_practiceservice.moc"
