// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/result.h"

#include <QTest>

#include <memory>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValueOrAnError();
    void movesWhatCannotBeCopied();
    void tellsAValueFromAnErrorOfTheSameLook();
    void namesEveryKind();
};

void TestResult::holdsAValueOrAnError()
{
    const Result<int> good = 5;
    QVERIFY(good);
    QCOMPARE(*good, 5);
    QCOMPARE(good.value_or(7), 5);

    Error error;
    error.kind = ErrorKind::Gone;
    const Result<int> bad = error;
    QVERIFY(!bad);
    QVERIFY(!bad.has_value());
    QVERIFY(bad.error() == error);
    QCOMPARE(bad.value_or(7), 7);
    QVERIFY(good != bad);
    QVERIFY(bad == Result<int>(error));
}

void TestResult::movesWhatCannotBeCopied()
{
    Result<std::unique_ptr<QString>> result = std::make_unique<QString>(u"x"_s);
    QVERIFY(result);
    const std::unique_ptr<QString> taken = std::move(result).value();
    QCOMPARE(*taken, u"x"_s);
}

void TestResult::tellsAValueFromAnErrorOfTheSameLook()
{
    QVERIFY(Result<Done>(Done{}));
    QVERIFY(!Result<Done>(Error{}));
}

void TestResult::namesEveryKind()
{
    QStringList names;
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Secrets); ++kind)
        names.append(toString(static_cast<ErrorKind>(kind)));
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.last(), u"Secrets"_s);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
