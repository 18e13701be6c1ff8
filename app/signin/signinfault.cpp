// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/signinfault.h"

#include "base/json.h"
#include "signin/signintables.h"

#include <QDebugStateSaver>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFaultBody = 65536;
constexpr qsizetype mostErrorName = 64;
constexpr qsizetype mostFaultDetail = 2000;
constexpr qsizetype mostFaultClaims = 16384;
constexpr qsizetype mostTraceId = 100;
constexpr qsizetype mostNumbers = 8;
constexpr qint64 highestNumber = 999'999'999;

/// What the endpoint says, before anything is made of it.
struct Refusal
{
    QString error;
    QString suberror;
    QString description;
    QList<int> numbers;
};

/// The service's sentence without line breaks, and without what looks like a token, a code or a verifier (the
/// shortest of them has 43 characters): some services repeat what they were sent.
QString cleaned(const QString &words)
{
    static const QRegularExpression secret(u"(?=[\\w.~+/=*!$%-]{0,200}?\\d)[\\w.~+/=*!$%-]{40,}"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    // The expression must not see megabytes; and half a secret would not be known for one.
    QString text = words.left(2 * mostFaultDetail);
    if (text.size() < words.size())
        text.truncate(text.lastIndexOf(u' '));
    for (QChar &c : text) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    }
    text.replace(secret, u"…"_s);
    text = text.simplified();
    if (text.size() > mostFaultDetail)
        text.truncate(text.at(mostFaultDetail - 1).isHighSurrogate() ? mostFaultDetail - 1 : mostFaultDetail);
    return text;
}

void addNumber(QList<int> &numbers, std::optional<qint64> number)
{
    if (number && *number > 0 && *number <= highestNumber && numbers.size() < mostNumbers)
        numbers.append(static_cast<int>(*number));
}

QList<int> numbersIn(const QString &description)
{
    static const QRegularExpression code(u"AADSTS([0-9]{1,9})(?![0-9])"_s);
    QList<int> numbers;
    auto matches = code.globalMatch(description.left(mostFaultDetail));
    while (matches.hasNext())
        addNumber(numbers, matches.next().captured(1).toInt());
    return numbers;
}

/// `error` first; numbers and suberror only where it leaves something open (contract 15).
SignInTrouble troubleOf(const Refusal &refusal)
{
    const std::optional<MeaningOfError> meaning = meaningOfError(refusal.error);
    if (meaning && meaning->isFinal)
        return meaning->trouble;
    for (const int number : refusal.numbers) {
        if (const std::optional<SignInTrouble> trouble = troubleOfNumber(number))
            return *trouble;
    }
    if (const std::optional<SignInTrouble> trouble = troubleOfSuberror(refusal.suberror))
        return *trouble;
    return meaning ? meaning->trouble : SignInTrouble::Unknown;
}

SignInFault faultOf(const Refusal &refusal)
{
    SignInFault fault;
    fault.trouble = troubleOf(refusal);
    fault.error = cleaned(refusal.error.left(mostErrorName));
    fault.number = refusal.numbers.value(0);
    fault.detail = cleaned(refusal.description);
    return fault;
}

bool saysToWait(int status)
{
    return status == 408 || status == 429 || (status >= 500 && status < 600);
}

SignInFault faultWithoutWords(int status)
{
    SignInFault fault;
    fault.trouble = saysToWait(status) ? SignInTrouble::Busy : SignInTrouble::Misread;
    fault.error = u"http%1"_s.arg(status);
    return fault;
}

QList<int> numbersOf(const QJsonObject &json, const QString &description)
{
    QList<int> numbers;
    const QJsonArray codes = json.value("error_codes"_L1).toArray();
    for (qsizetype i = 0; i < std::min(codes.size(), mostNumbers); ++i)
        addNumber(numbers, Json::number(codes.at(i)));
    return numbers.isEmpty() ? numbersIn(description) : numbers;
}

/// They come as a string of JSON.
QByteArray claimsIn(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    const QByteArray text = value.toString().toUtf8();
    const Result<QJsonObject> object = Json::readObject(text);
    return object ? QJsonDocument(*object).toJson(QJsonDocument::Compact) : QByteArray();
}

QByteArray traceIdIn(const QJsonValue &value)
{
    const QByteArray id = value.toString().toUtf8();
    const bool isPlain = id.size() <= mostTraceId
        && std::all_of(id.begin(), id.end(), [](char c) { return c > ' ' && c < 127; });
    return isPlain ? id : QByteArray();
}

SignInTrouble troubleOfSecrets(const QString &code)
{
    if (code == "missing"_L1)
        return SignInTrouble::KeychainMissing;
    if (code == "locked"_L1 || code == "notFound"_L1)
        return SignInTrouble::KeychainLocked;
    return code == "silent"_L1 ? SignInTrouble::KeychainSilent : SignInTrouble::KeychainRefused;
}

SignInTrouble troubleOfProtocol(const QString &code)
{
    // Those of checkedRoot() and checked(): nothing was asked, the settings are wrong.
    static const QStringList ofSettings{u"malformedUrl"_s, u"otherScheme"_s, u"userInUrl"_s,
                                        u"queryInUrl"_s,   u"plainHttp"_s,   u"tenant"_s};
    if (code == "clientId"_L1)
        return SignInTrouble::NoClientId;
    return ofSettings.contains(code) ? SignInTrouble::NotConfigured : SignInTrouble::Misread;
}

SignInTrouble troubleOfTheWay(const QString &code)
{
    if (code == "plainHttp"_L1)
        return SignInTrouble::NotConfigured;
    // The certificates of the service are in order: a date that does not fit is this machine's.
    if (code == "certificateDates"_L1)
        return SignInTrouble::ClockWrong;
    return code == "SslHandshakeFailedError"_L1 ? SignInTrouble::NotSecure : SignInTrouble::Offline;
}

SignInTrouble troubleOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotReached: return troubleOfTheWay(error.code);
    case ErrorKind::LinkLost: return SignInTrouble::Offline;
    case ErrorKind::Throttled:
    case ErrorKind::Server: return SignInTrouble::Busy;
    case ErrorKind::Protocol: return troubleOfProtocol(error.code);
    case ErrorKind::Secrets: return troubleOfSecrets(error.code);
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Gone:
    case ErrorKind::Rejected: return SignInTrouble::Unknown;
    case ErrorKind::Storage: return SignInTrouble::NotKept;
    }
    Q_UNREACHABLE();
}

} // namespace

SignInFault faultOfAnswer(int status, const QByteArray &body)
{
    if (body.size() > mostFaultBody)
        return faultWithoutWords(status);
    const Result<QJsonObject> json = Json::readObject(body);
    if (!json)
        return faultWithoutWords(status);
    Refusal refusal;
    refusal.error = json->value("error"_L1).toString();
    refusal.suberror = json->value("suberror"_L1).toString();
    refusal.description = json->value("error_description"_L1).toString();
    refusal.numbers = numbersOf(*json, refusal.description);
    if (refusal.error.isEmpty() && refusal.numbers.isEmpty())
        return faultWithoutWords(status);
    SignInFault fault = faultOf(refusal);
    // A service in trouble must not sign anybody out, whatever it says.
    if (saysToWait(status))
        fault.trouble = SignInTrouble::Busy;
    fault.claims = claimsIn(json->value("claims"_L1));
    if (fault.claims.size() > mostFaultClaims)
        fault.claims.clear();
    fault.traceId = traceIdIn(json->value("trace_id"_L1));
    return fault;
}

SignInFault faultOfRedirect(const QString &error, const QString &description)
{
    return faultOf(
        {.error = error, .suberror = {}, .description = description, .numbers = numbersIn(description)});
}

SignInFault faultOfError(const Error &error)
{
    SignInFault fault;
    fault.trouble = troubleOf(error);
    fault.error
        = cleaned((error.code.isEmpty() ? QString(toString(error.kind)) : error.code).left(mostErrorName));
    fault.detail = cleaned(error.detail);
    fault.traceId = error.requestId.left(mostTraceId);
    return fault;
}

QDebug operator<<(QDebug debug, const SignInFault &fault)
{
    // Not its detail: names of people may be in it.
    const QDebugStateSaver saver(debug);
    debug.nospace() << "SignInFault(" << toString(fault.trouble) << ' ' << fault.error << ' ' << fault.number
                    << ' ' << fault.traceId << ')';
    return debug;
}

} // namespace Sendoff
