// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/search.h"

#include <QTest>
#include <QUrlQuery>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What is typed is looked for as it is.
class TestGraphSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWordsLiterally_data();
    void takesWordsLiterally();
    void endsWhereTheServiceWould();
    void asksAsTheContractSays();
};

void TestGraphSearch::takesWordsLiterally_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("query");
    // The phrases, each of which is looked for in the text and among the people.
    const auto row = [](const char *name, const QString &typed, const QStringList &phrases) {
        QStringList conditions;
        for (const QString &phrase : phrases)
            conditions.append(u'(' + phrase + u" OR participants:"_s + phrase + u')');
        QTest::newRow(name) << typed << conditions.join(u" AND "_s);
    };
    row("a word", u"harvest"_s, {uR"q("harvest")q"_s});
    row("two words", u"  harvest   plan "_s, {uR"q("harvest")q"_s, uR"q("plan")q"_s});
    row("operators", u"a OR b NOT c"_s,
        {uR"q("a")q"_s, uR"q("OR")q"_s, uR"q("b")q"_s, uR"q("NOT")q"_s, uR"q("c")q"_s});
    row("properties", u"from:anna subject:x"_s, {uR"q("from:anna")q"_s, uR"q("subject:x")q"_s});
    row("signs", u"(a) -b +c x=y <z> ~q"_s,
        {uR"q("(a)")q"_s, uR"q("-b")q"_s, uR"q("+c")q"_s, uR"q("x=y")q"_s, uR"q("<z>")q"_s, uR"q("~q")q"_s});
    row("stars", u"har* *vest"_s, {uR"q("har")q"_s, uR"q("vest")q"_s});
    row("quotes", uR"q(say "yes" to"it)q"_s,
        {uR"q("say")q"_s, uR"q("yes")q"_s, uR"q("to")q"_s, uR"q("it")q"_s});
    row("backslashes", uR"q(a\ \"b\\)q"_s, {uR"q("a")q"_s, uR"q("b")q"_s});
    row("what would end the query", uR"q(x" OR from:boss OR ")q"_s,
        {uR"q("x")q"_s, uR"q("OR")q"_s, uR"q("from:boss")q"_s, uR"q("OR")q"_s});
    row("control characters", u"a\u0000b\u0007c\td\ne"_s,
        {uR"q("a")q"_s, uR"q("b")q"_s, uR"q("c")q"_s, uR"q("d")q"_s, uR"q("e")q"_s});
    row("what a URL has for itself", u"a&$filter=x#y%22?z"_s, {uR"q("a&$filter=x#y%22?z")q"_s});
    row("what an argument is named by", u"%1 %2"_s, {uR"q("%1")q"_s, uR"q("%2")q"_s});
    row("an address", u"anna.lee@contoso.com"_s, {uR"q("anna.lee@contoso.com")q"_s});
    row("Russian", u"счёт №5"_s, {uR"q("счёт")q"_s, uR"q("№5")q"_s});
    row("Chinese", u"采购 合同"_s, {uR"q("采购")q"_s, uR"q("合同")q"_s});
    row("a sign", u"🎉"_s, {uR"q("🎉")q"_s});
    row("punctuation alone", u" - ... \" * "_s, {});
    row("nothing", u"  "_s, {});
}

void TestGraphSearch::takesWordsLiterally()
{
    QFETCH(QString, typed);
    QFETCH(QString, query);
    QCOMPARE(Graph::literalQuery(typed), query);
    // On the wire it comes out again, and is one option.
    const QString path = Graph::searchMessages(ownMailbox(), Folder::SentItems, typed).data.path;
    QCOMPARE(path.count(u'?'), 1);
    QCOMPARE(path.count(u'&'), 2);
    QVERIFY(!path.contains(u'#'));
    const QString sent
        = QUrlQuery(path.mid(path.indexOf(u'?') + 1)).queryItemValue(u"$search"_s, QUrl::FullyDecoded);
    QCOMPARE(sent, u'"' + QString(query).replace(u'"', u"\\\""_s) + u'"');
}

void TestGraphSearch::endsWhereTheServiceWould()
{
    const QString text = u"many words "_s.repeated(1000);
    const QString query = Graph::literalQuery(text);
    QVERIFY(query.size() <= Graph::longestQuery);
    QVERIFY(query.size() > Graph::longestQuery - 60);
    QVERIFY(query.endsWith(u')'));
    QCOMPARE(query.count(u'('), query.count(u')'));
    QVERIFY(Graph::literalQuery(QString(5000, u'x')).isEmpty());
}

void TestGraphSearch::asksAsTheContractSays()
{
    const RequestData data = Graph::searchMessages(ownMailbox(), Folder::Drafts, u"x"_s).data;
    QVERIFY(data.path.startsWith(u"/me/mailFolders/drafts/messages?$search="_s));
    QVERIFY(data.path.contains(u"&$top=250"_s));
    QVERIFY(!data.path.contains(u"$orderby"_s));
    QVERIFY(!data.path.contains(u"$filter"_s));
    QCOMPARE(data.priority, Priority::Waited);
    QVERIFY(data.headers.contains(Header{"Prefer", "IdType=\"ImmutableId\""}));
}

QTEST_GUILESS_MAIN(TestGraphSearch)
#include "tst_graphsearch.moc"
