// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/cloud.h"

#include <QSet>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// The clouds' hosts are those of contract 14: a letter that is wrong sends tokens to somebody else.
class TestCloud : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheHostsOfMicrosoft_data();
    void hasTheHostsOfMicrosoft();
    void readsItsCodes();
    void knowsNoOtherCode_data();
    void knowsNoOtherCode();
    void everyCloudHasItsOwnGraph();
};

void TestCloud::hasTheHostsOfMicrosoft_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QStringList>("logins");
    QTest::newRow("global") << Cloud::Global << u"graph.microsoft.com"_s
                            << QStringList{u"login.microsoftonline.com"_s};
    QTest::newRow("china") << Cloud::China << u"microsoftgraph.chinacloudapi.cn"_s
                           << QStringList{u"login.partner.microsoftonline.cn"_s, u"login.chinacloudapi.cn"_s};
    QTest::newRow("usGovernment") << Cloud::UsGovernment << u"graph.microsoft.us"_s
                                  << QStringList{u"login.microsoftonline.us"_s};
    QTest::newRow("usDefense") << Cloud::UsDefense << u"dod-graph.microsoft.us"_s
                               << QStringList{u"login.microsoftonline.us"_s};
}

void TestCloud::hasTheHostsOfMicrosoft()
{
    QFETCH(const Cloud, cloud);
    QTEST(hostsOf(cloud).graph, "graph");
    QTEST(hostsOf(cloud).logins, "logins");
    QCOMPARE(QString(codeOf(cloud)), QString::fromLatin1(QTest::currentDataTag()));
}

void TestCloud::readsItsCodes()
{
    QCOMPARE(allClouds().size(), 4);
    for (const Cloud cloud : allClouds())
        QVERIFY(cloudOf(codeOf(cloud)) == cloud);
}

void TestCloud::knowsNoOtherCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QString();
    QTest::newRow("other case") << u"Global"_s;
    QTest::newRow("closed in 2021") << u"germany"_s;
    QTest::newRow("space") << u"china "_s;
}

void TestCloud::knowsNoOtherCode()
{
    QFETCH(const QString, code);
    QVERIFY(!cloudOf(code));
}

void TestCloud::everyCloudHasItsOwnGraph()
{
    QSet<QString> hosts;
    for (const Cloud cloud : allClouds()) {
        hosts.insert(hostsOf(cloud).graph);
        QCOMPARE(hostsOf(cloud).graph, hostsOf(cloud).graph.toLower());
    }
    QCOMPARE(hosts.size(), allClouds().size());
}

QTEST_APPLESS_MAIN(TestCloud)
#include "tst_cloud.moc"
