// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/retry.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds longestPause = std::chrono::seconds(60);
/// The submission quota may hold for a day (contract 12).
constexpr std::chrono::milliseconds longestWait = std::chrono::hours(48);

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

std::optional<std::chrono::milliseconds> retryAfterOf(const Response &response)
{
    const QByteArray value = response.header("Retry-After"_ba).trimmed();
    bool isNumber = false;
    double seconds = value.toDouble(&isNumber);
    if (!isNumber) {
        const QDateTime until = httpDate(value);
        const QDateTime now = httpDate(response.header("Date"_ba));
        if (!until.isValid() || !now.isValid())
            return std::nullopt;
        seconds = static_cast<double>(now.msecsTo(until)) / 1000.0;
    }
    if (!std::isfinite(seconds))
        return std::nullopt;
    const double most = static_cast<double>(longestWait.count()) / 1000.0;
    return std::chrono::milliseconds(std::llround(std::ceil(std::clamp(seconds, 0.0, most) * 1000.0)));
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
