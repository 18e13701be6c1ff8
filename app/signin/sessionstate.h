// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDebug>
#include <QLatin1String>

namespace Sendoff {

/// What one account's tokens are doing.
enum class SessionState {
    NotStarted,
    ReadingSecret, ///< the keychain has been asked for the refresh token
    Renewing, ///< the sign-in service has been asked for an access token
    Fresh, ///< there is an access token that is good now
    Pausing, ///< the sign-in service was not reached, or asked to wait: tried again by itself
    NeedsPerson, ///< only a person can go on (SignInFault says why)
    KeychainTrouble, ///< the keychain did not give the refresh token (SignInFault says why)
    SignedOut,
};

/// Whether requests have to wait in their line now (WaitReason::Renewing).
constexpr bool holdsRequests(SessionState state)
{
    return state == SessionState::NotStarted || state == SessionState::ReadingSecret
        || state == SessionState::Renewing || state == SessionState::Pausing
        || state == SessionState::KeychainTrouble;
}

QLatin1String toString(SessionState state);

} // namespace Sendoff
