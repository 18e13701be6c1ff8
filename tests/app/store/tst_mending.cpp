// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "damagedstore.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What is in the way while a damaged store is replaced, and damage that needs no other store.
class TestMending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndInTheMiddleIsMadeGood_data();
    void anEndInTheMiddleIsMadeGood();
    void aFullDiskLeavesTheDamagedFile();
    void damagedIndexIsMadeAnew_data();
    void damagedIndexIsMadeAnew();

private:
    DamagedStore m_stores;
};

void TestMending::anEndInTheMiddleIsMadeGood_data()
{
    QTest::addColumn<bool>("logIsMoved");
    QTest::newRow("before the log was moved") << false;
    QTest::newRow("before the new file was") << true;
}

void TestMending::anEndInTheMiddleIsMadeGood()
{
    QFETCH(const bool, logIsMoved);
    const QString file = m_stores.copied();
    const QString kept = file + u".damaged-1"_s;
    damageRoot(file, u"job_batch"_s);
    QVERIFY(m_stores.opened(file));
    // As it was a moment before.
    QVERIFY(QFile::rename(file, file + u".mending"_s));
    QFile::remove(kept + u"-wal"_s);
    QFile log((logIsMoved ? kept : file) + u"-wal"_s);
    QVERIFY(log.open(QFile::WriteOnly));
    log.write("the damaged file's");
    log.close();
    const auto store = m_stores.opened(file);
    QVERIFY(store);
    QCOMPARE((*store)->damagedFile(), kept);
    QCOMPARE(DamagedStore::allJobs(**store).size(), m_stores.jobs().size());
    QVERIFY((*store)->salvaged().inDoubt > 0);
    QVERIFY(!(*store)->salvaged().isAll); // nobody knows any more
    QVERIFY(QFile::exists(kept + u"-wal"_s));
    QVERIFY(!QFile::exists(file + u".mending"_s));
}

void TestMending::aFullDiskLeavesTheDamagedFile()
{
    const QString file = m_stores.copied();
    damageRoot(file, u"job_batch"_s);
    QVERIFY(QDir().mkdir(file + u".mending"_s)); // the new file cannot be made
    const auto store = m_stores.opened(file);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Storage);
    QVERIFY(QFile::exists(file));
    QVERIFY(!QFile::exists(file + u".damaged-1"_s));
    QVERIFY(QDir().rmdir(file + u".mending"_s));
    const auto again = m_stores.opened(file);
    QVERIFY(again);
    QCOMPARE(DamagedStore::allJobs(**again).size(), m_stores.jobs().size());
}

void TestMending::damagedIndexIsMadeAnew_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<bool>("isSalvaged");
    const QString damage = u"UPDATE word_index_data SET block = "_s;
    const QString rubbish = u"CAST(replace(hex(zeroblob(length(block))), '0', 'Z') AS BLOB)"_s;
    QTest::newRow("zeros") << damage + u"zeroblob(length(block))"_s << false;
    QTest::newRow("rubbish in the pages") << damage + rubbish + u" WHERE id > 10"_s << false;
    QTest::newRow("rubbish in the head") << damage + rubbish + u" WHERE id = 10"_s << true;
}

void TestMending::damagedIndexIsMadeAnew()
{
    QFETCH(const QString, damage);
    QFETCH(const bool, isSalvaged);
    StoreFixture f;
    QVERIFY(f.putFull(aDraft("a").subject(u"one"_s).full(u"text"_s)));
    QVERIFY(f.put({aDraft("b").subject(u"two"_s)}));
    MailQuery query;
    query.search = u"tw"_s;
    QCOMPARE(f.listed(query), QStringList{u"b"_s});
    f.reopenAfter([&] { StoreSql(f.path()).run(damage); }); // of which SQLite's own check sees nothing
    QCOMPARE(f.store().damagedFile(), QString());

    // Something meets it: a search, or else a write. (Zeros are an index in which there is nothing.)
    QCOMPARE(f.listed(query), QStringList());
    const QString mark = f.path() + u".check"_s;
    QVERIFY(QFile::exists(mark) || !f.put({aDraft("a").changeKey(u"2"_s).subject(u"three"_s)}));
    QVERIFY(QFile::exists(mark));

    f.reopen();
    QVERIFY(!QFile::exists(mark));
    QCOMPARE(!f.store().damagedFile().isEmpty(), isSalvaged);
    QTRY_COMPARE_WITH_TIMEOUT(f.listed(query), QStringList{u"b"_s}, 60'000);
    if (!isSalvaged) {
        query.search = u"on tex"_s;
        QCOMPARE(f.listed(query), QStringList{u"a"_s});
    }
    QVERIFY(f.put({aDraft("a").changeKey(u"2"_s).subject(u"three"_s)}));
    QCOMPARE(f.listed(query), isSalvaged ? QStringList{u"b"_s} : QStringList());
    query.search = u"three"_s;
    QCOMPARE(f.listed(query), QStringList{u"a"_s});
    f.store().removeMessage(testMailbox(), {u"a"_s}, nullptr, {});
    f.store().flush();
    QCOMPARE(f.listed(query), QStringList());
}

QTEST_GUILESS_MAIN(TestMending)
#include "tst_mending.moc"
