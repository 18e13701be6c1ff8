// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchrows.h"
#include "support/storefixture.h"
#include "support/storesql.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// How much can be looked for, and how many words are kept of a message.
class TestSearchLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongSearchFindsByItsBeginning();
    void noTextHasEndlessWords();
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

void TestSearchLimits::noTextHasEndlessWords()
{
    StoreFixture f;
    const QString path = f.path();
    const auto length = [&](const QString &part) {
        StoreSql sql(path);
        return sql.number(u"SELECT length(%1) FROM words"_s.arg(part));
    };
    const qint64 most = keptWordsLength;
    QVERIFY(f.putFull(aDraft("a").subject(u"a-"_s.repeated(9000)).full(u"a-b."_s.repeated(9000))));
    QVERIFY(length(u"body"_s) <= most && length(u"body"_s) > most - 50);
    QVERIFY(length(u"head"_s) <= most && length(u"head"_s) > most - 50);
    // A text without spaces is searched as far as any other.
    const QString whole = u"合"_s.repeated(searchedTextLength - 1) + u"同"_s;
    QVERIFY(f.putFull(aDraft("a").subject(u"s"_s).full(whole)));
    MailQuery query;
    query.search = u"合同"_s;
    QCOMPARE(f.listed(query), QStringList{u"a"_s});
}

QTEST_GUILESS_MAIN(TestSearchLimits)
#include "tst_searchlimits.moc"
