// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "safetext.h"
#include "wordingmail.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 4, 14), QTime(10, 42), Qt::UTC); // a Tuesday

} // namespace

class TestWordingMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void timesOfRows_data();
    void timesOfRows();
    void momentsInSentences();
    void sizes_data();
    void sizes();
    void kindsFiltersAndSortsDiffer();
    void rowsAreSaidWhole();
    void moreNamesTakeTheLanguagesForm();
    void nobodyTurnsTheDirectionOfWords_data();
    void nobodyTurnsTheDirectionOfWords();
};

void TestWordingMail::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestWordingMail::timesOfRows_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("shown");
    const QLocale en(QLocale::English, QLocale::UnitedKingdom);
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    const QLocale ru(QLocale::Russian, QLocale::Russia);
    const QLocale zh(QLocale::Chinese, QLocale::China);
    const QDateTime spring(QDate(2026, 4, 3), QTime(9, 5), Qt::UTC);
    QTest::newRow("today") << en << now.addSecs(-4 * 60) << u"10:38"_s;
    QTest::newRow("yesterday") << en << now.addDays(-1) << u"Yesterday"_s;
    QTest::newRow("this week") << en << now.addDays(-3) << u"Sat"_s;
    QTest::newRow("six days") << en << now.addDays(-6) << u"Wed"_s;
    QTest::newRow("this year") << en << spring << u"3 Apr"_s;
    QTest::newRow("this year, us") << us << spring << u"Apr 3"_s;
    QTest::newRow("this year, zh") << zh << spring << u"4月3日"_s;
    QTest::newRow("this year, ru") << ru << spring << ru.toString(spring.date(), u"d MMM"_s);
    QTest::newRow("last year") << en << now.addYears(-1) << u"14/04/2025"_s;
    QTest::newRow("C locale") << QLocale::c() << now << u"10:42"_s;
    QTest::newRow("unknown") << en << QDateTime() << QString();
    QTest::newRow("tomorrow, a wrong clock") << en << now.addDays(1) << u"15 Apr"_s;
}

void TestWordingMail::timesOfRows()
{
    QFETCH(QLocale, locale);
    QFETCH(QDateTime, time);
    QFETCH(QString, shown);
    QLocale::setDefault(locale);
    QCOMPARE(WordingMail::listTime(time, now), shown);
}

void TestWordingMail::momentsInSentences()
{
    QCOMPARE(WordingMail::moment(now, now), u"10:42"_s);
    QCOMPARE(WordingMail::moment(now.addDays(-1), now), u"yesterday 10:42"_s);
    QCOMPARE(WordingMail::moment(now.addDays(-11), now), u"3 Apr 10:42"_s);
    QCOMPARE(WordingMail::changedAt(now, now), u"changed at 10:42"_s);
    QCOMPARE(WordingMail::sentAt(now, now), u"sent today at 10:42"_s);
    QCOMPARE(WordingMail::sentAt(now.addDays(-1), now), u"sent yesterday at 10:42"_s);
    QCOMPARE(WordingMail::clockWithSeconds(now.addSecs(7)), u"10:42:07"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY(WordingMail::clockWithSeconds(now.addSecs(7)).startsWith(u"10:42:07"_s));
    QCOMPARE(WordingMail::clock({}), QString());
}

void TestWordingMail::sizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none") << qint64(0) << u"0 B"_s;
    QTest::newRow("wrong") << qint64(-5) << u"0 B"_s;
    QTest::newRow("bytes") << qint64(1023) << u"1,023 B"_s;
    QTest::newRow("KB") << qint64(212 * 1024) << u"212 KB"_s;
    QTest::newRow("MB") << qint64(1024 * 1024 * 5 / 2) << u"2.5 MB"_s;
    QTest::newRow("41 MB") << qint64(41) * 1024 * 1024 << u"41 MB"_s;
    QTest::newRow("GB") << qint64(3) * 1024 * 1024 * 1024 << u"3 GB"_s;
}

void TestWordingMail::sizes()
{
    QFETCH(qint64, bytes);
    QFETCH(QString, shown);
    QCOMPARE(WordingMail::size(bytes), shown);
}

void TestWordingMail::kindsFiltersAndSortsDiffer()
{
    QSet<QString> kinds;
    for (const Kind kind : {Kind::New, Kind::Reply, Kind::ReplyAll, Kind::Forward, Kind::Answer})
        kinds.insert(WordingMail::kind(kind));
    QCOMPARE(kinds.size(), 5);
    QSet<QString> filters;
    for (int filter = 0; filter <= int(MailFilter::SentWithSendoff); ++filter)
        filters.insert(WordingMail::filter(MailFilter(filter)));
    QCOMPARE(filters.size(), 7);
    QSet<QString> sorts;
    for (int sort = 0; sort <= int(MailSort::AttentionFirst); ++sort)
        sorts.insert(WordingMail::sort(MailSort(sort)));
    QCOMPARE(sorts.size(), 5);
    QVERIFY(!kinds.contains(QString()) && !filters.contains(QString()) && !sorts.contains(QString()));
}

void TestWordingMail::rowsAreSaidWhole()
{
    MailRow row;
    row.summary.kind = Kind::ReplyAll;
    row.summary.to = {{u"Lena Hoffmann"_s, u"lena@fabrikam.com"_s}, {{}, u"jonas@fabrikam.com"_s}};
    row.summary.subject = u"Quote 2291"_s;
    row.summary.modified = now;
    row.summary.hasAttachments = true;
    row.summary.importance = Importance::High;
    QCOMPARE(
        WordingMail::rowText(row, now, true),
        u"not viewed, Reply all, to Lena Hoffmann, jonas@fabrikam.com, Quote 2291, 10:42, with attachments, "
        "high importance, selected"_s);
    MailRow empty;
    empty.viewed = true;
    QCOMPARE(WordingMail::rowText(empty, now, false),
             u"New message, No recipients, (no subject), cannot be sent"_s);
    empty.jobState = SendState::HeldBack;
    QCOMPARE(WordingMail::badgeText(empty), u"Held back"_s);
}

void TestWordingMail::moreNamesTakeTheLanguagesForm()
{
    QCOMPARE(WordingMail::more(8, 9), u"+8"_s);
}

void TestWordingMail::nobodyTurnsTheDirectionOfWords_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"Lena Fischer"_s << u"Lena Fischer"_s;
    QTest::newRow("override") << u"\u202Emoc.oso@tnoc\u202C.example"_s << u"moc.oso@tnoc.example"_s;
    QTest::newRow("isolates") << u"\u2066a\u2067b\u2068c\u2069"_s << u"abc"_s;
    QTest::newRow("marks") << u"a\u200Eb\u200Fc\u061Cd"_s << u"abcd"_s;
    QTest::newRow("embeddings") << u"\u202Aa\u202Bb\u202D"_s << u"ab"_s;
    QTest::newRow("lines and tabs") << u" a\r\nb\tc "_s << u"a b c"_s;
    QTest::newRow("controls") << u"a\u0001b\u007Fc\u009Bd"_s << u"abcd"_s;
    QTest::newRow("nothing else") << u"\u202E \u202C"_s << QString();
    QTest::newRow("Hebrew stays") << u"\u05E9\u05DC\u05D5\u05DD"_s << u"\u05E9\u05DC\u05D5\u05DD"_s;
    QTest::newRow("joiners stay") << u"\U0001F468\u200D\U0001F469"_s << u"\U0001F468\u200D\U0001F469"_s;
}

void TestWordingMail::nobodyTurnsTheDirectionOfWords()
{
    QFETCH(QString, given);
    QFETCH(QString, shown);
    QCOMPARE(safeText(given), shown);
    QCOMPARE(WordingMail::subject(given), shown.isEmpty() ? u"(no subject)"_s : shown);
    QCOMPARE(WordingMail::name({given, u"a@b.example"_s}), shown.isEmpty() ? WordingMail::someone() : shown);
    QCOMPARE(WordingMail::name({{}, given}), shown.isEmpty() ? WordingMail::someone() : shown);
}

QTEST_MAIN(TestWordingMail)

#include "tst_wordingmail.moc"
