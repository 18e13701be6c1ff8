// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QTimeZone>

#include <chrono>

// When a message can be scheduled for: what a person picks on the wall clock, as moments in UTC.

namespace Sendoff {

/// What a time on the wall clock means in a zone, where it may be skipped or come twice when clocks change.
struct WallTime
{
    enum class Kind {
        Once,
        Skipped, ///< the clocks go forward over it
        Twice, ///< the clocks go back over it
    };

    Kind kind = Kind::Once;
    /// UTC. Skipped: as far after the change as it would have been before it; Twice: the first of the two.
    QDateTime moment;

    bool operator==(const WallTime &) const = default;
};

WallTime wallTime(const QDate &date, const QTime &time, const QTimeZone &zone);

/// The times that are offered.
enum class SendPreset { LaterToday, TomorrowMorning, MondayMorning };

struct PresetTime
{
    SendPreset preset;
    QDateTime moment; ///< UTC

    bool operator==(const PresetTime &) const = default;
};

/// The offers at `now` (UTC): today at 17:00, until half an hour before; tomorrow at 8:00; next Monday at
/// 8:00, unless that is tomorrow.
QList<PresetTime> sendPresets(const QDateTime &now, const QTimeZone &zone);

/// What is nearer than this goes at once instead: the service could not be told in time.
inline constexpr std::chrono::minutes shortestDelay{2};
/// Times are picked in steps of so many minutes.
inline constexpr int minuteStep = 5;

/// Whether a message can be scheduled for that moment.
bool canBeScheduled(const QDateTime &moment, const QDateTime &now);

} // namespace Sendoff
