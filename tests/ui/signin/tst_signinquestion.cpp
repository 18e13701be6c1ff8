// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/keys.h"
#include "settings/settings.h"
#include "signin/signinquestion.h"
#include "version.h"
#include "wordingsettings.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

// What the settings make of a sign-in.

using namespace Qt::StringLiterals;
using namespace Sendoff;

class TestSignInQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSettingsDecide();
    void withoutAnIdNobodySignsIn();
    void wrongSettingsAreNamed_data();
    void wrongSettingsAreNamed();
    void knowsWhatCanBeAnId();
    void knowsWhenTheIdIsToBlame();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
};

void TestSignInQuestion::init()
{
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
}

void TestSignInQuestion::theSettingsDecide()
{
    m_settings->set(Keys::clientId, u" 1111-2222 "_s);
    for (const Cloud cloud : allClouds()) {
        const Result<Authority> plain = authorityFor(*m_settings, cloud);
        QVERIFY(plain);
        QCOMPARE(*plain, authorityOf(cloud, u"common"_s, u"1111-2222"_s));
    }
    m_settings->set(Keys::tenant, u"contoso.com"_s);
    m_settings->set(Keys::authority, u"http://localhost:4711/"_s);
    m_settings->set(Keys::graphUrl, u"http://127.0.0.1:4712/v1.0/"_s);
    const Result<Authority> own = authorityFor(*m_settings, Cloud::China);
    QVERIFY(own);
    QCOMPARE(own->tenant, u"contoso.com"_s);
    QCOMPARE(own->login, QUrl(u"http://localhost:4711"_s));
    QCOMPARE(own->graphRoot, QUrl(u"http://127.0.0.1:4712/v1.0"_s));
    QCOMPARE(own->cloud, Cloud::China);
}

void TestSignInQuestion::withoutAnIdNobodySignsIn()
{
    QCOMPARE(clientIdOf(*m_settings), QString::fromLatin1(sendoffClientId));
    if (sendoffClientId[0] != '\0')
        QSKIP("this program was built with an application id");
    const Result<Authority> none = authorityFor(*m_settings, Cloud::Global);
    QVERIFY(!none);
    QCOMPARE(none.error().code, u"noClientId"_s);
    QVERIFY(faultOfQuestion(none.error()).trouble == SignInTrouble::NoClientId);
}

void TestSignInQuestion::wrongSettingsAreNamed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("id") << u"account/clientId"_s << u"my id"_s << u"clientId"_s;
    QTest::newRow("tenant") << u"account/tenant"_s << u"../x"_s << u"tenant"_s;
    QTest::newRow("plain login") << u"account/authority"_s << u"http://login.example"_s << u"plainHttp"_s;
    QTest::newRow("no login") << u"account/authority"_s << u"ftp://login.example"_s << u"otherScheme"_s;
    QTest::newRow("plain graph") << u"account/graphUrl"_s << u"http://graph.example"_s << u"plainHttp"_s;
    QTest::newRow("query") << u"account/graphUrl"_s << u"https://graph.example/?a=b"_s << u"queryInUrl"_s;
}

void TestSignInQuestion::wrongSettingsAreNamed()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const QString, code);
    QVERIFY(m_settings->setForThisRun(u"account/clientId"_s, u"any"_s));
    QVERIFY(m_settings->setForThisRun(key, value));
    QCOMPARE(wrongSettings(*m_settings), (QList<WrongSetting>{{.key = key, .value = value, .code = code}}));
    QVERIFY(WordingSettings::leftOut(wrongSettings(*m_settings).first()).contains(value));
    // What cannot be used is as if it were not there.
    if (key != u"account/clientId"_s) {
        const Result<Authority> plain = authorityFor(*m_settings, Cloud::China);
        QVERIFY(plain);
        QCOMPARE(*plain, authorityOf(Cloud::China, u"common"_s, u"any"_s));
    } else {
        QCOMPARE(clientIdOf(*m_settings), QString::fromLatin1(sendoffClientId));
    }
}

void TestSignInQuestion::knowsWhatCanBeAnId()
{
    QVERIFY(canBeClientId(u"00000000-0000-0000-0000-000000000000"_s));
    QVERIFY(canBeClientId(u"desktop"_s));
    QVERIFY(looksLikeClientId(u"5b0e1c3a-7d24-4c4e-9d53-2f6f0f3a9c11"_s));
    for (const QString &odd : {u"hello"_s, u"{5b0e1c3a-7d24-4c4e-9d53-2f6f0f3a9c11}"_s,
                               u"5b0e1c3a-7d24-4c4e-9d53"_s, u"00000000-0000-0000-0000-000000000000"_s})
        QVERIFY2(!looksLikeClientId(odd), qPrintable(odd));
    for (const QString &text : {QString(), u"a b"_s, u"идентификатор"_s, u"a\n"_s})
        QVERIFY2(!canBeClientId(text), qPrintable(text));
}

void TestSignInQuestion::knowsWhenTheIdIsToBlame()
{
    SignInFault fault;
    fault.trouble = SignInTrouble::NotConfigured;
    fault.number = 700016;
    QVERIFY(isAboutTheApplication(fault));
    fault.number = 0;
    QVERIFY(!isAboutTheApplication(fault));
    for (const QString &error : {u"unauthorized_client"_s, u"invalid_client"_s}) {
        fault.error = error;
        QVERIFY(isAboutTheApplication(fault));
    }
    fault.number = 90002; // no such tenant
    QVERIFY(!isAboutTheApplication(fault));
}

QTEST_GUILESS_MAIN(TestSignInQuestion)
#include "tst_signinquestion.moc"
