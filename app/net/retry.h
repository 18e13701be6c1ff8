// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "net/request.h"

#include <chrono>
#include <optional>

namespace Sendoff {

/// How long to wait before attempt number `attempt` + 1 (the first attempt is 1), or nothing when it must not
/// be repeated. `jitter` is in 0..1. NotReached and Throttled: always; LinkLost and Server: only what is
/// Safe; the rest: never. 2, 4, 8 ... s, at most 60 s, plus up to a fifth; a Retry-After is obeyed as it is.
std::optional<std::chrono::milliseconds> retryDelay(const Error &error, Repeat repeat, int attempt,
                                                    double jitter);

/// What an answer's Retry-After says: seconds with fractions (contract 4), or a date, counted from the
/// answer's own date; two days at most. Nothing when there is none, or it cannot be read.
std::optional<std::chrono::milliseconds> retryAfterOf(const Response &response);

/// Whether the service wants a pause of the whole account with this answer, not only of who got it: any 429,
/// or a 503 that says how long. Not when it limits sending alone, which may last a day.
bool wantsPause(const Error &error);

} // namespace Sendoff
