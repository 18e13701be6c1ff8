// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/changes.h"
#include "support/builders.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What changed in a folder: what is asked, and how answers are read (contract 8, 16).
class TestGraphChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatItNeeds();
    void asksForAllHeadersInOne();
    void tellsEntriesApart();
    void readsHeadersOfTheInbox();
    void refusesUnusableLinks_data();
    void refusesUnusableLinks();
    void listsIds();
    void findsTheNextLinkUnread_data();
    void findsTheNextLinkUnread();
    void knowsADeadLink_data();
    void knowsADeadLink();
    void knowsWhatIsGone_data();
    void knowsWhatIsGone();
};

namespace {

const QUrl asked(u"https://graph.example/v1.0/x/delta?$skiptoken=1"_s);

Response answer(const QByteArray &body)
{
    return {.status = 200, .headers = {{"request-id"_ba, "abc"_ba}}, .body = body};
}

Result<Graph::ChangesPage> read(const QByteArray &body)
{
    return Graph::moreChanges(ownMailbox(), Folder::Drafts, asked, 500).read(answer(body));
}

Error failure(ErrorKind kind, int status, const QString &code)
{
    return {
        .kind = kind, .httpStatus = status, .code = code, .detail = {}, .requestId = {}, .retryAfter = {}};
}

} // namespace

void TestGraphChanges::asksForWhatItNeeds()
{
    const auto all = Graph::firstChanges(ownMailbox(), Folder::Drafts, 500).data;
    QVERIFY(all.path.startsWith(u"/me/mailFolders/drafts/messages/delta?$select=id,changeKey,"_s));
    QVERIFY(!all.path.contains(u"$filter"_s) && !all.path.contains(u"$top"_s));
    const QDateTime since(QDate(2026, 3, 1), QTime(7, 8, 9), Qt::UTC);
    const auto some = Graph::firstChanges(ownMailbox(), Folder::SentItems, 500, since).data;
    QVERIFY(some.path.startsWith(u"/me/mailFolders/sentitems/messages/delta?"_s));
    QVERIFY(some.path.endsWith(u"&$filter=receivedDateTime%20ge%202026-03-01T07:08:09Z"_s));
    QCOMPARE(Graph::moreChanges(ownMailbox(), Folder::Drafts, asked, 500).data.url, asked);
    const auto ids = Graph::listIds(ownMailbox(), Folder::SentItems, since).data;
    QVERIFY(ids.path.contains(u"/messages?$select=id,changeKey&$top=1000&$filter="_s));
}

void TestGraphChanges::asksForAllHeadersInOne()
{
    for (const RequestData &data : {Graph::firstChanges(ownMailbox(), Folder::Drafts, 5000).data,
                                    Graph::moreChanges(ownMailbox(), Folder::Drafts, asked, 1000).data}) {
        QCOMPARE(data.headers.size(), 1);
        QCOMPARE(data.headers.first().name, "Prefer"_ba);
        QCOMPARE(data.headers.first().value, "IdType=\"ImmutableId\", odata.maxpagesize=1000"_ba);
    }
}

void TestGraphChanges::tellsEntriesApart()
{
    const auto page = read(R"({"value":[
        {"id":"whole","subject":null,"toRecipients":[],"lastModifiedDateTime":"2026-01-01T00:00:00Z","changeKey":"k"},
        {"id":"etag","subject":"","toRecipients":[],"lastModifiedDateTime":null,"@odata.etag":"W/\"e\"","isRead":"true"},
        {"id":"half","subject":"x"}, {"id":"bare"}, {"id":"gone","@removed":{"reason":"deleted"}},
        {"id":"left","@removed":null}, {"subject":"nobody"}, 7, null],
        "@odata.deltaLink":"https://graph.example/v1.0/x/delta?$deltatoken=2"})");
    QVERIFY(page);
    QCOMPARE(page->messages.size(), 2);
    QCOMPARE(page->messages.at(1).changeKey, u"e"_s);
    QCOMPARE(page->partial, (QList<MessageId>{{u"half"_s}, {u"bare"_s}}));
    QCOMPARE(page->removed, (QList<MessageId>{{u"gone"_s}, {u"left"_s}}));
    QCOMPARE(page->skipped, 3);
    QCOMPARE(page->delta.query(), u"$deltatoken=2"_s);
    QVERIFY(!page->next.isValid());
}

void TestGraphChanges::readsHeadersOfTheInbox()
{
    const QDateTime since(QDate(2026, 3, 1), QTime(7, 8, 9), Qt::UTC);
    const QString path = Graph::firstChanges(ownMailbox(), Folder::Inbox, 500, since).data.path;
    QVERIFY(path.startsWith(u"/me/mailFolders/inbox/messages/delta?$select=id,"_s));
    QVERIFY(!path.contains(u"body"_s, Qt::CaseInsensitive));
    QVERIFY(path.contains(u"'String%200x001A'"_s));
    QVERIFY(Graph::linkOptions(Folder::Inbox) != Graph::linkOptions(Folder::SentItems));

    const auto page = Graph::moreChanges(ownMailbox(), Folder::Inbox, asked, 500).read(answer(R"({"value": [
        {"id": "a", "changeKey": "1", "subject": "S", "receivedDateTime": "2026-03-02T09:00:00Z",
         "lastModifiedDateTime": "2026-03-02T09:00:01Z", "isDraft": false, "conversationId": "c",
         "from": {"emailAddress": {"name": "Lena", "address": "lena@fabrikam.com"}},
         "webLink": "https://outlook.example/a"},
        {"id": "b", "changeKey": "1", "subject": "Out of office", "receivedDateTime": "2026-03-02T09:00:00Z",
         "lastModifiedDateTime": "2026-03-02T09:00:01Z", "singleValueExtendedProperties":
         [{"id": "String 0x1a", "value": "IPM.Note.Rules.OofTemplate.Microsoft"}]},
        {"id": "c", "changeKey": "1", "subject": "Undeliverable", "receivedDateTime": "2026-03-02T09:00:00Z",
         "lastModifiedDateTime": "2026-03-02T09:00:01Z", "singleValueExtendedProperties":
         [{"id": "String 0x001A", "value": "REPORT.IPM.Note.NDR"}]},
        {"id": "d", "isRead": true}],
        "@odata.deltaLink": "https://graph.example/v1.0/x/delta?$deltatoken=2"})"));
    QVERIFY(page);
    QCOMPARE(page->messages.size(), 3);
    const MailSummary &first = page->messages.first();
    QCOMPARE(first.folder, Folder::Inbox);
    QCOMPARE(first.received, QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
    QCOMPARE(first.from.address, u"lena@fabrikam.com"_s);
    QVERIFY(!first.isAutomatic && !first.isDraft);
    QVERIFY(page->messages.at(2).isAutomatic);
    QCOMPARE(page->partial, QList<MessageId>{{u"d"_s}});
}

void TestGraphChanges::refusesUnusableLinks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << R"({"value":[]})"_ba;
    QTest::newRow("both")
        << R"({"value":[],"@odata.nextLink":"https://a/b","@odata.deltaLink":"https://a/c"})"_ba;
    QTest::newRow("the same again") << R"({"value":[],"@odata.nextLink":")" + asked.toEncoded() + R"("})";
    QTest::newRow("no text") << R"({"value":[],"@odata.deltaLink":17})"_ba;
    QTest::newRow("empty") << R"({"value":[],"@odata.deltaLink":""})"_ba;
    QTest::newRow("no list") << R"({"value":{},"@odata.deltaLink":"https://a/c"})"_ba;
    QTest::newRow("no JSON") << "<html>"_ba;
    QTest::newRow("cut off") << R"({"value":[{"id":"a")"_ba;
}

void TestGraphChanges::refusesUnusableLinks()
{
    QFETCH(const QByteArray, body);
    const auto page = read(body);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Protocol);
}

void TestGraphChanges::listsIds()
{
    const auto page = Graph::listIds(ownMailbox(), Folder::Drafts)
                          .read(answer(R"({"value":[{"id":"a","changeKey":"1"},{"id":"b"},{"x":1},"c"],
                                "@odata.nextLink":"https://graph.example/v1.0/next"})"));
    QVERIFY(page);
    QCOMPARE(page->entries.size(), 2);
    QCOMPARE(page->entries.at(0).changeKey, u"1"_s);
    QCOMPARE(page->entries.at(1).id.value, u"b"_s);
    QCOMPARE(page->next.path(), u"/v1.0/next"_s);
    QVERIFY(!Graph::moreIds(ownMailbox(), page->next)
                 .read(answer(R"({"value":[],"@odata.nextLink":"https://graph.example/v1.0/next"})")));
}

void TestGraphChanges::findsTheNextLinkUnread_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("link");
    QTest::newRow("last") << R"({"value":[],"@odata.nextLink":"https://a/b"})"_ba << u"https://a/b"_s;
    QTest::newRow("first, with space")
        << "{ \"@odata.nextLink\" :\r\n\t\"https://a/b\", \"value\": [] }"_ba << u"https://a/b"_s;
    QTest::newRow("escaped") << R"({"@odata.nextLink":"https:\/\/a\/b?x=1\u0026y=\"2"})"_ba
                             << QUrl(u"https://a/b?x=1&y=\"2"_s).toString();
    QTest::newRow("none") << R"({"value":[],"@odata.deltaLink":"https://a/b"})"_ba << QString();
    QTest::newRow("null") << R"({"@odata.nextLink":null,"value":["https://a/b"]})"_ba << QString();
    QTest::newRow("in a text") << R"({"value":[{"subject":"\"@odata.nextLink\":\"https://a/b\""}]})"_ba
                               << QString();
    QTest::newRow("as a text") << R"({"value":["@odata.nextLink","https://a/b"]})"_ba << QString();
    QTest::newRow("as a text, and itself")
        << R"({"value":["@odata.nextLink"],"@odata.nextLink":"https://a/c"})"_ba << u"https://a/c"_s;
    QTest::newRow("of something else") << R"({"to@odata.nextLink":"https://a/b"})"_ba << QString();
    QTest::newRow("cut off in the link") << R"({"@odata.nextLink":"https://a/b)"_ba << QString();
    QTest::newRow("cut off after a backslash") << R"({"@odata.nextLink":"https:\)"_ba << QString();
    QTest::newRow("cut off before it") << R"({"@odata.nextLink": )"_ba << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void TestGraphChanges::findsTheNextLinkUnread()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, link);
    QCOMPARE(Graph::nextLinkIn(body).toString(), link);
    // Reading the page says the same, where it can be read.
    if (const auto page = Graph::moreChanges(ownMailbox(), Folder::Drafts, asked, 500).read(answer(body)))
        QCOMPARE(page->next.toString(), link);
}

void TestGraphChanges::knowsADeadLink_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isDead");
    const auto row = [](const char *name, int status, const char *code, bool isDead) {
        QTest::newRow(name) << status << QString::fromLatin1(code) << isDead;
    };
    row("410", 410, "", true);
    row("as seen", 400, "SyncStateNotFound", true);
    row("as documented", 404, "syncStateNotFound", true);
    row("resync", 400, "resyncRequired", true);
    row("another host", 0, "foreignHost", true);
    row("not found", 404, "ErrorItemNotFound", false);
    row("forbidden", 403, "ErrorAccessDenied", false);
    row("server", 500, "", false);
}

void TestGraphChanges::knowsADeadLink()
{
    QFETCH(const int, status);
    QFETCH(const QString, code);
    QFETCH(const bool, isDead);
    const ErrorKind kind = status == 410 ? ErrorKind::Gone : ErrorKind::Rejected;
    QCOMPARE(Graph::isDeadLink(failure(kind, status, code)), isDead);
}

void TestGraphChanges::knowsWhatIsGone_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isGone");
    QTest::newRow("the service says so") << ErrorKind::NotFound << u"ErrorItemNotFound"_s << true;
    QTest::newRow("in another spelling") << ErrorKind::NotFound << u"itemNotFound"_s << true;
    QTest::newRow("a proxy says so") << ErrorKind::NotFound << QString() << false;
    QTest::newRow("no mailbox") << ErrorKind::NotFound << u"MailboxNotEnabledForRESTAPI"_s << false;
    QTest::newRow("forbidden") << ErrorKind::Forbidden << u"ErrorItemNotFound"_s << false;
}

void TestGraphChanges::knowsWhatIsGone()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    QFETCH(const bool, isGone);
    QCOMPARE(Graph::isGone(failure(kind, 404, code)), isGone);
}

QTEST_GUILESS_MAIN(TestGraphChanges)
#include "tst_graphchanges.moc"
