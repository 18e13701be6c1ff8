// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "damagedstore.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What is in the way while a damaged store is replaced.
class TestMending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndInTheMiddleIsMadeGood_data();
    void anEndInTheMiddleIsMadeGood();
    void aFullDiskLeavesTheDamagedFile();

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

QTEST_GUILESS_MAIN(TestMending)
#include "tst_mending.moc"
