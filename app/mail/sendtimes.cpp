// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/sendtimes.h"

#include <algorithm>

namespace Sendoff {

namespace {

constexpr int evening = 17; // hours
constexpr int morning = 8;
constexpr qint64 half = 30 * 60;

} // namespace

WallTime wallTime(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    // By the offsets that are in force a day before and a day after: zones do not change twice within that.
    const QDateTime asUtc(date, time, Qt::UTC);
    const int before = zone.offsetFromUtc(asUtc.addDays(-1));
    const int after = zone.offsetFromUtc(asUtc.addDays(1));
    QList<QDateTime> moments;
    for (const int offset : {before, after}) {
        const QDateTime moment = asUtc.addSecs(-offset);
        if (zone.offsetFromUtc(moment) == offset && !moments.contains(moment))
            moments.append(moment);
    }
    if (moments.isEmpty())
        return {.kind = WallTime::Kind::Skipped, .moment = asUtc.addSecs(-before)};
    return {.kind = moments.size() > 1 ? WallTime::Kind::Twice : WallTime::Kind::Once,
            .moment = *std::min_element(moments.cbegin(), moments.cend())};
}

QList<PresetTime> sendPresets(const QDateTime &now, const QTimeZone &zone)
{
    const QDate today = now.toTimeZone(zone).date();
    QList<PresetTime> presets;
    const QDateTime later = wallTime(today, QTime(evening, 0), zone).moment;
    if (now.secsTo(later) > half)
        presets.append({SendPreset::LaterToday, later});
    presets.append({SendPreset::TomorrowMorning, wallTime(today.addDays(1), QTime(morning, 0), zone).moment});
    const int toMonday = 8 - today.dayOfWeek();
    if (toMonday > 1)
        presets.append(
            {SendPreset::MondayMorning, wallTime(today.addDays(toMonday), QTime(morning, 0), zone).moment});
    return presets;
}

bool canBeScheduled(const QDateTime &moment, const QDateTime &now)
{
    return moment.isValid() && now.msecsTo(moment) >= std::chrono::milliseconds(shortestDelay).count();
}

} // namespace Sendoff
