// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/loopbackrequest.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

namespace {

using Kind = LoopbackVerdict::Kind;

const LoopbackExpectation expectation{
    .port = 4711,
    .state = "st-At_e",
    .issuers = {QUrl(u"https://login.microsoftonline.com"_s), QUrl(u"http://localhost:7200"_s)}};

QByteArray get(const QByteArray &target, const QByteArray &headers = "Host: localhost:4711\r\n")
{
    return "GET " + target + " HTTP/1.1\r\n" + headers + "\r\n";
}

QByteArray ofSize(qsizetype size)
{
    const QByteArray head = get("/?code=abc&state=st-At_e", "Host: localhost:4711\r\nCookie: \r\n");
    return QByteArray(head).replace("Cookie: ", "Cookie: " + QByteArray(size - head.size(), 'c'));
}

} // namespace

class TestLoopbackRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void readsTheCode_data();
    void readsTheCode();
    void readsTheRefusal();
    void cutsLongWords();
    void waitsForTheWholeHead();
    void neverWaitsForMoreThanALongestHead();
    void needsAState();
    void comparesSecrets();
};

void TestLoopbackRequest::judges_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, const QByteArray &request, Kind kind, int status = 400) {
        QTest::newRow(name) << request << int(kind) << status;
    };
    const QByteArray good = "/?code=abc&state=st-At_e";

    row("code", get(good), Kind::Code);
    row("the other way round", get("/?state=st-At_e&code=abc"), Kind::Code);
    row("with what else services add", get(good + "&session_state=1-2&client_info=x"), Kind::Code);
    row("by number", get(good, "Host: 127.0.0.1:4711\r\n"), Kind::Code);
    row("by number, IPv6", get(good, "Host: [::1]:4711\r\n"), Kind::Code);
    row("host in capitals", get(good, "HOST:LocalHost:4711\r\n"), Kind::Code);
    row("HTTP/1.0", "GET " + good + " HTTP/1.0\r\nHost: localhost:4711\r\n\r\n", Kind::Code);
    row("issuer", get(good + "&iss=https%3A%2F%2Flogin.microsoftonline.com%2Fabc%2Fv2.0"), Kind::Code);
    row("issuer without a path", get(good + "&iss=http%3A%2F%2Flocalhost%3A7200"), Kind::Code);
    row("as long as may be", ofSize(longestLoopbackHead), Kind::Code);
    row("denied", get("/?error=access_denied&state=st-At_e"), Kind::Denied);
    row("denied although there is a code", get(good + "&error=access_denied"), Kind::Denied);
    row("end page", get("/done"), Kind::EndPage);
    row("end page with a query", get("/done?x"), Kind::EndPage);

    row("no state", get("/?code=abc"), Kind::WrongState);
    row("empty state", get("/?code=abc&state="), Kind::WrongState);
    row("state without a value", get("/?code=abc&state"), Kind::WrongState);
    row("other state", get("/?code=abc&state=st-At_f"), Kind::WrongState);
    row("shorter state", get("/?code=abc&state=st-At_"), Kind::WrongState);
    row("longer state", get("/?code=abc&state=st-At_ee"), Kind::WrongState);
    row("state in capitals", get("/?code=abc&state=ST-AT_E"), Kind::WrongState);
    row("state twice", get(good + "&state=st-At_e"), Kind::WrongState);
    row("state twice, once escaped", get(good + "&%73tate=x"), Kind::WrongState);
    row("code twice", get(good + "&code=def"), Kind::WrongState);
    row("error without state", get("/?error=access_denied"), Kind::WrongState);
    row("nothing asked", get("/?"), Kind::WrongState);

    row("issuer elsewhere", get(good + "&iss=https%3A%2F%2Fevil.example"), Kind::WrongIssuer);
    row("issuer with a longer name",
        get(good + "&iss=https%3A%2F%2Flogin.microsoftonline.com.evil.example%2F"), Kind::WrongIssuer);
    row("issuer behind a user", get(good + "&iss=https%3A%2F%2Flogin.microsoftonline.com%40evil.example%2F"),
        Kind::WrongIssuer);
    row("issuer with another scheme", get(good + "&iss=http%3A%2F%2Flogin.microsoftonline.com%2F"),
        Kind::WrongIssuer);
    row("issuer at another port", get(good + "&iss=http%3A%2F%2Flocalhost%3A7201"), Kind::WrongIssuer);
    row("empty issuer", get(good + "&iss="), Kind::WrongIssuer);
    row("error of another issuer", get("/?error=x&state=st-At_e&iss=https%3A%2F%2Fevil.example"),
        Kind::WrongIssuer);

    row("neither code nor error", get("/?state=st-At_e"), Kind::Other);
    row("empty code", get("/?code=&state=st-At_e"), Kind::Other);
    row("code with a line break", get("/?code=a%0D%0Ab&state=st-At_e"), Kind::Other);
    row("code with a space", get("/?code=a+b&state=st-At_e"), Kind::Other);
    row("code with a zero", get("/?code=a%00b&state=st-At_e"), Kind::Other);
    row("code beyond ASCII", get("/?code=%D0%B0&state=st-At_e"), Kind::Other);
    row("code too long", get("/?state=st-At_e&code=" + QByteArray(8 * 1024 + 1, 'c')), Kind::Other);
    row("the root alone", get("/"), Kind::Other, 404);
    row("icon", get("/favicon.ico"), Kind::Other, 404);
    row("another path", get("/x?code=abc&state=st-At_e"), Kind::Other, 404);
    row("two slashes", get("//?code=abc&state=st-At_e"), Kind::Other, 404);
    row("a deeper end page", get("/done/"), Kind::Other, 404);
    row("escaped end page", get("/%64one"), Kind::Other, 404);
    row("target with a scheme", get("http://localhost:4711" + good), Kind::Other);
    row("fragment", get(good + "#x"), Kind::Other);
    row("no target", "GET  HTTP/1.1\r\nHost: localhost:4711\r\n\r\n", Kind::Other);
    row("a space too much", get(good + " x"), Kind::Other);
    row("not ASCII in the target", get(good + "\xd0\xb0"), Kind::Other);
    row("a zero in the target", get(good + QByteArray(1, '\0')), Kind::Other);

    row("HEAD", get(good).replace("GET", "HEAD"), Kind::Other, 405);
    row("POST", get(good).replace("GET", "POST"), Kind::Other, 405);
    row("OPTIONS", get(good).replace("GET", "OPTIONS"), Kind::Other, 405);
    row("get", get(good).replace("GET", "get"), Kind::Other);
    row("HTTP/2", get(good).replace("HTTP/1.1", "HTTP/2.0"), Kind::Other);
    row("HTTP/0.9", "GET " + good + "\r\n\r\n", Kind::Other);
    row("start of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", Kind::Other);
    row("start of TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7), Kind::Other);
    row("empty lines first", "\r\n\r\n" + get(good), Kind::Other);

    row("no host", get(good, {}), Kind::Other);
    row("host twice", get(good, "Host: localhost:4711\r\nHost: localhost:4711\r\n"), Kind::Other);
    row("a name that leads here", get(good, "Host: evil.example:4711\r\n"), Kind::Other, 421);
    row("a name that begins alike", get(good, "Host: localhost.evil.example:4711\r\n"), Kind::Other, 421);
    row("another port", get(good, "Host: localhost:4712\r\n"), Kind::Other, 421);
    row("no port", get(good, "Host: localhost\r\n"), Kind::Other, 421);
    row("a port with a zero", get(good, "Host: localhost:04711\r\n"), Kind::Other, 421);
    row("a user", get(good, "Host: x@localhost:4711\r\n"), Kind::Other, 421);
    row("a dot at the end", get(good, "Host: localhost.:4711\r\n"), Kind::Other, 421);
    row("header without a colon", get(good, "Host: localhost:4711\r\nnonsense\r\n"), Kind::Other);
    row("header without a name", get(good, "Host: localhost:4711\r\n: x\r\n"), Kind::Other);
    row("folded header", get(good, "Host: localhost:4711\r\nX: a\r\n b: c\r\n"), Kind::Other);
    row("space before the colon", get(good, "Host : localhost:4711\r\n"), Kind::Other);
    row("bare line feed", get(good, "Host: localhost:4711\nX: y\r\n"), Kind::Other);
    row("a zero in a header", get(good, QByteArray("Host: localhost:4711\r\nX: \0\r\n", 28)), Kind::Other);
    row("header beyond ASCII", get(good, "Host: localhost:4711\r\nX: \xd0\xb0\r\n"), Kind::Code);
    row("too long", ofSize(longestLoopbackHead + 1), Kind::Other, 431);
    row("17 KB", ofSize(17 * 1024), Kind::Other, 431);
    row("a megabyte without an end", "GET /" + QByteArray(1024 * 1024, 'a'), Kind::Other, 431);
}

void TestLoopbackRequest::judges()
{
    QFETCH(const QByteArray, request);
    QFETCH(const int, kind);
    QFETCH(const int, status);
    const std::optional<LoopbackVerdict> verdict = judgedRequest(request, expectation);
    QVERIFY(verdict);
    QCOMPARE(int(verdict->kind), kind);
    if (verdict->kind == Kind::Other)
        QCOMPARE(verdict->status, status);
    QCOMPARE(verdict->code.isEmpty(), verdict->kind != Kind::Code);
    QVERIFY(verdict->kind == Kind::Denied || verdict->error.isEmpty());
}

void TestLoopbackRequest::readsTheCode_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("plain") << "0.AbC-d_e.f~"_ba
                           << "0.AbC-d_e.f~"_ba;
    QTest::newRow("escaped") << "a%2Bb%2Fc%3D%26%25"_ba
                             << "a+b/c=&%"_ba;
    QTest::newRow("with bare equals signs") << "abc=="_ba
                                            << "abc=="_ba;
}

void TestLoopbackRequest::readsTheCode()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QByteArray, code);
    const auto verdict = judgedRequest(get("/?code=" + written + "&state=st-At_e"), expectation);
    QVERIFY(verdict);
    QCOMPARE(verdict->code, code);
}

void TestLoopbackRequest::readsTheRefusal()
{
    const auto verdict = judgedRequest(
        get("/?error=access_denied&error_description=AADSTS65004%3a+User+%d0%bd%d0%b5%d1%82.%0d%0aTrace%00+ID"
            "&state=st-At_e&code=abc"),
        expectation);
    QVERIFY(verdict);
    QCOMPARE(verdict->error, u"access_denied"_s);
    QVERIFY2(verdict->description.startsWith(u"AADSTS65004: User нет. Trace"_s),
             qPrintable(verdict->description));
    QVERIFY(!verdict->description.contains(u'\n'));
    QVERIFY(verdict->code.isEmpty());
}

void TestLoopbackRequest::cutsLongWords()
{
    const auto verdict = judgedRequest(get("/?error=" + QByteArray(5000, 'e') + "&error_description="
                                           + QByteArray(5000, 'd') + "&state=st-At_e"),
                                       expectation);
    QVERIFY(verdict);
    QCOMPARE(verdict->error.size(), 2000);
    QCOMPARE(verdict->description.size(), 2000);
}

void TestLoopbackRequest::waitsForTheWholeHead()
{
    const QByteArray whole = get("/?code=abc&state=st-At_e");
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!judgedRequest(whole.left(size), expectation), qPrintable(QString::number(size)));
    QVERIFY(judgedRequest(whole, expectation));
    QVERIFY(judgedRequest(whole + "what a body might be", expectation)->kind == Kind::Code);
}

void TestLoopbackRequest::neverWaitsForMoreThanALongestHead()
{
    const QByteArray endless(longestLoopbackHead, 'A');
    QVERIFY(!judgedRequest(endless.chopped(1), expectation));
    const auto verdict = judgedRequest(endless, expectation);
    QVERIFY(verdict);
    QCOMPARE(verdict->status, 431);
}

void TestLoopbackRequest::needsAState()
{
    LoopbackExpectation none = expectation;
    none.state.clear();
    QVERIFY(judgedRequest(get("/?code=abc&state="), none)->kind == Kind::WrongState);
    QVERIFY(judgedRequest(get("/?code=abc"), none)->kind == Kind::WrongState);
}

void TestLoopbackRequest::comparesSecrets()
{
    QVERIFY(isSameSecret("abc", "abc"));
    QVERIFY(!isSameSecret("abd", "abc"));
    QVERIFY(!isSameSecret("bbc", "abc"));
    QVERIFY(!isSameSecret("ab", "abc"));
    QVERIFY(!isSameSecret("abcc", "abc"));
    QVERIFY(!isSameSecret("", "abc"));
    QVERIFY(!isSameSecret("", ""));
    QVERIFY(!isSameSecret("\x80", "\x81"));
}

QTEST_GUILESS_MAIN(TestLoopbackRequest)
#include "tst_loopbackrequest.moc"
