// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/idset.h"

#include <QTest>

#include <limits>

using namespace Sendoff;

/// The same answers as those of a QSet, however the numbers lie.
class TestIdSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAQSet_data();
    void equalsAQSet();
};

void TestIdSet::equalsAQSet_data()
{
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QTest::addColumn<QList<qint64>>("ids");
    QTest::newRow("none") << QList<qint64>{};
    QTest::newRow("one") << QList<qint64>{7};
    QTest::newRow("close together") << QList<qint64>{9, 3, 4, 8, 3, 64, 128};
    QTest::newRow("below zero") << QList<qint64>{-5, 0, 5, -63, -64, -65};
    QTest::newRow("just close enough") << QList<qint64>{1, 250'000};
    QTest::newRow("just too far apart") << QList<qint64>{1, 250'001};
    QTest::newRow("as far apart as can be") << QList<qint64>{least, -1, 0, 1, most};
    QTest::newRow("at the end") << QList<qint64>{most - 2, most};
    QList<qint64> many;
    for (qint64 i = 0; i < 50'000; ++i)
        many.append(i * 15);
    QTest::newRow("many, with gaps") << many;
}

void TestIdSet::equalsAQSet()
{
    QFETCH(const QList<qint64>, ids);
    const IdSet set(ids);
    const QSet<qint64> plain(ids.cbegin(), ids.cend());
    QList<qint64> asked{std::numeric_limits<qint64>::min(), -1, 0, 1, std::numeric_limits<qint64>::max()};
    for (const qint64 id : ids) {
        for (const int step : {-64, -1, 0, 1, 64})
            asked.append(qint64(quint64(id) + quint64(qint64(step)))); // past the end it begins anew
    }
    for (const qint64 id : std::as_const(asked))
        QCOMPARE(set.contains(id), plain.contains(id));
}

QTEST_GUILESS_MAIN(TestIdSet)
#include "tst_idset.moc"
