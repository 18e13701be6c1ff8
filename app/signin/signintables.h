// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/signinfault.h"

// Private to signin/: what the sign-in service's words and numbers mean.

namespace Sendoff {

/// What an `error` of the token, device code or authorize endpoint means.
struct MeaningOfError
{
    SignInTrouble trouble = SignInTrouble::Unknown;
    bool isFinal = false; ///< no number and no suberror says it better
};

std::optional<MeaningOfError> meaningOfError(const QString &error);
std::optional<SignInTrouble> troubleOfSuberror(const QString &suberror);
/// `number`: of an AADSTS code.
std::optional<SignInTrouble> troubleOfNumber(int number);

} // namespace Sendoff
