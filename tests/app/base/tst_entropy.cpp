// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/entropy.h"
#include "support/countingentropy.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestEntropy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesVersionFourIds();
    void neverMakesAnIdTwice();
    void keepsFractionsBelowOne();
    void givesAsManyBytesAsAsked();
};

void TestEntropy::makesVersionFourIds()
{
    static const QRegularExpression shape(
        u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    SystemEntropy system;
    CountingEntropy counting;
    for (int i = 0; i < 100; ++i) {
        QVERIFY(shape.match(QString::fromLatin1(system.uuid())).hasMatch());
        QVERIFY(shape.match(QString::fromLatin1(counting.uuid())).hasMatch());
    }
}

void TestEntropy::neverMakesAnIdTwice()
{
    SystemEntropy system;
    CountingEntropy counting;
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i)
        seen << system.uuid() << counting.uuid();
    QCOMPARE(seen.size(), 2000);
}

void TestEntropy::keepsFractionsBelowOne()
{
    struct Full final : Entropy
    {
        QByteArray bytes(int count) override { return QByteArray(count, '\xff'); }
    } full;
    QVERIFY(full.fraction() < 1.0);
    QVERIFY(full.fraction() > 0.999);
    SystemEntropy system;
    for (int i = 0; i < 100; ++i)
        QVERIFY(system.fraction() >= 0.0 && system.fraction() < 1.0);
}

void TestEntropy::givesAsManyBytesAsAsked()
{
    SystemEntropy system;
    QCOMPARE(system.bytes(0).size(), 0);
    QCOMPARE(system.bytes(33).size(), 33);
}

QTEST_GUILESS_MAIN(TestEntropy)
#include "tst_entropy.moc"
