// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/retry.h"

#include <algorithm>

namespace Sendoff {

namespace {

constexpr std::chrono::milliseconds longestPause = std::chrono::seconds(60);

std::chrono::milliseconds pauseAfter(int attempt, double jitter)
{
    // 2^6 s is beyond the longest pause already.
    const int doublings = std::clamp(attempt, 1, 6);
    const std::chrono::milliseconds pause
        = std::min<std::chrono::milliseconds>(std::chrono::seconds(1LL << doublings), longestPause);
    const double share = std::clamp(jitter, 0.0, 1.0) / 5.0;
    return pause + std::chrono::milliseconds(qRound64(static_cast<double>(pause.count()) * share));
}

bool mayRepeat(ErrorKind kind, Repeat repeat)
{
    switch (kind) {
    case ErrorKind::NotReached:
    case ErrorKind::Throttled: return true;
    case ErrorKind::LinkLost:
    case ErrorKind::Server: return repeat == Repeat::Safe;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Gone:
    case ErrorKind::Rejected:
    case ErrorKind::Protocol:
    case ErrorKind::Storage:
    case ErrorKind::Secrets: return false;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<std::chrono::milliseconds> retryDelay(const Error &error, Repeat repeat, int attempt,
                                                    double jitter)
{
    if (!mayRepeat(error.kind, repeat))
        return std::nullopt;
    if (error.retryAfter)
        return std::max(*error.retryAfter, std::chrono::milliseconds(0));
    return pauseAfter(attempt, jitter);
}

bool wantsPause(const Error &error)
{
    constexpr int busy = 503;
    if (isSendingLimit(error.code))
        return false;
    return error.kind == ErrorKind::Throttled
        || (error.httpStatus == busy && error.retryAfter.value_or(std::chrono::milliseconds(0)).count() > 0);
}

} // namespace Sendoff
