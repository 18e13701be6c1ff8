// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/signinfault.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What the sign-in service's answers mean (contract 15).
class TestSignInFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnError_data();
    void readsAnError();
    void readsANumber_data();
    void readsANumber();
    void aServiceInTroubleSignsNobodyOut_data();
    void aServiceInTroubleSignsNobodyOut();
    void readsAWholeAnswer();
    void findsNumbers_data();
    void findsNumbers();
    void readsHostileAnswers_data();
    void readsHostileAnswers();
    void readsARedirect_data();
    void readsARedirect();
    void readsAnErrorOfTheProgram_data();
    void readsAnErrorOfTheProgram();
    void everyTroubleOfTheirsIsTested();

private:
    QSet<SignInTrouble> m_seen;
};

namespace {

using T = SignInTrouble;

QString name(SignInTrouble trouble)
{
    return toString(trouble);
}

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

void TestSignInFault::readsAnError_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("suberror");
    QTest::addColumn<SignInTrouble>("trouble");
    const auto row = [](const QString &error, SignInTrouble trouble, const QString &suberror = {}) {
        QTest::newRow(qPrintable(error + u' ' + suberror)) << error << suberror << trouble;
    };
    row(u"invalid_grant"_s, T::SessionEnded);
    row(u"interaction_required"_s, T::NeedsBrowser);
    row(u"login_required"_s, T::NeedsBrowser);
    row(u"consent_required"_s, T::NeedsConsent);
    row(u"account_selection_required"_s, T::NeedsBrowser);
    for (const QString &error :
         {u"invalid_scope"_s, u"invalid_request"_s, u"invalid_client"_s, u"unauthorized_client"_s,
          u"unsupported_grant_type"_s, u"unsupported_response_type"_s, u"invalid_resource"_s})
        row(error, T::NotConfigured);
    row(u"access_denied"_s, T::Declined);
    row(u"authorization_declined"_s, T::Declined);
    row(u"expired_token"_s, T::Expired);
    row(u"bad_verification_code"_s, T::Expired);
    row(u"authorization_pending"_s, T::Busy);
    row(u"slow_down"_s, T::Busy);
    row(u"temporarily_unavailable"_s, T::Busy);
    row(u"server_error"_s, T::Busy);
    row(u"Invalid_Grant"_s, T::SessionEnded);
    row(u"something_new"_s, T::Unknown);
    row(u"invalid_grant"_s, T::NeedsConsent, u"consent_required"_s);
    row(u"invalid_grant"_s, T::NeedsBrowser, u"basic_action"_s);
    row(u"interaction_required"_s, T::NeedsBrowser, u"additional_action"_s);
    row(u"invalid_grant"_s, T::NeedsBrowser, u"user_password_expired"_s);
    row(u"interaction_required"_s, T::Blocked, u"message_only"_s);
    row(u"interaction_required"_s, T::SessionEnded, u"bad_token"_s);
    row(u"invalid_grant"_s, T::SessionEnded, u"token_expired"_s);
    row(u"invalid_grant"_s, T::SessionEnded, u"something_new"_s);
    row(u"server_error"_s, T::Busy, u"bad_token"_s);
}

void TestSignInFault::readsAnError()
{
    QFETCH(const QString, error);
    QFETCH(const QString, suberror);
    const SignInFault fault = faultOfAnswer(400, body({{u"error"_s, error}, {u"suberror"_s, suberror}}));
    QFETCH(const SignInTrouble, trouble);
    QCOMPARE(name(fault.trouble), name(trouble));
    QCOMPARE(fault.error, error);
    QCOMPARE(fault.number, 0);
    m_seen.insert(fault.trouble);
}

void TestSignInFault::readsANumber_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("number");
    QTest::addColumn<SignInTrouble>("trouble");
    const auto rows = [](const QString &error, SignInTrouble trouble, const QList<int> &numbers) {
        for (const int number : numbers)
            QTest::addRow("%s %d", qPrintable(error), number) << error << number << trouble;
    };
    const QString grant = u"invalid_grant"_s;
    const QString interaction = u"interaction_required"_s;
    const QString request = u"invalid_request"_s;
    const QString denied = u"access_denied"_s;
    rows(grant, T::SessionEnded, {70000, 70008, 700082, 50173, 70043, 50132, 50133});
    rows(grant, T::Expired, {50089, 54005});
    rows(grant, T::Unknown, {501481});
    rows(interaction, T::NeedsMfa, {50076, 50079, 50072, 50074, 50078, 50158, 500121});
    // The same as invalid_grant: the refresh token is good, but for less than was asked.
    rows(grant, T::NeedsMfa, {50076, 50079});
    rows(grant, T::NeedsConsent, {65001});
    rows(interaction, T::NeedsConsent, {65001});
    rows(interaction, T::Declined, {65004});
    rows(interaction, T::NeedsBrowser, {50058, 50055});
    rows(interaction, T::WrongTenant, {16000});
    rows(request, T::WrongTenant, {50020, 500200});
    rows(u"invalid_scope"_s, T::NotConfigured, {70011});
    rows(request, T::NotConfigured, {50011, 50194, 90002, 65005});
    rows(u"unauthorized_client"_s, T::NotConfigured, {700016, 700011});
    rows(u"invalid_client"_s, T::NotConfigured, {7000218, 700025});
    rows(u"invalid_resource"_s, T::NotConfigured, {500011, 650057});
    rows(denied, T::Blocked, {53000, 53001, 53002, 53003, 50105, 530035});
    rows(grant, T::Blocked, {53003, 50105});
    rows(denied, T::NeedsAdmin, {90094, 90095});
    rows(grant, T::Disabled, {50034, 50053, 50057});
    rows(request, T::Busy, {50196});
    rows(u"authorization_pending"_s, T::Busy, {70016});
    // The word decides where it leaves nothing open.
    rows(u"server_error"_s, T::Busy, {70000});
    rows(u"temporarily_unavailable"_s, T::Busy, {50173});
    rows(u"expired_token"_s, T::Expired, {70008});
    // And where the number says nothing.
    rows(grant, T::SessionEnded, {1, 999999999});
    rows(u"something_new"_s, T::Unknown, {1});
    rows(QString(), T::NeedsMfa, {50076});
}

void TestSignInFault::readsANumber()
{
    QFETCH(const QString, error);
    QFETCH(const int, number);
    const SignInFault fault
        = faultOfAnswer(400, body({{u"error"_s, error}, {u"error_codes"_s, QJsonArray{number}}}));
    QFETCH(const SignInTrouble, trouble);
    QCOMPARE(name(fault.trouble), name(trouble));
    QCOMPARE(fault.number, number);
    // Where the answer has no list, the sentence tells.
    const SignInFault told = faultOfAnswer(
        400, body({{u"error"_s, error}, {u"error_description"_s, u"AADSTS%1: no."_s.arg(number)}}));
    QVERIFY(told.trouble == fault.trouble);
    QCOMPARE(told.number, number);
    m_seen.insert(fault.trouble);
}

void TestSignInFault::aServiceInTroubleSignsNobodyOut_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {408, 429, 500, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void TestSignInFault::aServiceInTroubleSignsNobodyOut()
{
    QFETCH(const int, status);
    for (const QByteArray &answer :
         {QByteArray(), "<html>Bad gateway</html>"_ba, "{}"_ba, R"({"error":"invalid_grant"})"_ba,
          R"({"error":"invalid_grant","error_codes":[70000]})"_ba, R"({"error":{"code":"x"}})"_ba})
        QVERIFY2(faultOfAnswer(status, answer).trouble == T::Busy, answer.constData());
}

void TestSignInFault::readsAWholeAnswer()
{
    const SignInFault fault = faultOfAnswer(400, R"({"error":"interaction_required",
        "error_description":"AADSTS50076: Due to a configuration change\r\nTrace ID: 0b9c",
        "error_codes":[50076,50079],"timestamp":"2026-11-29 01:02:03Z","trace_id":"0b9c0a11-1",
        "correlation_id":"c","suberror":"basic_action",
        "claims":"{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\"1\"]}}}"})"_ba);
    const SignInFault expected{.trouble = T::NeedsMfa,
                               .error = u"interaction_required"_s,
                               .number = 50076,
                               .detail = u"AADSTS50076: Due to a configuration change Trace ID: 0b9c"_s,
                               .claims
                               = R"({"access_token":{"capolids":{"essential":true,"values":["1"]}}})"_ba,
                               .traceId = "0b9c0a11-1"_ba};
    QCOMPARE(fault.detail, expected.detail);
    QVERIFY(fault == expected);
}

void TestSignInFault::findsNumbers_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<int>("number");
    QTest::addColumn<SignInTrouble>("trouble");
    const auto row = [](const QByteArray &members, int number, SignInTrouble trouble = T::SessionEnded) {
        QTest::newRow(members.left(80).constData()) << members << number << trouble;
    };
    row(R"("error_codes":[50076])"_ba, 50076, T::NeedsMfa);
    row(R"("error_codes":["50076"])"_ba, 50076, T::NeedsMfa);
    // The first is told, the first known one decides.
    row(R"("error_codes":[1,50076,65001])"_ba, 1, T::NeedsMfa);
    row(R"("error_codes":[null,{},[],true,50076])"_ba, 50076, T::NeedsMfa);
    row(R"("error_codes":[-50076])"_ba, 0);
    row(R"("error_codes":[1e300,1000000000,50076.5])"_ba, 0);
    row(R"("error_codes":50076)"_ba, 0);
    row(R"("error_codes":{"0":50076})"_ba, 0);
    row(R"("error_codes":[],"error_description":"AADSTS50076: x AADSTS65001: y")"_ba, 50076, T::NeedsMfa);
    row(R"("error_description":"<AADSTS50076>")"_ba, 50076, T::NeedsMfa);
    row(R"("error_description":"AADSTS50076123456789: too long")"_ba, 0);
    row(R"("error_description":"AADSTS: none")"_ba, 0);
    row(R"("error_description":"50076")"_ba, 0);
    row(R"("error_description":["AADSTS50076"])"_ba, 0);
}

void TestSignInFault::findsNumbers()
{
    QFETCH(const QByteArray, members);
    const SignInFault fault = faultOfAnswer(400, R"({"error":"invalid_grant",)"_ba + members + '}');
    QTEST(fault.number, "number");
    QFETCH(const SignInTrouble, trouble);
    QCOMPARE(name(fault.trouble), name(trouble));
}

void TestSignInFault::readsHostileAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QByteArray &answer) { QTest::newRow(name) << answer; };
    row("empty", {});
    row("html", "<html>"_ba);
    row("cut off", R"({"error":"invalid_gr)"_ba);
    row("array", R"([{"error":"invalid_grant"}])"_ba);
    row("null", "null"_ba);
    row("no error", "{}"_ba);
    row("error null", R"({"error":null})"_ba);
    row("error an object, as Graph's", R"({"error":{"code":"invalid_grant"}})"_ba);
    row("error an array", R"({"error":["invalid_grant"]})"_ba);
    row("error a number", R"({"error":1e308})"_ba);
    row("deep", R"({"error":)"_ba + QByteArray(5000, '[') + QByteArray(5000, ']') + '}');
    row("zeros", QByteArray(1000, '\0'));
    row("huge", R"({"error":"invalid_grant","x":")"_ba + QByteArray(1 << 20, 'x') + "\"}"_ba);
}

void TestSignInFault::readsHostileAnswers()
{
    QFETCH(const QByteArray, answer);
    const SignInFault fault = faultOfAnswer(400, answer);
    QVERIFY(fault.trouble == T::Misread);
    QCOMPARE(fault.error, u"http400"_s);
    QVERIFY(fault.detail.isEmpty());
    m_seen.insert(fault.trouble);
}

void TestSignInFault::readsARedirect_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    QTest::addColumn<SignInTrouble>("trouble");
    QTest::newRow("declined") << u"access_denied"_s << u"AADSTS65004: User declined to consent"_s
                              << T::Declined;
    QTest::newRow("denied") << u"access_denied"_s << QString() << T::Declined;
    QTest::newRow("admin") << u"access_denied"_s << u"AADSTS90094: Admin consent is required"_s
                           << T::NeedsAdmin;
    QTest::newRow("policy") << u"access_denied"_s << u"AADSTS53003: blocked"_s << T::Blocked;
    QTest::newRow("redirect") << u"invalid_request"_s << u"AADSTS50011: mismatch"_s << T::NotConfigured;
    QTest::newRow("busy") << u"temporarily_unavailable"_s << QString() << T::Busy;
    QTest::newRow("empty") << QString() << QString() << T::Unknown;
    QTest::newRow("huge") << QString(1 << 20, u'x') << QString(1 << 20, u'y') << T::Unknown;
}

void TestSignInFault::readsARedirect()
{
    QFETCH(const QString, error);
    QFETCH(const QString, description);
    const SignInFault fault = faultOfRedirect(error, description);
    QFETCH(const SignInTrouble, trouble);
    QCOMPARE(name(fault.trouble), name(trouble));
    QVERIFY(fault.error.size() <= 64);
    QVERIFY(fault.detail.size() <= 2000);
    QVERIFY(fault.claims.isEmpty());
}

void TestSignInFault::readsAnErrorOfTheProgram_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<SignInTrouble>("trouble");
    QTest::addColumn<QString>("word");
    const auto row = [](ErrorKind kind, const QString &code, SignInTrouble trouble,
                        const QString &detail = {}) {
        QTest::newRow(qPrintable(QString(toString(kind)) + u' ' + code + u' ' + detail))
            << failure(kind, code, detail) << trouble << (code.isEmpty() ? QString(toString(kind)) : code);
    };
    using K = ErrorKind;
    row(K::NotReached, u"HostNotFoundError"_s, T::Offline, u"Host login.microsoftonline.com not found"_s);
    row(K::NotReached, u"SslHandshakeFailedError"_s, T::NotSecure, u"The host name did not match"_s);
    row(K::NotReached, u"certificateDates"_s, T::ClockWrong, u"The certificate is not yet valid"_s);
    row(K::NotReached, u"certificateDates"_s, T::ClockWrong, u"Срок действия сертификата истёк"_s);
    row(K::NotReached, u"plainHttp"_s, T::NotConfigured);
    row(K::NotReached, {}, T::Offline);
    row(K::LinkLost, u"timedOut"_s, T::Offline);
    row(K::Throttled, {}, T::Busy);
    row(K::Server, {}, T::Busy);
    for (const QString &code : {u"tooLarge"_s, u"redirected"_s, u"notJson"_s, u"noToken"_s, u"badToken"_s,
                                u"badLife"_s, u"otherType"_s})
        row(K::Protocol, code, T::Misread);
    for (const QString &code :
         {u"malformedUrl"_s, u"otherScheme"_s, u"userInUrl"_s, u"queryInUrl"_s, u"plainHttp"_s, u"tenant"_s})
        row(K::Protocol, code, T::NotConfigured);
    row(K::Protocol, u"clientId"_s, T::NoClientId);
    row(K::Secrets, u"missing"_s, T::KeychainMissing);
    row(K::Secrets, u"locked"_s, T::KeychainLocked);
    row(K::Secrets, u"notFound"_s, T::KeychainLocked);
    row(K::Secrets, u"silent"_s, T::KeychainSilent);
    row(K::Secrets, u"refused"_s, T::KeychainRefused);
    row(K::Secrets, {}, T::KeychainRefused);
    row(K::Storage, {}, T::NotKept);
    for (const K kind : {K::Unauthorized, K::Forbidden, K::NotFound, K::Conflict, K::Gone, K::Rejected})
        row(kind, {}, T::Unknown);
}

void TestSignInFault::readsAnErrorOfTheProgram()
{
    QFETCH(const Error, error);
    QFETCH(const QString, word);
    const SignInFault fault = faultOfError(error);
    QFETCH(const SignInTrouble, trouble);
    QCOMPARE(name(fault.trouble), name(trouble));
    QCOMPARE(fault.error, word);
    QCOMPARE(fault.detail, error.detail);
    m_seen.insert(fault.trouble);
}

/// The rows above made each trouble that these functions can make; the others are the program's own.
void TestSignInFault::everyTroubleOfTheirsIsTested()
{
    const QSet<SignInTrouble> own{T::WrongPerson, T::NoBrowser, T::NoLoopback, T::Loop};
    for (int i = 0; i <= int(T::KeychainRefused); ++i) {
        const auto trouble = static_cast<SignInTrouble>(i);
        QVERIFY2(m_seen.contains(trouble) != own.contains(trouble), toString(trouble).data());
    }
}

QTEST_APPLESS_MAIN(TestSignInFault)
#include "tst_signinfault.moc"
