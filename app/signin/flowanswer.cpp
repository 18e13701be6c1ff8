// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/flowanswer.h"

#include "net/retry.h"

namespace Sendoff {

namespace {

FlowAnswer failedWith(const SignInFault &fault)
{
    return {.tokens = std::nullopt, .fault = fault, .retryAfter = std::nullopt};
}

} // namespace

bool isOk(const Response &response)
{
    return response.status >= 200 && response.status <= 299;
}

FlowAnswer readFlowAnswer(const Result<Response> &answer, const SignIn::Question &question)
{
    if (!answer)
        return failedWith(faultOfError(answer.error()));
    if (!isOk(*answer)) {
        FlowAnswer failed = failedWith(faultOfAnswer(answer->status, answer->body));
        failed.retryAfter = retryAfterOf(*answer);
        if (failed.fault.trouble == SignInTrouble::SessionEnded)
            failed.fault.trouble = SignInTrouble::Expired;
        return failed;
    }
    const Result<TokenAnswer> tokens = readTokenAnswer(answer->body, question.scopes);
    if (!tokens)
        return failedWith(faultOfError(tokens.error()));
    return {.tokens = *tokens, .fault = {}, .retryAfter = std::nullopt};
}

std::optional<SignInFault> refusalOf(const TokenAnswer &tokens, const SignIn::Parts &parts)
{
    return parts.accept ? parts.accept(tokens) : std::nullopt;
}

} // namespace Sendoff
