// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/recipient.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// The rules about people and addresses, as tables.
class TestRecipient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesByNameElseAddress_data();
    void namesByNameElseAddress();
    void findsTheDomain_data();
    void findsTheDomain();
    void knowsCompleteAddresses_data();
    void knowsCompleteAddresses();
    void knowsOutsiders_data();
    void knowsOutsiders();
};

void TestRecipient::namesByNameElseAddress_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    QTest::newRow("both") << u"Анна"_s << u"a@b.c"_s << u"Анна"_s;
    QTest::newRow("no name") << u""_s << u"a@b.c"_s << u"a@b.c"_s;
    QTest::newRow("blank name") << u" \t"_s << u" a@b.c "_s << u"a@b.c"_s;
    QTest::newRow("no address") << u" 李雷 "_s << u""_s << u"李雷"_s;
    QTest::newRow("nothing") << u""_s << u""_s << u""_s;
}

void TestRecipient::namesByNameElseAddress()
{
    QFETCH(const QString, name);
    QFETCH(const QString, address);
    QTEST(shownName({.name = name, .address = address}), "shown");
}

void TestRecipient::findsTheDomain_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("domain");
    QTest::newRow("plain") << u"anna@Contoso.COM"_s << u"contoso.com"_s;
    QTest::newRow("two at signs") << u"\"a@b\"@contoso.com"_s << u"contoso.com"_s;
    QTest::newRow("none") << u"anna"_s << u""_s;
    QTest::newRow("nothing after it") << u"anna@"_s << u""_s;
    QTest::newRow("space after it") << u"anna@contoso.com "_s << u"contoso.com"_s;
    QTest::newRow("other script") << u"почта@Пример.рф"_s << u"пример.рф"_s;
}

void TestRecipient::findsTheDomain()
{
    QFETCH(const QString, address);
    QTEST(domainOf(address), "domain");
}

void TestRecipient::knowsCompleteAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("complete");
    QTest::newRow("plain") << u"anna@contoso.com"_s << true;
    QTest::newRow("spaces around it") << u" anna@contoso.com "_s << true;
    QTest::newRow("other script") << u"почта@пример.рф"_s << true;
    QTest::newRow("tag") << u"anna+x@eu.contoso.com"_s << true;
    QTest::newRow("Exchange's own form") << u"/o=ExchangeLabs/ou=x/cn=Recipients/cn=anna"_s << true;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("name only") << u"anna"_s << false;
    QTest::newRow("no local part") << u"@contoso.com"_s << false;
    QTest::newRow("no domain") << u"anna@"_s << false;
    QTest::newRow("domain without a dot") << u"anna@contoso"_s << false;
    QTest::newRow("domain begins with a dot") << u"anna@.com"_s << false;
    QTest::newRow("domain ends with a dot") << u"anna@contoso."_s << false;
    QTest::newRow("two dots") << u"anna@contoso..com"_s << false;
    QTest::newRow("space inside") << u"anna b@contoso.com"_s << false;
    QTest::newRow("line break inside") << u"anna@contoso.com\nbcc@evil.com"_s << false;
    QTest::newRow("huge") << QString(400, u'a') + u"@contoso.com"_s << false;
}

void TestRecipient::knowsCompleteAddresses()
{
    QFETCH(const QString, address);
    QTEST(isCompleteAddress(address), "complete");
}

void TestRecipient::knowsOutsiders_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("own");
    QTest::addColumn<bool>("outside");
    const QStringList own{u"contoso.com"_s, u"fabrikam.ru"_s};
    QTest::newRow("own") << u"a@contoso.com"_s << own << false;
    QTest::newRow("own, in capitals") << u"a@FABRIKAM.RU"_s << own << false;
    QTest::newRow("own subdomain") << u"a@eu.contoso.com"_s << own << false;
    QTest::newRow("ends alike") << u"a@notcontoso.com"_s << own << true;
    QTest::newRow("begins alike") << u"a@contoso.com.evil.org"_s << own << true;
    QTest::newRow("other") << u"a@b.org"_s << own << true;
    QTest::newRow("no domain") << u"a"_s << own << false;
    QTest::newRow("own domains not known") << u"a@b.org"_s << QStringList() << false;
}

void TestRecipient::knowsOutsiders()
{
    QFETCH(const QString, address);
    QFETCH(const QStringList, own);
    QTEST(isOutside({.name = {}, .address = address}, own), "outside");
}

QTEST_APPLESS_MAIN(TestRecipient)
#include "tst_recipient.moc"
