// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "net/request.h"
#include "signin/signin.h"

#include <chrono>
#include <optional>

// Private to SignIn: what both ways of signing in have in common.

namespace Sendoff {

/// What came of asking the token endpoint: tokens, or why not.
struct FlowAnswer
{
    std::optional<TokenAnswer> tokens;
    SignInFault fault;
    std::optional<std::chrono::milliseconds> retryAfter; ///< what the service said
};

/// Reads what was posted with a code of some kind. A grant that is not valid is one whose time is over.
FlowAnswer readFlowAnswer(const Result<Response> &answer, const SignIn::Question &question);

/// Why the tokens are not wanted; nothing when they are.
std::optional<SignInFault> refusalOf(const TokenAnswer &tokens, const SignIn::Parts &parts);

bool isOk(const Response &response);

} // namespace Sendoff
