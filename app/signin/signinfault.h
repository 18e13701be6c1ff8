// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QDebug>
#include <QString>

#include <optional>

namespace Sendoff {

/// Why a sign-in or a renewal failed, by what the person can do about it.
enum class SignInTrouble {
    Unknown, ///< none of those below
    Declined, ///< the person said no
    Expired, ///< the code or the page was not used in time
    SessionEnded, ///< the refresh token is dead (password changed, revoked, not used for long)
    NeedsConsent, ///< the person has not allowed the application yet
    NeedsAdmin, ///< an administrator has to allow the application
    NeedsMfa, ///< another factor, in the browser
    NeedsBrowser, ///< anything else that only the page in the browser can do
    Blocked, ///< the organization's policy (conditional access, device, not assigned)
    Disabled, ///< the account is disabled, locked, or unknown
    WrongTenant, ///< the account is of another organization, or of the other kind
    NotKept, ///< the disk refused to keep the account
    WrongPerson, ///< somebody else signed in than the account's owner
    NotConfigured, ///< the application's registration or the settings do not fit
    NoClientId, ///< the program knows no application id
    NoBrowser, ///< it could not be opened
    NoLoopback, ///< no port of this machine could be listened on
    ClockWrong, ///< this machine's clock differs from the service's by too much
    Loop, ///< fresh tokens are refused again and again
    Offline, ///< the sign-in service could not be reached
    NotSecure, ///< what answered there in its place, or it itself, has no certificate that can be trusted
    Busy, ///< the sign-in service asks to wait
    Misread, ///< the sign-in service's answer cannot be understood
    KeychainMissing, ///< there is no keychain
    KeychainLocked, ///< it is locked, or says that nothing is in it
    KeychainSilent, ///< it does not answer
    KeychainRefused, ///< it answered with an error
};

struct SignInFault
{
    SignInTrouble trouble = SignInTrouble::Unknown;
    QString error; ///< the endpoint's `error`, e.g. "invalid_grant"; or the kind of failure
    int number = 0; ///< the first AADSTS number; 0: none
    QString detail; ///< the service's own words, without any token or code; for "Technical details"
    QByteArray claims; ///< JSON to send along the next time, from the answer's `claims`; may be empty
    QByteArray traceId; ///< what the service's support asks for; may be empty

    bool operator==(const SignInFault &) const = default;
};

/// What a program does next by itself.
enum class SignInNext {
    Retry, ///< the same again, later
    Person, ///< only a person can go on, in the browser
    Stop, ///< asking again is useless until something else changes
};

/// What was tried when it failed.
enum class SignInStep { Authorize, Exchange, Renew, AskCode, PollCode };

/// Reads an answer of the token or device code endpoint that is not 2xx (contract 15). Branches on `error`
/// first; the AADSTS numbers are hints.
SignInFault faultOfAnswer(int status, const QByteArray &body);
/// The same of a redirect's `error` and `error_description`.
SignInFault faultOfRedirect(const QString &error, const QString &description);
/// Of what never became an answer (net: NotReached, LinkLost, Protocol; keychain: Secrets).
SignInFault faultOfError(const Error &error);
SignInNext nextOf(const SignInFault &fault, SignInStep step);

QLatin1String toString(SignInTrouble trouble);
QDebug operator<<(QDebug debug, const SignInFault &fault);

} // namespace Sendoff
