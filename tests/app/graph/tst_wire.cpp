// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/json.h"
#include "graph/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Sendoff;
using namespace Qt::StringLiterals;

namespace {

const MailboxId mailbox{u"/me"_s};

QJsonObject parsed(const QByteArray &json)
{
    const Result<QJsonObject> object = Graph::readObject(json);
    if (!object)
        qFatal("the test's own JSON is broken");
    return *object;
}

MailSummary summaryOf(const QByteArray &json, Folder folder = Folder::Drafts)
{
    return Graph::readSummary(parsed(json), mailbox, folder).value_or(MailSummary{});
}

} // namespace

/// JSON as the service writes it, as its documentation writes it, and as nobody should.
class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeDraft();
    void readsNothingWithoutAnId_data();
    void readsNothingWithoutAnId();
    void survivesAnyTypeAnywhere_data();
    void survivesAnyTypeAnywhere();
    void readsTheVersionFromTheEtag_data();
    void readsTheVersionFromTheEtag();
    void readsWordsForBooleans_data();
    void readsWordsForBooleans();
    void believesTheFolderWhenIsDraftIsMissing();
    void readsImportanceInAnyCase_data();
    void readsImportanceInAnyCase();
    void readsDates_data();
    void readsDates();
    void readsNumbers_data();
    void readsNumbers();
    void cleansThePreview_data();
    void cleansThePreview();
    void boundsWhatIsHuge();
    void tellsTheKind();
    void readsBodies_data();
    void readsBodies();
    void readsAttachments_data();
    void readsAttachments();
    void refusesWhatIsNoObject_data();
    void refusesWhatIsNoObject();
};

void TestWire::readsAWholeDraft()
{
    const QByteArray json = R"({
        "@odata.etag": "W/\"CQAA\"", "id": "AA/B+C=", "changeKey": "CQAA", "subject": "Счёт № 5 发票",
        "bodyPreview": "Hello,\r\n\r\nhere  it is.", "importance": "high", "isDraft": true,
        "hasAttachments": true, "internetMessageId": "<a@b>", "conversationId": "C1", "parentFolderId": "F1",
        "webLink": "https://outlook.office365.com/x", "sentDateTime": "2026-04-14T09:00:00Z",
        "lastModifiedDateTime": "2026-04-14T10:42:07Z",
        "from": {"emailAddress": {"name": "Me", "address": "me@x.org"}},
        "toRecipients": [{"emailAddress": {"name": "Анна", "address": "anna@x.org"}},
                         {"emailAddress": {"address": "b@x.org"}}],
        "ccRecipients": [{"emailAddress": {"name": "C"}}], "bccRecipients": [],
        "body": {"contentType": "HTML", "content": "<p>Hello</p>"},
        "sender": {"emailAddress": {"name": "S", "address": "s@x.org"}}})";
    const std::optional<FullMessage> message = Graph::readMessage(parsed(json), mailbox, Folder::Drafts);
    QVERIFY(message);
    const MailSummary expected{
        .mailbox = mailbox,
        .id = {u"AA/B+C="_s},
        .folder = Folder::Drafts,
        .changeKey = u"CQAA"_s,
        .subject = u"Счёт № 5 发票"_s,
        .preview = u"Hello, here it is."_s,
        .to = {{u"Анна"_s, u"anna@x.org"_s}, {QString(), u"b@x.org"_s}},
        .cc = {{u"C"_s, QString()}},
        .bcc = {},
        .from = {u"Me"_s, u"me@x.org"_s},
        .modified = QDateTime({2026, 4, 14}, {10, 42, 7}, Qt::UTC),
        .sent = QDateTime({2026, 4, 14}, {9, 0}, Qt::UTC),
        .kind = Kind::New,
        .importance = Importance::High,
        .isDraft = true,
        .hasAttachments = true,
        .internetMessageId = u"<a@b>"_s,
        .conversationId = u"C1"_s,
        .parentFolderId = u"F1"_s,
        .webLink = u"https://outlook.office365.com/x"_s,
    };
    QVERIFY(message->summary == expected);
    QVERIFY(message->body.type == BodyType::Html);
    QCOMPARE(message->body.content, u"<p>Hello</p>"_s);
    QCOMPARE(message->sender.address, u"s@x.org"_s);
    QVERIFY(message->attachments.isEmpty());
}

void TestWire::readsNothingWithoutAnId_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("missing") << R"({"subject":"x"})"_ba;
    QTest::newRow("null") << R"({"id":null})"_ba;
    QTest::newRow("empty") << R"({"id":""})"_ba;
    QTest::newRow("number") << R"({"id":5})"_ba;
    QTest::newRow("huge") << R"({"id":")"_ba + QByteArray(100000, 'A') + R"("})";
}

void TestWire::readsNothingWithoutAnId()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!Graph::readSummary(parsed(json), mailbox, Folder::Drafts));
    QVERIFY(!Graph::readMessage(parsed(json), mailbox, Folder::Drafts));
    QVERIFY(!Graph::readAttachment(parsed(json)));
}

void TestWire::survivesAnyTypeAnywhere_data()
{
    QTest::addColumn<QJsonValue>("odd");
    QTest::newRow("null") << QJsonValue(QJsonValue::Null);
    QTest::newRow("number") << QJsonValue(-1.5e300);
    QTest::newRow("boolean") << QJsonValue(false);
    QTest::newRow("string") << QJsonValue(u"x"_s);
    QTest::newRow("array of odd things") << QJsonValue(QJsonArray{QJsonValue(), 5, u"x"_s, QJsonArray{}});
    QTest::newRow("object") << QJsonValue(QJsonObject{{u"emailAddress"_s, 5}, {u"content"_s, QJsonArray{}}});
}

void TestWire::survivesAnyTypeAnywhere()
{
    QFETCH(const QJsonValue, odd);
    const QStringList fields{
        u"@odata.etag"_s,
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
        u"conversationId"_s,
        u"internetMessageId"_s,
        u"parentFolderId"_s,
        u"webLink"_s,
        u"conversationIndex"_s,
        u"body"_s,
        u"sender"_s,
        u"attachments"_s,
        u"name"_s,
        u"contentType"_s,
        u"contentId"_s,
        u"size"_s,
        u"isInline"_s,
        u"@odata.type"_s,
        u"singleValueExtendedProperties"_s,
    };
    QJsonObject all{{u"id"_s, u"A"_s}};
    for (const QString &field : fields) {
        const QJsonObject one{{u"id"_s, u"A"_s}, {field, odd}};
        const std::optional<FullMessage> message = Graph::readMessage(one, mailbox, Folder::Drafts);
        QVERIFY(message);
        QCOMPARE(message->summary.id.value, u"A"_s);
        QVERIFY(message->summary.to.isEmpty());
        QVERIFY(!message->summary.modified.isValid());
        QVERIFY(Graph::readAttachment(one));
        QVERIFY(Graph::readAttachment(one)->size >= 0);
        all.insert(field, odd);
    }
    QVERIFY(Graph::readMessage(all, mailbox, Folder::SentItems));
}

void TestWire::readsTheVersionFromTheEtag_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("version");
    QTest::newRow("key") << R"({"id":"A","changeKey":"K","@odata.etag":"W/\"E\""})"_ba << u"K"_s;
    QTest::newRow("etag only") << R"({"id":"A","@odata.etag":"W/\"E/+=\""})"_ba << u"E/+="_s;
    QTest::newRow("key is null") << R"({"id":"A","changeKey":null,"@odata.etag":"W/\"E\""})"_ba << u"E"_s;
    QTest::newRow("odd etag") << R"({"id":"A","@odata.etag":"E"})"_ba << QString();
    QTest::newRow("empty etag") << R"({"id":"A","@odata.etag":"W/\""})"_ba << QString();
    QTest::newRow("none") << R"({"id":"A"})"_ba << QString();
}

void TestWire::readsTheVersionFromTheEtag()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, version);
    QCOMPARE(summaryOf(json).changeKey, version);
}

void TestWire::readsWordsForBooleans_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isDraft");
    QTest::newRow("true") << "true"_ba << true;
    QTest::newRow("false") << "false"_ba << false;
    QTest::newRow("word") << R"("false")"_ba << false;
    QTest::newRow("capital word") << R"("False")"_ba << false;
    QTest::newRow("true word") << R"("TRUE")"_ba << true;
    QTest::newRow("null") << "null"_ba << true;
    QTest::newRow("number") << "0"_ba << true; // not known: a draft in Drafts is a draft
}

void TestWire::readsWordsForBooleans()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, isDraft);
    QCOMPARE(summaryOf(R"({"id":"A","isDraft":)" + value + "}").isDraft, isDraft);
}

void TestWire::believesTheFolderWhenIsDraftIsMissing()
{
    QVERIFY(summaryOf(R"({"id":"A"})", Folder::Drafts).isDraft);
    QVERIFY(!summaryOf(R"({"id":"A"})", Folder::SentItems).isDraft);
    QVERIFY(summaryOf(R"({"id":"A","isDraft":true})", Folder::SentItems).isDraft);
}

void TestWire::readsImportanceInAnyCase_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<Importance>("importance");
    QTest::newRow("low") << u"low"_s << Importance::Low;
    QTest::newRow("Low") << u"Low"_s << Importance::Low;
    QTest::newRow("HIGH") << u"HIGH"_s << Importance::High;
    QTest::newRow("normal") << u"normal"_s << Importance::Normal;
    QTest::newRow("String") << u"String"_s << Importance::Normal;
    QTest::newRow("none") << QString() << Importance::Normal;
}

void TestWire::readsImportanceInAnyCase()
{
    QFETCH(const QString, word);
    QFETCH(const Importance, importance);
    QVERIFY(summaryOf(R"({"id":"A","importance":")" + word.toUtf8() + "\"}").importance == importance);
}

void TestWire::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("read");
    const QDateTime noon({2026, 4, 14}, {12, 0}, Qt::UTC);
    QTest::newRow("UTC") << u"2026-04-14T12:00:00Z"_s << noon;
    QTest::newRow("offset") << u"2026-04-14T15:00:00+03:00"_s << noon;
    QTest::newRow("no zone") << u"2026-04-14T12:00:00"_s << noon;
    QTest::newRow("seven digits") << u"2026-04-14T12:00:00.1230000Z"_s << noon.addMSecs(123);
    QTest::newRow("never") << u"0001-01-01T00:00:00Z"_s << QDateTime();
    QTest::newRow("word") << u"datetime-value"_s << QDateTime();
    QTest::newRow("impossible") << u"2026-02-30T12:00:00Z"_s << QDateTime();
    QTest::newRow("huge") << QString(100000, u'1') << QDateTime();
    QTest::newRow("empty") << QString() << QDateTime();
}

void TestWire::readsDates()
{
    QFETCH(const QString, text);
    QFETCH(const QDateTime, read);
    const QDateTime date = Graph::date(text);
    QCOMPARE(date, read);
    QVERIFY(!date.isValid() || date.timeSpec() == Qt::UTC);
}

void TestWire::readsNumbers_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<qint64>("size");
    QTest::newRow("number") << QJsonValue(3640066) << qint64(3640066);
    QTest::newRow("word") << QJsonValue(u"2473"_s) << qint64(2473);
    QTest::newRow("beyond int") << QJsonValue(5e12) << qint64(5000000000000);
    QTest::newRow("negative") << QJsonValue(-1) << qint64(0);
    QTest::newRow("fraction") << QJsonValue(1.5) << qint64(0);
    QTest::newRow("too large") << QJsonValue(1e300) << qint64(0);
    QTest::newRow("nan") << QJsonValue(u"nan"_s) << qint64(0);
    QTest::newRow("inf") << QJsonValue(u"inf"_s) << qint64(0);
}

void TestWire::readsNumbers()
{
    QFETCH(const QJsonValue, value);
    QFETCH(const qint64, size);
    QCOMPARE(Graph::readAttachment({{u"id"_s, u"A"_s}, {u"size"_s, value}})->size, size);
}

void TestWire::cleansThePreview_data()
{
    QTest::addColumn<QString>("preview");
    QTest::addColumn<QString>("clean");
    QTest::newRow("lines") << u"a\r\n\r\n  b\tc "_s << u"a b c"_s;
    QTest::newRow("no-break and zero-width") << u"a\u00a0b\u200b\ufeffc"_s << u"a bc"_s;
    QTest::newRow("control") << u"a\u0007b"_s << u"ab"_s;
    QTest::newRow("only fillers") << u" \u034f \u034f "_s << QString();
    QTest::newRow("emoji at the edge") << QString(299, u'x') + u"😀"_s << QString(299, u'x');
    QTest::newRow("long") << QString(100000, u'x') << QString(300, u'x');
}

void TestWire::cleansThePreview()
{
    QFETCH(const QString, preview);
    QFETCH(const QString, clean);
    const QJsonObject json{{u"id"_s, u"A"_s}, {u"bodyPreview"_s, preview}};
    QCOMPARE(Graph::readSummary(json, mailbox, Folder::Drafts)->preview, clean);
}

void TestWire::boundsWhatIsHuge()
{
    QJsonArray recipients;
    const QJsonObject address{{u"address"_s, QString(5000, u'x')}};
    for (int i = 0; i < 6000; ++i)
        recipients.append(QJsonObject{{u"emailAddress"_s, address}});
    const QJsonObject json{
        {u"id"_s, u"A"_s}, {u"subject"_s, QString(1000000, u'x')}, {u"toRecipients"_s, recipients}};
    const MailSummary summary = *Graph::readSummary(json, mailbox, Folder::Drafts);
    QCOMPARE(summary.subject.size(), 4096);
    QCOMPARE(summary.to.size(), 5000);
    QCOMPARE(summary.to.first().address.size(), 1024);
}

void TestWire::tellsTheKind()
{
    const auto kindOf = [](int indexLength, const QString &subject, const QByteArray &more = {}) {
        const QByteArray index = QByteArray(indexLength, 'x').toBase64();
        return summaryOf(R"({"id":"A","conversationIndex":")" + index + R"(","subject":")" + subject.toUtf8()
                         + "\"" + more + "}")
            .kind;
    };
    const QByteArray two = R"(,"toRecipients":[{"emailAddress":{"address":"a@x.org"}}],
                              "ccRecipients":[{"emailAddress":{"address":"b@x.org"}}])";
    QVERIFY(kindOf(22, u"Hello"_s) == Kind::New);
    QVERIFY(kindOf(22, u"RE: Hello"_s) == Kind::New);
    QVERIFY(kindOf(27, u"RE: Hello"_s) == Kind::Reply);
    QVERIFY(kindOf(27, u"RE: Hello"_s, two) == Kind::ReplyAll);
    QVERIFY(kindOf(32, u"FW: Hello"_s) == Kind::Forward);
    QVERIFY(kindOf(27, u"Hello"_s) == Kind::Answer);
    QVERIFY(kindOf(9, u"Hello"_s) == Kind::New);
    QVERIFY(
        kindOf(9, u"Hello"_s, R"(,"singleValueExtendedProperties":[{"id":"String 0x1042","value":"<a@b>"}])")
        == Kind::Answer);
}

void TestWire::readsBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<BodyType>("type");
    QTest::addColumn<QString>("content");
    QTest::newRow("html") << R"({"contentType":"html","content":"<p>"})"_ba << BodyType::Html << u"<p>"_s;
    QTest::newRow("HTML") << R"({"contentType":"HTML","content":"<p>"})"_ba << BodyType::Html << u"<p>"_s;
    QTest::newRow("text") << R"({"contentType":"text","content":"<p>"})"_ba << BodyType::Text << u"<p>"_s;
    QTest::newRow("no type") << R"({"content":"<p>"})"_ba << BodyType::Text << u"<p>"_s;
    QTest::newRow("null") << "null"_ba << BodyType::Text << QString();
}

void TestWire::readsBodies()
{
    QFETCH(const QByteArray, body);
    QFETCH(const BodyType, type);
    QFETCH(const QString, content);
    const auto message
        = Graph::readMessage(parsed(R"({"id":"A","body":)" + body + "}"), mailbox, Folder::Drafts);
    QVERIFY(message->body.type == type);
    QCOMPARE(message->body.content, content);
}

void TestWire::readsAttachments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<AttachmentType>("type");
    QTest::addColumn<QString>("contentId");
    const auto row
        = [](const char *name, const QByteArray &fields, AttachmentType type, const QString &contentId) {
              QTest::newRow(name) << R"({"id":"A",)"_ba + fields + "}" << type << contentId;
          };
    row("file", R"("@odata.type":"#microsoft.graph.fileAttachment","contentId":"<x@y>")",
        AttachmentType::File, u"x@y"_s);
    row("no hash", R"("@odata.type":"microsoft.graph.itemAttachment")", AttachmentType::Item, {});
    row("item", R"("@odata.type":"#microsoft.graph.itemAttachment")", AttachmentType::Item, {});
    row("reference", R"("@odata.type":"#Microsoft.Graph.ReferenceAttachment")", AttachmentType::Reference,
        {});
    row("no type", R"("contentId":"x")", AttachmentType::File, u"x"_s);
    row("null as a word", R"("contentId":"null")", AttachmentType::File, {});
    row("null", R"("contentId":null)", AttachmentType::File, {});
}

void TestWire::readsAttachments()
{
    QFETCH(const QByteArray, json);
    QFETCH(const AttachmentType, type);
    QFETCH(const QString, contentId);
    const std::optional<Attachment> attachment = Graph::readAttachment(parsed(json));
    QVERIFY(attachment);
    QVERIFY(attachment->type == type);
    QCOMPARE(attachment->contentId, contentId);
}

void TestWire::refusesWhatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("good");
    QTest::newRow("object") << R"({"a":1})"_ba << true;
    QTest::newRow("with a byte order mark") << "\xef\xbb\xbf{}"_ba << true;
    QTest::newRow("only a byte order mark") << "\xef\xbb\xbf"_ba << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("array") << "[]"_ba << false;
    QTest::newRow("html") << "<html><body>Sign in to the network</body></html>"_ba << false;
    QTest::newRow("cut off") << R"({"value":[{"id":"A"},)"_ba << false;
    QTest::newRow("zero bytes") << QByteArray(1000, '\0') << false;
    QTest::newRow("broken UTF-8") << "{\"a\":\"\xff\xfe\"}"_ba << false;
    QTest::newRow("very deep") << QByteArray(200000, '[') << false;
    QTest::newRow("deep and closed") << "{\"a\":"_ba.repeated(5000) + "1" + QByteArray(5000, '}') << false;
}

void TestWire::refusesWhatIsNoObject()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, good);
    const Result<QJsonObject> object = Graph::readObject(body);
    QCOMPARE(object.has_value(), good);
    if (!good) {
        QVERIFY(object.error().kind == ErrorKind::Protocol);
        QVERIFY(!object.error().code.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
