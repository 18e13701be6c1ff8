// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A code from the browser becomes tokens, or why not.

#include "browsertab.h"
#include "signinfixture.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = SignIn::State;

/// The whole way up to the question for tokens.
struct Exchange : SignInFixture
{
    void comeWithCode()
    {
        signIn->inBrowser(question());
        const Form asked = formOf(opened.last().query(QUrl::FullyEncoded).toLatin1());
        const auto port = quint16(QUrl::fromEncoded(asked.value("redirect_uri")).port());
        tab = std::make_unique<BrowserTab>(
            port, BrowserTab::get(port, "/?code=THE.code-1&state=" + asked.value("state")));
    }

    std::unique_ptr<BrowserTab> tab;
};

} // namespace

class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsForGood_data();
    void failsForGood();
    void repeatsWhatMayGoBetterLater_data();
    void repeatsWhatMayGoBetterLater();
    void givesUpAfterAWhile();
    void doesNotWaitForLong();
    void isRepeatedWhenTheServiceWasNotReached();
    void stopsRepeatingWhenCancelled();
    void keepsSecretsOutOfWhatTheServiceSays();
};

void TestExchange::failsForGood_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("trouble");
    const auto row = [](const char *name, const RawAnswer &answer, SignInTrouble trouble) {
        QTest::newRow(name) << answer.bytes << int(trouble);
    };
    row("code used or too old", SignInFixture::refusal(400, "invalid_grant", "AADSTS54005: used"),
        SignInTrouble::Expired);
    row("no code of theirs", SignInFixture::refusal(400, "invalid_grant"), SignInTrouble::Expired);
    row("unknown application", SignInFixture::refusal(400, "unauthorized_client", "AADSTS700016: none"),
        SignInTrouble::NotConfigured);
    row("wants a secret", SignInFixture::refusal(401, "invalid_client", "AADSTS7000218: secret"),
        SignInTrouble::NotConfigured);
    row("another factor", SignInFixture::refusal(400, "interaction_required", "AADSTS50076: factor"),
        SignInTrouble::NeedsMfa);
    row("policy", SignInFixture::refusal(400, "access_denied", "AADSTS53003: policy"),
        SignInTrouble::Blocked);
    row("administrator", SignInFixture::refusal(400, "invalid_grant", "AADSTS90094: admin"),
        SignInTrouble::NeedsAdmin);
}

void TestExchange::failsForGood()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, trouble);
    Exchange f;
    f.authority.setFallback({bytes, RawAnswer::Then::Keep, 0});
    f.comeWithCode();
    QTRY_COMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble(trouble)));
    f.clock.advance(20min);
    f.turn();
    QCOMPARE(f.authority.requests().size(), 1);
    QCOMPARE(f.signIn->state(), State::Failed);
    QVERIFY(f.finished.isEmpty());
}

void TestExchange::repeatsWhatMayGoBetterLater_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("then");
    QTest::newRow("503") << RawAnswer::empty(503).bytes << int(RawAnswer::Then::Keep);
    QTest::newRow("busy") << SignInFixture::refusal(400, "temporarily_unavailable").bytes
                          << int(RawAnswer::Then::Keep);
    QTest::newRow("cut") << QByteArray() << int(RawAnswer::Then::Fin);
    QTest::newRow("reset") << QByteArray() << int(RawAnswer::Then::Reset);
    QTest::newRow("cut in the midst")
        << SignInFixture::tokens().bytes.chopped(20) << int(RawAnswer::Then::Fin);
}

void TestExchange::repeatsWhatMayGoBetterLater()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, then);
    Exchange f;
    f.authority.next({bytes, RawAnswer::Then(then), 0});
    f.comeWithCode();
    QTRY_COMPARE(f.log.exchanges().size(), 1);
    f.turn();
    QCOMPARE(f.signIn->state(), State::Exchanging);
    QCOMPARE(f.authority.requests().size(), 1);
    const auto first = f.form();
    f.clock.advance(3s);
    QTRY_COMPARE(f.finished.size(), 1);
    QCOMPARE(f.authority.requests().size(), 2);
    QVERIFY(f.form() == first);
}

void TestExchange::givesUpAfterAWhile()
{
    Exchange f;
    f.authority.setFallback(RawAnswer::empty(503));
    f.comeWithCode();
    for (int i = 1; i <= 4; ++i) {
        QTRY_COMPARE(f.log.exchanges().size(), i);
        f.turn();
        f.clock.advance(20s);
    }
    QTRY_COMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble::Busy));
    QCOMPARE(f.authority.requests().size(), 4);
}

void TestExchange::doesNotWaitForLong()
{
    Exchange f;
    f.authority.setFallback(RawAnswer::empty(429, {"Retry-After: 300"}));
    f.comeWithCode();
    QTRY_COMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble::Busy));
}

void TestExchange::isRepeatedWhenTheServiceWasNotReached()
{
    Exchange f;
    const quint16 port = f.authority.serverPort();
    const SignIn::Question question = f.question();
    f.authority.close();
    f.signIn->inBrowser(question);
    const auto asked = Exchange::formOf(f.opened.last().query(QUrl::FullyEncoded).toLatin1());
    const auto back = quint16(QUrl::fromEncoded(asked.value("redirect_uri")).port());
    const BrowserTab tab(back, BrowserTab::get(back, "/?code=THE.code-1&state=" + asked.value("state")));
    QTRY_COMPARE(f.log.exchanges().size(), 1);
    f.turn();
    QCOMPARE(f.signIn->state(), State::Exchanging);
    QVERIFY(f.authority.listen(QHostAddress(QHostAddress::LocalHost), port));
    f.clock.advance(3s);
    QTRY_COMPARE(f.finished.size(), 1);
    QCOMPARE(f.authority.requests().size(), 1);
}

void TestExchange::stopsRepeatingWhenCancelled()
{
    Exchange f;
    f.authority.setFallback(RawAnswer::empty(503));
    f.comeWithCode();
    QTRY_COMPARE(f.log.exchanges().size(), 1);
    f.turn();
    f.signIn->cancel();
    f.clock.advance(5min);
    f.turn();
    QCOMPARE(f.authority.requests().size(), 1);
    QCOMPARE(f.signIn->state(), State::Idle);
}

void TestExchange::keepsSecretsOutOfWhatTheServiceSays()
{
    Exchange f;
    f.authority.setAnswerer([](const RawRequest &request) {
        return SignInFixture::refusal(400, "invalid_grant", "AADSTS70008: cannot use " + request.body);
    });
    f.comeWithCode();
    QTRY_COMPARE(f.signIn->state(), State::Failed);
    QVERIFY(f.signIn->fault().detail.contains(u"cannot use"_s));
    const auto form = f.form();
    QVERIFY(!form.value("code_verifier").isEmpty());
    QVERIFY2(!f.traces().contains("THE.code-1"), f.traces().constData());
    QVERIFY2(!f.traces().contains(form.value("code_verifier")), f.traces().constData());
}

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
