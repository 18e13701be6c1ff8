// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/httplog.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestHttpLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastTwoHundred();
    void hidesWhoAndWhat_data();
    void hidesWhoAndWhat();
};

void TestHttpLog::keepsTheLastTwoHundred()
{
    HttpLog log;
    for (int i = 0; i < 250; ++i) {
        HttpExchange exchange;
        exchange.status = i;
        log.add(exchange);
    }
    QCOMPARE(log.exchanges().size(), 200);
    QCOMPARE(log.exchanges().first().status, 50);
    QCOMPARE(log.exchanges().last().status, 249);
}

void TestHttpLog::hidesWhoAndWhat_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("redacted");
    const auto row = [](const QString &path, const QString &redacted) {
        QTest::addRow("%s", qPrintable(path)) << path << redacted;
    };
    row(u"/me"_s, u"/me"_s);
    row(u"/me/messages/AAMkAD%2F%3D/send"_s, u"/me/messages/{id}/send"_s);
    row(u"/users/anna%40contoso.com"_s, u"/users/{user}"_s);
    row(u"/users/me/messages/x/attachments/y/$value"_s,
        u"/users/{user}/messages/{id}/attachments/{id}/$value"_s);
    row(u"/users('%24anna')/messages/x"_s, u"/users({user})/messages/{id}"_s);
    row(u"/me/mailFolders/sentitems/messages?$top=50&$filter=internetMessageId%20eq%20'%3Ca%40b%3E'&$orderby=a"_s,
        u"/me/mailFolders/sentitems/messages?$top=50&$filter={value}&$orderby=a"_s);
    row(u"/me/mailFolders/AAMk/messages?$skiptoken=SECRET&x-odd=1&secret"_s,
        u"/me/mailFolders/{id}/messages?$skiptoken={value}&{name}={value}&{name}={value}"_s);
    row(u"/me/mailFolders('Drafts')/messages"_s, u"/me/{id}/messages"_s);
    row(u"/somebody/else"_s, u"/{id}/{id}"_s);
    row(QString(), QString());
}

void TestHttpLog::hidesWhoAndWhat()
{
    QFETCH(const QString, path);
    QFETCH(const QString, redacted);
    QCOMPARE(redactedPath(path), redacted);
}

QTEST_GUILESS_MAIN(TestHttpLog)
#include "tst_httplog.moc"
