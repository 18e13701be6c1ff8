// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/attachments.h"
#include "graph/batch.h"
#include "graph/folders.h"
#include "graph/messages.h"
#include "graph/moving.h"

#include <QTest>
#include <QUrlQuery>

using namespace Sendoff;
using namespace Qt::StringLiterals;

namespace {

const MessageId oddId{u"AA/B+C=D%E"_s};
constexpr auto escapedId = "AA%2FB%2BC%3DD%25E"_L1;

Response answer(const QByteArray &body, int status = 200)
{
    return {.status = status, .headers = {{"request-id"_ba, "served-1"_ba}}, .body = body};
}

QString option(const RequestData &data, const QString &name)
{
    return QUrlQuery(data.path.section(u'?', 1)).queryItemValue(name, QUrl::FullyDecoded);
}

QString pathOf(const RequestData &data)
{
    return data.path.section(u'?', 0, 0);
}

} // namespace

/// The requests as values: where they go, what they carry, how their answers are read.
class TestGraphMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesTheRightThing_data();
    void addressesTheRightThing();
    void asksForImmutableIdsAlways();
    void namesItsMailboxAlways();
    void asksForWhatASummaryNeeds();
    void boundsThePageSize();
    void keepsTheNextLinkAsItCame();
    void escapesTheMessageIdInAFilter();
    void sendsAsTheContractSays();
    void takesAnySuccessOfASend();
    void readsPages();
    void readsNoPageThatIsNotWhole_data();
    void readsNoPageThatIsNotWhole();
    void looksWhereverTheMessageIs();
    void readsWhoTheTokenBelongsTo();
    void readsFolders();
    void readsAttachments();
};

void TestGraphMessages::addressesTheRightThing_data()
{
    QTest::addColumn<RequestData>("data");
    QTest::addColumn<QString>("path");
    const QList<std::pair<Mailbox, QString>> mailboxes{
        {ownMailbox(), u"/me"_s},
        {mailboxOf(u"anna+x@contoso.com"_s), u"/users/anna%2Bx%40contoso.com"_s},
        {mailboxOf(u"a/b#c@contoso.com"_s), u"/users/a%2Fb%23c%40contoso.com"_s},
    };
    for (const auto &[box, root] : mailboxes) {
        const QString message = root + u"/messages/"_s + escapedId;
        const auto row = [&root = root](const char *name, const RequestData &data, const QString &path) {
            QTest::addRow("%s of %s", name, qPrintable(root)) << data << path;
        };
        row("drafts", Graph::listMessages(box, Folder::Drafts, 10).data,
            root + u"/mailFolders/drafts/messages"_s);
        row("sent", Graph::listMessages(box, Folder::SentItems, 10).data,
            root + u"/mailFolders/sentitems/messages"_s);
        row("message", Graph::getMessage(box, oddId).data, message);
        row("look", Graph::lookAtMessage(box, oddId).data, message);
        row("find", Graph::findSent(box, u"<a@b>"_s).data, root + u"/mailFolders/sentitems/messages"_s);
        row("send", Graph::sendDraft(box, oddId, "r").data, message + u"/send"_s);
        row("attachments", Graph::listAttachments(box, oddId).data, message + u"/attachments"_s);
        row("content", Graph::attachmentContent(box, oddId, {u"x/=?"_s}).data,
            message + u"/attachments/x%2F%3D%3F/$value"_s);
        row("folder", Graph::getFolder(box, Folder::Drafts).data, root + u"/mailFolders/drafts"_s);
        row("profile", Graph::getProfile(box).data, root);
    }
}

void TestGraphMessages::addressesTheRightThing()
{
    QFETCH(const RequestData, data);
    QFETCH(const QString, path);
    QCOMPARE(pathOf(data), path);
    QVERIFY(data.url.isEmpty());
}

void TestGraphMessages::asksForImmutableIdsAlways()
{
    const Header prefer{"Prefer"_ba, "IdType=\"ImmutableId\""_ba};
    const Mailbox me = ownMailbox();
    const QList<RequestData> all{
        Graph::listMessages(me, Folder::Drafts, 10).data,
        Graph::nextMessages(me, Folder::Drafts, QUrl(u"https://x/y"_s)).data,
        Graph::getMessage(me, oddId).data,
        Graph::lookAtMessage(me, oddId).data,
        Graph::findSent(me, u"<a@b>"_s).data,
        Graph::sendDraft(me, oddId, "r").data,
        Graph::listAttachments(me, oddId).data,
        Graph::attachmentContent(me, oddId, {u"x"_s}).data,
        Graph::getFolder(me, Folder::Drafts).data,
        Graph::getProfile(me).data,
    };
    for (const RequestData &data : all)
        QVERIFY2(data.headers.contains(prefer), qPrintable(data.path));
}

// What names none is held back until all mailboxes are known.
void TestGraphMessages::namesItsMailboxAlways()
{
    const Mailbox box = mailboxOf(u"anna+x@contoso.com"_s);
    const QList<RequestData> all{
        Graph::listMessages(box, Folder::Drafts, 10).data,
        Graph::nextMessages(box, Folder::Drafts, QUrl(u"https://x/y"_s)).data,
        Graph::getMessage(box, oddId).data,
        Graph::lookAtMessage(box, oddId).data,
        Graph::findSent(box, u"<a@b>"_s).data,
        Graph::findIn(box, Folder::Drafts, u"<a@b>"_s).data,
        Graph::findDrafts(box, u"<a@b>"_s).data,
        Graph::deferDraft(box, oddId, u"k"_s, QDateTime::currentDateTimeUtc()).data,
        Graph::sendDraft(box, oddId, "r").data,
        Graph::deleteMessage(box, oddId, u"k"_s).data,
        Graph::copyMessage(box, oddId, Folder::Drafts).data,
        Graph::moveMessage(box, oddId, Folder::Drafts).data,
        Graph::discardDraft(box, oddId, u"k"_s).data,
        Graph::listAttachments(box, oddId).data,
        Graph::attachmentContent(box, oddId, {u"x"_s}).data,
        Graph::getFolder(box, Folder::Drafts).data,
        Graph::getProfile(box).data,
        Graph::batchOf({Graph::lookAtMessage(box, oddId).data, Graph::getMessage(box, oddId).data}).data,
    };
    for (const RequestData &data : all) {
        QCOMPARE(data.mailbox, box.root);
        QVERIFY(!data.asksWhose);
    }
}

void TestGraphMessages::asksForWhatASummaryNeeds()
{
    const QStringList needed{u"id"_s,
                             u"changeKey"_s,
                             u"subject"_s,
                             u"bodyPreview"_s,
                             u"toRecipients"_s,
                             u"ccRecipients"_s,
                             u"bccRecipients"_s,
                             u"from"_s,
                             u"lastModifiedDateTime"_s,
                             u"sentDateTime"_s,
                             u"importance"_s,
                             u"isDraft"_s,
                             u"hasAttachments"_s,
                             u"internetMessageId"_s,
                             u"conversationId"_s,
                             u"conversationIndex"_s,
                             u"parentFolderId"_s,
                             u"webLink"_s};
    const RequestData drafts = Graph::listMessages(ownMailbox(), Folder::Drafts, 50).data;
    QCOMPARE(option(drafts, u"$select"_s).split(u','), needed);
    QCOMPARE(option(drafts, u"$orderby"_s), u"lastModifiedDateTime desc"_s);
    QCOMPARE(option(drafts, u"$top"_s), u"50"_s);
    const RequestData sent = Graph::listMessages(ownMailbox(), Folder::SentItems, 50).data;
    QCOMPARE(option(sent, u"$orderby"_s), u"sentDateTime desc"_s);
    QCOMPARE(option(Graph::lookAtMessage(ownMailbox(), oddId).data, u"$select"_s).split(u','), needed);
    QCOMPARE(option(Graph::getMessage(ownMailbox(), oddId).data, u"$select"_s).split(u','),
             needed
                 + QStringList({u"body"_s, u"sender"_s, u"replyTo"_s, u"isReadReceiptRequested"_s,
                                u"isDeliveryReceiptRequested"_s}));
    QVERIFY(
        !option(Graph::listAttachments(ownMailbox(), oddId).data, u"$select"_s).contains("contentBytes"_L1));
}

void TestGraphMessages::boundsThePageSize()
{
    QCOMPARE(option(Graph::listMessages(ownMailbox(), Folder::Drafts, 0).data, u"$top"_s), u"1"_s);
    QCOMPARE(option(Graph::listMessages(ownMailbox(), Folder::Drafts, 5000).data, u"$top"_s), u"1000"_s);
}

void TestGraphMessages::keepsTheNextLinkAsItCame()
{
    const QByteArray link = "https://graph.microsoft.com/v1.0/me/messages?$skiptoken=a%2Fb%3D%25&$top=10";
    const auto page = Graph::listMessages(ownMailbox(), Folder::Drafts, 10)
                          .read(answer(R"({"value":[],"@odata.nextLink":")" + link + "\"}"));
    QVERIFY(page);
    QCOMPARE(page->next.toEncoded(), link);
    const RequestData data = Graph::nextMessages(ownMailbox(), Folder::Drafts, page->next).data;
    QCOMPARE(data.url.toEncoded(), link);
    QVERIFY(data.path.isEmpty());
}

void TestGraphMessages::escapesTheMessageIdInAFilter()
{
    const RequestData data = Graph::findSent(ownMailbox(), u"<o'neil+1&x=y@b>"_s).data;
    QVERIFY(
        data.path.contains("$filter=internetMessageId%20eq%20%27%3Co%27%27neil%2B1%26x%3Dy%40b%3E%27&"_L1));
    QCOMPARE(option(data, u"$filter"_s), u"internetMessageId eq '<o''neil+1&x=y@b>'"_s);
}

void TestGraphMessages::sendsAsTheContractSays()
{
    const RequestData data = Graph::sendDraft(ownMailbox(), oddId, "attempt-7").data;
    QVERIFY(data.method == Method::Post);
    QVERIFY(data.repeat == Repeat::Unsafe);
    QVERIFY(data.priority == Priority::Send);
    QCOMPARE(data.maxAttempts, 1);
    QVERIFY(data.body.isEmpty());
    QVERIFY(data.contentType.isEmpty());
    QCOMPARE(data.requestId, "attempt-7"_ba);
}

void TestGraphMessages::takesAnySuccessOfASend()
{
    const auto read = Graph::sendDraft(ownMailbox(), oddId, "r").read;
    for (const int status : {200, 202, 204}) {
        for (const QByteArray &body : {""_ba, " \r\n"_ba, "{}"_ba, R"({"value":1})"_ba}) {
            const Result<Graph::SendAnswer> sent = read(answer(body, status));
            QVERIFY(sent);
            QCOMPARE(sent->status, status);
        }
        // Of somebody in between: the service may have seen nothing.
        const Result<Graph::SendAnswer> page = read(answer("<html>Sign in to the network", status));
        QVERIFY(!page);
        QVERIFY(page.error().kind == ErrorKind::Protocol);
        QCOMPARE(page.error().httpStatus, status);
    }
}

void TestGraphMessages::readsPages()
{
    const auto read = Graph::listMessages(ownMailbox(), Folder::SentItems, 10).read;
    const Result<Graph::MailPage> page
        = read(answer(R"({"value":[{"id":"A","subject":"x"},{"subject":"no id"},5,null,{"id":"B"}]})"));
    QVERIFY(page);
    QCOMPARE(page->messages.size(), 2);
    QCOMPARE(page->skipped, 3);
    QVERIFY(!page->next.isValid() || page->next.isEmpty());
    QVERIFY(page->messages.first().folder == Folder::SentItems);
    QCOMPARE(page->messages.first().mailbox.value, u"/me"_s);
    QVERIFY(read(answer(R"({"value":[],"@odata.nextLink":null})")));
}

void TestGraphMessages::readsNoPageThatIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("html") << "<html>Sign in</html>"_ba;
    QTest::newRow("cut off") << R"({"value":[{"id":"A"},{"id")"_ba;
    QTest::newRow("no list") << "{}"_ba;
    QTest::newRow("list is null") << R"({"value":null})"_ba;
    QTest::newRow("list is an object") << R"({"value":{}})"_ba;
    QTest::newRow("empty next link") << R"({"value":[],"@odata.nextLink":""})"_ba;
    QTest::newRow("odd next link") << R"({"value":[],"@odata.nextLink":5})"_ba;
    QTest::newRow("broken next link") << R"({"value":[],"@odata.nextLink":"http://[x"})"_ba;
    QTest::newRow("the same page again") << R"({"value":[],"@odata.nextLink":"https://x/y"})"_ba;
}

void TestGraphMessages::readsNoPageThatIsNotWhole()
{
    QFETCH(const QByteArray, body);
    const auto read = Graph::nextMessages(ownMailbox(), Folder::Drafts, QUrl(u"https://x/y"_s)).read;
    const Result<Graph::MailPage> page = read(answer(body));
    QVERIFY(!page);
    QVERIFY(page.error().kind == ErrorKind::Protocol);
    QCOMPARE(page.error().requestId, "served-1"_ba);
    QCOMPARE(page.error().httpStatus, 200);
}

void TestGraphMessages::looksWhereverTheMessageIs()
{
    const auto look = Graph::lookAtMessage(ownMailbox(), oddId).read;
    QVERIFY(look(answer(R"({"id":"A","isDraft":true})"))->folder == Folder::Drafts);
    QVERIFY(look(answer(R"({"id":"A","isDraft":false})"))->folder == Folder::SentItems);
    // What the service does not say must not count as sent.
    QVERIFY(look(answer(R"({"id":"A"})"))->isDraft);
    QVERIFY(!look(answer("{}")));
    const auto get = Graph::getMessage(ownMailbox(), oddId).read;
    QVERIFY(get(answer(R"({"id":"A","isDraft":false})"))->summary.folder == Folder::SentItems);
    QVERIFY(!get(answer("nothing")));
}

void TestGraphMessages::readsWhoTheTokenBelongsTo()
{
    const auto read = Graph::getProfile(ownMailbox()).read;
    const auto addressIn = [&read](const QByteArray &body) { return read(answer(body))->address; };
    QCOMPARE(addressIn(R"({"mail":"a@x.org","userPrincipalName":"u@x.org"})"), u"a@x.org"_s);
    QCOMPARE(addressIn(R"({"mail":null,"userPrincipalName":"u@x.org"})"), u"u@x.org"_s);
    QCOMPARE(addressIn("{}"), QString());
    QVERIFY(!read(answer("[]")));
}

void TestGraphMessages::readsFolders()
{
    const auto read = Graph::getFolder(ownMailbox(), Folder::Drafts).read;
    QCOMPARE(read(answer(R"({"id":"F","totalItemCount":12})"))->totalCount, 12);
    QCOMPARE(read(answer(R"({"id":"F"})"))->totalCount, -1);
    QCOMPARE(read(answer(R"({"id":"F","totalItemCount":1e15})"))->totalCount,
             std::numeric_limits<int>::max());
    QVERIFY(!read(answer(R"({"totalItemCount":12})")));
}

void TestGraphMessages::readsAttachments()
{
    const auto read = Graph::listAttachments(ownMailbox(), oddId).read;
    const Result<QList<Attachment>> list
        = read(answer(R"({"value":[{"id":"1","name":"a.pdf","size":10,"isInline":true,"contentId":"c"}]})"));
    QVERIFY(list);
    const QList<Attachment> expected{{.id = {u"1"_s},
                                      .type = AttachmentType::File,
                                      .name = u"a.pdf"_s,
                                      .contentType = {},
                                      .contentId = u"c"_s,
                                      .size = 10,
                                      .isInline = true}};
    QVERIFY(*list == expected);
    QVERIFY(!read(answer("{}")));
    const auto content = Graph::attachmentContent(ownMailbox(), oddId, {u"1"_s}).read;
    QCOMPARE(content(answer(QByteArray("\0\1<", 3))).value(), QByteArray("\0\1<", 3));
}

QTEST_GUILESS_MAIN(TestGraphMessages)
#include "tst_graphmessages.moc"
