// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signing in by the browser, up to the code. The test plays the browser.

#include "browsertab.h"
#include "signin/pkce.h"
#include "signinfixture.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = SignIn::State;

/// What the page is asked for.
SignInFixture::Form asked(const QUrl &page)
{
    return SignInFixture::formOf(page.query(QUrl::FullyEncoded).toLatin1());
}

quint16 portOf(const QUrl &page)
{
    return quint16(QUrl::fromEncoded(asked(page).value("redirect_uri")).port());
}

/// The browser comes back with that query.
std::unique_ptr<BrowserTab> comeBack(const QUrl &page, const QByteArray &query)
{
    return std::make_unique<BrowserTab>(portOf(page), BrowserTab::get(portOf(page), "/?" + query));
}

std::unique_ptr<BrowserTab> comeWithCode(const QUrl &page, const QByteArray &code = "THE.code")
{
    return comeBack(page, "code=" + code + "&state=" + asked(page).value("state"));
}

std::unique_ptr<BrowserTab> lookAtTheEnd(const QUrl &page)
{
    return std::make_unique<BrowserTab>(portOf(page), BrowserTab::get(portOf(page), "/done"));
}

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn();
    void asksForWhatIsWanted();
    void endsWhenDenied();
    void goesOnAfterAWrongState();
    void refusesAnotherIssuer();
    void forgetsWhatComesAfterCancel();
    void takesNoCodeAfterCancel();
    void beginsAnew();
    void expires_data();
    void expires();
    void waitsWithoutABrowser();
    void cannotBegin_data();
    void cannotBegin();
    void asksWhetherTheTokensAreWanted();
    void mayBeBegunAgainOrDeletedFromItsSignals();
};

void TestSignIn::signsIn()
{
    SignInFixture f;
    QCOMPARE(f.signIn->state(), State::Idle);
    f.signIn->inBrowser(f.question());
    QCOMPARE(f.signIn->state(), State::WaitsForBrowser);
    QCOMPARE(f.opened, QList<QUrl>{f.signIn->browserPage()});
    QVERIFY(!f.signIn->browserFailed());
    const QUrl page = f.opened.first();

    f.authority.hold();
    const auto tab = comeWithCode(page);
    QTRY_COMPARE(f.signIn->state(), State::Exchanging);
    QTRY_VERIFY(tab->isOver());
    QCOMPARE(tab->status(), 303);
    QCOMPARE(tab->header("Location"), "/done"_ba);
    QVERIFY(f.signIn->browserPage().isEmpty());
    QVERIFY(!f.signIn->openBrowser());
    const auto end = lookAtTheEnd(page);
    QTRY_VERIFY(end->isConnected());
    QTRY_COMPARE(f.authority.held(), 1);
    f.turn();
    QVERIFY(f.finished.isEmpty());
    QVERIFY(!end->isOver());

    f.authority.release(SignInFixture::tokens());
    QTRY_COMPARE(f.finished.size(), 1);
    QCOMPARE(f.signIn->state(), State::Done);
    QCOMPARE(f.finished.first().access, "ACCESS.tok"_ba);
    QCOMPARE(f.finished.first().refresh, "REFRESH.tok"_ba);
    QCOMPARE(f.finished.first().granted, (QStringList{u"mail.readwrite"_s, u"mail.send"_s}));
    QTRY_VERIFY(end->isOver());
    QCOMPARE(end->body(), "<p>welcome</p>"_ba);

    const auto form = f.form();
    QCOMPARE(f.authority.requests().size(), 1);
    QCOMPARE(f.authority.requests().first().target(), "/common/oauth2/v2.0/token"_ba);
    QCOMPARE(form.value("grant_type"), "authorization_code"_ba);
    QCOMPARE(form.value("client_id"), "client-1"_ba);
    QCOMPARE(form.value("code"), "THE.code"_ba);
    QCOMPARE(form.value("redirect_uri"), asked(page).value("redirect_uri"));
    QCOMPARE(form.value("scope"), "offline_access Mail.ReadWrite Mail.Send"_ba);
    QVERIFY(form.value("claims").contains("cp1"));
    QVERIFY(!form.contains("client_secret"));
    QCOMPARE(form.value("code_verifier").size(), 43);
    QCOMPARE(challengeOf(form.value("code_verifier")), asked(page).value("code_challenge"));

    for (const QByteArray &secret : {"THE.code"_ba, form.value("code_verifier"), "ACCESS.tok"_ba,
                                     "REFRESH.tok"_ba, asked(page).value("state")})
        QVERIFY2(!f.traces().contains(secret), secret.constData());
    QVERIFY(f.traces().contains("/token"));
    QVERIFY(f.traces().contains("Exchanging"));
}

void TestSignIn::asksForWhatIsWanted()
{
    SignInFixture f;
    SignIn::Question question = f.question();
    question.loginHint = u"anna@contoso.example"_s;
    question.claims = "{\"access_token\":{\"nbf\":{\"essential\":true}}}";
    question.chooseAccount = true;
    f.signIn->inBrowser(question);
    const QUrl page = f.signIn->browserPage();
    QCOMPARE(page.path(), u"/common/oauth2/v2.0/authorize"_s);
    const auto form = asked(page);
    QCOMPARE(form.value("client_id"), "client-1"_ba);
    QCOMPARE(form.value("response_type"), "code"_ba);
    QCOMPARE(form.value("code_challenge_method"), "S256"_ba);
    QCOMPARE(form.value("scope"), "offline_access Mail.ReadWrite Mail.Send"_ba);
    QCOMPARE(form.value("login_hint"), "anna@contoso.example"_ba);
    QCOMPARE(form.value("prompt"), "select_account"_ba);
    QVERIFY(form.value("claims").contains("cp1") && form.value("claims").contains("nbf"));
    QVERIFY(form.value("state").size() >= 43);
    QCOMPARE(form.value("redirect_uri"), "http://localhost:" + QByteArray::number(portOf(page)));

    f.signIn->inBrowser(question);
    const auto second = asked(f.signIn->browserPage());
    QVERIFY(second.value("state") != form.value("state"));
    QVERIFY(second.value("code_challenge") != form.value("code_challenge"));
}

void TestSignIn::endsWhenDenied()
{
    SignInFixture f;
    f.signIn->inBrowser(f.question());
    const QUrl page = f.opened.first();
    const QByteArray state = asked(page).value("state");
    const auto tab = comeBack(page,
                              "error=access_denied&error_description=AADSTS65004%3A+declined+for+" + state
                                  + "&state=" + state);
    QTRY_COMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble::Declined));
    QVERIFY(f.signIn->fault().detail.contains(u"declined"_s));
    QVERIFY(!f.traces().contains(state));
    QTRY_VERIFY(tab->isOver());
    QCOMPARE(tab->status(), 303);
    const auto end = lookAtTheEnd(page);
    QTRY_VERIFY(end->isOver());
    QCOMPARE(end->body(), "<p>sorry</p>"_ba);
    QVERIFY(f.authority.requests().isEmpty());
    f.clock.advance(20min);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble::Declined));
}

void TestSignIn::goesOnAfterAWrongState()
{
    SignInFixture f;
    f.signIn->inBrowser(f.question());
    const QUrl page = f.opened.first();
    const auto wrong = comeBack(page, "code=EVIL&state=wrong");
    QTRY_VERIFY(wrong->isOver());
    QCOMPARE(wrong->status(), 400);
    QCOMPARE(f.signIn->state(), State::WaitsForBrowser);
    const auto tab = comeWithCode(page);
    QTRY_COMPARE(f.finished.size(), 1);
    QCOMPARE(f.form().value("code"), "THE.code"_ba);
}

void TestSignIn::refusesAnotherIssuer()
{
    SignInFixture f;
    f.signIn->inBrowser(f.question());
    QByteArray query = "code=THE.code&state=" + asked(f.opened.last()).value("state");
    const auto evil = comeBack(f.opened.last(), query + "&iss=https%3A%2F%2Fevil.example");
    QTRY_COMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble::NotConfigured));
    QCOMPARE(f.signIn->fault().error, u"wrongIssuer"_s);
    QVERIFY(f.authority.requests().isEmpty());

    f.signIn->inBrowser(f.question());
    query = "code=THE.code&state=" + asked(f.opened.last()).value("state")
        + "&iss=" + f.question().authority.login.toEncoded().toPercentEncoding();
    const auto own = comeBack(f.opened.last(), query);
    QTRY_COMPARE(f.finished.size(), 1);
}

void TestSignIn::forgetsWhatComesAfterCancel()
{
    SignInFixture f;
    f.signIn->inBrowser(f.question());
    f.authority.hold();
    const auto tab = comeWithCode(f.opened.first());
    QTRY_COMPARE(f.authority.held(), 1);
    const auto end = lookAtTheEnd(f.opened.first());
    QTRY_VERIFY(end->isConnected());
    f.turn();
    f.signIn->cancel();
    QCOMPARE(f.signIn->state(), State::Idle);
    const int changes = f.changes;
    f.signIn->cancel();
    QCOMPARE(f.changes, changes);
    f.authority.release(SignInFixture::tokens());
    QTRY_VERIFY(end->isOver());
    QCOMPARE(end->body(), "<p>sorry</p>"_ba);
    f.turn();
    f.clock.advance(20min);
    QVERIFY(f.finished.isEmpty());
    QCOMPARE(f.signIn->state(), State::Idle);
    QCOMPARE(f.changes, changes);
}

void TestSignIn::takesNoCodeAfterCancel()
{
    SignInFixture f;
    f.signIn->inBrowser(f.question());
    f.signIn->cancel();
    const auto tab = comeWithCode(f.opened.first());
    QTRY_VERIFY(tab->isOver());
    QCOMPARE(tab->status(), 0); // nobody listens any more
    f.turn();
    QCOMPARE(f.signIn->state(), State::Idle);
    QVERIFY(f.authority.requests().isEmpty());
}

void TestSignIn::beginsAnew()
{
    SignInFixture f;
    f.signIn->inBrowser(f.question());
    f.signIn->inBrowser(f.question());
    const auto old = comeWithCode(f.opened.first(), "OLD.code");
    QTRY_VERIFY(old->isOver());
    QCOMPARE(f.signIn->state(), State::WaitsForBrowser);
    const auto tab = comeWithCode(f.opened.last());
    QTRY_COMPARE(f.finished.size(), 1);
    QCOMPARE(f.authority.requests().size(), 1);
    QCOMPARE(f.form().value("code"), "THE.code"_ba);
    f.signIn->inBrowser(f.question());
    QCOMPARE(f.signIn->state(), State::WaitsForBrowser);
    f.signIn->byCode(f.question());
    QCOMPARE(f.signIn->state(), State::AsksCode);
    QVERIFY(f.signIn->browserPage().isEmpty());
}

void TestSignIn::expires_data()
{
    QTest::addColumn<bool>("sleeps");
    QTest::newRow("awake") << false;
    QTest::newRow("asleep") << true;
}

void TestSignIn::expires()
{
    QFETCH(const bool, sleeps);
    SignInFixture f;
    f.signIn->inBrowser(f.question());
    f.clock.advance(9min);
    QCOMPARE(f.signIn->state(), State::WaitsForBrowser);
    if (sleeps) {
        f.clock.sleep(1min);
        f.clock.advance(30s);
    } else {
        f.clock.jump(24h);
        f.clock.advance(59s);
        QCOMPARE(f.signIn->state(), State::WaitsForBrowser);
        f.clock.advance(1s);
    }
    QCOMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble::Expired));
    const auto tab = comeWithCode(f.opened.first());
    QTRY_VERIFY(tab->isOver());
    f.turn();
    QVERIFY(f.authority.requests().isEmpty());
}

void TestSignIn::waitsWithoutABrowser()
{
    SignInFixture f;
    f.hasBrowser = false;
    f.signIn->inBrowser(f.question());
    QCOMPARE(f.signIn->state(), State::WaitsForBrowser);
    QVERIFY(f.signIn->browserFailed());
    QVERIFY(!f.signIn->openBrowser());
    const int changes = f.changes;
    f.hasBrowser = true;
    QVERIFY(f.signIn->openBrowser());
    QVERIFY(!f.signIn->browserFailed());
    QCOMPARE(f.changes, changes + 1);
    QCOMPARE(f.opened, QList<QUrl>(3, f.signIn->browserPage()));
    // Opened by hand, in whichever of them.
    const auto tab = comeWithCode(f.signIn->browserPage());
    QTRY_COMPARE(f.finished.size(), 1);
}

void TestSignIn::cannotBegin_data()
{
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("login");
    QTest::addColumn<int>("trouble");
    QTest::newRow("no client id") << u" "_s << u"common"_s << u"https://login.example"_s
                                  << int(SignInTrouble::NoClientId);
    QTest::newRow("tenant") << u"c"_s << u"a/b"_s << u"https://login.example"_s
                            << int(SignInTrouble::NotConfigured);
    QTest::newRow("plain http") << u"c"_s << u"common"_s << u"http://login.example"_s
                                << int(SignInTrouble::NotConfigured);
}

void TestSignIn::cannotBegin()
{
    QFETCH(const QString, clientId);
    QFETCH(const QString, tenant);
    QFETCH(const QString, login);
    QFETCH(const int, trouble);
    SignInFixture f;
    SignIn::Question question = f.question();
    question.authority.clientId = clientId;
    question.authority.tenant = tenant;
    question.authority.login = QUrl(login);
    f.signIn->inBrowser(question);
    QCOMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble(trouble)));
    f.signIn->byCode(question);
    QCOMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(f.changes, 2);
    QVERIFY(f.opened.isEmpty());
    QVERIFY(f.authority.requests().isEmpty());
}

void TestSignIn::asksWhetherTheTokensAreWanted()
{
    SignInFixture f;
    f.unwanted = SignInFault();
    f.unwanted->trouble = SignInTrouble::WrongPerson;
    f.signIn->inBrowser(f.question());
    const auto tab = comeWithCode(f.opened.first());
    QTRY_COMPARE(f.signIn->state(), State::Failed);
    QCOMPARE(toString(f.signIn->fault().trouble), toString(SignInTrouble::WrongPerson));
    QVERIFY(f.finished.isEmpty());
    const auto end = lookAtTheEnd(f.opened.first());
    QTRY_VERIFY(end->isOver());
    QCOMPARE(end->body(), "<p>sorry</p>"_ba);
}

void TestSignIn::mayBeBegunAgainOrDeletedFromItsSignals()
{
    SignInFixture f;
    const auto again = QObject::connect(f.signIn.get(), &SignIn::changed, f.signIn.get(), [&f] {
        if (f.signIn->state() == State::Failed && f.opened.size() < 2)
            f.signIn->inBrowser(f.question());
    });
    f.signIn->inBrowser(f.question());
    const auto denied
        = comeBack(f.opened.first(), "error=access_denied&state=" + asked(f.opened.first()).value("state"));
    QTRY_COMPARE(f.opened.size(), 2);
    QCOMPARE(f.signIn->state(), State::WaitsForBrowser);
    QObject::disconnect(again);

    QObject::connect(f.signIn.get(), &SignIn::finished, f.signIn.get(), [&f] { f.signIn.reset(); });
    const auto tab = comeWithCode(f.opened.last());
    QTRY_VERIFY(!f.signIn);
    f.turn();
    QCOMPARE(f.finished.size(), 1);
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
