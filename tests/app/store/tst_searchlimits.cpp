// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// How much can be looked for, and how many words are kept of a message.
class TestSearchLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongSearchFindsByItsBeginning();
};

void TestSearchLimits::aLongSearchFindsByItsBeginning()
{
    StoreFixture f;
    QString text;
    for (int i = 0; i < 2000; ++i)
        text += u"w%1 "_s.arg(i);
    QVERIFY(f.putFull(aDraft("a").full(text)));
    QVERIFY(f.put({aDraft("b")}));
    MailQuery query;
    query.search = text;
    QCOMPARE(f.listed(query), QStringList{u"a"_s});
    query.search = u"w "_s + text;
    QCOMPARE(f.listed(query), QStringList{u"a"_s});
    query.search = u"nowhere "_s + text;
    QCOMPARE(f.listed(query), QStringList());
}

QTEST_GUILESS_MAIN(TestSearchLimits)
#include "tst_searchlimits.moc"
