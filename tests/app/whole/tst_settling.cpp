// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/aside.h"
#include "support/wholefixture.h"

#include <QTest>

using namespace Sendoff;

/// The time of a test goes on only when nothing is under way.
class TestSettling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForAChainOfAnyLength();

private:
    void hop(int left);

    int m_hops = 0;
};

void TestSettling::hop(int left)
{
    ++m_hops;
    if (left > 1)
        doAside([left] { return left - 1; }, this, [this](int rest) { hop(rest); });
}

void TestSettling::waitsForAChainOfAnyLength()
{
    WholeFixture whole({});
    QVERIFY(whole.openAndRead());
    whole.settle();
    hop(40);
    whole.settle();
    QCOMPARE(m_hops, 40);
}

QTEST_GUILESS_MAIN(TestSettling)
#include "tst_settling.moc"
