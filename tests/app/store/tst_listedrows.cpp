// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/messagereads.h"
#include "store/querysql.h"
#include "store/searchwords.h"
#include "support/storefixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What is remembered of a list between two searches never shows: the rows are those that a connection which
/// remembers nothing gives, message by message, whatever is asked and written in between.
class TestListedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsThePlainWay_data();
    void equalsThePlainWay();
    void aWriteBetweenTwoKeysIsSeen();
    void limitsGiveTheFirst();
    void forgettingChangesNothing();
};

namespace {

constexpr int perPage = 500;
const QStringList words{u"договор"_s, u"report"_s, u"合同的"_s, u"rest"_s, u"отчёт"_s, u"re-do"_s};
// Typed key by key, taken back, begun anew; with hits in all messages, in many, in few, in none.
const QStringList typed{u"r"_s, u"re"_s, u"rep"_s, u"report 1"_s, u"report"_s, u"re"_s, u""_s, u"до"_s,
                        u"合同"_s, u"合同的"_s, u"1"_s, u"12"_s, u"123"_s, u"nobody"_s, u"!"_s, u"d"_s,
                        u"do"_s, u""_s, u"contoso"_s, u"with"_s,
                        // Several words, of which one grows, changes, goes or comes.
                        u"contoso r"_s, u"contoso re"_s, u"contoso report"_s, u"contoso"_s, u"con report"_s,
                        u"re 1"_s, u"re 12"_s, u"re 12 p"_s, u"p re 1"_s, u"合同 1 p3"_s, u"合 1 p3 con"_s,
                        u"p3 nobody"_s, u"p3 report"_s, u"p3 p3@contoso.com отч"_s};

class Box
{
public:
    bool fill(int count)
    {
        m_count = count;
        if (!m_bare.open(f.path(), Database::Access::ReadOnly))
            return false;
        for (int i = 0; i < count; i += perPage) {
            QList<MailSummary> page;
            for (int k = i; k < std::min(i + perPage, count); ++k)
                page.append(message(k));
            if (!f.put(page))
                return false;
        }
        return true;
    }

    MailSummary message(int number)
    {
        MailSummary m = aDraft(qPrintable(QString::number(number)))
                            .at(int(random.bounded(5000U)))
                            .subject(words.at(random.bounded(int(words.size()))) + u" %1"_s.arg(number))
                            .to(u"p%1@contoso.com"_s.arg(number % 7));
        m.changeKey = QString::number(++m_version);
        m.hasAttachments = random.bounded(3) == 0;
        return m;
    }

    /// Writes something of each kind.
    bool writeSomething()
    {
        const auto any = [this] { return MessageId{QString::number(random.bounded(m_count))}; };
        switch (random.bounded(5)) {
        case 0: f.setViewed({any(), any(), any()}); return true;
        case 1: return bool(f.put({message(random.bounded(m_count)), message(m_count++)}));
        case 2:
            f.store().removeMessage(testMailbox(), any(), nullptr, {});
            f.store().flush();
            return true;
        case 3: {
            FullMessage full;
            full.summary = message(random.bounded(m_count));
            full.body.content = u"with a text, report"_s;
            return bool(f.putFull(full));
        }
        default:
            (void)f.add(
                {aDraft(qPrintable(any().value)).job(SendState::Countdown)}); // may be on its way already
            return true;
        }
    }

    QList<qint64> plainWay(const MailQuery &query)
    {
        const Sql sql = sqlOf(query, readKey(m_bare, query.mailbox));
        const QStringList terms = SearchWords::termsOf(query.search);
        QList<qint64> all;
        {
            Statement s(m_bare, sql.text);
            if (s.execList(sql.values)) {
                while (s.next())
                    all.append(s.integer(0));
            }
        }
        if (query.search.simplified().isEmpty())
            return all;
        QList<qint64> rows;
        Statement s(m_bare, u"SELECT head, body FROM words WHERE row = ?"_s);
        for (const qint64 row : std::as_const(all)) {
            if (!terms.isEmpty() && s.exec(row) && s.next()
                && std::all_of(terms.cbegin(), terms.cend(), [&s](const QString &term) {
                       return SearchWords::isIn(s.text(0), term) || SearchWords::isIn(s.text(1), term);
                   }))
                rows.append(row);
        }
        return rows;
    }

    StoreFixture f;
    QRandomGenerator random{20261129};

private:
    Database m_bare;
    int m_count = 0;
    int m_version = 0;
};

} // namespace

void TestListedRows::equalsThePlainWay_data()
{
    QTest::addColumn<int>("messages");
    QTest::newRow("few") << 300;
    QTest::newRow("more than are looked up one by one") << 3000;
}

void TestListedRows::equalsThePlainWay()
{
    QFETCH(const int, messages);
    Box box;
    QVERIFY(box.fill(messages));
    qsizetype found = 0;
    qsizetype writes = 0;
    for (const MailSort sort : {MailSort::Newest, MailSort::Oldest, MailSort::Recipient, MailSort::Subject,
                                MailSort::AttentionFirst}) {
        for (const MailFilter filter :
             {MailFilter::All, MailFilter::NotViewed, MailFilter::WithAttachments}) {
            for (const QString &search : typed) {
                MailQuery query = StoreFixture::drafts();
                query.sort = sort;
                query.filter = filter;
                query.search = search;
                const QList<qint64> expected = box.plainWay(query);
                QCOMPARE(box.f.store().rows(query), expected);
                found += expected.size();
                if (box.random.bounded(3) == 0) {
                    QVERIFY(box.writeSomething());
                    ++writes;
                }
            }
        }
    }
    QVERIFY(found > messages);
    QVERIFY(writes > 50);
}

void TestListedRows::aWriteBetweenTwoKeysIsSeen()
{
    Box box;
    QVERIFY(box.fill(3000));
    MailQuery query = StoreFixture::drafts();
    const qsizetype all = box.f.store().rows(query).size();
    query.search = u"c"_s;
    QCOMPARE(box.f.store().rows(query).size(), all);
    QVERIFY(box.f.put({aDraft("new").at(9000).to(u"new@contoso.com"_s)}));
    query.search = u"co"_s;
    const QList<qint64> rows = box.f.store().rows(query);
    QCOMPARE(rows.size(), all + 1);
    QCOMPARE(rows.constFirst(), box.f.store().rowOf(testMailbox(), {u"new"_s}));
}

void TestListedRows::limitsGiveTheFirst()
{
    Box box;
    QVERIFY(box.fill(3000));
    for (const bool remembered : {false, true}) {
        for (const QString &search : typed) {
            MailQuery query = StoreFixture::drafts();
            if (remembered)
                (void)box.f.store().rows(query);
            query.search = search;
            QCOMPARE(box.f.store().rows(query, 20), box.plainWay(query).mid(0, 20));
            QVERIFY(box.writeSomething());
        }
    }
}

void TestListedRows::forgettingChangesNothing()
{
    Box box;
    QVERIFY(box.fill(300));
    MailQuery query = StoreFixture::drafts();
    const QList<qint64> rows = box.f.store().rows(query);
    bool released = false;
    box.f.store().releaseMemory(this, [&released] { released = true; });
    QTRY_VERIFY(released);
    QCOMPARE(box.f.store().rows(query), rows);
    query.search = u"report"_s;
    QCOMPARE(box.f.store().rows(query), box.plainWay(query));
}

QTEST_GUILESS_MAIN(TestListedRows)
#include "tst_listedrows.moc"
