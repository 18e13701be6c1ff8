// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/signinfault.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What is kept of the sign-in service's own words: bounded, in one line, and no secret.
class TestSignInDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleansDetails_data();
    void cleansDetails();
    void boundsDetails();
    void readsClaims_data();
    void readsClaims();
    void logsNoDetail();
};

namespace {

QByteArray body(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Error failure(ErrorKind kind, const QString &code, const QString &detail = {})
{
    return {.kind = kind,
            .httpStatus = 0,
            .code = code,
            .detail = detail,
            .requestId = {},
            .retryAfter = std::nullopt};
}

} // namespace

void TestSignInDetail::cleansDetails_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QString &words, const QString &detail) {
        QTest::newRow(name) << words << detail;
    };
    const QString verifier = u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s;
    row("line breaks", u" a\r\nb\tc\n"_s, u"a b c"_s);
    row("control characters", u"a\u0000b\u001b[31mc\u007fd\u0085e\u202ef"_s, u"a b [31mc d e f"_s);
    row("other scripts stay", u"Сеанс 已结束 😀"_s, u"Сеанс 已结束 😀"_s);
    row("a verifier", u"code_verifier="_s + verifier + u" is wrong"_s, u"… is wrong"_s);
    row("in quotes", u"The code '"_s + verifier + u"' is used"_s, u"The code '…' is used"_s);
    row("a web token", u"token eyJ0eXAi.eyJhdWQiOiIwMDAwMDAwMy0wMDAw.c2lnbmF0dXJl-_12, sorry"_s,
        u"token …, sorry"_s);
    row("a personal account's", u"M.C107_BAY.2.U.-CuQ*x!Zz$aaaaaaaaaaaaaaaaaaaaaa failed"_s, u"… failed"_s);
    row("base64", u"x: "_s + QString::fromLatin1(QByteArray(60, '\xfb').toBase64()) + u"7="_s, u"x: …"_s);
    row("percent-encoded", u"c=0.AX%2Bq1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8"_s, u"…"_s);
    row("ids stay", u"Trace ID: 0b9c0a11-1234-4321-9876-0123456789ab"_s,
        u"Trace ID: 0b9c0a11-1234-4321-9876-0123456789ab"_s);
    row("scopes stay", u"https://graph.microsoft.com/Mail.ReadWrite.Shared"_s,
        u"https://graph.microsoft.com/Mail.ReadWrite.Shared"_s);
}

void TestSignInDetail::cleansDetails()
{
    QFETCH(const QString, words);
    QFETCH(const QString, detail);
    QCOMPARE(faultOfAnswer(400, body({{u"error"_s, u"x"_s}, {u"error_description"_s, words}})).detail,
             detail);
    QCOMPARE(faultOfRedirect(u"x"_s, words).detail, detail);
    QCOMPARE(faultOfError(failure(ErrorKind::LinkLost, {}, words)).detail, detail);
}

void TestSignInDetail::boundsDetails()
{
    QCOMPARE(faultOfRedirect(u"x"_s, u"ab "_s.repeated(100'000)).detail.size(), 2000);
    QVERIFY(faultOfRedirect(u"x"_s, u"😀"_s.repeated(100'000)).detail.size() <= 2000);
    QVERIFY(!faultOfRedirect(u"x"_s, u"a"_s + u"😀"_s.repeated(1500)).detail.back().isHighSurrogate());
    // A secret that the limit would cut in two.
    const QString secret = u"S3cret"_s.repeated(20);
    const QString words = u"no "_s.repeated(1327) + secret + u" no"_s.repeated(1000);
    QVERIFY(words.indexOf(secret) < 4000 && words.indexOf(secret) + 30 > 4000);
    QVERIFY(!faultOfRedirect(u"x"_s, words).detail.contains("S3cret"_L1));
    QVERIFY(!faultOfRedirect(u"x"_s, u"1"_s.repeated(3900) + u' ' + words).detail.contains("S3cret"_L1));
    // A name that is none.
    const SignInFault odd = faultOfRedirect(u"a\nb"_s + secret, {});
    QVERIFY(!odd.error.contains(u'\n'));
    QVERIFY(odd.error.size() <= 64);
}

void TestSignInDetail::readsClaims_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("claims");
    const auto row = [](const char *name, const QByteArray &members, const QByteArray &claims) {
        QTest::newRow(name) << members << claims;
    };
    row("none", R"("x":1)"_ba, {});
    row("text", R"("claims":"{ \"a\" : 1 }")"_ba, R"({"a":1})"_ba);
    row("object", R"("claims":{"a":1})"_ba, R"({"a":1})"_ba);
    row("no JSON", R"("claims":"hello")"_ba, {});
    row("an array", R"("claims":["a"])"_ba, {});
    row("a text of an array", R"("claims":"[1]")"_ba, {});
    row("null", R"("claims":null)"_ba, {});
    row("too large", R"("claims":{"a":")"_ba + QByteArray(16384, 'x') + "\"}"_ba, {});
}

void TestSignInDetail::readsClaims()
{
    QFETCH(const QByteArray, members);
    QTEST(faultOfAnswer(400, R"({"error":"interaction_required",)"_ba + members + '}').claims, "claims");
    // A trace id that is none is not kept.
    QVERIFY(faultOfAnswer(400, R"({"error":"x","trace_id":"a b"})"_ba).traceId.isEmpty());
    QVERIFY(faultOfAnswer(400, R"({"error":"x","trace_id":7})"_ba).traceId.isEmpty());
}

void TestSignInDetail::logsNoDetail()
{
    QString text;
    QDebug(&text) << faultOfAnswer(400,
                                   body({{u"error"_s, u"invalid_grant"_s},
                                         {u"error_description"_s, u"User anna@contoso.com"_s},
                                         {u"claims"_s, u"{\"hidden\":1}"_s},
                                         {u"error_codes"_s, QJsonArray{70000}},
                                         {u"trace_id"_s, u"trace-7"_s}}));
    for (const QString &part : {u"SessionEnded"_s, u"invalid_grant"_s, u"70000"_s, u"trace-7"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(!text.contains("anna"_L1) && !text.contains("hidden"_L1));
}

QTEST_APPLESS_MAIN(TestSignInDetail)
#include "tst_signindetail.moc"
