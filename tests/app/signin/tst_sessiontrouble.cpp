// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiondesk.h"

#include <QLoggingCategory>

// A session whose service fails for a while.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsALostRenewalWithTheSameToken();
    void waitsThroughHoursOfTrouble_data();
    void waitsThroughHoursOfTrouble();
    void heedsWhatTheServiceAsksFor();
    void triesAtOnceWhenAsked();
    void saysNoSecretAnywhere();
};

void TestSessionTrouble::repeatsALostRenewalWithTheSameToken()
{
    SessionDesk desk;
    desk.server.next(RawAnswer::cut());
    desk.server.next(RawAnswer::reset());
    desk.server.next({"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{", RawAnswer::Then::Fin});
    desk.ask();
    desk.session->start();
    for (int i = 0; i < 3; ++i) {
        QTRY_VERIFY(desk.is(SessionState::Pausing));
        QCOMPARE(desk.posts(), i + 1);
        QVERIFY(desk.session->fault().trouble == SignInTrouble::Offline);
        QCOMPARE(desk.field(u"refresh_token"_s), SessionDesk::refresh(1));
        const std::chrono::milliseconds pause = 2s * (1 << i);
        desk.clock.advance(pause - 1ms);
        SessionDesk::rest();
        QCOMPARE(desk.posts(), i + 1);
        desk.clock.advance(1ms + pause / 5);
        QVERIFY(desk.session->fault().trouble == SignInTrouble::Offline); // until it is over
    }
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(2));
    QCOMPARE(desk.posts(), 4);
    QCOMPARE(desk.field(u"refresh_token"_s), SessionDesk::refresh(1));
    QVERIFY(desk.session->fault() == SignInFault());
}

void TestSessionTrouble::waitsThroughHoursOfTrouble_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::newRow("503") << RawAnswer::json(503, R"({"error":"temporarily_unavailable"})");
    QTest::newRow("500 that speaks of a dead grant") << RawAnswer::json(500, R"({"error":"invalid_grant"})");
    QTest::newRow("silence") << RawAnswer::hang();
    QTest::newRow("another network's page")
        << RawAnswer{"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>", RawAnswer::Then::Keep, 0};
    QTest::newRow("a redirect") << RawAnswer::empty(302, {"Location: http://hotel.example/"});
}

void TestSessionTrouble::waitsThroughHoursOfTrouble()
{
    QFETCH(const RawAnswer, answer);
    SessionDesk desk;
    desk.server.setAnswerer([&answer](const RawRequest &) { return answer; });
    desk.ask();
    desk.session->start();
    const std::chrono::milliseconds end = desk.clock.monotonic() + 3h;
    int posts = 0;
    while (desk.clock.monotonic() < end) {
        ++posts;
        QTRY_COMPARE(desk.posts(), posts);
        if (answer.bytes.isEmpty())
            desk.clock.advance(30s); // as long as one post may take
        QTRY_VERIFY(desk.is(SessionState::Pausing));
        QVERIFY(desk.clock.untilNext() <= 72s);
        desk.clock.advance(desk.clock.untilNext().value_or(72s));
    }
    QVERIFY(posts > 100);
    QCOMPARE(desk.given.calls, 0);
    QVERIFY(!desk.states.contains(SessionState::NeedsPerson));
    QTRY_COMPARE(desk.posts(), posts + 1);
    desk.server.setAnswerer([](const RawRequest &) { return SessionDesk::tokens(2, 1h); });
    if (answer.bytes.isEmpty())
        desk.clock.advance(30s);
    QTRY_VERIFY(desk.is(SessionState::Pausing));
    desk.clock.advance(desk.clock.untilNext().value_or(72s));
    QTRY_COMPARE(desk.given.calls, 1);
    QVERIFY(desk.gave(2));
}

void TestSessionTrouble::heedsWhatTheServiceAsksFor()
{
    SessionDesk desk;
    desk.server.next(RawAnswer::json(429, "{}", {"Retry-After: 300"}));
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Pausing));
    QVERIFY(desk.session->fault().trouble == SignInTrouble::Busy);
    desk.session->tryAgain(); // that it came to the service is no reason to disturb it sooner
    desk.clock.advance(300s - 1ms);
    SessionDesk::rest();
    QCOMPARE(desk.posts(), 1);
    desk.clock.advance(1ms);
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    QCOMPARE(desk.posts(), 2);
}

void TestSessionTrouble::triesAtOnceWhenAsked()
{
    SessionDesk desk;
    desk.server.next(RawAnswer::cut());
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Pausing));
    desk.server.hold();
    desk.session->tryAgain();
    QTRY_COMPARE(desk.server.held(), 1);
    desk.session->tryAgain();
    desk.clock.advance(10s); // nor does the old pause begin another one
    SessionDesk::rest();
    QCOMPARE(desk.posts(), 2);
    desk.server.release(SessionDesk::tokens(2, 1h));
    QTRY_VERIFY(desk.is(SessionState::Fresh));
}

namespace {

QStringList &messages()
{
    static QStringList all;
    return all;
}

void keepMessage(QtMsgType /*type*/, const QMessageLogContext & /*context*/, const QString &message)
{
    messages().append(message);
}

} // namespace

void TestSessionTrouble::saysNoSecretAnywhere()
{
    SessionDesk desk;
    QStringList &said = messages();
    said.clear();
    QLoggingCategory::setFilterRules(u"sendoff.*=true"_s);
    const QtMessageHandler before = qInstallMessageHandler(keepMessage);
    desk.server.next(
        RawAnswer::json(503, R"({"error":"x","error_description":"sent )" + SessionDesk::refresh(1) + "\"}"));
    desk.session->start();
    QTRY_VERIFY(desk.is(SessionState::Pausing));
    said << desk.session->fault().detail << desk.session->fault().error;
    desk.clock.advance(5s);
    QTRY_VERIFY(desk.is(SessionState::Fresh));
    desk.server.next(SessionDesk::refusal("invalid_grant",
                                          R"(,"error_description":"no )" + SessionDesk::refresh(2) + '"'));
    desk.session->refused(SessionDesk::access(2), {});
    desk.ask();
    QTRY_COMPARE(desk.given.calls, 1);
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(!said.isEmpty());
    said << desk.session->fault().detail << desk.session->fault().error << desk.given.result->error().detail;
    for (const HttpExchange &exchange : desk.log.exchanges())
        said << exchange.path << exchange.trouble << QString::fromLatin1(exchange.requestId);
    QVERIFY(said.contains(u"/token"_s)); // that the search finds what is there
    for (const QString &words : said)
        QVERIFY2(!words.contains("kkkk"_L1), qPrintable(words));
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSessionTrouble)
#include "tst_sessiontrouble.moc"
