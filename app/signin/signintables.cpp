// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/signintables.h"

#include <algorithm>
#include <array>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

struct ErrorRow
{
    QLatin1String error;
    MeaningOfError meaning;
};

/// RFC 6749 (4.1.2.1, 5.2), RFC 8628 (3.5), OpenID Connect Core (3.1.2.6), contract 15.
constexpr std::array errorRows{
    ErrorRow{"invalid_grant"_L1, {SignInTrouble::SessionEnded, false}},
    ErrorRow{"interaction_required"_L1, {SignInTrouble::NeedsBrowser, false}},
    ErrorRow{"login_required"_L1, {SignInTrouble::NeedsBrowser, false}},
    ErrorRow{"account_selection_required"_L1, {SignInTrouble::NeedsBrowser, false}},
    ErrorRow{"consent_required"_L1, {SignInTrouble::NeedsConsent, false}},
    ErrorRow{"access_denied"_L1, {SignInTrouble::Declined, false}},
    ErrorRow{"invalid_scope"_L1, {SignInTrouble::NotConfigured, false}},
    ErrorRow{"invalid_request"_L1, {SignInTrouble::NotConfigured, false}},
    ErrorRow{"invalid_client"_L1, {SignInTrouble::NotConfigured, false}},
    ErrorRow{"unauthorized_client"_L1, {SignInTrouble::NotConfigured, false}},
    ErrorRow{"unsupported_grant_type"_L1, {SignInTrouble::NotConfigured, false}},
    ErrorRow{"unsupported_response_type"_L1, {SignInTrouble::NotConfigured, false}},
    ErrorRow{"invalid_resource"_L1, {SignInTrouble::NotConfigured, false}},
    ErrorRow{"authorization_declined"_L1, {SignInTrouble::Declined, true}},
    ErrorRow{"expired_token"_L1, {SignInTrouble::Expired, true}},
    ErrorRow{"bad_verification_code"_L1, {SignInTrouble::Expired, true}},
    ErrorRow{"authorization_pending"_L1, {SignInTrouble::Busy, true}},
    ErrorRow{"slow_down"_L1, {SignInTrouble::Busy, true}},
    ErrorRow{"temporarily_unavailable"_L1, {SignInTrouble::Busy, true}},
    ErrorRow{"server_error"_L1, {SignInTrouble::Busy, true}},
};

struct SuberrorRow
{
    QLatin1String suberror;
    SignInTrouble trouble;
};

constexpr std::array suberrorRows{
    SuberrorRow{"consent_required"_L1, SignInTrouble::NeedsConsent},
    SuberrorRow{"basic_action"_L1, SignInTrouble::NeedsBrowser},
    SuberrorRow{"additional_action"_L1, SignInTrouble::NeedsBrowser},
    SuberrorRow{"user_password_expired"_L1, SignInTrouble::NeedsBrowser},
    SuberrorRow{"message_only"_L1, SignInTrouble::Blocked},
    SuberrorRow{"bad_token"_L1, SignInTrouble::SessionEnded},
    SuberrorRow{"token_expired"_L1, SignInTrouble::SessionEnded},
};

struct NumberRow
{
    int number;
    SignInTrouble trouble;
};

/// Contract 15 and Microsoft's list of the codes.
constexpr std::array numberRows{
    NumberRow{16000, SignInTrouble::WrongTenant}, // the account does not exist in that organization
    NumberRow{50011, SignInTrouble::NotConfigured}, // redirect address is not registered
    NumberRow{50020, SignInTrouble::WrongTenant}, // a guest that was not invited
    NumberRow{50034, SignInTrouble::Disabled}, // no such account
    NumberRow{50053, SignInTrouble::Disabled}, // locked
    NumberRow{50055, SignInTrouble::NeedsBrowser}, // password expired
    NumberRow{50057, SignInTrouble::Disabled},
    NumberRow{50058, SignInTrouble::NeedsBrowser}, // no session
    NumberRow{50072, SignInTrouble::NeedsMfa},
    NumberRow{50074, SignInTrouble::NeedsMfa},
    NumberRow{50076, SignInTrouble::NeedsMfa},
    NumberRow{50078, SignInTrouble::NeedsMfa},
    NumberRow{50079, SignInTrouble::NeedsMfa},
    NumberRow{50089, SignInTrouble::Expired}, // the flow's token
    NumberRow{50105, SignInTrouble::Blocked}, // the account is not assigned to the application
    NumberRow{50132, SignInTrouble::SessionEnded},
    NumberRow{50133, SignInTrouble::SessionEnded}, // password changed
    NumberRow{50158, SignInTrouble::NeedsMfa}, // another party's factor
    NumberRow{50173, SignInTrouble::SessionEnded}, // revoked
    NumberRow{50194, SignInTrouble::NotConfigured}, // of one organization, asked as of many
    NumberRow{50196, SignInTrouble::Busy}, // asked too often in a short time
    NumberRow{53000, SignInTrouble::Blocked},
    NumberRow{53001, SignInTrouble::Blocked},
    NumberRow{53002, SignInTrouble::Blocked},
    NumberRow{53003, SignInTrouble::Blocked},
    NumberRow{54005, SignInTrouble::Expired}, // the code was used before
    NumberRow{65001, SignInTrouble::NeedsConsent},
    NumberRow{65004, SignInTrouble::Declined},
    NumberRow{65005, SignInTrouble::NotConfigured}, // permissions are missing in the registration
    NumberRow{70000, SignInTrouble::SessionEnded},
    NumberRow{70008, SignInTrouble::SessionEnded}, // not used for long
    NumberRow{70011, SignInTrouble::NotConfigured}, // scope
    NumberRow{70016, SignInTrouble::Busy}, // the person has not entered the code yet
    NumberRow{70043, SignInTrouble::SessionEnded}, // sign-in frequency
    NumberRow{90002, SignInTrouble::NotConfigured}, // no such organization
    NumberRow{90094, SignInTrouble::NeedsAdmin},
    NumberRow{90095, SignInTrouble::NeedsAdmin},
    NumberRow{500011, SignInTrouble::NotConfigured}, // no such resource there
    NumberRow{500121, SignInTrouble::NeedsMfa}, // failed
    NumberRow{500200, SignInTrouble::WrongTenant}, // personal accounts are not for this application
    NumberRow{501481, SignInTrouble::Unknown}, // PKCE mismatch: the code was another sign-in's
    NumberRow{530035, SignInTrouble::Blocked}, // security defaults
    NumberRow{650057, SignInTrouble::NotConfigured}, // resource is not in the registration
    NumberRow{700011, SignInTrouble::NotConfigured},
    NumberRow{700016, SignInTrouble::NotConfigured}, // no such application there
    NumberRow{700025, SignInTrouble::NotConfigured},
    NumberRow{700082, SignInTrouble::SessionEnded}, // not used for long
    NumberRow{7000218, SignInTrouble::NotConfigured}, // not registered as a public client
};

static_assert(std::is_sorted(numberRows.begin(), numberRows.end(),
                             [](const NumberRow &a, const NumberRow &b) { return a.number < b.number; }));

/// What to do next, for each step in the order of SignInStep.
using NextRow = std::array<SignInNext, 5>;

constexpr NextRow always(SignInNext next)
{
    return {next, next, next, next, next};
}

NextRow nextRow(SignInTrouble trouble)
{
    constexpr SignInNext retry = SignInNext::Retry;
    constexpr SignInNext person = SignInNext::Person;
    constexpr SignInNext stop = SignInNext::Stop;
    switch (trouble) {
    case SignInTrouble::Unknown:
    case SignInTrouble::Declined:
    case SignInTrouble::Expired:
    case SignInTrouble::SessionEnded:
    case SignInTrouble::NeedsConsent:
    case SignInTrouble::NeedsMfa:
    case SignInTrouble::NeedsBrowser:
    case SignInTrouble::WrongTenant:
    case SignInTrouble::WrongPerson:
    case SignInTrouble::NoBrowser:
    case SignInTrouble::Loop: return always(person);
    case SignInTrouble::NeedsAdmin:
    case SignInTrouble::Disabled:
    case SignInTrouble::NotConfigured:
    case SignInTrouble::NoClientId:
    case SignInTrouble::NoLoopback:
    case SignInTrouble::NotKept:
    case SignInTrouble::KeychainMissing:
    case SignInTrouble::KeychainLocked:
    case SignInTrouble::KeychainRefused: return always(stop);
    case SignInTrouble::KeychainSilent: return always(retry);
    // The browser's page says what the policy wants; after that nobody can do more here.
    case SignInTrouble::Blocked: return {stop, stop, person, stop, stop};
    // A page in the browser is never opened again by itself.
    case SignInTrouble::Offline:
    case SignInTrouble::NotSecure:
    case SignInTrouble::Busy:
    case SignInTrouble::ClockWrong: return {person, retry, retry, retry, retry};
    // It may be the page of a network that wants a sign-in of its own; but a code has been used up by now.
    case SignInTrouble::Misread: return {person, person, retry, retry, retry};
    }
    Q_UNREACHABLE();
}

template <typename Rows, typename Match> auto rowWhere(const Rows &rows, Match match)
{
    const auto found = std::find_if(rows.begin(), rows.end(), match);
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

std::optional<MeaningOfError> meaningOfError(const QString &error)
{
    const auto *row = rowWhere(
        errorRows, [&error](const ErrorRow &r) { return error.compare(r.error, Qt::CaseInsensitive) == 0; });
    return row != nullptr ? std::optional(row->meaning) : std::nullopt;
}

std::optional<SignInTrouble> troubleOfSuberror(const QString &suberror)
{
    const auto *row = rowWhere(suberrorRows, [&suberror](const SuberrorRow &r) {
        return suberror.compare(r.suberror, Qt::CaseInsensitive) == 0;
    });
    return row != nullptr ? std::optional(row->trouble) : std::nullopt;
}

std::optional<SignInTrouble> troubleOfNumber(int number)
{
    const auto *row = rowWhere(numberRows, [number](const NumberRow &r) { return r.number == number; });
    return row != nullptr ? std::optional(row->trouble) : std::nullopt;
}

SignInNext nextOf(const SignInFault &fault, SignInStep step)
{
    return nextRow(fault.trouble).at(static_cast<std::size_t>(step));
}

QLatin1String toString(SignInTrouble trouble)
{
    switch (trouble) {
    case SignInTrouble::Unknown: return "Unknown"_L1;
    case SignInTrouble::Declined: return "Declined"_L1;
    case SignInTrouble::Expired: return "Expired"_L1;
    case SignInTrouble::SessionEnded: return "SessionEnded"_L1;
    case SignInTrouble::NeedsConsent: return "NeedsConsent"_L1;
    case SignInTrouble::NeedsAdmin: return "NeedsAdmin"_L1;
    case SignInTrouble::NeedsMfa: return "NeedsMfa"_L1;
    case SignInTrouble::NeedsBrowser: return "NeedsBrowser"_L1;
    case SignInTrouble::Blocked: return "Blocked"_L1;
    case SignInTrouble::Disabled: return "Disabled"_L1;
    case SignInTrouble::WrongTenant: return "WrongTenant"_L1;
    case SignInTrouble::WrongPerson: return "WrongPerson"_L1;
    case SignInTrouble::NotConfigured: return "NotConfigured"_L1;
    case SignInTrouble::NoClientId: return "NoClientId"_L1;
    case SignInTrouble::NoBrowser: return "NoBrowser"_L1;
    case SignInTrouble::NoLoopback: return "NoLoopback"_L1;
    case SignInTrouble::NotKept: return "NotKept"_L1;
    case SignInTrouble::ClockWrong: return "ClockWrong"_L1;
    case SignInTrouble::Loop: return "Loop"_L1;
    case SignInTrouble::Offline: return "Offline"_L1;
    case SignInTrouble::NotSecure: return "NotSecure"_L1;
    case SignInTrouble::Busy: return "Busy"_L1;
    case SignInTrouble::Misread: return "Misread"_L1;
    case SignInTrouble::KeychainMissing: return "KeychainMissing"_L1;
    case SignInTrouble::KeychainLocked: return "KeychainLocked"_L1;
    case SignInTrouble::KeychainSilent: return "KeychainSilent"_L1;
    case SignInTrouble::KeychainRefused: return "KeychainRefused"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace Sendoff
