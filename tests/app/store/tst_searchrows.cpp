// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/plaintext.h"
#include "store/searchrows.h"
#include "store/searchwords.h"
#include "support/storefixture.h"
#include "support/storesql.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// The index of what can be searched for: it finds what a look through all texts would find, whatever was
/// written and removed.
class TestSearchRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indexEqualsAScanAfterEveryWrite();
    void findsTheTextsOfDraftsAndSentCopies();
    void changedTextIsNotFoundAnyMore();
    void manyHitsComeInOrder();
    void wordsOfTheListAndOfTheTextAreKeptApart();
    void pageIsOnePieceOfTheIndex();
    void removedMessagesLeaveNoWords();
    void olderStoreIsFilledIn();
    void olderIndexIsMadeAnew();
};

namespace {

const QStringList &vocabulary()
{
    static const QStringList words{
        u"договор"_s, u"договора"_s,        u"счёт"_s,     u"оплата"_s,   u"отчёт"_s,
        u"report"_s,  u"Reporting"_s,       u"offer"_s,    u"INV2026"_s,  u"2026-15"_s,
        u"合同"_s,    u"采购合同"_s,        u"付款通知"_s, u"会议纪要"_s, u"x-y.z"_s,
        u"li@a.cn"_s, u"Müller"_s,          u"straße"_s,   u"77"_s,       u"contoso.com"_s,
        u"🎉"_s,       u"データ"_s,          u"at"_s,       u"a"_s,        u"продукт"_s,
        u"про"_s,     u"anna@contoso.com"_s};
    return words;
}

const QStringList &searches()
{
    static const QStringList texts{
        u"д"_s,      u"дог"_s,     u"договор"_s, u"счет"_s,          u"rep"_s,    u"report off"_s,
        u"同"_s,     u"合同"_s,    u"购合"_s,    u"购合同"_s,        u"同购"_s,   u"付款通知"_s,
        u"2026"_s,   u"inv2"_s,    u"y.z"_s,     u"x-y"_s,           u"a"_s,      u"a.cn"_s,
        u"muller"_s, u"STRASSE"_s, u"про 77"_s,  u"ontoso"_s,        u"anna@c"_s, u"デー"_s,
        u"🎉"_s,      u"合同77"_s,  u"nowhere"_s, u"договор 会议 a"_s};
    return texts;
}

/// Takes away what a version after 12 made; it is made again.
const QStringList &madeAfter12()
{
    static const QStringList statements{u"DROP TABLE unindexed"_s, u"DROP TABLE inbox"_s,
                                        u"DROP INDEX detail_conversation"_s};
    return statements;
}

/// What the store should know, kept beside it.
struct Known
{
    MailSummary summary;
    QString headWords;
    QString bodyWords;
};

class Twin
{
public:
    bool check(QString &why)
    {
        if (StoreSql(f.path()).number(u"SELECT count(*) FROM unindexed"_s) != 0) {
            why = u"words were left out of the index"_s;
            return false;
        }
        for (const QString &search : searches()) {
            for (const Folder folder : {Folder::Drafts, Folder::SentItems}) {
                MailQuery query
                    = folder == Folder::Drafts ? StoreFixture::drafts() : StoreFixture::sentItems();
                query.search = search;
                QStringList found = f.listed(query);
                found.sort();
                const QStringList expected = scan(search, folder);
                hits += expected.size();
                if (found != expected) {
                    why = u"“%1”: %2 found, %3 expected"_s.arg(search).arg(found.size()).arg(expected.size());
                    return false;
                }
            }
        }
        return true;
    }

    QString text(int words)
    {
        QString out;
        for (; words > 0; --words) {
            out += vocabulary().at(random.bounded(int(vocabulary().size())));
            out += random.bounded(4) == 0 ? u""_s : u" "_s; // now and then two run together
        }
        return out;
    }
    MailSummary summary(const QString &id)
    {
        MailSummary m = aDraft(qPrintable(id)).subject(text(3)).preview(text(4));
        m.to = {{.name = text(1), .address = text(1).trimmed()}};
        return m;
    }
    bool put(const QList<MailSummary> &messages)
    {
        for (const MailSummary &m : messages) {
            Known &k = known[m.id.value];
            if (k.summary.changeKey != m.changeKey)
                k.bodyWords.clear();
            k.summary = m;
            k.headWords = SearchWords::wordsOf(m.to.value(0).name + u' ' + m.to.value(0).address + u'\n'
                                               + m.subject + u'\n' + m.preview);
        }
        return bool(f.put(messages));
    }
    bool putText(const QString &id, const QString &html)
    {
        FullMessage full;
        full.summary = known[id].summary;
        full.body = {.type = BodyType::Html, .content = html};
        known[id].bodyWords = SearchWords::wordsOf(plainText(full.body, searchedTextLength));
        return bool(f.putFull(full));
    }
    QStringList some(int count)
    {
        QStringList ids = known.keys();
        std::shuffle(ids.begin(), ids.end(), random);
        return ids.mid(0, count);
    }

    StoreFixture f;
    QMap<QString, Known> known;
    QRandomGenerator random{20261128};
    qsizetype hits = 0;

private:
    QStringList scan(const QString &search, Folder folder) const
    {
        QStringList ids;
        const QStringList terms = SearchWords::termsOf(search);
        for (const Known &k : known) {
            const MailSummary &m = k.summary;
            const bool all = std::all_of(terms.cbegin(), terms.cend(), [&](const QString &term) {
                return SearchWords::isIn(k.headWords, term) || SearchWords::isIn(k.bodyWords, term);
            });
            if (all && m.folder == folder)
                ids.append(m.id.value);
        }
        return ids;
    }
};

} // namespace

void TestSearchRows::indexEqualsAScanAfterEveryWrite()
{
    constexpr int texts = 2000;
    Twin twin;
    QString why;
    for (int i = 0; i < texts; i += 500) {
        QList<MailSummary> page;
        for (int k = i; k < i + 500; ++k)
            page.append(twin.summary(u"m%1"_s.arg(k)));
        QVERIFY(twin.put(page));
    }
    QVERIFY2(twin.check(why), qPrintable(why));
    QVERIFY(twin.hits > 1000);

    for (const QString &id : twin.some(300))
        QVERIFY(twin.putText(id, u"<p>"_s + twin.text(20) + u"</p><b>"_s + twin.text(2) + u"</b>"_s));
    QVERIFY2(twin.check(why), qPrintable(why));

    QList<MailSummary> other; // in the same version: the texts stay
    for (const QString &id : twin.some(200)) {
        other.append(twin.summary(id));
        other.last().changeKey = twin.known[id].summary.changeKey;
    }
    QVERIFY(twin.put(other));
    QVERIFY2(twin.check(why), qPrintable(why));

    QList<MailSummary> newer; // in a newer one: they go
    for (const QString &id : twin.some(200)) {
        newer.append(twin.summary(id));
        newer.last().changeKey = u"newer"_s;
    }
    QVERIFY(twin.put(newer));
    QVERIFY2(twin.check(why), qPrintable(why));

    QList<MailSummary> sent;
    for (const QString &id : twin.some(200)) {
        sent.append(twin.known[id].summary);
        sent.last().folder = Folder::SentItems;
        sent.last().isDraft = false;
    }
    QVERIFY(twin.put(sent));
    QVERIFY2(twin.check(why), qPrintable(why));

    for (const QString &id : twin.some(100)) {
        twin.f.store().removeMessage(testMailbox(), {id}, nullptr, {});
        twin.known.remove(id);
    }
    twin.f.store().flush();
    QVERIFY2(twin.check(why), qPrintable(why));

    QList<MessageId> present;
    const QStringList gone = twin.some(300);
    for (auto it = twin.known.begin(); it != twin.known.end();) {
        const bool leaves = it->summary.folder == Folder::Drafts && gone.contains(it.key());
        if (!leaves)
            present.append({it.key()});
        it = leaves ? twin.known.erase(it) : std::next(it);
    }
    QVERIFY(twin.f.endRound(Folder::Drafts, present));
    QVERIFY2(twin.check(why), qPrintable(why));

    twin.f.reopen();
    QVERIFY2(twin.check(why), qPrintable(why));
}

void TestSearchRows::findsTheTextsOfDraftsAndSentCopies()
{
    StoreFixture f;
    QVERIFY(f.putFull(aDraft("a").subject(u"s"_s).full(u"<p>Срок <b>пос</b>тавки: 交货期三十天</p>"_s)));
    QVERIFY(f.putFull(aSentMessage("b").full(u"<p>поставка</p>"_s)));
    QVERIFY(f.putFull(aDraft("c").full(u"x "_s.repeated(searchedTextLength) + u"beyond"_s)));
    const auto found = [&f](MailQuery query, const QString &search) {
        query.search = search;
        return f.listed(query);
    };
    QCOMPARE(found(StoreFixture::drafts(), u"постав"_s), QStringList{u"a"_s});
    QCOMPARE(found(StoreFixture::drafts(), u"三十天"_s), QStringList{u"a"_s});
    QCOMPARE(found(StoreFixture::sentItems(), u"постав"_s), QStringList{u"b"_s});
    QCOMPARE(found(StoreFixture::drafts(), u"s 交货"_s), QStringList{u"a"_s}); // one in each
    QCOMPARE(found(StoreFixture::drafts(), u"beyond"_s), QStringList());
}

void TestSearchRows::changedTextIsNotFoundAnyMore()
{
    StoreFixture f;
    MailQuery query;
    const auto found = [&](const QString &search) {
        query.search = search;
        return f.listed(query).size() == 1;
    };
    QVERIFY(f.putFull(aDraft("a").subject(u"one"_s).full(u"first"_s)));
    QVERIFY(f.putFull(aDraft("a").subject(u"one"_s).full(u"second"_s)));
    QVERIFY(!found(u"first"_s));
    QVERIFY(found(u"second"_s));
    QVERIFY(f.put({aDraft("a").changeKey(u"2"_s).subject(u"other"_s)}));
    QVERIFY(!found(u"second"_s));
    QVERIFY(!found(u"one"_s));
    QVERIFY(found(u"other"_s));
}

void TestSearchRows::manyHitsComeInOrder()
{
    constexpr int drafts = 2600; // more than are looked up one by one
    StoreFixture f;
    QList<MailSummary> page;
    for (int i = 0; i < drafts; ++i) {
        page.append(aDraft(qPrintable(QString::number(i)))
                        .at((i * 787) % drafts)
                        .subject(i % 13 == 0 ? u"合同的 few"_s : u"同的 合同 many"_s));
    }
    QVERIFY(f.put(page));
    MailQuery query;
    query.search = u"m"_s;
    const QStringList all = f.listed();
    const QStringList many = f.listed(query);
    QCOMPARE(many.size(), drafts - drafts / 13);
    query.search = u"f"_s;
    const QStringList few = f.listed(query);
    QCOMPARE(few.size(), drafts / 13);
    query.search = u"合同的"_s; // the pairs are in all of them
    QCOMPARE(f.listed(query), few);
    QStringList expectedMany;
    QStringList expectedFew;
    for (const QString &id : all)
        (id.toInt() % 13 == 0 ? expectedFew : expectedMany).append(id);
    QCOMPARE(many, expectedMany);
    QCOMPARE(few, expectedFew);
}

void TestSearchRows::wordsOfTheListAndOfTheTextAreKeptApart()
{
    StoreFixture f;
    QVERIFY(f.putFull(aDraft("a").preview(u"end 合同"_s).full(u"的 begin"_s)));
    MailQuery query;
    for (const QString &search : {u"合同"_s, u"的"_s, u"合同 的"_s, u"end beg"_s}) {
        query.search = search;
        QCOMPARE(f.listed(query), QStringList{u"a"_s});
    }
    for (const QString &search : {u"合同的"_s, u"同的"_s, u"合同的begin"_s, u"_"_s}) {
        query.search = search;
        QCOMPARE(f.listed(query), QStringList());
    }
}

void TestSearchRows::pageIsOnePieceOfTheIndex()
{
    StoreFixture f;
    const auto pieces = [path = f.path()] {
        return StoreSql(path).number(u"SELECT count(DISTINCT segid) FROM word_index_idx"_s);
    };
    QList<MailSummary> page;
    for (int i = 0; i < 500; ++i)
        page.append(aDraft(qPrintable(QString::number(i))).subject(u"word%1"_s.arg(i)));
    QVERIFY(f.put(page));
    QCOMPARE(pieces(), 1);
    for (MailSummary &m : page) {
        m.subject += u" more"_s;
        m.changeKey = u"newer"_s;
    }
    QVERIFY(f.put(page));
    QVERIFY(pieces() <= 3); // what goes, and what comes
}

void TestSearchRows::removedMessagesLeaveNoWords()
{
    StoreFixture f;
    const QString path = f.path();
    QVERIFY(f.putFull(aDraft("a").subject(u"subject"_s).full(u"body"_s)));
    f.store().removeMessage(testMailbox(), {u"a"_s}, nullptr, {});
    f.store().flush();
    StoreSql sql(path);
    QCOMPARE(sql.number(u"SELECT count(*) FROM words"_s), 0);
    QCOMPARE(sql.number(u"SELECT count(*) FROM word_index WHERE word_index MATCH 'subject OR body'"_s), 0);
}

void TestSearchRows::olderStoreIsFilledIn()
{
    Twin twin;
    QString why;
    QList<MailSummary> page;
    for (int k = 0; k < 350; ++k)
        page.append(twin.summary(u"m%1"_s.arg(k)));
    QVERIFY(twin.put(page));
    for (const QString &id : twin.some(100))
        QVERIFY(twin.putText(id, u"<p>"_s + twin.text(20) + u"</p>"_s));
    twin.f.reopenAfter([&twin] { // as version 10 had written it
        StoreSql sql(twin.f.path());
        sql.run(
            {u"INSERT INTO search (row, text) SELECT row, lower(subject) || ' ' || lower(preview) FROM detail"_s,
             u"DROP TABLE words"_s, u"DROP TABLE word_index"_s, u"DROP TABLE discard"_s});
        sql.run(madeAfter12());
        sql.run(u"PRAGMA user_version = 10"_s);
    });
    MailQuery query = StoreFixture::drafts();
    query.search = u"report"_s;
    QVERIFY(!twin.f.listed(query).isEmpty()); // at once, from what is there

    // Meanwhile it is written to.
    const QStringList touched = twin.some(40);
    QList<MailSummary> newer;
    for (const QString &id : touched.mid(0, 20)) {
        newer.append(twin.summary(id));
        newer.last().changeKey = u"newer"_s;
    }
    QVERIFY(twin.put(newer));
    for (const QString &id : touched.mid(10))
        QVERIFY(twin.putText(id, u"<p>"_s + twin.text(20) + u"</p>"_s));

    QTRY_VERIFY2_WITH_TIMEOUT(twin.check(why), qPrintable(why), 60'000);
    twin.f.reopen();
    QVERIFY2(twin.check(why), qPrintable(why));
}

void TestSearchRows::olderIndexIsMadeAnew()
{
    Twin twin;
    QString why;
    QList<MailSummary> page;
    for (int k = 0; k < 350; ++k)
        page.append(twin.summary(u"m%1"_s.arg(k)));
    QVERIFY(twin.put(page));
    for (const QString &id : twin.some(50))
        QVERIFY(twin.putText(id, u"<p>"_s + twin.text(20) + u"</p>"_s));
    twin.f.reopenAfter([&twin] { // as version 12 had it
        StoreSql sql(twin.f.path());
        sql.run(madeAfter12());
        sql.run({u"DROP TABLE word_index"_s,
                 u"CREATE VIRTUAL TABLE word_index USING fts5(text, content='', columnsize=0, detail=none,"
                 " prefix='1 2', tokenize=\"ascii tokenchars '@.-_+/&''#'\")"_s,
                 u"INSERT INTO word_index (rowid, text) SELECT row, head || ' ' || body FROM words"_s,
                 u"PRAGMA user_version = 12"_s});
    });
    QVERIFY2(twin.check(why), qPrintable(why));
    QVERIFY(twin.hits > 100);
    for (const QString &id : twin.some(50))
        QVERIFY(twin.putText(id, u"<p>"_s + twin.text(20) + u"</p>"_s));
    QVERIFY2(twin.check(why), qPrintable(why));
}

QTEST_GUILESS_MAIN(TestSearchRows)
#include "tst_searchrows.moc"
