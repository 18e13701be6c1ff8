// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/claims.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheClaims_data();
    void findsTheClaims();
    void findsNone_data();
    void findsNone();
    void boundsWhatItReads();
    void saysThatItHeedsChallenges();
    void mergesAChallenge_data();
    void mergesAChallenge();
};

namespace {

// Its base64 has a '/', a '+' and padding; base64url makes '_' and '-' of them.
const QByteArray claims = R"({"access_token":{"nbf":{"essential":true,"value":"1604106651 ??>>~~"}}})"_ba;

QByteArray plain()
{
    return claims.toBase64();
}

QByteArray url()
{
    return claims.toBase64(QByteArray::Base64UrlEncoding);
}

QByteArray unpadded(QByteArray text)
{
    while (text.endsWith('='))
        text.chop(1);
    return text;
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void TestClaims::findsTheClaims_data()
{
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const QByteArray &header) { QTest::newRow(name) << header; };
    const QByteArray value = R"(claims=")"_ba + plain() + '"';
    const QByteArray error = R"(error="insufficient_claims")"_ba;
    row("as Graph writes it",
        R"(Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", )"
        R"(client_id="00000003-0000-0000-c000-000000000000", )"_ba
            + error + ", "_ba + value);
    row("claims first", "Bearer "_ba + value + ", "_ba + error + R"(, realm="x")"_ba);
    row("base64url", R"(Bearer error="insufficient_claims", claims=")"_ba + url() + '"');
    row("without padding", R"(Bearer error="insufficient_claims", claims=")"_ba + unpadded(plain()) + '"');
    row("base64url without padding", "Bearer "_ba + error + R"(, claims=")"_ba + unpadded(url()) + '"');
    row("without quotes", "Bearer error=insufficient_claims, claims="_ba + plain());
    row("without quotes, claims first", "Bearer claims="_ba + plain() + ",error=insufficient_claims"_ba);
    row("any case", R"(BEARER Error="Insufficient_Claims",CLAIMS=")"_ba + plain() + '"');
    row("space around the signs",
        R"(Bearer   error = "insufficient_claims" ,claims =  ")"_ba + plain() + '"');
    row("no commas", "Bearer "_ba + error + ' ' + value);
    row("after another scheme", R"(Basic realm="a, b", Bearer )"_ba + error + ", "_ba + value);
    row("before another scheme", "Bearer "_ba + error + ", "_ba + value + R"(, PoP nonce="x")"_ba);
    row("after one with a token", "Negotiate TlRMTVNTUAAB==, Bearer "_ba + error + ", "_ba + value);
    row("after one with nothing", "Negotiate, Bearer "_ba + error + ", "_ba + value);
    row("after another Bearer", R"(Bearer error="invalid_token", Bearer )"_ba + error + ", "_ba + value);
    row("after a Bearer that cannot be read",
        R"(Bearer error="insufficient_claims", claims="%%%", Bearer )"_ba + error + ", "_ba + value);
    row("escapes in a value before",
        R"(Bearer realm="a \" , claims=\"e30=\" b", error="insufficient_claims", )"_ba + value);
    row("empty elements", ",, ,Bearer "_ba + error + ", ,, "_ba + value + ",,"_ba);
    row("garbage between", "Bearer "_ba + error + ", @@ \xff;; <>, "_ba + value);
    row("the closing quote is missing", "Bearer "_ba + error + ", "_ba + value.chopped(1));
}

void TestClaims::findsTheClaims()
{
    QFETCH(const QByteArray, header);
    QVERIFY(plain().contains('/') && plain().contains('+') && plain().endsWith('='));
    const std::optional<QByteArray> found = challengedClaims(header);
    QVERIFY(found);
    QCOMPARE(objectOf(*found), objectOf(claims));
}

void TestClaims::findsNone_data()
{
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const QByteArray &header) { QTest::newRow(name) << header; };
    const auto claimed = [](const QByteArray &encoded) {
        return R"(Bearer error="insufficient_claims", claims=")"_ba + encoded + '"';
    };
    const QByteArray value = R"(claims=")"_ba + plain() + '"';
    row("empty", {});
    row("no challenge", "Bearer"_ba);
    row("no claims", R"(Bearer error="insufficient_claims")"_ba);
    row("no error", "Bearer "_ba + value);
    row("another error", R"(Bearer error="invalid_token", )"_ba + value);
    row("another scheme", R"(PoP error="insufficient_claims", )"_ba + value);
    row("no scheme", R"(error="insufficient_claims", )"_ba + value);
    row("the two in two challenges", R"(Bearer error="insufficient_claims", Bearer )"_ba + value);
    row("within a value", R"(Bearer realm="error=insufficient_claims, )"_ba + plain() + '"');
    row("empty claims", claimed({}));
    row("only padding", claimed("===="_ba));
    row("no base64", claimed("@@@@"_ba));
    row("cut within a byte", claimed("e30e3"_ba));
    row("no JSON", claimed("hello"_ba.toBase64()));
    row("an array", claimed("[1]"_ba.toBase64()));
    row("a number", claimed("1e999"_ba.toBase64()));
    row("null", claimed("null"_ba.toBase64()));
    row("deep", claimed((QByteArray(5000, '[') + QByteArray(5000, ']')).toBase64()));
    row("zeros", QByteArray(100, '\0'));
    row("quotes", QByteArray(1001, '"'));
    row("backslashes in quotes", '"' + QByteArray(1001, '\\'));
    row("ends after the sign", "Bearer error="_ba);
    row("signs", QByteArray(1000, '='));
}

void TestClaims::findsNone()
{
    QFETCH(const QByteArray, header);
    QVERIFY(!challengedClaims(header));
}

void TestClaims::boundsWhatItReads()
{
    const auto headerWith = [](qsizetype size) {
        const QByteArray start = R"({"a":")"_ba;
        const QByteArray json = start + QByteArray(size - start.size() - 2, 'x') + "\"}"_ba;
        return R"(Bearer error="insufficient_claims", claims=")"_ba + json.toBase64() + '"';
    };
    QVERIFY(challengedClaims(headerWith(16384)));
    QVERIFY(!challengedClaims(headerWith(16385)));
    QVERIFY(!challengedClaims(headerWith(1 << 20)));
    // Long ones of every sort end, and find nothing.
    for (const QByteArray &part : {"Bearer "_ba, ", "_ba, "a=\"b\", "_ba, "\""_ba, "a=\\"_ba, "\xff"_ba}) {
        QVERIFY(!challengedClaims(part.repeated(1 + (1 << 20) / part.size())));
        QVERIFY(!challengedClaims(part.repeated(60'000 / part.size())));
    }
}

void TestClaims::saysThatItHeedsChallenges()
{
    QCOMPARE(claimsParameter({}), R"({"access_token":{"xms_cc":{"values":["cp1"]}}})"_ba);
}

void TestClaims::mergesAChallenge_data()
{
    QTest::addColumn<QByteArray>("challenged");
    QTest::addColumn<QByteArray>("merged");
    const auto row = [](const char *name, const QByteArray &challenged, const QByteArray &merged) {
        QTest::newRow(name) << challenged << merged;
    };
    const QByteArray alone = R"({"access_token":{"xms_cc":{"values":["cp1"]}}})"_ba;
    row("beside another", R"({"access_token":{"nbf":{"essential":true,"value":"1"}}})"_ba,
        R"({"access_token":{"nbf":{"essential":true,"value":"1"},"xms_cc":{"values":["cp1"]}}})"_ba);
    row("beside another kind of token", R"({"id_token":{"auth_time":null}})"_ba,
        R"({"id_token":{"auth_time":null},"access_token":{"xms_cc":{"values":["cp1"]}}})"_ba);
    row("already in it", alone, alone);
    row("beside another capability",
        R"({"access_token":{"xms_cc":{"values":["protapp"],"essential":true}}})"_ba,
        R"({"access_token":{"xms_cc":{"values":["protapp","cp1"],"essential":true}}})"_ba);
    row("null in place of an object", R"({"access_token":null})"_ba, alone);
    row("an array in place of an object", R"({"access_token":[1]})"_ba, alone);
    row("a text in place of values", R"({"access_token":{"xms_cc":{"values":"cp1"}}})"_ba, alone);
    row("no JSON", "hello"_ba, alone);
    row("an array", "[]"_ba, alone);
    row("too large", R"({"a":")"_ba + QByteArray(16384, 'x') + "\"}"_ba, alone);
}

void TestClaims::mergesAChallenge()
{
    QFETCH(const QByteArray, challenged);
    QFETCH(const QByteArray, merged);
    QCOMPARE(objectOf(claimsParameter(challenged)), objectOf(merged));
}

QTEST_APPLESS_MAIN(TestClaims)
#include "tst_claims.moc"
