// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/practiceclient.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace std::chrono_literals;

namespace {

using Rights = PracticeService::TokenOptions;

const QString drafts = u"/mailFolders/drafts/messages"_s;
const QString shared = u"/users/sales@contoso.com"_s;

/// A service, and a client with a token that the service was told of.
struct Desk
{
    explicit Desk(PracticeService::Options options = {.drafts = 3})
        : service(std::move(options))
    {
        if (!service.start())
            qFatal("The service does not start");
    }

    PracticeReply ask(const QByteArray &method, const QString &target, const QByteArray &body = {},
                      const QByteArray &token = "told"_ba)
    {
        return client.ask(
            method, target, body,
            {{"Authorization"_ba, "Bearer " + token}, {"Prefer"_ba, "IdType=\"ImmutableId\""_ba}});
    }
    int get(const QString &target, const QByteArray &token = "told"_ba)
    {
        return ask("GET", target, {}, token).status;
    }
    int send(const QString &mailbox, const QString &id)
    {
        return ask("POST",
                   mailbox + u"/messages/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id)) + u"/send"_s)
            .status;
    }

    PracticeService service;
    PracticeClient client{service};
};

} // namespace

class TestPracticeTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatItWasToldOf()
    {
        Desk desk;
        QCOMPARE(desk.get(u"/me"_s), 401);
        desk.service.acceptToken("told", {});
        desk.service.acceptToken("other", {});
        QCOMPARE(desk.get(u"/me"_s), 200);
        QCOMPARE(desk.get(u"/me"_s, "other"), 200);
        QCOMPARE(desk.get(u"/me"_s, desk.service.token()), 200);
        QCOMPARE(desk.get(u"/me"_s, "tol"), 401);
        QCOMPARE(desk.client.ask("GET", u"/me"_s, {}, {{"Authorization"_ba, "told"_ba}}).status, 401);
        desk.service.endToken("told");
        QCOMPARE(desk.get(u"/me"_s), 401);
        QCOMPARE(desk.get(u"/me"_s, "other"), 200);
        desk.service.acceptToken("told", {});
        QCOMPARE(desk.get(u"/me"_s), 200);
        desk.service.revokeToken(); // all of them
        QCOMPARE(desk.get(u"/me"_s), 401);
        desk.service.restoreToken();
        QCOMPARE(desk.get(u"/me"_s), 200);
    }
    void endsWithItsLifeByTheServicesTime()
    {
        std::atomic<qint64> time = 1'800'000'000'000;
        Desk desk({.drafts = 1, .clock = [&time] { return QDateTime::fromMSecsSinceEpoch(time); }});
        desk.service.acceptToken("told", {.life = 30s});
        time += 29'999;
        QCOMPARE(desk.get(u"/me"_s), 200);
        time += 1;
        const PracticeReply reply = desk.ask("GET", u"/me"_s);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.code(), u"InvalidAuthenticationToken"_s);
        QVERIFY(!reply.headers.value("www-authenticate").contains("claims"));
    }
    void asksForOtherClaims()
    {
        Desk desk;
        const QByteArray claims = R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"}}})";
        desk.service.acceptToken("told", {});
        desk.service.endToken("told", claims);
        const PracticeReply reply = desk.ask("GET", u"/me"_s);
        QCOMPARE(reply.status, 401);
        const QByteArray challenge = reply.headers.value("www-authenticate");
        QVERIFY2(challenge.startsWith("Bearer ") && challenge.contains("error=\"insufficient_claims\""),
                 challenge.constData());
        const QByteArray start = "claims=\"";
        const QByteArray coded
            = challenge.mid(challenge.lastIndexOf(start) + start.size()).split('"').first();
        QCOMPARE(QByteArray::fromBase64(coded), claims);
    }
    void readsAndSendsAsItMay_data()
    {
        QTest::addColumn<bool>("read");
        QTest::addColumn<bool>("send");
        QTest::newRow("both") << true << true;
        QTest::newRow("read only") << true << false;
        QTest::newRow("send only") << false << true;
        QTest::newRow("none") << false << false;
    }
    void readsAndSendsAsItMay()
    {
        QFETCH(const bool, read);
        QFETCH(const bool, send);
        const PracticeService::MailRights some{.read = read, .send = send};
        for (const bool isOwn : {true, false}) {
            Desk desk({.drafts = 3, .copyDelay = 0ms});
            const QString mailbox = isOwn ? u"/me"_s : shared;
            const QString other = isOwn ? shared : u"/me"_s;
            const QStringList ids = desk.client.get(mailbox + drafts).ids();
            QVERIFY(!ids.isEmpty());
            desk.service.acceptToken("told",
                                     {.own = isOwn ? some : PracticeService::MailRights(),
                                      .others = isOwn ? PracticeService::MailRights() : some});
            QCOMPARE(desk.get(mailbox + drafts), read ? 200 : 403);
            QCOMPARE(desk.ask("GET", mailbox + drafts).code(), read ? QString() : u"ErrorAccessDenied"_s);
            QCOMPARE(desk.get(other + drafts), 200);
            QCOMPARE(desk.get(mailbox), 200);
            QCOMPARE(desk.send(mailbox, ids.first()), send ? 202 : 403);
            QCOMPARE(desk.service.submissions(), send ? 1 : 0);
        }
    }
    void anApplicationHasNoMailboxOfItsOwn()
    {
        Desk desk;
        desk.service.acceptToken("told", {.mayReadProfiles = false, .isApplication = true});
        const PracticeReply me = desk.ask("GET", u"/me"_s + drafts);
        QCOMPARE(me.status, 400);
        QVERIFY(
            me.json().value("error"_L1).toObject().value("message"_L1).toString().contains("delegated"_L1));
        QCOMPARE(desk.get(u"/users/anna.weber@contoso.com"_s + drafts), 200);
        QCOMPARE(desk.get(shared + drafts), 200);
        const PracticeReply profile = desk.ask("GET", shared);
        QCOMPARE(profile.status, 403);
        QCOMPARE(profile.code(), u"Authorization_RequestDenied"_s);
    }
    void isSomebodyElses()
    {
        Desk desk;
        desk.service.acceptToken("told", {.user = u"sales@contoso.com"_s, .others = {.read = false}});
        QCOMPARE(desk.ask("GET", u"/me"_s).text("id"), desk.client.get(shared).text("id"));
        QCOMPARE(desk.ask("GET", u"/me"_s + drafts).ids(), desk.client.get(shared + drafts).ids());
        QCOMPARE(desk.get(u"/users/anna.weber@contoso.com"_s + drafts), 403);
        QCOMPARE(desk.get(shared + drafts), 200);
    }
    void aBatchIsDoneWithItsToken()
    {
        Desk desk;
        desk.service.acceptToken("told", {.others = {.read = false}});
        const auto part = [](const QString &id, const QString &url) {
            return QJsonObject{{u"id"_s, id}, {u"method"_s, u"GET"_s}, {u"url"_s, url}};
        };
        const QByteArray body
            = QJsonDocument(
                  QJsonObject{{u"requests"_s,
                               QJsonArray{part(u"1"_s, u"/me"_s + drafts), part(u"2"_s, shared + drafts)}}})
                  .toJson();
        const QJsonArray parts = desk.ask("POST", u"/$batch"_s, body).json().value("responses"_L1).toArray();
        QCOMPARE(parts.size(), 2);
        for (const QJsonValue &answer : parts)
            QCOMPARE(answer["status"_L1].toInt(), answer["id"_L1].toString() == u"1"_s ? 200 : 403);
    }
    void aFaultEndsOneTokenOnly()
    {
        Desk desk;
        desk.service.acceptToken("told", {});
        desk.service.acceptToken("other", {});
        QVERIFY(desk.service.loadFaults(R"({"tokenExpiresAfter":2,
            "rules":[{"match":{"path":"/drafts/messages","nth":1},"fault":{"expireToken":true}}]})"));
        QCOMPARE(desk.get(u"/me"_s + drafts), 401);
        QCOMPARE(desk.get(u"/me"_s), 401);
        QCOMPARE(desk.get(u"/me"_s, "other"), 200);
        QCOMPARE(desk.get(u"/me"_s, "other"), 200);
        QCOMPARE(desk.get(u"/me"_s, "other"), 401);
        QCOMPARE(desk.get(u"/me"_s, desk.service.token()), 200);
    }
};

QTEST_GUILESS_MAIN(TestPracticeTokens)
#include "tst_practicetokens.moc"
