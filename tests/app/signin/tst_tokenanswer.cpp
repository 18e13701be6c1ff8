// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/tokenanswer.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTokenAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeAnswer();
    void readsAnAnswerWithoutTheRest();
    void knowsAPersonalAccount();
    void readsTheLife_data();
    void readsTheLife();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void boundsTokens();
    void knowsUsableTokens_data();
    void knowsUsableTokens();
    void readsThePerson_data();
    void readsThePerson();
    void readsNobody_data();
    void readsNobody();
    void tellsPeopleApart();
};

namespace {

const auto secret = "S3cretValueOfThisTest"_ba;

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray idToken(const QByteArray &payload)
{
    return base64Url(R"({"alg":"RS256"})"_ba) + '.' + base64Url(payload) + ".c2ln"_ba;
}

/// A good answer with one member (or several) written in place of the mark.
QByteArray answerWith(const QByteArray &members)
{
    return "{\"token_type\":\"Bearer\",\"access_token\":\""_ba + secret + "\",\"expires_in\":3600,"_ba
        + members + '}';
}

const QStringList asked{u"offline_access"_s, u"openid"_s, u"Mail.Send"_s};

} // namespace

void TestTokenAnswer::readsAWholeAnswer()
{
    const QByteArray json
        = R"({"token_type":"bearer","scope":"openid https://graph.microsoft.com/Mail.ReadWrite",
        "expires_in":4321,"ext_expires_in":9999,"access_token":"eyJ0.a-b_c~+/=","refresh_token":"0.AX!*$-1",
        "id_token":")"_ba
        + idToken(
              R"({"tid":"t-1","oid":"o-1","sub":"s-1","iss":"https://i","preferred_username":"anna@contoso.com",
                      "name":"Анна"})"_ba)
        + "\"}"_ba;
    const Result<TokenAnswer> answer = readTokenAnswer(json, asked);
    QVERIFY(answer);
    QCOMPARE(answer->access, "eyJ0.a-b_c~+/="_ba);
    QCOMPARE(answer->refresh, "0.AX!*$-1"_ba);
    QVERIFY(answer->expiresIn == 4321s);
    QCOMPARE(answer->granted, (QStringList{u"mail.readwrite"_s, u"openid"_s}));
    QVERIFY(
        answer->person
        == (Person{.tenant = u"t-1"_s, .id = u"o-1"_s, .address = u"anna@contoso.com"_s, .name = u"Анна"_s}));
    QVERIFY(answer->kind == AccountKind::Work);
}

void TestTokenAnswer::readsAnAnswerWithoutTheRest()
{
    const Result<TokenAnswer> answer
        = readTokenAnswer(R"({"token_type":"Bearer","expires_in":1,"access_token":"a"})"_ba, asked);
    QVERIFY(answer);
    QVERIFY(answer->refresh.isEmpty());
    QVERIFY(!answer->person);
    QCOMPARE(answer->granted, (QStringList{u"mail.send"_s, u"openid"_s}));
    for (const QByteArray &members :
         {R"("refresh_token":null,"scope":null,"id_token":null)"_ba,
          R"("refresh_token":7,"scope":["a"],"id_token":{"tid":"t","oid":"o"})"_ba,
          R"("refresh_token":"","scope":"","id_token":"no.token")"_ba}) {
        const Result<TokenAnswer> odd = readTokenAnswer(answerWith(members), asked);
        QVERIFY2(odd, members.constData());
        QVERIFY(odd->refresh.isEmpty());
        QVERIFY(!odd->person);
        QCOMPARE(odd->granted, answer->granted);
    }
}

void TestTokenAnswer::knowsAPersonalAccount()
{
    const QByteArray personal
        = idToken(R"({"tid":"9188040d-6c67-4c5b-b112-36a304b66dad","oid":"o","sub":"s"})"_ba);
    const Result<TokenAnswer> answer = readTokenAnswer(answerWith("\"id_token\":\""_ba + personal + '"'), {});
    QVERIFY(answer);
    QVERIFY(answer->kind == AccountKind::Personal);
    QVERIFY(isPersonalTenant(u"9188040D-6C67-4C5B-B112-36A304B66DAD"_s));
    QVERIFY(!isPersonalTenant({}));
    QVERIFY(!isPersonalTenant(u"9188040d-6c67-4c5b-b112-36a304b66dae"_s));
}

void TestTokenAnswer::readsTheLife_data()
{
    QTest::addColumn<QByteArray>("life");
    QTest::addColumn<qint64>("seconds"); // 0: refused
    const auto row
        = [](const char *life, qint64 seconds) { QTest::newRow(life) << QByteArray(life) << seconds; };
    row("3599", 3599);
    row("\"3599\"", 3599);
    row("1", 1);
    row("3.6e3", 3600);
    row("100800", 100800); // 28 hours
    row("172800", 172800);
    row("172801", 172800);
    row("9007199254740992", 172800);
    row("0", 0);
    row("-1", 0);
    row("\"-3599\"", 0);
    row("0.5", 0);
    row("1e300", 0);
    row("1e999", 0);
    row("\"nan\"", 0);
    row("\"inf\"", 0);
    row("\"\"", 0);
    row("\"1 h\"", 0);
    row("null", 0);
    row("true", 0);
    row("[3599]", 0);
    row("{\"s\":1}", 0);
}

void TestTokenAnswer::readsTheLife()
{
    QFETCH(const QByteArray, life);
    QFETCH(const qint64, seconds);
    const Result<TokenAnswer> answer = readTokenAnswer(
        R"({"token_type":"Bearer","access_token":"a","expires_in":)"_ba + life + '}', asked);
    QCOMPARE(answer.has_value(), seconds > 0);
    if (answer)
        QCOMPARE(qint64(answer->expiresIn.count()), seconds);
    else if (life != "1e999"_ba) // which the parser may refuse as JSON
        QCOMPARE(answer.error().code, u"badLife"_s);
}

void TestTokenAnswer::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &json, const QString &code) {
        QTest::newRow(name) << json << code;
    };
    const QByteArray good = answerWith(R"("x":1)"_ba);
    row("empty", {}, u"notJson"_s);
    row("html", "<html>"_ba + secret, u"notJson"_s);
    row("cut off", good.chopped(1), u"notJson"_s);
    row("an array", '[' + good + ']', u"notJson"_s);
    row("a string", '"' + secret + '"', u"notJson"_s);
    row("null", "null"_ba, u"notJson"_s);
    row("zero bytes", QByteArray(1000, '\0'), u"notJson"_s);
    row("too deep", answerWith("\"x\":"_ba + QByteArray(5000, '[') + QByteArray(5000, ']')), u"notJson"_s);
    row("too large", answerWith("\"x\":\""_ba + QByteArray(65536, 'x') + '"'), u"notJson"_s);
    row("no token", R"({"token_type":"Bearer","expires_in":3600})"_ba, u"noToken"_s);
    row("token null", answerWith(R"("access_token":null)"_ba), u"noToken"_s);
    row("token empty", answerWith(R"("access_token":"")"_ba), u"noToken"_s);
    row("token a number", answerWith(R"("access_token":5)"_ba), u"noToken"_s);
    row("token an array", answerWith("\"access_token\":[\""_ba + secret + "\"]"_ba), u"noToken"_s);
    row("token makes a header", answerWith("\"access_token\":\""_ba + secret + R"(\r\nX-Evil: 1")"_ba),
        u"badToken"_s);
    row("token with a space", answerWith("\"access_token\":\"a "_ba + secret + '"'), u"badToken"_s);
    row("token with a zero", answerWith("\"access_token\":\"a\\u0000"_ba + secret + '"'), u"badToken"_s);
    row("token not ASCII", answerWith("\"access_token\":\"\\u0430"_ba + secret + '"'), u"badToken"_s);
    row("refresh token with a line break", answerWith("\"refresh_token\":\"a\\n"_ba + secret + '"'),
        u"badToken"_s);
    row("another type", answerWith("\"token_type\":\"pop\",\"x\":\""_ba + secret + '"'), u"otherType"_s);
    row("type a number", answerWith(R"("token_type":1)"_ba), u"otherType"_s);
    row("no type", "{\"access_token\":\""_ba + secret + R"(","expires_in":3600})"_ba, u"otherType"_s);
    row("no life", "{\"token_type\":\"Bearer\",\"access_token\":\""_ba + secret + "\"}"_ba, u"badLife"_s);
}

void TestTokenAnswer::refusesWhatIsNoAnswer()
{
    QFETCH(const QByteArray, json);
    const Result<TokenAnswer> answer = readTokenAnswer(json, asked);
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::Protocol);
    QTEST(answer.error().code, "code");
    // Nothing of the answer.
    QVERIFY(answer.error().detail.isEmpty());
    QVERIFY(answer.error().requestId.isEmpty());
}

void TestTokenAnswer::boundsTokens()
{
    const auto answer = [](qsizetype access, qsizetype refresh) {
        return readTokenAnswer(R"({"token_type":"Bearer","expires_in":9,"access_token":")"_ba
                                   + QByteArray(access, 'a') + R"(","refresh_token":")"_ba
                                   + QByteArray(refresh, 'r') + "\"}"_ba,
                               asked);
    };
    QVERIFY(answer(20'000, 20'000));
    QVERIFY(answer(32'768, 1));
    QVERIFY(answer(1, 32'768));
    QCOMPARE(answer(32'769, 1).error().code, u"badToken"_s);
    QCOMPARE(answer(1, 32'769).error().code, u"badToken"_s);
}

void TestTokenAnswer::knowsUsableTokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("usable");
    QTest::newRow("web token") << "eyJ0.x-_~+/=="_ba << true;
    QTest::newRow("opaque") << "M.C107_BAY.2.U.-Cu*!x$"_ba << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("space") << "a b"_ba << false;
    QTest::newRow("tab") << "a\tb"_ba << false;
    QTest::newRow("delete") << "a\x7f"_ba << false;
    QTest::newRow("above ASCII") << "a\xe9"_ba << false;
    QTest::newRow("zero") << QByteArray("a\0b", 3) << false;
    QTest::newRow("too long") << QByteArray(32'769, 'a') << false;
}

void TestTokenAnswer::knowsUsableTokens()
{
    QFETCH(const QByteArray, token);
    QTEST(isUsableToken(token), "usable");
}

void TestTokenAnswer::readsThePerson_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<Person>("person");
    const auto row = [](const char *name, const QByteArray &payload, const Person &person) {
        QTest::newRow(name) << payload << person;
    };
    row("the Microsoft way", R"({"tid":"t","oid":"o","iss":"https://i","sub":"s"})"_ba,
        {u"t"_s, u"o"_s, {}, {}});
    row("the plain way", R"({"iss":"https://i","sub":"s"})"_ba, {u"https://i"_s, u"s"_s, {}, {}});
    row("empty ones", R"({"tid":"","oid":"","iss":"i","sub":"s"})"_ba, {u"i"_s, u"s"_s, {}, {}});
    row("odd types", R"({"tid":1,"oid":["o"],"iss":"i","sub":"s","name":{},"preferred_username":null})"_ba,
        {u"i"_s, u"s"_s, {}, {}});
    row("line breaks in a name",
        R"({"tid":"t","oid":"o","name":" Anna\nLi ","preferred_username":"a@b\r\n"})"_ba,
        {u"t"_s, u"o"_s, u"a@b"_s, u"Anna Li"_s});
    row("a long name", R"({"tid":"t","oid":"o","name":")"_ba + QByteArray(9000, 'n') + "\"}"_ba,
        {u"t"_s, u"o"_s, {}, QString(1024, u'n')});
}

void TestTokenAnswer::readsThePerson()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const Person, person);
    const std::optional<Person> read = personOf(idToken(payload));
    QVERIFY(read);
    QCOMPARE(read->tenant, person.tenant);
    QCOMPARE(read->id, person.id);
    QCOMPARE(read->address, person.address);
    QCOMPARE(read->name, person.name);
}

void TestTokenAnswer::readsNobody_data()
{
    QTest::addColumn<QByteArray>("token");
    const auto good = base64Url(R"({"tid":"t","oid":"o"})"_ba);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("two parts") << "a."_ba + good;
    QTest::newRow("four parts") << "a."_ba + good + ".c.d"_ba;
    QTest::newRow("no base64") << "a.%%%.c"_ba;
    QTest::newRow("plain base64 signs")
        << "a."_ba + R"({"tid":"t","oid":"o","name":"????>>>>"})"_ba.toBase64() + ".c"_ba;
    QTest::newRow("no JSON") << "a."_ba + base64Url("hello"_ba) + ".c"_ba;
    QTest::newRow("an array") << idToken(R"([{"tid":"t","oid":"o"}])"_ba);
    QTest::newRow("nobody in it") << idToken(R"({"tid":"t"})"_ba);
    QTest::newRow("nowhere") << idToken(R"({"oid":"o"})"_ba);
    QTest::newRow("an id too long to be kept whole")
        << idToken(R"({"tid":"t","oid":")"_ba + QByteArray(1025, 'o') + "\"}"_ba);
    QTest::newRow("deep") << idToken(QByteArray(3000, '[') + QByteArray(3000, ']'));
    QTest::newRow("dots") << QByteArray(60'000, '.');
    QTest::newRow("huge") << "a."_ba + QByteArray(1 << 20, 'A') + ".c"_ba;
}

void TestTokenAnswer::readsNobody()
{
    QFETCH(const QByteArray, token);
    QVERIFY(!personOf(token));
}

void TestTokenAnswer::tellsPeopleApart()
{
    const Person anna{.tenant = u"t"_s, .id = u"o"_s, .address = u"a@b"_s, .name = u"A"_s};
    Person other = anna;
    other.address = u"renamed@b"_s;
    other.name = u"Renamed"_s;
    QVERIFY(anna.isSameAs(other));
    other.id = u"p"_s;
    QVERIFY(!anna.isSameAs(other));
    other = anna;
    other.tenant = u"u"_s;
    QVERIFY(!anna.isSameAs(other));
}

QTEST_APPLESS_MAIN(TestTokenAnswer)
#include "tst_tokenanswer.moc"
