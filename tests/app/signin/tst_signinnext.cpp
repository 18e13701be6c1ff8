// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/signinfault.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What follows a fault, by what was tried.
class TestSignInNext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void namesEveryTrouble();
    void onlyARefusalEndsASession();
    void neverOpensAPageByItself();
};

namespace {

using T = SignInTrouble;

/// One letter for each step: authorize, exchange, renew, ask for a code, poll. R, P, S as in SignInNext.
const QHash<SignInTrouble, QString> &expected()
{
    static const QHash<SignInTrouble, QString> table{
        {T::Unknown, u"PPPPP"_s},        {T::Declined, u"PPPPP"_s},       {T::Expired, u"PPPPP"_s},
        {T::SessionEnded, u"PPPPP"_s},   {T::NeedsConsent, u"PPPPP"_s},   {T::NeedsAdmin, u"SSSSS"_s},
        {T::NeedsMfa, u"PPPPP"_s},       {T::NeedsBrowser, u"PPPPP"_s},   {T::Blocked, u"SSPSS"_s},
        {T::Disabled, u"SSSSS"_s},       {T::WrongTenant, u"PPPPP"_s},    {T::WrongPerson, u"PPPPP"_s},
        {T::NotConfigured, u"SSSSS"_s},  {T::NoClientId, u"SSSSS"_s},     {T::NoBrowser, u"PPPPP"_s},
        {T::NoLoopback, u"SSSSS"_s},     {T::NotKept, u"SSSSS"_s},        {T::ClockWrong, u"PRRRR"_s},
        {T::Loop, u"PPPPP"_s},           {T::Offline, u"PRRRR"_s},        {T::Busy, u"PRRRR"_s},
        {T::NotSecure, u"PRRRR"_s},      {T::Misread, u"PPRRR"_s},        {T::KeychainMissing, u"SSSSS"_s},
        {T::KeychainLocked, u"SSSSS"_s}, {T::KeychainSilent, u"RRRRR"_s}, {T::KeychainRefused, u"SSSSS"_s},
    };
    return table;
}

QList<SignInTrouble> everyTrouble()
{
    QList<SignInTrouble> all;
    for (int i = 0; i <= int(T::KeychainRefused); ++i)
        all.append(static_cast<SignInTrouble>(i));
    return all;
}

SignInNext next(SignInTrouble trouble, SignInStep step)
{
    SignInFault fault;
    fault.trouble = trouble;
    return nextOf(fault, step);
}

const QList<SignInStep> steps{SignInStep::Authorize, SignInStep::Exchange, SignInStep::Renew,
                              SignInStep::AskCode, SignInStep::PollCode};

} // namespace

void TestSignInNext::decides_data()
{
    QTest::addColumn<SignInTrouble>("trouble");
    for (const SignInTrouble trouble : everyTrouble())
        QTest::newRow(toString(trouble).data()) << trouble;
}

void TestSignInNext::decides()
{
    QFETCH(const SignInTrouble, trouble);
    QString found;
    for (const SignInStep step : steps) {
        const SignInNext result = next(trouble, step);
        found += result == SignInNext::Retry ? u'R' : result == SignInNext::Person ? u'P' : u'S';
    }
    QCOMPARE(found, expected().value(trouble));
}

void TestSignInNext::namesEveryTrouble()
{
    QSet<QString> names;
    for (const SignInTrouble trouble : everyTrouble())
        names.insert(toString(trouble));
    QCOMPARE(names.size(), everyTrouble().size());
    QCOMPARE(expected().size(), everyTrouble().size());
}

/// A service that cannot be reached, or is busy, or is hidden behind a hotel's page, must not sign anybody
/// out.
void TestSignInNext::onlyARefusalEndsASession()
{
    const auto renewal = [](const SignInFault &fault) { return nextOf(fault, SignInStep::Renew); };
    for (const int status : {429, 500, 503})
        QVERIFY(renewal(faultOfAnswer(status, "{\"error\":\"invalid_grant\"}")) == SignInNext::Retry);
    for (const char *error : {"temporarily_unavailable", "server_error"})
        QVERIFY(renewal(faultOfAnswer(400, "{\"error\":\""_ba + error + "\"}")) == SignInNext::Retry);
    QVERIFY(renewal(faultOfAnswer(403, "<html>")) == SignInNext::Retry);
    for (const ErrorKind kind : {ErrorKind::NotReached, ErrorKind::LinkLost, ErrorKind::Protocol}) {
        Error error;
        error.kind = kind;
        QVERIFY(renewal(faultOfError(error)) == SignInNext::Retry);
    }
    QVERIFY(renewal(faultOfAnswer(400, "{\"error\":\"invalid_grant\"}")) == SignInNext::Person);
    // More was asked than was allowed before: the page in the browser can give it, and nobody is signed out.
    const SignInFault more = faultOfAnswer(400, R"({"error":"invalid_grant","error_codes":[65001]})");
    QVERIFY(more.trouble == T::NeedsConsent);
    QVERIFY(renewal(more) == SignInNext::Person);
    for (const char *error : {"authorization_pending", "slow_down"})
        QVERIFY(nextOf(faultOfAnswer(400, "{\"error\":\""_ba + error + "\"}"), SignInStep::PollCode)
                == SignInNext::Retry);
}

void TestSignInNext::neverOpensAPageByItself()
{
    for (const SignInTrouble trouble : everyTrouble()) {
        if (trouble != T::KeychainSilent) // which no page is about
            QVERIFY2(next(trouble, SignInStep::Authorize) != SignInNext::Retry, toString(trouble).data());
    }
}

QTEST_APPLESS_MAIN(TestSignInNext)
#include "tst_signinnext.moc"
