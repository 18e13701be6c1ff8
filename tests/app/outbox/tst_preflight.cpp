// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/wire.h"
#include "outbox/places.h"
#include "outbox/preflight.h"
#include "support/mailjson.h"

#include <QTest>

#include <optional>

namespace Sendoff {

using namespace Qt::StringLiterals;
using What = PreflightVerdict::What;

/// What the service says right before the POST, and what is made of it.
class TestPreflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void judgesFailures_data();
    void judgesFailures();
    void waitsWhenTheFolderIsNotFound();
    void showsWhatWasChanged();
    void waitsForAWholeListOfAttachments_data();
    void waitsForAWholeListOfAttachments();
    void asksForTheFolderOnce();
};

namespace {

const auto folderAnswer = RawAnswer::json(200, R"({"id":"drafts-1"})");

QJsonObject draft()
{
    QJsonObject json = draftJson(u"m1"_s);
    json.insert("parentFolderId"_L1, "drafts-1"_L1);
    json.insert("internetMessageId"_L1, "<m1@contoso.com>"_L1);
    json.insert("body"_L1, QJsonObject{{u"contentType"_s, u"html"_s}, {u"content"_s, u"<p>Привет</p>"_s}});
    return json;
}

RawAnswer answerOf(const QJsonObject &json)
{
    return RawAnswer::json(200, jsonBytes(json));
}

RawAnswer attachmentsAnswer(const QString &name)
{
    const QJsonObject one{{u"id"_s, u"a1"_s},
                          {u"@odata.type"_s, u"#microsoft.graph.fileAttachment"_s},
                          {u"name"_s, name},
                          {u"size"_s, 10}};
    return answerOf({{u"value"_s, QJsonArray{one}}});
}

struct Bench
{
    Bench()
        : places(*net.client, testMailbox1())
        , preflight(*net.client, stored.store(), net.clock, places, testMailbox1())
    {
    }

    static Mailbox testMailbox1()
    {
        return {.id = testMailbox(), .root = u"/me"_s, .address = {}, .displayName = {}};
    }

    std::optional<PreflightVerdict> check(const Version &approved)
    {
        SendJob job = aDraft("m1").job();
        job.approved = approved;
        std::optional<PreflightVerdict> verdict;
        preflight.check(job, [&verdict](const PreflightVerdict &given) { verdict = given; });
        (void)QTest::qWaitFor([&verdict] { return verdict.has_value(); });
        return verdict;
    }

    StoreFixture stored;
    NetFixture net;
    Places places;
    Preflight preflight;
};

/// The version that a person sees who reads that draft.
Version read(const QJsonObject &json, const QList<Attachment> &attachments = {})
{
    std::optional<FullMessage> message = Graph::readMessage(json, testMailbox(), Folder::Drafts);
    message->attachments = attachments;
    return versionOf(*message);
}

} // namespace

void TestPreflight::judges_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<int>("summary"); // when the person saw the list only
    QTest::addColumn<int>("whole"); // when the text too
    const auto row
        = [](const char *name, const QString &key, const QJsonValue &value, What summary, What whole) {
              QJsonObject json = draft();
              json.insert(key, value);
              QTest::newRow(name) << json << int(summary) << int(whole);
          };
    row("as it was", u"changeKey"_s, u"ck-m1"_s, What::Same, What::Same);
    row("saved without a change", u"changeKey"_s, u"other"_s, What::Changed, What::Same);
    row("subject, by somebody who keeps changeKey", u"subject"_s, u"other"_s, What::Same, What::Changed);
    row("sent meanwhile", u"isDraft"_s, false, What::Missing, What::Missing);
    row("in Deleted Items", u"parentFolderId"_s, u"deleted-1"_s, What::Missing, What::Missing);
    row("folder not said", u"parentFolderId"_s, QJsonValue(), What::Same, What::Same);
    row("nobody to send it to", u"toRecipients"_s, QJsonArray(), What::Refused, What::Refused);
    row("recipients of a wrong type", u"toRecipients"_s, u"all"_s, What::Refused, What::Refused);
    row("where answers go", u"replyTo"_s,
        QJsonArray{QJsonObject{{u"emailAddress"_s, QJsonObject{{u"address"_s, u"x@contoso.com"_s}}}}},
        What::Same, What::Changed);
    row("a receipt", u"isReadReceiptRequested"_s, true, What::Same, What::Changed);
    row("no changeKey", u"changeKey"_s, QJsonValue(), What::Changed, What::Same);
}

void TestPreflight::judges()
{
    QFETCH(QJsonObject, json);
    QFETCH(int, summary);
    QFETCH(int, whole);
    for (const bool seen : {false, true}) {
        Bench bench;
        bench.net.server.next(folderAnswer);
        bench.net.server.next(answerOf(json));
        bench.net.server.setFallback(answerOf({{u"value"_s, QJsonArray()}})); // no attachments
        const Version approved = seen ? read(draft()) : Version{.changeKey = u"ck-m1"_s, .contentHash = {}};
        const auto verdict = bench.check(approved);
        QVERIFY(verdict);
        QCOMPARE(int(verdict->what), seen ? whole : summary);
        if (verdict->what == What::Same)
            QCOMPARE(verdict->internetMessageId, u"<m1@contoso.com>"_s);
        QCOMPARE(verdict->error.has_value(),
                 verdict->what == What::Missing || verdict->what == What::Refused);
        const bool hasObstacle = verdict->what == What::Missing || verdict->what == What::Refused;
        QCOMPARE(bench.net.server.requests().size(), seen && !hasObstacle ? 3 : 2);
    }
}

void TestPreflight::judgesFailures_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<int>("what");
    QTest::newRow("404") << RawAnswer::json(404, R"({"error":{"code":"ErrorItemNotFound"}})")
                         << int(What::Missing);
    QTest::newRow("400") << RawAnswer::json(400, R"({"error":{"code":"ErrorInvalidIdMalformed"}})")
                         << int(What::Refused);
    QTest::newRow("403") << RawAnswer::json(403, R"({"error":{"code":"ErrorAccessDenied"}})")
                         << int(What::Refused);
    // Of the mailbox, whatever the status: no word about the draft.
    QTest::newRow("404, no mailbox") << RawAnswer::json(404,
                                                        R"({"error":{"code":"MailboxNotEnabledForRESTAPI"}})")
                                     << int(What::Later);
    QTest::newRow("403, no mailbox") << RawAnswer::json(403,
                                                        R"({"error":{"code":"ErrorNonExistentMailbox"}})")
                                     << int(What::Later);
    QTest::newRow("400, no mailbox") << RawAnswer::json(400, R"({"error":{"code":"errorInvalidUser"}})")
                                     << int(What::Later);
    QTest::newRow("401") << RawAnswer::empty(401) << int(What::Later);
    QTest::newRow("429") << RawAnswer::empty(429) << int(What::Later);
    QTest::newRow("500") << RawAnswer::empty(500) << int(What::Later);
    QTest::newRow("cut") << RawAnswer::cut() << int(What::Later);
    QTest::newRow("HTML") << RawAnswer::json(200, "<html>Sign in to the hotel network</html>")
                          << int(What::Later);
    QTest::newRow("half") << RawAnswer::json(200, R"({"id":"m1","isDraft":tr)") << int(What::Later);
    QTest::newRow("nothing") << RawAnswer::json(200, "{}") << int(What::Later);
}

void TestPreflight::judgesFailures()
{
    QFETCH(RawAnswer, answer);
    QFETCH(int, what);
    for (const bool seen : {false, true}) {
        Bench bench;
        bench.net.server.next(folderAnswer);
        // A GET that is cut is put on the wire again by the network library itself.
        for (int i = 0; i < 5; ++i)
            bench.net.server.next(answer);
        bench.net.server.setFallback(answer);
        const auto verdict
            = bench.check(seen ? read(draft()) : Version{.changeKey = u"x"_s, .contentHash = {}});
        QVERIFY(verdict);
        QCOMPARE(int(verdict->what), what);
        QVERIFY(verdict->error);
    }
}

void TestPreflight::waitsWhenTheFolderIsNotFound()
{
    Bench bench;
    bench.net.server.next(RawAnswer::empty(404));
    const auto verdict = bench.check({.changeKey = u"ck-m1"_s, .contentHash = {}});
    QVERIFY(verdict && verdict->what == What::Later); // it says nothing about the draft
}

void TestPreflight::showsWhatWasChanged()
{
    QJsonObject json = draft();
    json.insert("hasAttachments"_L1, true);
    const Attachment attachment{.id = {u"a1"_s},
                                .type = AttachmentType::File,
                                .name = u"Offer.pdf"_s,
                                .contentType = {},
                                .contentId = {},
                                .size = 10,
                                .isInline = false};
    for (const bool changed : {false, true}) {
        Bench bench;
        bench.net.server.next(folderAnswer);
        bench.net.server.next(answerOf(json));
        bench.net.server.next(attachmentsAnswer(changed ? u"Offer 2.pdf"_s : u"Offer.pdf"_s));
        const auto verdict = bench.check(read(json, {attachment}));
        QVERIFY(verdict);
        QVERIFY(verdict->what == (changed ? What::Changed : What::Same));
        if (changed) {
            QTRY_VERIFY(bench.stored.store().fullMessage(testMailbox(), {u"m1"_s}));
            const auto shown = bench.stored.store().fullMessage(testMailbox(), {u"m1"_s});
            QCOMPARE(shown->attachments.first().name, u"Offer 2.pdf"_s);
            QVERIFY(versionOf(*shown) == verdict->now); // so that approving it anew will do
        }
    }
}

void TestPreflight::waitsForAWholeListOfAttachments_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("an entry without an id") << R"({"value":[{"name":"a.pdf","size":10}]})"_ba;
    QTest::newRow("there is more") << R"({"value":[],"@odata.nextLink":"https://x/y"})"_ba;
}

void TestPreflight::waitsForAWholeListOfAttachments()
{
    QFETCH(const QByteArray, list);
    Bench bench;
    bench.net.server.next(folderAnswer);
    bench.net.server.next(answerOf(draft()));
    bench.net.server.next(RawAnswer::json(200, list));
    const auto verdict = bench.check(read(draft()));
    QVERIFY(verdict && verdict->what == What::Later);
    QCOMPARE(verdict->error->kind, ErrorKind::Protocol);
}

void TestPreflight::asksForTheFolderOnce()
{
    Bench bench;
    bench.net.server.next(folderAnswer);
    bench.net.server.setFallback(answerOf(draft()));
    for (int i = 0; i < 3; ++i)
        QVERIFY(bench.check({.changeKey = u"ck-m1"_s, .contentHash = {}})->what == What::Same);
    QCOMPARE(bench.net.server.requests().size(), 4);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestPreflight)
#include "tst_preflight.moc"
