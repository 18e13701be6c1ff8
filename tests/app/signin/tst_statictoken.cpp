// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/statictoken.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestStaticToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheTokenFromTheEventLoop();
    void givesNoneAfterItWasRefused();
    void ignoresThatAnotherWasRefused();
    void countsAnUnusableTokenAsNone_data();
    void countsAnUnusableTokenAsNone();
    void isSilentAfterTheContextDied();
};

void TestStaticToken::givesTheTokenFromTheEventLoop()
{
    StaticToken source(" eyJ0.x-_~+/==\n");
    std::optional<Result<QByteArray>> answer;
    source.token(this, [&answer](const Result<QByteArray> &token) { answer = token; });
    QVERIFY(!answer);
    QTRY_VERIFY(answer);
    QCOMPARE(answer->value(), "eyJ0.x-_~+/=="_ba);
}

void TestStaticToken::givesNoneAfterItWasRefused()
{
    StaticToken source("abc");
    QVERIFY(!source.refused("abc", {}));
    std::optional<Result<QByteArray>> answer;
    source.token(this, [&answer](const Result<QByteArray> &token) { answer = token; });
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QVERIFY(answer->error().kind == ErrorKind::Unauthorized);
    QVERIFY(!answer->error().detail.contains("abc"_L1));
}

void TestStaticToken::ignoresThatAnotherWasRefused()
{
    StaticToken source("abc");
    QVERIFY(source.refused("an older one", {}));
    std::optional<Result<QByteArray>> answer;
    source.token(this, [&answer](const Result<QByteArray> &token) { answer = token; });
    QTRY_VERIFY(answer);
    QVERIFY(answer->has_value());
}

void TestStaticToken::countsAnUnusableTokenAsNone_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only space") << " \n"_ba;
    QTest::newRow("a line break makes a header") << "abc\r\nX-Evil: 1"_ba;
    QTest::newRow("a space") << "a b"_ba;
    QTest::newRow("not ASCII") << "\xd0\xb0"_ba;
}

void TestStaticToken::countsAnUnusableTokenAsNone()
{
    QFETCH(const QByteArray, token);
    StaticToken source(token);
    std::optional<Result<QByteArray>> answer;
    source.token(this, [&answer](const Result<QByteArray> &given) { answer = given; });
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QVERIFY(answer->error().kind == ErrorKind::Unauthorized);
}

void TestStaticToken::isSilentAfterTheContextDied()
{
    StaticToken source("abc");
    int calls = 0;
    {
        QObject context;
        source.token(&context, [&calls](const Result<QByteArray> &) { ++calls; });
    }
    QCoreApplication::processEvents();
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(TestStaticToken)
#include "tst_statictoken.moc"
