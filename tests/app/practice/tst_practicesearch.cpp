// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceservice.h"
#include "support/practiceclient.h"

#include <QTest>
#include <QUrl>

#include <chrono>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// $search as the contract has it (section 8).
class TestPracticeSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsQueries_data();
    void readsQueries();
    void theNewestComeFirst();
    void givesTheFirst250();

private:
    static QString target(const QString &search)
    {
        return u"/me/mailFolders/sentitems/messages?$search="_s
            + QString::fromLatin1(QUrl::toPercentEncoding(search));
    }
};

void TestPracticeSearch::readsQueries_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("found"); // the letters of the messages
    const auto row = [](const char *name, const QString &search, const QString &found) {
        QTest::newRow(name) << search << 200 << found;
    };
    row("a word", u"\"harvest\""_s, u"ab"_s);
    row("in another case", u"\"HARVEST\""_s, u"ab"_s);
    row("not a part of one", u"\"harv\""_s, QString());
    row("the beginning of one", u"\"harv*\""_s, u"ab"_s);
    row("in the text", u"\"barley\""_s, u"a"_s);
    row("two words", u"\"harvest plan\""_s, u"b"_s);
    row("either", u"\"barley OR wheat\""_s, u"ac"_s);
    row("not", u"\"harvest NOT plan\""_s, u"a"_s);
    row("minus", u"\"harvest -plan\""_s, u"a"_s);
    row("a property", u"\"subject:barley\""_s, QString());
    row("a phrase", u"\"\\\"plan OR\\\"\""_s, u"b"_s);
    row("words of a phrase in another order", u"\"\\\"OR plan\\\"\""_s, QString());
    row("a part of Chinese", u"\"合同\""_s, u"d"_s);
    row("no recipients by itself", u"\"vera\""_s, QString());
    row("recipients", u"\"recipients:vera\""_s, u"e"_s);
    row("participants", u"\"participants:\\\"vera.lee@contoso.com\\\"\""_s, u"e"_s);
    row("parentheses", u"\"(wheat OR participants:vera OR plan) AND (to:vera OR subject:wheat)\""_s, u"ce"_s);
    row("not what is in parentheses", u"\"(harvest OR wheat) -(plan OR barley)\""_s, u"c"_s);
    for (const char *wrong :
         {"harvest", "\"harvest", "\"har\"vest\"", "\"\\\"harvest\"", "\"harvest\\\"", "\"\"", "\"(harvest\"",
          "\"harvest)\"", "\"harvest OR\"", "\"AND harvest\"", "\"()\"", "\"NOT\""})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << 400 << QString();
}

void TestPracticeSearch::readsQueries()
{
    QFETCH(QString, search);
    QFETCH(int, status);
    QFETCH(QString, found);
    PracticeService service({.drafts = 0});
    QVERIFY(service.start());
    const QDateTime day(QDate(2026, 1, 1), QTime(), Qt::UTC);
    const QString to = u"li@fabrikam.cn"_s;
    QHash<QString, QChar> letters;
    letters.insert(service.addSent(u"Harvest"_s, to, day.addDays(4), u"<p>barley</p>"_s), u'a');
    letters.insert(service.addSent(u"Harvest plan OR not"_s, to, day.addDays(3)), u'b');
    letters.insert(service.addSent(u"Wheat"_s, to, day.addDays(2)), u'c');
    letters.insert(service.addSent(u"采购合同的"_s, to, day.addDays(1)), u'd');
    letters.insert(service.addSent(u"Rye"_s, u"vera.lee@contoso.com"_s, day), u'e');
    PracticeClient client(service);
    const PracticeReply reply = client.get(target(search));
    QCOMPARE(reply.status, status);
    QString seen;
    for (const QString &id : reply.ids())
        seen += letters.value(id);
    QCOMPARE(seen, found);
}

void TestPracticeSearch::theNewestComeFirst()
{
    PracticeService service({.drafts = 0});
    QVERIFY(service.start());
    const QDateTime day(QDate(2026, 1, 1), QTime(), Qt::UTC);
    const QString first = service.addSent(u"Harvest"_s, u"a@b.com"_s, day);
    const QString third = service.addSent(u"Harvest"_s, u"a@b.com"_s, day.addDays(2));
    const QString second = service.addSent(u"Harvest"_s, u"a@b.com"_s, day.addDays(1));
    PracticeClient client(service);
    QCOMPARE(client.get(target(u"\"harvest\""_s)).ids(), (QStringList{third, second, first}));
}

void TestPracticeSearch::givesTheFirst250()
{
    PracticeService service({.drafts = 0});
    QVERIFY(service.start());
    const QDateTime day(QDate(2026, 1, 1), QTime(), Qt::UTC);
    for (int i = 0; i < 251; ++i)
        service.addSent(u"Harvest"_s, u"a@b.com"_s, day.addSecs(i));
    PracticeClient client(service);
    QCOMPARE(client.get(target(u"\"harvest\""_s) + u"&$top=1000"_s).ids().size(), 250);
    QCOMPARE(client.allIds(target(u"\"harvest\""_s) + u"&$top=100"_s).size(), 250);
}

QTEST_GUILESS_MAIN(TestPracticeSearch)
#include "tst_practicesearch.moc"
