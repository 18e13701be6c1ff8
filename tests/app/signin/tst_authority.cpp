// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/authority.h"

#include "signin/scopes.h"

#include <QTest>
#include <QUrlQuery>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAtTheCloudsOwnHosts_data();
    void asksAtTheCloudsOwnHosts();
    void acceptsOnlySafeAuthorities_data();
    void acceptsOnlySafeAuthorities();
    void cutsSpaceAndSlashes();
    void asksTheBrowserForACode();
    void leavesOutWhatIsEmpty();
    void escapesWhatCouldEndAValue();
    void asksAnAdministratorOfTheOrganization_data();
    void asksAnAdministratorOfTheOrganization();
};

namespace {

const QString client = u"11111111-2222-3333-4444-555555555555"_s;
const QString tenantId = u"99999999-8888-7777-6666-555555555555"_s;

QUrl url(const QString &text)
{
    return QUrl(text);
}

Authority globalAuthority()
{
    return authorityOf(Cloud::Global, u"common"_s, client);
}

Authority localAuthority()
{
    return {.login = url(u"http://127.0.0.1:8123"_s),
            .tenant = u"common"_s,
            .clientId = u"desktop"_s,
            .cloud = Cloud::Global,
            .graphRoot = url(u"http://localhost:8124/v1.0"_s)};
}

QString encoded(const QUrl &address)
{
    return QString::fromLatin1(address.toEncoded());
}

} // namespace

void TestAuthority::asksAtTheCloudsOwnHosts_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("base");
    const QList<std::pair<Cloud, QString>> logins{
        {Cloud::Global, u"https://login.microsoftonline.com/"_s},
        {Cloud::China, u"https://login.partner.microsoftonline.cn/"_s},
        {Cloud::UsGovernment, u"https://login.microsoftonline.us/"_s},
        {Cloud::UsDefense, u"https://login.microsoftonline.us/"_s},
    };
    for (const auto &[cloud, login] : logins) {
        for (const QString &tenant :
             {u"common"_s, u"organizations"_s, u"consumers"_s, tenantId, u"contoso.onmicrosoft.com"_s})
            QTest::addRow("%s %s", codeOf(cloud).data(), qPrintable(tenant))
                << cloud << tenant << login + tenant;
    }
}

void TestAuthority::asksAtTheCloudsOwnHosts()
{
    QFETCH(const Cloud, cloud);
    QFETCH(const QString, tenant);
    QFETCH(const QString, base);
    const Authority authority = authorityOf(cloud, tenant, client);
    const Result<Authority> good = checked(authority);
    QVERIFY(good);
    QVERIFY(*good == authority);
    QCOMPARE(authority.graphRoot, url(u"https://"_s + hostsOf(cloud).graph + u"/v1.0"_s));
    QCOMPARE(encoded(tokenUrl(authority)), base + u"/oauth2/v2.0/token"_s);
    QCOMPARE(encoded(deviceCodeUrl(authority)), base + u"/oauth2/v2.0/devicecode"_s);
    QVERIFY(encoded(authorizeUrl(authority, {})).startsWith(base + u"/oauth2/v2.0/authorize?"_s));
}

void TestAuthority::acceptsOnlySafeAuthorities_data()
{
    QTest::addColumn<Authority>("authority");
    QTest::addColumn<QString>("code"); // empty: good
    const auto row = [](const char *name, const QString &code, const auto &change) {
        Authority authority = globalAuthority();
        change(authority);
        QTest::newRow(name) << authority << code;
    };
    const auto login = [&row](const char *name, const QString &address, const QString &code) {
        row(name, code, [&address](Authority &a) { a.login = QUrl(address); });
    };
    const auto tenant = [&row](const char *name, const QString &value, const QString &code) {
        row(name, code, [&value](Authority &a) { a.tenant = value; });
    };
    const auto id = [&row](const char *name, const QString &value, const QString &code) {
        row(name, code, [&value](Authority &a) { a.clientId = value; });
    };
    QTest::newRow("a test's on this machine") << localAuthority() << QString();
    login("plain http to another host", u"http://login.contoso.com"_s, u"plainHttp"_s);
    login("looks like this machine", u"http://127.0.0.1.contoso.com"_s, u"plainHttp"_s);
    login("its own port", u"https://login.contoso.com:8443"_s, {});
    login("empty", {}, u"malformedUrl"_s);
    login("a file", u"file:///etc/passwd"_s, u"otherScheme"_s);
    login("a name in it", u"https://me@login.contoso.com"_s, u"userInUrl"_s);
    login("a query", u"https://login.contoso.com?x=1"_s, u"queryInUrl"_s);
    login("a path", u"https://login.contoso.com/adfs"_s, u"malformedUrl"_s);
    row("Graph in plain http", u"plainHttp"_s,
        [](Authority &a) { a.graphRoot = url(u"http://graph.contoso.com/v1.0"_s); });
    row("no Graph", u"malformedUrl"_s, [](Authority &a) { a.graphRoot = QUrl(); });
    tenant("tenant empty", {}, u"tenant"_s);
    tenant("tenant with a slash", u"common/../evil"_s, u"tenant"_s);
    tenant("tenant with a backslash", u"a\\b"_s, u"tenant"_s);
    tenant("tenant one dot", u"."_s, u"tenant"_s);
    tenant("tenant two dots", u".."_s, u"tenant"_s);
    tenant("tenant dots inside", u"contoso..com"_s, u"tenant"_s);
    tenant("tenant dot at the end", u"contoso.com."_s, u"tenant"_s);
    tenant("tenant hyphen first", u"-contoso"_s, u"tenant"_s);
    tenant("tenant escaped", u"a%2Fb"_s, u"tenant"_s);
    tenant("tenant query", u"common?x=1"_s, u"tenant"_s);
    tenant("tenant fragment", u"common#x"_s, u"tenant"_s);
    tenant("tenant with a space", u"con toso"_s, u"tenant"_s);
    tenant("tenant not ASCII", u"контора.рф"_s, u"tenant"_s);
    tenant("tenant too long", QString(254, u'a'), u"tenant"_s);
    tenant("tenant long", QString(253, u'a'), {});
    tenant("tenant punycode", u"xn--80aswg.xn--p1ai"_s, {});
    id("no client id", {}, u"clientId"_s);
    id("client id of space", u"  "_s, u"clientId"_s);
    id("client id with a line break", u"a\nb"_s, u"clientId"_s);
    id("client id not ASCII", u"ж"_s, u"clientId"_s);
    id("client id too long", QString(201, u'a'), u"clientId"_s);
}

void TestAuthority::acceptsOnlySafeAuthorities()
{
    QFETCH(const Authority, authority);
    QFETCH(const QString, code);
    const Result<Authority> result = checked(authority);
    QCOMPARE(result.has_value(), code.isEmpty());
    if (!result) {
        QVERIFY(result.error().kind == ErrorKind::Protocol);
        QCOMPARE(result.error().code, code);
    }
}

void TestAuthority::cutsSpaceAndSlashes()
{
    Authority typed = globalAuthority();
    typed.login = url(u"https://login.microsoftonline.com/"_s);
    typed.tenant = u" common\n"_s;
    typed.clientId = u"\t"_s + client + u' ';
    typed.graphRoot = url(u"https://graph.microsoft.com/v1.0/"_s);
    const Result<Authority> good = checked(typed);
    QVERIFY(good);
    QVERIFY(*good == globalAuthority());
}

void TestAuthority::asksTheBrowserForACode()
{
    const QUrl page = authorizeUrl(globalAuthority(),
                                   {.scopes = {u"openid"_s, u"Mail.Send"_s},
                                    .redirect = url(u"http://localhost:40123"_s),
                                    .state = "st-ate_1"_ba,
                                    .challenge = "chal-lenge_1"_ba,
                                    .loginHint = u"anna+work@contoso.com"_s,
                                    .claims = R"({"access_token":{"x":{"value":"a b&c"}}})"_ba,
                                    .chooseAccount = true});
    const QUrlQuery query(page);
    const QList<std::pair<QString, QString>> expected{
        {u"client_id"_s, client},
        {u"response_type"_s, u"code"_s},
        {u"redirect_uri"_s, u"http://localhost:40123"_s},
        {u"response_mode"_s, u"query"_s},
        {u"scope"_s, u"openid Mail.Send"_s},
        {u"state"_s, u"st-ate_1"_s},
        {u"code_challenge"_s, u"chal-lenge_1"_s},
        {u"code_challenge_method"_s, u"S256"_s},
        {u"prompt"_s, u"select_account"_s},
        {u"login_hint"_s, u"anna+work@contoso.com"_s},
        {u"claims"_s, uR"({"access_token":{"x":{"value":"a b&c"}}})"_s},
    };
    QCOMPARE(query.queryItems(QUrl::FullyDecoded), expected);
}

void TestAuthority::leavesOutWhatIsEmpty()
{
    const QUrlQuery query(authorizeUrl(globalAuthority(),
                                       {.scopes = {u"openid"_s},
                                        .redirect = url(u"http://localhost:1"_s),
                                        .state = "s"_ba,
                                        .challenge = "c"_ba,
                                        .loginHint = {},
                                        .claims = {},
                                        .chooseAccount = false}));
    for (const QString &name : {u"prompt"_s, u"login_hint"_s, u"claims"_s})
        QVERIFY2(!query.hasQueryItem(name), qPrintable(name));
    QCOMPARE(query.queryItems().size(), 8);
}

void TestAuthority::escapesWhatCouldEndAValue()
{
    const QString page = encoded(authorizeUrl(globalAuthority(),
                                              {.scopes = {u"a"_s, u"b"_s},
                                               .redirect = url(u"http://localhost:1"_s),
                                               .state = "s"_ba,
                                               .challenge = "c"_ba,
                                               .loginHint = u"a+b&state=x#y%41@z"_s,
                                               .claims = {},
                                               .chooseAccount = false}));
    QVERIFY2(page.contains("&scope=a%20b&"_L1), qPrintable(page));
    QVERIFY2(page.endsWith("&login_hint=a%2Bb%26state%3Dx%23y%2541%40z"_L1), qPrintable(page));
    QVERIFY2(page.contains("&redirect_uri=http%3A%2F%2Flocalhost%3A1&"_L1), qPrintable(page));
}

void TestAuthority::asksAnAdministratorOfTheOrganization_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("asked");
    QTest::newRow("common") << u"common"_s << u"organizations"_s;
    QTest::newRow("consumers") << u"Consumers"_s << u"organizations"_s;
    QTest::newRow("organizations") << u"organizations"_s << u"organizations"_s;
    QTest::newRow("one of them") << tenantId << tenantId;
}

void TestAuthority::asksAnAdministratorOfTheOrganization()
{
    QFETCH(const QString, tenant);
    QFETCH(const QString, asked);
    const Authority authority = authorityOf(Cloud::China, tenant, client);
    const QUrl page = adminConsentUrl(authority);
    QCOMPARE(encoded(page.adjusted(QUrl::RemoveQuery)),
             u"https://login.partner.microsoftonline.cn/"_s + asked + u"/v2.0/adminconsent"_s);
    const QUrlQuery query(page);
    QCOMPARE(query.queryItemValue(u"client_id"_s, QUrl::FullyDecoded), client);
    QCOMPARE(query.queryItemValue(u"scope"_s, QUrl::FullyDecoded),
             scopesFor(Purpose::SharedMailboxes, authority).join(u' '));
    QCOMPARE(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), u"http://localhost"_s);
}

QTEST_APPLESS_MAIN(TestAuthority)
#include "tst_authority.moc"
