// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rooturl.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestRootUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksWhatWasTyped_data();
    void checksWhatWasTyped();
    void knowsWhatIsBelow_data();
    void knowsWhatIsBelow();
};

void TestRootUrl::checksWhatWasTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result"); // the URL, or the code of the refusal
    const auto row = [](const QString &text, const QString &result) {
        QTest::addRow("%s", qPrintable(text)) << text << result;
    };
    row(u"https://graph.microsoft.com/v1.0"_s, u"https://graph.microsoft.com/v1.0"_s);
    row(u" https://graph.microsoft.com/v1.0/ "_s, u"https://graph.microsoft.com/v1.0"_s);
    row(u"https://graph.microsoft.com///"_s, u"https://graph.microsoft.com"_s);
    row(u"HTTPS://Graph.Microsoft.com/v1.0"_s, u"https://graph.microsoft.com/v1.0"_s);
    row(u"http://127.0.0.1:8080/v1.0"_s, u"http://127.0.0.1:8080/v1.0"_s);
    row(u"http://127.9.9.9/v1.0"_s, u"http://127.9.9.9/v1.0"_s);
    row(u"http://[::1]:8080/v1.0"_s, u"http://[::1]:8080/v1.0"_s);
    row(u"http://localhost:8080"_s, u"http://localhost:8080"_s);
    row(u"http://LOCALHOST"_s, u"http://localhost"_s);
    row(QString(), u"malformedUrl"_s);
    row(u"graph.microsoft.com/v1.0"_s, u"malformedUrl"_s);
    row(u"/v1.0"_s, u"malformedUrl"_s);
    row(u"https://"_s, u"malformedUrl"_s);
    row(u"https:///v1.0"_s, u"malformedUrl"_s);
    row(u"https://host:99999/"_s, u"malformedUrl"_s);
    row(u"https://ho st/"_s, u"malformedUrl"_s);
    row(u"https://host/a/../b"_s, u"malformedUrl"_s);
    row(u"https://host/a//b"_s, u"malformedUrl"_s);
    row(u"ftp://host/"_s, u"otherScheme"_s);
    row(u"file:///etc/passwd"_s, u"otherScheme"_s);
    row(u"localhost:8080/v1.0"_s, u"otherScheme"_s);
    row(u"https://user@host/v1.0"_s, u"userInUrl"_s);
    row(u"https://user:word@host/v1.0"_s, u"userInUrl"_s);
    row(u"https://@host/v1.0"_s, u"userInUrl"_s);
    row(u"https://host/v1.0?x=y"_s, u"queryInUrl"_s);
    row(u"https://host/v1.0#x"_s, u"queryInUrl"_s);
    row(u"http://graph.microsoft.com/v1.0"_s, u"plainHttp"_s);
    row(u"http://192.168.1.1/v1.0"_s, u"plainHttp"_s);
    row(u"http://localhost.example.com/"_s, u"plainHttp"_s);
    row(u"http://127.0.0.1.example.com/"_s, u"plainHttp"_s);
    row(u"http://0.0.0.0/"_s, u"plainHttp"_s);
    row(u"http://[::2]/"_s, u"plainHttp"_s);
}

void TestRootUrl::checksWhatWasTyped()
{
    QFETCH(const QString, text);
    QFETCH(const QString, result);
    const Result<QUrl> root = checkedRoot(text);
    QCOMPARE(root ? root->toString(QUrl::FullyEncoded) : root.error().code, result);
    if (!root)
        QVERIFY(root.error().kind == ErrorKind::Protocol);
}

void TestRootUrl::knowsWhatIsBelow_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("below");
    const auto row
        = [](const QString &url, bool below) { QTest::addRow("%s", qPrintable(url)) << url << below; };
    row(u"https://graph.microsoft.com/v1.0/me/messages?$skiptoken=a%2Fb"_s, true);
    row(u"https://graph.microsoft.com:443/v1.0/me"_s, true);
    row(u"https://GRAPH.microsoft.com/v1.0/me"_s, true);
    row(u"https://graph.microsoft.com/v1.0"_s, false);
    row(u"https://graph.microsoft.com/v1.0x/me"_s, false);
    row(u"https://graph.microsoft.com/beta/me"_s, false);
    row(u"https://graph.microsoft.com/v1.0/../beta/me"_s, false);
    row(u"https://graph.microsoft.com/v1.0/%2e%2e/beta/me"_s, false);
    row(u"https://graph.microsoft.com/v1.0//me"_s, false);
    row(u"http://graph.microsoft.com/v1.0/me"_s, false);
    row(u"https://graph.microsoft.com:8443/v1.0/me"_s, false);
    row(u"https://graph.microsoft.com.example.com/v1.0/me"_s, false);
    row(u"https://graph.microsoft.com@example.com/v1.0/me"_s, false);
    row(u"https://user@graph.microsoft.com/v1.0/me"_s, false);
    row(u"/v1.0/me"_s, false);
    row(u"//example.com/v1.0/me"_s, false);
    row(QString(), false);
}

void TestRootUrl::knowsWhatIsBelow()
{
    QFETCH(const QString, url);
    QFETCH(const bool, below);
    QCOMPARE(isBelowRoot(QUrl(url), QUrl(u"https://graph.microsoft.com/v1.0"_s)), below);
}

QTEST_GUILESS_MAIN(TestRootUrl)
#include "tst_rooturl.moc"
