// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signing in by a code on another device.

#include "signinfixture.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = SignIn::State;
using Millis = std::optional<std::chrono::milliseconds>;

RawAnswer code(int interval = 5, int life = 900)
{
    return RawAnswer::json(200,
                           "{\"device_code\":\"DEVICE.code-1\",\"user_code\":\"GTHK-QPWL\","
                           "\"verification_uri\":\"https://login.example/device\",\"expires_in\":"
                               + QByteArray::number(life) + ",\"interval\":" + QByteArray::number(interval)
                               + "}");
}

RawAnswer pending()
{
    return SignInFixture::refusal(400, "authorization_pending", "AADSTS70016: pending");
}

struct Device : SignInFixture
{
    /// Asks for a code, and waits until it is there.
    void begin(const RawAnswer &answer = code())
    {
        authority.setFallback(pending());
        authority.next(answer);
        signIn->byCode(question());
        QTRY_COMPARE(signIn->state(), State::ShowsCode);
    }
    /// Lets that time pass, which is when the next poll is due; then waits until its answer has been taken.
    void poll(std::chrono::milliseconds after)
    {
        QCOMPARE(clock.untilNext(), Millis(after));
        const auto before = log.exchanges().size();
        clock.advance(after);
        QTRY_COMPARE(log.exchanges().size(), before + 1);
        turn();
    }
};

} // namespace

class TestDeviceSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn();
    void asksLessOftenWhenTold();
    void ends_data();
    void ends();
    void asksAgainWhenAnAnswerWasLost_data();
    void asksAgainWhenAnAnswerWasLost();
    void asksLessOftenWhileAnswersAreLost();
    void heedsRetryAfter();
    void expires();
    void asksOnceMoreAfterASleep();
    void getsNoCode_data();
    void getsNoCode();
    void forgetsWhatComesAfterCancel();
    void opensThePage();
    void failsWhenTheTokensAreNotWanted();
    void keepsSecretsOutOfWhatTheServiceSays();
};

void TestDeviceSignIn::signsIn()
{
    Device f;
    f.authority.hold();
    f.signIn->byCode(f.question());
    QCOMPARE(f.signIn->state(), State::AsksCode);
    QTRY_COMPARE(f.authority.held(), 1);
    QCOMPARE(f.authority.requests().first().target(), "/common/oauth2/v2.0/devicecode"_ba);
    QCOMPARE(f.form().value("client_id"), "client-1"_ba);
    QCOMPARE(f.form().value("scope"), "offline_access Mail.ReadWrite Mail.Send"_ba);
    QVERIFY(f.form().value("claims").contains("cp1"));
    f.authority.release(code());
    QTRY_COMPARE(f.signIn->state(), State::ShowsCode);
    QCOMPARE(f.signIn->code().userCode, u"GTHK-QPWL"_s);
    QCOMPARE(f.signIn->code().page, QUrl(u"https://login.example/device"_s));
    QCOMPARE(f.signIn->code().until, f.clock.now().addSecs(900));
    QCOMPARE(f.signIn->browserPage(), f.signIn->code().page);
    QVERIFY(f.opened.isEmpty());

    f.authority.setFallback(pending());
    f.poll(5s);
    QCOMPARE(f.authority.requests().last().target(), "/common/oauth2/v2.0/token"_ba);
    QCOMPARE(f.form().value("grant_type"), "urn:ietf:params:oauth:grant-type:device_code"_ba);
    QCOMPARE(f.form().value("device_code"), "DEVICE.code-1"_ba);
    QCOMPARE(f.form().value("client_id"), "client-1"_ba);
    f.poll(5s);
    QCOMPARE(f.signIn->state(), State::ShowsCode);
    f.authority.setFallback(SignInFixture::tokens());
    f.poll(5s);
    QCOMPARE(f.signIn->state(), State::Done);
    QCOMPARE(f.finished.size(), 1);
    QCOMPARE(f.finished.first().refresh, "REFRESH.tok"_ba);
    QCOMPARE(f.authority.requests().size(), 4);
    for (const QByteArray &secret : {"DEVICE.code-1"_ba, "ACCESS.tok"_ba, "REFRESH.tok"_ba})
        QVERIFY2(!f.traces().contains(secret), secret.constData());
    f.clock.advance(1h);
    f.turn();
    QCOMPARE(f.authority.requests().size(), 4);
    QCOMPARE(f.signIn->state(), State::Done);
}

void TestDeviceSignIn::asksLessOftenWhenTold()
{
    Device f;
    f.begin(code(3));
    f.authority.next(SignInFixture::refusal(400, "slow_down"));
    f.poll(3s);
    f.poll(8s);
    f.authority.next(SignInFixture::refusal(400, "slow_down"));
    f.poll(8s);
    f.poll(13s);
    QCOMPARE(f.clock.untilNext(), Millis(13s));
    QCOMPARE(f.signIn->state(), State::ShowsCode);
}

void TestDeviceSignIn::ends_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("trouble");
    QTest::newRow("declined") << "authorization_declined"_ba << int(SignInTrouble::Declined);
    QTest::newRow("declined, as in the standard") << "access_denied"_ba << int(SignInTrouble::Declined);
    QTest::newRow("expired") << "expired_token"_ba << int(SignInTrouble::Expired);
    QTest::newRow("code not known") << "bad_verification_code"_ba << int(SignInTrouble::Expired);
    QTest::newRow("code used") << "invalid_grant"_ba << int(SignInTrouble::Expired);
    QTest::newRow("application") << "invalid_client"_ba << int(SignInTrouble::NotConfigured);
}

void TestDeviceSignIn::ends()
{
    QFETCH(const QByteArray, error);
    QFETCH(const int, trouble);
    Device f;
    f.begin();
    f.poll(5s);
    f.authority.setFallback(SignInFixture::refusal(400, error));
    f.poll(5s);
    QCOMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble(trouble)));
    QVERIFY(f.signIn->code().userCode.isEmpty());
    f.clock.advance(1h);
    f.turn();
    QCOMPARE(f.authority.requests().size(), 3);
}

void TestDeviceSignIn::asksAgainWhenAnAnswerWasLost_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("then");
    QTest::newRow("cut") << QByteArray() << int(RawAnswer::Then::Fin);
    QTest::newRow("reset") << QByteArray() << int(RawAnswer::Then::Reset);
    QTest::newRow("cut in the midst")
        << SignInFixture::tokens().bytes.chopped(20) << int(RawAnswer::Then::Fin);
    QTest::newRow("503") << RawAnswer::empty(503).bytes << int(RawAnswer::Then::Keep);
    QTest::newRow("server_error") << SignInFixture::refusal(500, "server_error").bytes
                                  << int(RawAnswer::Then::Keep);
}

void TestDeviceSignIn::asksAgainWhenAnAnswerWasLost()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, then);
    Device f;
    f.begin();
    f.authority.next({bytes, RawAnswer::Then(then), 0});
    f.poll(5s);
    QCOMPARE(f.signIn->state(), State::ShowsCode);
    f.authority.setFallback(SignInFixture::tokens());
    f.poll(10s);
    QCOMPARE(f.finished.size(), 1);
}

void TestDeviceSignIn::asksLessOftenWhileAnswersAreLost()
{
    Device f;
    f.begin();
    f.authority.setFallback(RawAnswer::empty(503));
    f.poll(5s);
    f.poll(10s);
    f.poll(20s);
    f.poll(40s);
    f.poll(60s);
    f.authority.setFallback(pending());
    f.poll(60s);
    f.poll(5s);
    QCOMPARE(f.signIn->state(), State::ShowsCode);
}

void TestDeviceSignIn::heedsRetryAfter()
{
    Device f;
    f.begin();
    f.authority.next(RawAnswer::empty(429, {"Retry-After: 90"}));
    f.poll(5s);
    f.poll(90s);
    f.authority.next(RawAnswer::empty(429, {"Retry-After: 86400"}));
    f.poll(5s);
    // At the end it is asked all the same.
    f.authority.setFallback(SignInFixture::tokens());
    f.poll(800s);
    QCOMPARE(f.finished.size(), 1);
}

void TestDeviceSignIn::expires()
{
    Device f;
    f.begin(code(5, 12));
    f.poll(5s);
    f.clock.jump(24h);
    f.poll(5s);
    QCOMPARE(f.signIn->state(), State::ShowsCode);
    f.poll(2s);
    QCOMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble::Expired));
    QCOMPARE(f.authority.requests().size(), 4);
}

void TestDeviceSignIn::asksOnceMoreAfterASleep()
{
    Device done;
    done.begin();
    done.clock.sleep(20min);
    done.authority.setFallback(SignInFixture::tokens());
    done.poll(5s);
    QCOMPARE(done.finished.size(), 1);

    Device late;
    late.begin();
    late.clock.sleep(895s);
    late.poll(5s);
    QCOMPARE(late.signIn->state(), State::Failed);
    QCOMPARE(toString(late.signIn->fault().trouble), toString(SignInTrouble::Expired));
    QCOMPARE(late.authority.requests().size(), 2);
}

void TestDeviceSignIn::getsNoCode_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("then");
    QTest::addColumn<int>("trouble");
    const auto row = [](const char *name, const RawAnswer &answer, SignInTrouble trouble) {
        QTest::newRow(name) << answer.bytes << int(answer.then) << int(trouble);
    };
    row("application", SignInFixture::refusal(400, "invalid_client", "AADSTS7000218: not public"),
        SignInTrouble::NotConfigured);
    row("scope", SignInFixture::refusal(400, "invalid_scope"), SignInTrouble::NotConfigured);
    row("policy", SignInFixture::refusal(400, "access_denied", "AADSTS53003: policy"),
        SignInTrouble::Blocked);
    row("busy", RawAnswer::empty(503), SignInTrouble::Busy);
    row("cut", RawAnswer::cut(), SignInTrouble::Offline);
    row("no code in it", RawAnswer::json(200, "{}"), SignInTrouble::Misread);
    row("HTML", RawAnswer::json(200, "<html>"), SignInTrouble::Misread);
    row("a page of another kind",
        RawAnswer::json(200,
                        "{\"device_code\":\"d\",\"user_code\":\"u\",\"expires_in\":900,"
                        "\"verification_uri\":\"file:///etc/passwd\"}"),
        SignInTrouble::Misread);
}

void TestDeviceSignIn::getsNoCode()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, then);
    QFETCH(const int, trouble);
    SignInFixture f;
    f.authority.setFallback({bytes, RawAnswer::Then(then), 0});
    f.signIn->byCode(f.question());
    QTRY_COMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble(trouble)));
    f.clock.advance(1h);
    f.turn();
    QCOMPARE(f.authority.requests().size(), 1);
}

void TestDeviceSignIn::forgetsWhatComesAfterCancel()
{
    Device f;
    f.begin();
    f.authority.hold();
    f.clock.advance(5s);
    QTRY_COMPARE(f.authority.held(), 1);
    f.signIn->cancel();
    QCOMPARE(f.signIn->state(), State::Idle);
    const int changes = f.changes;
    f.authority.release(SignInFixture::tokens());
    f.turn();
    f.clock.advance(1h);
    f.turn();
    QVERIFY(f.finished.isEmpty());
    QCOMPARE(f.changes, changes);
    QCOMPARE(f.authority.requests().size(), 2);
    QVERIFY(f.signIn->code().userCode.isEmpty());
}

void TestDeviceSignIn::opensThePage()
{
    Device f;
    f.begin();
    QVERIFY(f.signIn->openBrowser());
    QCOMPARE(f.opened, QList<QUrl>{f.signIn->code().page});
    f.hasBrowser = false;
    QVERIFY(!f.signIn->openBrowser());
    QVERIFY(f.signIn->browserFailed());
    QCOMPARE(f.signIn->state(), State::ShowsCode);
}

void TestDeviceSignIn::failsWhenTheTokensAreNotWanted()
{
    Device f;
    f.begin();
    // Even where the table would ask again: the code has been used up.
    f.unwanted = SignInFault();
    f.unwanted->trouble = SignInTrouble::KeychainSilent;
    f.authority.setFallback(SignInFixture::tokens());
    f.poll(5s);
    QCOMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble::KeychainSilent));
    QVERIFY(f.finished.isEmpty());
}

void TestDeviceSignIn::keepsSecretsOutOfWhatTheServiceSays()
{
    Device f;
    f.begin();
    f.authority.setAnswerer([](const RawRequest &request) {
        return SignInFixture::refusal(400, "expired_token", "AADSTS70020: too late for " + request.body);
    });
    f.poll(5s);
    QCOMPARE(f.signIn->state(), State::Failed);
    QVERIFY(f.signIn->fault().detail.contains(u"too late"_s));
    QVERIFY2(!f.traces().contains("DEVICE.code-1"), f.traces().constData());
}

QTEST_GUILESS_MAIN(TestDeviceSignIn)
#include "tst_devicesignin.moc"
