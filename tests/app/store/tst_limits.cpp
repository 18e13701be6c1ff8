// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/limits.h"
#include "support/storefixture.h"

#include <QFileInfo>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How much of the texts is kept.
class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentTextsGoBeforeDrafts();
    void onceADay();
    void countsBytes();
    void sendsGoBetweenTheSlices();
    void eachSliceIsSmall();
    void aSmallFileIsNotReadThrough();
    void bringsTheLogIntoTheFile();

private:
    /// So many sent messages "s0" ... and drafts "d0" ..., the oldest first, each with a text.
    static void fill(StoreFixture &f, int ofEach, const QString &text);
};

namespace {

QByteArray named(char kind, int number)
{
    return kind + QByteArray::number(number);
}

/// Those whose text is stored.
QStringList withText(StoreFixture &f, char kind, int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i) {
        const QString name = QString::fromLatin1(named(kind, i));
        if (f.store().fullMessage(testMailbox(), {name}))
            names.append(name);
    }
    return names;
}

} // namespace

void TestLimits::fill(StoreFixture &f, int ofEach, const QString &text)
{
    for (int i = ofEach - 1; i >= 0; --i) { // the newest come first, as in a folder's list
        f.store().putFullMessage(aSentMessage(named('s', i).constData()).at(i).full(text), nullptr, {});
        f.store().putFullMessage(aDraft(named('d', i).constData()).at(i).full(text), nullptr, {});
    }
    f.store().flush();
    QCOMPARE(withText(f, 's', ofEach).size(), ofEach);
    QCOMPARE(withText(f, 'd', ofEach).size(), ofEach);
}

void TestLimits::sentTextsGoBeforeDrafts()
{
    StoreFixture f;
    fill(f, 6, QString(10'000, u'x'));
    f.store().keepLimits(75'000);
    QTRY_COMPARE(withText(f, 's', 6), QStringList{u"s5"_s});
    QCOMPARE(withText(f, 'd', 6).size(), 6);
    f.clock().advance(25h);
    f.store().keepLimits(25'000);
    QTRY_COMPARE(withText(f, 'd', 6), (QStringList{u"d4"_s, u"d5"_s}));
    QCOMPARE(withText(f, 's', 6), QStringList());
    QCOMPARE(f.listed().size(), 6); // only their texts
}

void TestLimits::onceADay()
{
    StoreFixture f;
    fill(f, 4, QString(10'000, u'x'));
    f.store().keepLimits(60'000);
    QTRY_COMPARE(withText(f, 's', 4).size(), 2);
    f.clock().advance(23h);
    f.store().keepLimits(0);
    f.store().flush();
    QCoreApplication::processEvents();
    f.store().flush();
    QCOMPARE(withText(f, 's', 4).size(), 2);
    f.clock().advance(2h);
    f.store().keepLimits(0);
    QTRY_COMPARE(withText(f, 'd', 4).size(), 0);
}

void TestLimits::countsBytes()
{
    StoreFixture f;
    fill(f, 2, QString(10'000, QChar(0x4e2d))); // three bytes each
    f.store().keepLimits(100'000);
    QTRY_COMPARE(withText(f, 's', 2), QStringList{u"s1"_s});
}

void TestLimits::sendsGoBetweenTheSlices()
{
    StoreFixture f;
    fill(f, 250, QString(1000, u'x'));
    f.store().keepLimits(0);
    f.store().addJobs({aDraft("d1").job()}, nullptr, {});
    f.store().flush(); // only what was given so far: the event loop has not run
    QCOMPARE(f.store().jobs({SendState::Waiting}).size(), 1);
    QVERIFY(withText(f, 's', 250).size() > 0);
    QTRY_COMPARE(withText(f, 'd', 250).size(), 0);
}

void TestLimits::eachSliceIsSmall()
{
    StoreFixture f;
    fill(f, 225, QString(1000, u'x'));
    TextLimit limit{.kept = 100'000};
    qint64 left = 450;
    int slices = 0;
    // The store's own writer must not have the file at the same time.
    f.reopenAfter([&] {
        Database database;
        QVERIFY(database.open(f.path(), Database::Access::ReadWrite));
        while (!limit.isOver) {
            const Result<TextLimit> next = nextSlice(database, limit);
            QVERIFY(next);
            limit = *next;
            const qint64 now = database.number(u"SELECT count(*) FROM body"_s);
            QVERIFY(left - now <= 200);
            QVERIFY(++slices <= 10);
            left = now;
        }
    });
    QCOMPARE(left, 100);
    QCOMPARE(limit.sum, 100'000);
    QVERIFY(slices >= 5); // three that count, two that let go
}

void TestLimits::aSmallFileIsNotReadThrough()
{
    StoreFixture f;
    fill(f, 300, QString(10, u'x'));
    TextLimit last;
    f.reopenAfter([&] {
        Database database;
        QVERIFY(database.open(f.path(), Database::Access::ReadWrite));
        const Result<TextLimit> next = nextSlice(database, {});
        QVERIFY(next);
        last = *next;
    });
    QVERIFY(last.isOver);
    QVERIFY(!last.isCounted);
}

void TestLimits::bringsTheLogIntoTheFile()
{
    StoreFixture f;
    fill(f, 50, QString(1000, u'x'));
    QVERIFY(QFileInfo(f.path() + u"-wal"_s).size() > 100'000);
    f.store().keepLimits();
    QTRY_COMPARE(QFileInfo(f.path() + u"-wal"_s).size(), 0);
    QCOMPARE(withText(f, 's', 50).size(), 50);
    QVERIFY(f.put({aDraft("after")})); // and goes on
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
