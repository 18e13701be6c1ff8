// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/wire.h"
#include "outbox/places.h"
#include "outbox/preflight.h"
#include "support/mailjson.h"

#include <QJsonDocument>
#include <QTest>

#include <map>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using What = PreflightVerdict::What;

/// Several drafts looked at in one request: each is judged as it would be alone.
class TestPreflightTogether : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForTwentyInOneRequest();
    void asksForTextsWithTheirAttachments();
    void judgesAPartAsAnAnswer_data();
    void judgesAPartAsAnAnswer();
    void judgesTheListOfAttachments_data();
    void judgesTheListOfAttachments();
    void asksOneByOneWhenRefused_data();
    void asksOneByOneWhenRefused();
    void makesTheMailboxWaitForAPart();
    void leavesABigTextAlone();
    void asksFewAtOnce();

private:
    void compareAll(const std::map<JobId, PreflightVerdict> &verdicts, What what, int except);
};

namespace {

QJsonObject draftOf(const QString &id)
{
    QJsonObject json = draftJson(id);
    json.insert("parentFolderId"_L1, "drafts-1"_L1);
    json.insert("body"_L1, QJsonObject{{u"contentType"_s, u"html"_s}, {u"content"_s, u"<p>Привет</p>"_s}});
    return json;
}

QString idIn(const QString &url)
{
    return url.section(u'?', 0, 0).section(u'/', 3, 3);
}

/// What the service says to one GET.
QJsonObject truth(const QString &url)
{
    if (url.contains("/attachments?"_L1))
        return {{u"value"_s, QJsonArray()}};
    if (url.contains("/mailFolders/"_L1))
        return {{u"id"_s, u"drafts-1"_s}};
    return draftOf(idIn(url));
}

using PartMaker = std::function<std::optional<QJsonObject>(const QString &url, QJsonObject part)>;

/// A service that knows all drafts. `change` may change a part of a batch, or leave it out.
std::function<RawAnswer(const RawRequest &)> serviceWith(PartMaker change)
{
    return [change = std::move(change)](const RawRequest &request) {
        const QString target = QString::fromLatin1(request.target()).mid(5); // "/v1.0"
        if (target != "/$batch"_L1)
            return RawAnswer::json(200, jsonBytes(truth(target)));
        QJsonArray responses;
        const QJsonArray asked
            = QJsonDocument::fromJson(request.body).object().value("requests"_L1).toArray();
        for (const QJsonValue &value : asked) {
            const QString url = value.toObject().value("url"_L1).toString();
            QJsonObject part{{u"id"_s, value.toObject().value("id"_L1)},
                             {u"status"_s, 200},
                             {u"headers"_s, QJsonObject()},
                             {u"body"_s, truth(url)}};
            if (const std::optional<QJsonObject> changed = change ? change(url, part) : part)
                responses.prepend(*changed); // in another order than asked
        }
        return RawAnswer::json(200, jsonBytes({{u"responses"_s, responses}}));
    };
}

struct Desk
{
    explicit Desk(int tokens = 1)
        : net(tokens)
        , places(*net.client, box())
        , preflight(*net.client, stored.store(), net.clock, places, box())
    {
        net.server.setAnswerer(serviceWith({}));
    }

    static Mailbox box() { return {.id = testMailbox(), .root = u"/me"_s, .address = {}, .displayName = {}}; }

    std::map<JobId, PreflightVerdict> check(int count, bool ofText = false, const QString &other = {})
    {
        QList<SendJob> jobs;
        for (int i = 1; i <= count; ++i) {
            const QString id = u"m%1"_s.arg(i);
            SendJob job = aDraft(id.toLatin1().constData()).job();
            job.id = {i};
            job.approved = {.changeKey = u"ck-"_s + id, .contentHash = {}};
            if (ofText)
                job.approved = versionOf(*Graph::readMessage(draftOf(id), testMailbox(), Folder::Drafts));
            if (id == other)
                job.approved = {.changeKey = u"seen before"_s, .contentHash = {}};
            jobs.append(job);
        }
        std::map<JobId, PreflightVerdict> verdicts;
        int calls = 0;
        preflight.check(jobs, [&](JobId id, const PreflightVerdict &verdict) {
            verdicts[id] = verdict;
            ++calls;
        });
        (void)QTest::qWaitFor([&] { return calls >= count; });
        QTest::qWait(20); // nobody is called twice
        return calls == count ? verdicts : std::map<JobId, PreflightVerdict>();
    }

    int batches() const { return net.server.count("POST"); }
    int gets() const { return net.server.count("GET") - 1; } // the folder is asked for once

    StoreFixture stored;
    NetFixture net;
    Places places;
    Preflight preflight;
};

QJsonObject error(const QString &code)
{
    return {{u"error"_s, QJsonObject{{u"code"_s, code}}}};
}

QJsonObject without(QJsonObject part, const QString &key)
{
    part.remove(key);
    return part;
}

QJsonObject with(QJsonObject part, const QString &key, const QJsonValue &value)
{
    part.insert(key, value);
    return part;
}

} // namespace

void TestPreflightTogether::compareAll(const std::map<JobId, PreflightVerdict> &verdicts, What what,
                                       int except)
{
    for (const auto &[id, verdict] : verdicts) {
        if (id.value != except)
            QCOMPARE(int(verdict.what), int(what));
    }
}

void TestPreflightTogether::asksForTwentyInOneRequest()
{
    Desk desk;
    const auto verdicts = desk.check(20, false, u"m7"_s);
    QCOMPARE(verdicts.size(), 20U);
    compareAll(verdicts, What::Same, 7);
    QCOMPARE(int(verdicts.at({7}).what), int(What::Changed));
    QCOMPARE(desk.batches(), 1);
    QCOMPARE(desk.gets(), 0);
    const RawRequest &batch = desk.net.server.requests().last();
    QCOMPARE(batch.target(), "/v1.0/$batch"_ba);
    QCOMPARE(batch.header("Content-Type"), "application/json"_ba);
    QVERIFY(batch.body.size() < 64 * 1024);
    QCOMPARE(desk.check(41).size(), 41U);
    QCOMPARE(desk.batches(), 3);
    QCOMPARE(desk.gets(), 1); // the last one, by itself
}

void TestPreflightTogether::asksForTextsWithTheirAttachments()
{
    Desk desk;
    const auto verdicts = desk.check(20, true);
    QCOMPARE(verdicts.size(), 20U);
    compareAll(verdicts, What::Same, 0);
    QCOMPARE(desk.batches(), 2); // two parts for each
    QCOMPARE(desk.gets(), 0);
}

void TestPreflightTogether::judgesAPartAsAnAnswer_data()
{
    QTest::addColumn<PartMaker>("change");
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("gets"); // asked again alone
    const auto row = [](const char *name, const PartMaker &change, What what, int gets) {
        QTest::newRow(name) << change << int(what) << gets;
    };
    const auto status = [](int code, const QString &word) -> PartMaker {
        return [code, word](const QString &, const QJsonObject &part) {
            return with(with(part, u"status"_s, code), u"body"_s, error(word));
        };
    };
    const auto body = [](const QJsonValue &value) -> PartMaker {
        return [value](const QString &, const QJsonObject &part) { return with(part, u"body"_s, value); };
    };
    row("404", status(404, u"ErrorItemNotFound"_s), What::Missing, 0);
    row("404, no mailbox", status(404, u"MailboxNotEnabledForRESTAPI"_s), What::Later, 0);
    row("404, no such person", status(404, u"ErrorInvalidUser"_s), What::Later, 0);
    row("403", status(403, u"ErrorAccessDenied"_s), What::Same, 1);
    row("400", status(400, u"ErrorInvalidIdMalformed"_s), What::Same, 1);
    row("500", status(500, u"ErrorInternalServerError"_s), What::Later, 0);
    row("503", status(503, u"ErrorServerBusy"_s), What::Later, 0);
    row("504", status(504, u"UnknownError"_s), What::Later, 0);
    row("429", status(429, u"TooManyRequests"_s), What::Later, 0);
    row("424", status(424, u"failedDependency"_s), What::Same, 1);
    row("401", status(401, u"InvalidAuthenticationToken"_s), What::Same, 1);
    row("302", status(302, QString()), What::Same, 1);
    row(
        "missing", [](const QString &, const QJsonObject &) { return std::nullopt; }, What::Same, 1);
    row(
        "an id that was not asked",
        [](const QString &, const QJsonObject &part) { return with(part, u"id"_s, u"99"_s); }, What::Same, 1);
    row(
        "the id of another question",
        [](const QString &, const QJsonObject &part) { return with(part, u"id"_s, u"1"_s); }, What::Same, 2);
    row(
        "no status", [](const QString &, const QJsonObject &part) { return without(part, u"status"_s); },
        What::Same, 1);
    row("body null", body(QJsonValue::Null), What::Same, 1);
    row("body a text", body(u"<html>"_s), What::Same, 1);
    row("body empty", body(QJsonObject()), What::Same, 1);
    row("another draft", body(draftOf(u"m1"_s)), What::Same, 1);
    row("sent meanwhile", body(with(draftOf(u"m2"_s), u"isDraft"_s, false)), What::Missing, 0);
    row("changed", body(with(draftOf(u"m2"_s), u"changeKey"_s, u"new"_s)), What::Changed, 0);
}

void TestPreflightTogether::judgesAPartAsAnAnswer()
{
    QFETCH(PartMaker, change);
    QFETCH(int, what);
    QFETCH(int, gets);
    Desk desk;
    desk.net.server.setAnswerer(serviceWith([&](const QString &url, const QJsonObject &part) {
        return idIn(url) == "m2"_L1 ? change(url, part) : std::optional(part);
    }));
    const auto verdicts = desk.check(3);
    QCOMPARE(verdicts.size(), 3U);
    compareAll(verdicts, What::Same, 2); // the others are none the worse for it
    QCOMPARE(int(verdicts.at({2}).what), what);
    QCOMPARE(verdicts.at({2}).error.has_value(), what != int(What::Same) && what != int(What::Changed));
    QCOMPARE(desk.batches(), 1);
    QCOMPARE(desk.gets(), gets);
}

void TestPreflightTogether::judgesTheListOfAttachments_data()
{
    QTest::addColumn<QJsonValue>("list");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("gets");
    const QJsonObject file{{u"id"_s, u"a1"_s}, {u"name"_s, u"new.pdf"_s}, {u"size"_s, 10}};
    QTest::newRow("none") << QJsonValue(QJsonObject{{u"value"_s, QJsonArray()}}) << 200 << int(What::Same)
                          << 0;
    QTest::newRow("one more") << QJsonValue(QJsonObject{{u"value"_s, QJsonArray{file}}}) << 200
                              << int(What::Changed) << 0;
    QTest::newRow("there is more") << QJsonValue(
        QJsonObject{{u"value"_s, QJsonArray()}, {u"@odata.nextLink"_s, u"https://x"_s}})
                                   << 200 << int(What::Same) << 2;
    QTest::newRow("null") << QJsonValue(QJsonValue::Null) << 200 << int(What::Same) << 2;
    QTest::newRow("404") << QJsonValue(error(u"ErrorItemNotFound"_s)) << 404 << int(What::Missing) << 0;
    QTest::newRow("503") << QJsonValue(error(u"ErrorServerBusy"_s)) << 503 << int(What::Later) << 0;
}

void TestPreflightTogether::judgesTheListOfAttachments()
{
    QFETCH(QJsonValue, list);
    QFETCH(int, status);
    QFETCH(int, what);
    QFETCH(int, gets);
    Desk desk;
    desk.net.server.setAnswerer(
        serviceWith([&](const QString &url, const QJsonObject &part) -> std::optional<QJsonObject> {
            if (idIn(url) != "m2"_L1 || !url.contains("/attachments"_L1))
                return part;
            return with(with(part, u"body"_s, list), u"status"_s, status);
        }));
    const auto verdicts = desk.check(3, true);
    QCOMPARE(verdicts.size(), 3U);
    compareAll(verdicts, What::Same, 2);
    QCOMPARE(int(verdicts.at({2}).what), what);
    QCOMPARE(desk.gets(), gets); // alone: the message and its attachments
}

void TestPreflightTogether::asksOneByOneWhenRefused_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<int>("what");
    QTest::addColumn<bool>("forGood"); // as long as the program runs
    const auto row = [](const char *name, const RawAnswer &answer, bool forGood = false,
                        What what = What::Same) { QTest::newRow(name) << answer << int(what) << forGood; };
    row("400", RawAnswer::json(400, R"({"error":{"code":"BadRequest"}})"), true);
    row("404", RawAnswer::empty(404), true);
    row("405", RawAnswer::empty(405), true);
    row("501", RawAnswer::empty(501), true);
    row("403", RawAnswer::json(403, R"({"error":{"code":"accessDenied"}})"));
    row("413", RawAnswer::json(413, R"({"error":{"code":"RequestEntityTooLarge"}})"));
    row("424", RawAnswer::json(424, R"({"error":{"code":"failedDependency"}})"));
    row("302", RawAnswer::empty(302, {"Location: https://elsewhere/"}));
    row("a page", RawAnswer::json(200, "<html>Sign in to the hotel network</html>"));
    row("nothing", RawAnswer::empty(200));
    row("half", RawAnswer::json(200, R"({"responses":[{"id":"1","st)"));
    row("no list", RawAnswer::json(200, R"({"responses":null})"));
    row("nobody", RawAnswer::json(200, R"({"responses":[]})"));
    row("too long", RawAnswer::json(200, QByteArray(17 * 1024 * 1024, ' ')));
    // A failing service is not asked for each of them at once.
    for (const int status : {500, 502, 503, 504})
        row(QByteArray::number(status).constData(), RawAnswer::empty(status), false, What::Later);
    row("401", RawAnswer::empty(401), false, What::Later);
    row("429", RawAnswer::empty(429, {"Retry-After: 30"}), false, What::Later);
}

void TestPreflightTogether::asksOneByOneWhenRefused()
{
    QFETCH(RawAnswer, answer);
    QFETCH(int, what);
    QFETCH(bool, forGood);
    Desk desk;
    const auto real = serviceWith({});
    bool refuses = true;
    desk.net.server.setAnswerer([&](const RawRequest &request) {
        return refuses && request.target().endsWith("/$batch") ? answer : real(request);
    });
    const auto verdicts = desk.check(5);
    QCOMPARE(verdicts.size(), 5U);
    compareAll(verdicts, What(what), 0);
    QCOMPARE(desk.batches(), 1);
    QCOMPARE(desk.gets(), what == int(What::Same) ? 5 : 0);
    refuses = false;
    if (what != int(What::Same)) {
        if (!QByteArrayView(QTest::currentDataTag()).startsWith('4')) {
            compareAll(desk.check(5), What::Same, 0);
            QCOMPARE(desk.batches(), 1); // perhaps it was the batch
            QCOMPARE(desk.gets(), 5);
        }
        return;
    }
    // Another batch is tried after a while, or never.
    const bool isWhole = QByteArrayView(QTest::currentDataTag()) == "nobody";
    QCOMPARE(desk.check(5).size(), 5U);
    QCOMPARE(desk.batches(), isWhole ? 2 : 1); // it was a batch, only with nothing in it
    desk.net.clock.advance(10min);
    QCOMPARE(desk.check(5).size(), 5U);
    QCOMPARE(desk.batches(), isWhole ? 3 : forGood ? 1 : 2);
}

void TestPreflightTogether::makesTheMailboxWaitForAPart()
{
    Desk desk;
    desk.net.server.setAnswerer(serviceWith([](const QString &url, const QJsonObject &part) {
        const bool isOdd = idIn(url) == "m2"_L1 || idIn(url) == "m4"_L1;
        if (!isOdd)
            return std::optional(part);
        const QJsonObject headers{{u"Retry-After"_s, idIn(url) == "m2"_L1 ? u"40"_s : u"7"_s}};
        return std::optional(with(with(with(part, u"status"_s, 429), u"headers"_s, headers), u"body"_s,
                                  error(u"ApplicationThrottled"_s)));
    }));
    const auto verdicts = desk.check(5);
    QCOMPARE(verdicts.size(), 5U);
    QCOMPARE(int(verdicts.at({2}).what), int(What::Later));
    QCOMPARE(verdicts.at({2}).error->kind, ErrorKind::Throttled);
    QCOMPARE(verdicts.at({4}).error->retryAfter, 7s);
    QCOMPARE(int(verdicts.at({5}).what), int(What::Same));
    QVERIFY(desk.net.client->gate().waitsFor(WaitReason::Throttled));
    QCOMPARE(desk.net.client->places(), 3); // so many at once were too many
    desk.net.clock.advance(39s);
    QVERIFY(!desk.net.client->gate().isOpen());
    desk.net.clock.advance(2s);
    QVERIFY(desk.net.client->gate().isOpen());
    desk.net.server.setAnswerer(serviceWith({}));
    QCOMPARE(desk.check(5).size(), 5U);
    QCOMPARE(desk.batches(), 1); // the service works on several parts of a batch at once
    QCOMPARE(desk.gets(), 5);
}

void TestPreflightTogether::leavesABigTextAlone()
{
    Desk desk;
    FullMessage big = *Graph::readMessage(draftOf(u"m2"_s), testMailbox(), Folder::Drafts);
    big.body.content = QString(300'000, u'x');
    desk.stored.store().putFullMessage(big, desk.net.client.get(), [](const Result<Done> &) {});
    desk.stored.store().flush();
    QCOMPARE(desk.stored.store().textLength(testMailbox(), {u"m2"_s}), 300'000);
    QCOMPARE(desk.stored.store().textLength(testMailbox(), {u"m3"_s}), 0);
    QCOMPARE(desk.check(4, true).size(), 4U);
    QCOMPARE(desk.batches(), 1);
    QCOMPARE(desk.gets(), 2);
}

void TestPreflightTogether::asksFewAtOnce()
{
    Desk desk;
    desk.net.server.setAnswerer([real = serviceWith({})](const RawRequest &request) {
        return request.target().endsWith("/$batch") ? RawAnswer::empty(404) : real(request);
    });
    QCOMPARE(desk.check(2).size(), 2U); // one by one from now on
    desk.net.server.hold();
    QList<SendJob> jobs;
    for (int i = 1; i <= 12; ++i) {
        SendJob job = aDraft("m1").job();
        job.id = {i};
        job.approved = {.changeKey = u"ck-m1"_s, .contentHash = {}};
        jobs.append(job);
    }
    int calls = 0;
    desk.preflight.check(jobs, [&calls](JobId, const PreflightVerdict &) { ++calls; });
    QTRY_COMPARE(desk.net.server.held(), 3);
    QTest::qWait(50);
    QCOMPARE(desk.net.server.held(), 3); // the fourth place is for a POST
    desk.net.server.release(RawAnswer::json(200, jsonBytes(draftOf(u"m1"_s))));
    QTRY_COMPARE(calls, 12);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestPreflightTogether)
#include "tst_preflighttogether.moc"
