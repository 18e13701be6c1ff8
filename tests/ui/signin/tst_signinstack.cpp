// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/entropy.h"
#include "language.h"
#include "net/formpost.h"
#include "net/httplog.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "signin/endpage.h"
#include "signin/faultpane.h"
#include "signin/scopes.h"
#include "signin/signinquestion.h"
#include "signin/signinstack.h"
#include "support/fakeclock.h"
#include "support/rawserver.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

// The face on a real sign-in, against a sign-in service on this machine; the test plays the browser.

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace std::chrono_literals;

namespace {

const QByteArray tokens = R"({"token_type":"Bearer","expires_in":3600,"access_token":"access-1",)"
                          R"("refresh_token":"refresh-1","scope":"Mail.ReadWrite Mail.Send User.Read"})";
const QByteArray code = R"({"user_code":"F4KX9TQP7","device_code":"device-1","expires_in":900,"interval":5,)"
                        R"("verification_uri":"https://microsoft.com/devicelogin","message":""})";

/// A stack, its sign-in, and whoever begins it when it is asked to.
struct Stage
{
    explicit Stage(bool withClientId = true)
        : settings(folder.filePath(u"settings.ini"_s))
        , post(network, clock, log)
        , signIn({.post = post,
                  .clock = clock,
                  .entropy = entropy,
                  .browser =
                      [this](const QUrl &page) {
                          opened.append(page);
                          return opens;
                      },
                  .endPage = &EndPage::html})
        , finished(&signIn, &SignIn::finished)
    {
        QUrl login = server.root();
        login.setPath({});
        settings.set(Keys::authority, login.toString());
        if (withClientId)
            settings.set(Keys::clientId, u"desktop"_s);
        QObject::connect(&stack, &SignInStack::signInRequested, &stack, [this](Cloud cloud, bool byCode) {
            const Result<Authority> authority = authorityFor(settings, cloud);
            if (!authority) {
                stack.setFault(faultOfQuestion(authority.error()));
                return;
            }
            SignIn::Question question;
            question.authority = *authority;
            question.scopes = scopesFor(Purpose::OwnMailbox, *authority);
            byCode ? signIn.byCode(question) : signIn.inBrowser(question);
        });
        stack.attach(signIn, settings, clock);
        stack.show();
    }

    void press(const char *name)
    {
        auto *button = stack.findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        button->click();
    }
    bool shows(const char *name) { return stack.findChild<QWidget *>(QLatin1String(name))->isVisible(); }
    QString text(const char *name) { return stack.findChild<QLabel *>(QLatin1String(name))->text(); }
    /// The browser comes back; what it shows then.
    QByteArray comeBack(const QString &answer)
    {
        const QUrlQuery asked(opened.last());
        QUrl back(asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        back.setQuery(answer + u"&state="_s + asked.queryItemValue(u"state"_s));
        const std::unique_ptr<QNetworkReply> reply(browser.get(QNetworkRequest(back)));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000))
            return {};
        return reply->error() == QNetworkReply::NoError ? reply->readAll() : reply->errorString().toUtf8();
    }

    QTemporaryDir folder;
    RawServer server;
    Settings settings;
    QNetworkAccessManager network;
    QNetworkAccessManager browser;
    FakeClock clock;
    SystemEntropy entropy;
    HttpLog log;
    FormPost post;
    QList<QUrl> opened;
    bool opens = true;
    SignIn signIn;
    QSignalSpy finished;
    SignInStack stack;
};

} // namespace

class TestSignInStack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.use(u"en"_s); }
    void signsInWithTheBrowser_data();
    void signsInWithTheBrowser();
    void opensAgainAndCancels();
    void saysThatItWasDeclined();
    void saysThatThereIsNoBrowser();
    void signsInWithACode();
    void offersANewCode();
    void changesFromTheBrowserToACode();
    void takesAnApplicationId();
    void escapeEndsTheListening();
    void saysWhichSettingWasLeftOut();
    void hasATextForTheAdministrator();

private:
    Language m_language;
};

void TestSignInStack::signsInWithTheBrowser_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Language::available())
        QTest::newRow(qPrintable(language)) << language;
}

void TestSignInStack::signsInWithTheBrowser()
{
    QFETCH(const QString, language);
    m_language.use(language);
    Stage stage;
    stage.server.setFallback(RawAnswer::json(200, tokens));
    QVERIFY(stage.shows("signInCard"));
    stage.press("signInButton");
    QVERIFY(stage.shows("browserWaitCard") && !stage.shows("signInCard"));
    QCOMPARE(stage.opened.size(), 1);
    QCOMPARE(QUrlQuery(stage.opened.last()).queryItemValue(u"client_id"_s), u"desktop"_s);
    QCOMPARE(stage.comeBack(u"code=code-1"_s), EndPage::html(true));
    QTRY_COMPARE(stage.finished.count(), 1);
    QCOMPARE(stage.finished.at(0).at(0).value<TokenAnswer>().access, QByteArray("access-1"));
    QVERIFY(!stage.shows("signInCard")); // the desk comes; nobody begins anew meanwhile
    stage.stack.reset();
    QVERIFY(stage.shows("signInCard"));
}

void TestSignInStack::opensAgainAndCancels()
{
    Stage stage;
    stage.press("signInButton");
    stage.press("openAgainButton");
    QCOMPARE(stage.opened.size(), 2);
    QCOMPARE(stage.opened.at(0), stage.opened.at(1));
    QSignalSpy left(&stage.stack, &SignInStack::cancelled);
    stage.press("cancelButton");
    QCOMPARE(left.count(), 1);
    QVERIFY(stage.shows("signInCard"));
    QCOMPARE(stage.signIn.state(), SignIn::State::Idle);
    QVERIFY(stage.server.requests().isEmpty());
}

void TestSignInStack::saysThatItWasDeclined()
{
    Stage stage;
    stage.press("signInButton");
    QCOMPARE(stage.comeBack(u"error=access_denied&error_description=AADSTS65004%3A+no"_s),
             EndPage::html(false));
    QTRY_VERIFY(stage.shows("faultPane"));
    QVERIFY(stage.shows("signInCard") && stage.shows("signInButton"));
    QVERIFY(stage.stack.findChild<FaultPane *>()->fault()->trouble == SignInTrouble::Declined);
    QVERIFY(!stage.shows("technicalDetails"));
    stage.press("technicalDetailsButton");
    QVERIFY(stage.text("technicalDetails").contains(u"AADSTS65004"));
    stage.press("signInButton");
    QVERIFY(stage.shows("browserWaitCard"));
}

void TestSignInStack::saysThatThereIsNoBrowser()
{
    Stage stage;
    stage.opens = false;
    stage.press("signInButton");
    QVERIFY(stage.shows("copyAddressButton"));
    stage.press("copyAddressButton");
    QCOMPARE(QGuiApplication::clipboard()->text(), stage.opened.last().toString(QUrl::FullyEncoded));
    stage.opens = true; // it does now
    stage.press("openAgainButton");
    QVERIFY(!stage.shows("copyAddressButton"));
}

void TestSignInStack::signsInWithACode()
{
    Stage stage;
    stage.server.next(RawAnswer::json(200, code));
    stage.server.setFallback(RawAnswer::json(400, R"({"error":"authorization_pending"})"));
    stage.press("deviceCodeButton");
    QVERIFY(stage.shows("deviceCodeCard"));
    QTRY_COMPARE(stage.text("codeLabel"), u"F4KX9TQP7"_s);
    QVERIFY(stage.text("codeState").contains(u"15 more minutes"));
    stage.press("openPageButton");
    QCOMPARE(stage.opened, QList<QUrl>{QUrl(u"https://microsoft.com/devicelogin"_s)});
    stage.clock.advance(6s);
    QTRY_COMPARE(stage.server.requests().size(), 2);
    stage.server.setFallback(RawAnswer::json(200, tokens));
    QTRY_VERIFY((stage.clock.advance(6s), stage.finished.count() == 1));
    QVERIFY(stage.shows("deviceCodeCard") && !stage.shows("signInCard"));
}

void TestSignInStack::offersANewCode()
{
    Stage stage;
    stage.server.next(RawAnswer::json(200, code));
    stage.server.setFallback(RawAnswer::json(400, R"({"error":"expired_token"})"));
    stage.press("deviceCodeButton");
    QTRY_COMPARE(stage.text("codeLabel"), u"F4KX9TQP7"_s);
    QTRY_VERIFY((stage.clock.advance(6s), stage.shows("newCodeButton")));
    QCOMPARE(stage.text("codeState"), u"The code has expired."_s);
    stage.server.next(RawAnswer::json(200, code));
    stage.press("newCodeButton");
    QTRY_COMPARE(stage.signIn.state(), SignIn::State::ShowsCode);
    stage.press("backButton");
    QVERIFY(stage.shows("signInCard"));
}

void TestSignInStack::changesFromTheBrowserToACode()
{
    Stage stage;
    stage.server.next(RawAnswer::json(200, code));
    stage.press("signInButton");
    stage.press("useCodeButton");
    QVERIFY(stage.shows("deviceCodeCard"));
    QTRY_COMPARE(stage.text("codeLabel"), u"F4KX9TQP7"_s);
}

void TestSignInStack::takesAnApplicationId()
{
    if (Stage stage(false); !clientIdOf(stage.settings).isEmpty())
        QSKIP("this program was built with an application id");
    Stage stage(false);
    QVERIFY(stage.shows("clientIdForm") && !stage.shows("signInButton"));
    auto *edit = stage.stack.findChild<QLineEdit *>(u"clientIdEdit"_s);
    QTest::keyClicks(edit, u"desktop"_s);
    QTest::keyClick(edit, Qt::Key_Return); // it does not look like one
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(stage.settings.get(Keys::clientId), u"desktop"_s);
    QVERIFY(stage.shows("signInButton") && !stage.shows("clientIdForm"));
    stage.press("signInButton");
    QVERIFY(stage.shows("browserWaitCard"));
}

void TestSignInStack::escapeEndsTheListening()
{
    Stage stage;
    stage.press("signInButton");
    QVERIFY(QTest::qWaitForWindowActive(&stage.stack));
    stage.stack.takeFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(stage.signIn.state(), SignIn::State::Idle);
    QVERIFY(stage.shows("signInCard"));
    const QUrl redirect(QUrlQuery(stage.opened.last()).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    QTcpServer somebody; // the port is free
    QVERIFY(somebody.listen(QHostAddress(QHostAddress::LocalHost), quint16(redirect.port())));
}

void TestSignInStack::saysWhichSettingWasLeftOut()
{
    Stage stage;
    QVERIFY(!stage.shows("leftOutBar"));
    stage.settings.set(Keys::tenant, u"../x"_s);
    QVERIFY(stage.shows("leftOutBar"));
    QVERIFY(stage.stack.findChild<QWidget *>(u"leftOutBar"_s)->accessibleName().contains(u"../x"));
    stage.press("signInButton");
    QVERIFY(stage.opened.last().path().startsWith(u"/common/"));
    stage.press("cancelButton");
    stage.settings.set(Keys::tenant, u"contoso.com"_s);
    QVERIFY(!stage.shows("leftOutBar"));
}

void TestSignInStack::hasATextForTheAdministrator()
{
    Stage stage;
    stage.press("signInButton");
    stage.comeBack(u"error=consent_required&error_description=AADSTS90094%3A+admin"_s);
    QTRY_VERIFY(stage.shows("faultPane"));
    QVERIFY(stage.stack.findChild<FaultPane *>()->fault()->trouble == SignInTrouble::NeedsAdmin);
    stage.press("copyRequestButton");
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(u"adminconsent") && text.contains(u"desktop"), qPrintable(text));
}

QTEST_MAIN(TestSignInStack)
#include "tst_signinstack.moc"
