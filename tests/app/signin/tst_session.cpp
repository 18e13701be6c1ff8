// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiondesk.h"

#include <QJsonDocument>
#include <QJsonObject>

// A session that goes well: tokens are renewed in time, and once for all.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithWhatTheKeychainHas();
    void asksOnceForAllWhoWait();
    void renewsEarly_data();
    void renewsEarly();
    void handsOutNothingThatIsAboutToEnd();
    void countsTheTimeAsleep();
    void renewsOnceForOneRefusedToken();
    void answersAChallenge();
    void answersAChallengeThatComesWhileItRenews();
    void tellsWhatWasGranted();
    void isSilentAfterTheContextDied();
    void mayBeDestroyedAtAnyTime();
};

void TestSession::beginsWithWhatTheKeychainHas()
{
    SessionDesk desk;
    desk.ask();
    SessionDesk::rest();
    QCOMPARE(desk.given.calls, 0);
    QVERIFY(desk.is(SessionState::NotStarted));
    desk.session->start();
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(2));
    QVERIFY((desk.states == QList{SessionState::ReadingSecret, SessionState::Renewing, SessionState::Fresh}));
    QCOMPARE(desk.server.requests().first().target(), "/common/oauth2/v2.0/token"_ba);
    QCOMPARE(desk.field(u"grant_type"_s), "refresh_token"_ba);
    QCOMPARE(desk.field(u"client_id"_s), "client-1"_ba);
    QCOMPARE(desk.field(u"refresh_token"_s), SessionDesk::refresh(1));
    QCOMPARE(desk.field(u"scope"_s), "offline_access Mail.ReadWrite Mail.Send"_ba);
    QCOMPARE(desk.field(u"claims"_s), R"({"access_token":{"xms_cc":{"values":["cp1"]}}})"_ba);
    QCOMPARE(desk.log.exchanges().first().path, u"/token"_s);
    desk.session->start(); // once
    SessionDesk::rest();
    QCOMPARE(desk.posts(), 1);
}

void TestSession::asksOnceForAllWhoWait()
{
    SessionDesk desk;
    desk.server.hold();
    for (int i = 0; i < 5; ++i)
        desk.ask();
    desk.session->start();
    QTRY_COMPARE(desk.server.held(), 1);
    for (int i = 0; i < 5; ++i)
        desk.ask();
    SessionDesk::rest();
    QCOMPARE(desk.given.calls, 0);
    desk.server.release(SessionDesk::tokens(2, 1h));
    QTRY_COMPARE(desk.given.calls, 10);
    QVERIFY(desk.gave(2));
    desk.ask();
    QCOMPARE(desk.given.calls, 10); // from the event loop only
    QTRY_COMPARE(desk.given.calls, 11);
    QCOMPARE(desk.posts(), 1);
}

void TestSession::renewsEarly_data()
{
    QTest::addColumn<int>("life");
    QTest::addColumn<int>("renewed");
    QTest::newRow("an hour: at 80 %") << 3600 << 2880;
    QTest::newRow("a day") << 86'400 << 69'120;
    QTest::newRow("ten minutes: five before the end") << 600 << 300;
    QTest::newRow("three minutes: half of it") << 180 << 90;
    QTest::newRow("ten seconds") << 10 << 5;
}

void TestSession::renewsEarly()
{
    QFETCH(const int, life);
    QFETCH(const int, renewed);
    SessionDesk desk{std::chrono::seconds(life)};
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.server.hold();
    desk.clock.advance(std::chrono::seconds(renewed) - 1ms);
    SessionDesk::rest();
    QCOMPARE(desk.posts(), 1);
    desk.clock.advance(1ms);
    QTRY_COMPARE(desk.posts(), 2);
    desk.ask(); // nobody waits for it
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(2));
    QVERIFY(desk.is(SessionState::Fresh));
    desk.server.release(SessionDesk::tokens(3, 1h));
    QTRY_COMPARE(desk.secrets.secrets.value(u"key"_s), SessionDesk::refresh(3));
    SessionDesk::rest();
    desk.ask();
    QTRY_COMPARE(desk.given.calls, 2);
    QVERIFY(desk.gave(3));
    QVERIFY(desk.states.last() == SessionState::Fresh);
    QCOMPARE(desk.states.size(), 3);
}

void TestSession::handsOutNothingThatIsAboutToEnd()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.server.hold();
    desk.clock.advance(3600s - 120s);
    desk.ask();
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(2));
    desk.clock.advance(1ms); // less than two minutes are left
    desk.ask();
    QVERIFY(desk.is(SessionState::Renewing) || desk.is(SessionState::Pausing));
    SessionDesk::rest();
    QCOMPARE(desk.given.calls, 1);
    desk.server.release(SessionDesk::tokens(3, 1h));
    desk.clock.advance(3s);
    QTRY_COMPARE(desk.given.calls, 2);
    QVERIFY(desk.gave(3));
}

void TestSession::countsTheTimeAsleep()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.clock.sleep(50min); // it is time for the next, but this one is good still
    desk.ask();
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(2));
    QTRY_COMPARE(desk.secrets.secrets.value(u"key"_s), SessionDesk::refresh(3));
    SessionDesk::rest();
    desk.clock.sleep(8h);
    desk.clock.jump(-9h); // whatever the wall clock says
    desk.ask();
    QVERIFY(desk.is(SessionState::Renewing));
    QTRY_COMPARE(desk.given.calls, 2);
    QVERIFY(desk.gave(4));
    QCOMPARE(desk.posts(), 3);
}

void TestSession::renewsOnceForOneRefusedToken()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.clock.advance(2min);
    for (int i = 0; i < 4; ++i)
        QVERIFY(desk.session->refused(SessionDesk::access(2), {}));
    QVERIFY(desk.is(SessionState::Renewing));
    desk.ask();
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(3));
    QVERIFY(desk.session->refused(SessionDesk::access(2), {})); // an older one
    QVERIFY(desk.session->refused({}, {}));
    QVERIFY(desk.is(SessionState::Fresh));
    SessionDesk::rest();
    QCOMPARE(desk.posts(), 2);
}

void TestSession::answersAChallenge()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    const QByteArray claims = R"({"access_token":{"nbf":{"essential":true,"value":"1"}}})";
    const QByteArray challenge = "Bearer error=\"insufficient_claims\", claims=\"" + claims.toBase64() + '"';
    QVERIFY(desk.session->refused(SessionDesk::access(2), challenge));
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    const QJsonObject sent
        = QJsonDocument::fromJson(desk.field(u"claims"_s)).object().value("access_token"_L1).toObject();
    QVERIFY(sent.contains("nbf"_L1));
    QVERIFY(sent.contains("xms_cc"_L1));
    desk.clock.advance(48min);
    QTRY_COMPARE(desk.posts(), 3);
    QVERIFY(!desk.field(u"claims"_s).contains("nbf")); // that token has answered it
}

void TestSession::answersAChallengeThatComesWhileItRenews()
{
    SessionDesk desk;
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.server.hold();
    desk.clock.advance(48min);
    QTRY_COMPARE(desk.server.held(), 1);
    QVERIFY(desk.session->refused(SessionDesk::access(2),
                                  R"(Bearer error="insufficient_claims", claims="eyJhIjp7fX0=")"));
    QVERIFY(desk.is(SessionState::Renewing));
    desk.ask();
    desk.server.release(SessionDesk::tokens(3, 1h));
    desk.made = 3;
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(4)); // number 3 was asked for without it
    QCOMPARE(desk.field(u"refresh_token"_s), SessionDesk::refresh(3));
    QVERIFY(desk.field(u"claims"_s).contains(R"("a":{})"));
}

void TestSession::tellsWhatWasGranted()
{
    SessionDesk desk;
    desk.server.next(SessionDesk::tokens(2, 1h, "https://graph.microsoft.com/Mail.ReadWrite openid"));
    QCOMPARE(desk.session->granted(), desk.account.granted);
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    QCOMPARE(desk.session->granted(), (QStringList{u"mail.readwrite"_s, u"openid"_s}));
}

void TestSession::isSilentAfterTheContextDied()
{
    SessionDesk desk;
    int calls = 0;
    {
        QObject context;
        desk.session->token(&context, [&calls](const Result<QByteArray> &) { ++calls; });
    }
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    {
        QObject context;
        desk.session->token(&context, [&calls](const Result<QByteArray> &) { ++calls; });
    }
    SessionDesk::rest();
    QCOMPARE(calls, 0);
}

void TestSession::mayBeDestroyedAtAnyTime()
{
    for (int step = 0; step < 4; ++step) {
        SessionDesk desk;
        desk.server.hold();
        desk.ask();
        desk.session->start();
        if (step > 0)
            QTRY_COMPARE(desk.server.held(), 1);
        if (step > 1)
            desk.server.release(SessionDesk::tokens(2, 1h));
        if (step > 2)
            QTRY_VERIFY(desk.is(SessionState::Fresh));
        desk.session.reset();
        if (step == 1)
            QTRY_COMPARE(desk.server.open(), 0); // aborted on the wire as well
        desk.clock.advance(1h);
        Q_EMIT desk.secrets.recovered();
        SessionDesk::rest();
        QCOMPARE(desk.posts(), step > 0 ? 1 : 0);
    }
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSession)
#include "tst_session.moc"
