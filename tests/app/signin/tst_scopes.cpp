// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/scopes.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestScopes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNoMoreThanItNeeds_data();
    void asksForNoMoreThanItNeeds();
    void namesTheGraphOfTheCloud_data();
    void namesTheGraphOfTheCloud();
    void readsWhatWasGranted_data();
    void readsWhatWasGranted();
    void isNotDrownedByScopes();
    void renewsWhatWasGranted_data();
    void renewsWhatWasGranted();
    void losesNothingOverARenewal_data();
    void losesNothingOverARenewal();
    void knowsWhatScopesAllow_data();
    void knowsWhatScopesAllow();
};

namespace {

Authority inCloud(Cloud cloud)
{
    return authorityOf(cloud, u"common"_s, u"id"_s);
}

Authority withGraph(Cloud cloud, const QString &root)
{
    Authority authority = inCloud(cloud);
    authority.graphRoot = QUrl(root);
    return authority;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void TestScopes::asksForNoMoreThanItNeeds_data()
{
    QTest::addColumn<Purpose>("purpose");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("own mailbox") << Purpose::OwnMailbox
                                 << words("offline_access openid profile User.Read Mail.ReadWrite Mail.Send");
    QTest::newRow("shared mailboxes")
        << Purpose::SharedMailboxes
        << words("offline_access openid profile User.Read Mail.ReadWrite Mail.Send Mail.ReadWrite.Shared "
                 "Mail.Send.Shared");
}

void TestScopes::asksForNoMoreThanItNeeds()
{
    QFETCH(const Purpose, purpose);
    QTEST(scopesFor(purpose, inCloud(Cloud::Global)), "expected");
}

void TestScopes::namesTheGraphOfTheCloud_data()
{
    QTest::addColumn<Authority>("authority");
    QTest::addColumn<QString>("send");
    QTest::newRow("global") << inCloud(Cloud::Global) << u"Mail.Send"_s;
    QTest::newRow("china") << inCloud(Cloud::China) << u"https://microsoftgraph.chinacloudapi.cn/Mail.Send"_s;
    QTest::newRow("L4") << inCloud(Cloud::UsGovernment) << u"https://graph.microsoft.us/Mail.Send"_s;
    QTest::newRow("L5") << inCloud(Cloud::UsDefense) << u"https://dod-graph.microsoft.us/Mail.Send"_s;
    QTest::newRow("on this machine") << withGraph(Cloud::Global, u"http://127.0.0.1:8080/v1.0"_s)
                                     << u"Mail.Send"_s;
    QTest::newRow("on this machine, as China")
        << withGraph(Cloud::China, u"http://localhost:8080/v1.0"_s) << u"Mail.Send"_s;
    QTest::newRow("one's own") << withGraph(Cloud::UsDefense, u"https://graph.contoso.com"_s)
                               << u"Mail.Send"_s;
    QTest::newRow("by the Graph root, not by the cloud")
        << withGraph(Cloud::Global, u"https://GRAPH.microsoft.us/v1.0"_s)
        << u"https://graph.microsoft.us/Mail.Send"_s;
}

void TestScopes::namesTheGraphOfTheCloud()
{
    QFETCH(const Authority, authority);
    QFETCH(const QString, send);
    const QStringList scopes = scopesFor(Purpose::OwnMailbox, authority);
    QVERIFY2(scopes.contains(send), qPrintable(scopes.join(u' ')));
    // Those of the sign-in itself are nobody's.
    QCOMPARE(scopes.first(3), words("offline_access openid profile"));
    const QString prefix = send.chopped(9);
    for (const QString &scope : scopes.sliced(3))
        QVERIFY2(scope.startsWith(prefix) && scope.contains(u"://"_s) == !prefix.isEmpty(),
                 qPrintable(scope));
}

void TestScopes::readsWhatWasGranted_data()
{
    QTest::addColumn<QString>("answered");
    QTest::addColumn<QStringList>("granted");
    const auto row = [](const char *name, const char *answered, const char *granted) {
        QTest::newRow(name) << QString::fromLatin1(answered) << words(granted);
    };
    row("bare", "openid profile User.Read Mail.Send", "mail.send openid profile user.read");
    row("with the prefix", "https://graph.microsoft.com/Mail.Send https://graph.microsoft.com/Mail.ReadWrite",
        "mail.readwrite mail.send");
    row("another cloud's", "https://microsoftgraph.chinacloudapi.cn/Mail.Send", "mail.send");
    row("any case", "HTTPS://Graph.Microsoft.com/MAIL.send OpenId", "mail.send openid");
    row("two slashes", "https://graph.microsoft.com//Mail.Send", "mail.send");
    row("both forms are one", "Mail.Send https://graph.microsoft.com/mail.send", "mail.send");
    row("without offline_access", "offline_access Offline_Access mail.send", "mail.send");
    row("odd space", "  Mail.Send\t\r\nopenid  ", "mail.send openid");
    row("only the host", "https://graph.microsoft.com/ mail.send", "mail.send");
    row("less than asked", "openid", "openid");
    row("absent: as asked", "", "mail.readwrite user.read");
    row("space: as asked", " \n", "mail.readwrite user.read");
}

void TestScopes::readsWhatWasGranted()
{
    QFETCH(const QString, answered);
    const QStringList asked = words("offline_access https://graph.microsoft.us/Mail.ReadWrite User.Read");
    QTEST(grantedScopes(answered, asked), "granted");
}

void TestScopes::isNotDrownedByScopes()
{
    QString many = u"mail.send"_s;
    for (int i = 0; i < 100'000; ++i)
        many += u" scope%1"_s.arg(i);
    const QStringList granted = grantedScopes(many, {});
    QVERIFY(granted.contains(u"mail.send"_s));
    QVERIFY(granted.size() <= 200);
    QVERIFY(grantedScopes(QString(1 << 20, u'/'), {}).size() <= 1);
    QVERIFY(grantedScopes(u"https://"_s.repeated(100'000), {}).size() <= 1);
}

void TestScopes::renewsWhatWasGranted_data()
{
    QTest::addColumn<QStringList>("granted");
    QTest::addColumn<Authority>("authority");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *granted, Cloud cloud, const char *expected) {
        QTest::newRow(name) << words(granted) << inCloud(cloud) << words(expected);
    };
    row("own mailbox", "mail.readwrite mail.send openid profile user.read", Cloud::Global,
        "offline_access openid profile User.Read Mail.ReadWrite Mail.Send");
    row("shared ones too", "mail.readwrite.shared mail.send.shared openid", Cloud::Global,
        "offline_access openid Mail.ReadWrite.Shared Mail.Send.Shared");
    row("less than is asked at first", "mail.read openid", Cloud::Global, "offline_access openid Mail.Read");
    row("another cloud", "mail.send openid", Cloud::UsGovernment,
        "offline_access openid https://graph.microsoft.us/Mail.Send");
    row("unknown ones are another's", "files.read mail.send", Cloud::Global, "offline_access Mail.Send");
    row("nothing known", "", Cloud::Global,
        "offline_access openid profile User.Read Mail.ReadWrite Mail.Send");
}

void TestScopes::renewsWhatWasGranted()
{
    QFETCH(const QStringList, granted);
    QFETCH(const Authority, authority);
    QTEST(scopesToRenew(granted, authority), "expected");
}

void TestScopes::losesNothingOverARenewal_data()
{
    QTest::addColumn<Cloud>("cloud");
    for (const Cloud cloud : allClouds())
        QTest::newRow(codeOf(cloud).data()) << cloud;
}

void TestScopes::losesNothingOverARenewal()
{
    QFETCH(const Cloud, cloud);
    const QStringList asked = scopesFor(Purpose::SharedMailboxes, inCloud(cloud));
    const QStringList granted = grantedScopes({}, asked);
    QCOMPARE(scopesToRenew(granted, inCloud(cloud)), asked);
}

void TestScopes::knowsWhatScopesAllow_data()
{
    QTest::addColumn<QStringList>("granted");
    QTest::addColumn<QString>("allowed"); // r, s: own mailbox; R, S: shared ones
    QTest::newRow("nothing") << QStringList() << QString();
    QTest::newRow("sign-in only") << words("openid profile user.read") << QString();
    QTest::newRow("own") << words("mail.readwrite mail.send") << u"rs"_s;
    QTest::newRow("reading only") << words("mail.read") << u"r"_s;
    QTest::newRow("no sending") << words("mail.readwrite") << u"r"_s;
    QTest::newRow("shared only") << words("mail.readwrite.shared mail.send.shared") << u"RS"_s;
    QTest::newRow("shared, reading only") << words("mail.read.shared") << u"R"_s;
    QTest::newRow("part of a name") << words("mail.sendx xmail.send mail.readwriteall") << QString();
}

void TestScopes::knowsWhatScopesAllow()
{
    QFETCH(const QStringList, granted);
    QString allowed;
    if (mayRead(granted))
        allowed += u'r';
    if (maySend(granted))
        allowed += u's';
    if (mayReadShared(granted))
        allowed += u'R';
    if (maySendShared(granted))
        allowed += u'S';
    QTEST(allowed, "allowed");
}

QTEST_APPLESS_MAIN(TestScopes)
#include "tst_scopes.moc"
