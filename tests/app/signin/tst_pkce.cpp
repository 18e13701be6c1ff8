// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/pkce.h"

#include "base/entropy.h"
#include "support/countingentropy.h"

#include <QRegularExpression>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

namespace {

/// Gives the bytes it was made with, and tells how many were asked for.
class GivenEntropy final : public Entropy
{
public:
    explicit GivenEntropy(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    QByteArray bytes(int count) override
    {
        asked += count;
        return m_bytes.first(count);
    }

    int asked = 0;

private:
    QByteArray m_bytes;
};

// RFC 7636, appendix B.
const QByteArray rfcVerifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_ba;
const QByteArray rfcChallenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_ba;

} // namespace

class TestPkce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheChallengeOfTheStandard();
    void makesTheVerifierOfTheStandard();
    void writesBytesAsBase64Url();
    void neverMakesTheSameTwice();
};

void TestPkce::makesTheChallengeOfTheStandard()
{
    QCOMPARE(challengeOf(rfcVerifier), rfcChallenge);
}

void TestPkce::makesTheVerifierOfTheStandard()
{
    GivenEntropy entropy(QByteArray::fromBase64(rfcVerifier, QByteArray::Base64UrlEncoding));
    const Pkce pkce = makePkce(entropy);
    QCOMPARE(entropy.asked, 32);
    QCOMPARE(pkce.verifier, rfcVerifier);
    QCOMPARE(pkce.challenge, rfcChallenge);
}

void TestPkce::writesBytesAsBase64Url()
{
    GivenEntropy entropy(QByteArray(32, '\xff'));
    static const QRegularExpression allowed(u"^[A-Za-z0-9_-]{43}$"_s);
    QVERIFY(allowed.match(QString::fromLatin1(makePkce(entropy).verifier)).hasMatch());
    QVERIFY(allowed.match(QString::fromLatin1(makePkce(entropy).challenge)).hasMatch());
    QVERIFY(allowed.match(QString::fromLatin1(makeState(entropy))).hasMatch());
    QCOMPARE(entropy.asked, 96);
}

void TestPkce::neverMakesTheSameTwice()
{
    CountingEntropy entropy;
    const Pkce first = makePkce(entropy);
    const Pkce second = makePkce(entropy);
    QVERIFY(first.verifier != second.verifier);
    QVERIFY(first.challenge != second.challenge);
    QVERIFY(makeState(entropy) != makeState(entropy));
}

QTEST_APPLESS_MAIN(TestPkce)
#include "tst_pkce.moc"
