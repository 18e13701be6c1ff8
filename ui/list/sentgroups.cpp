// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/sentgroups.h"

namespace Sendoff {

SentGroup sentGroupOf(const QDateTime &sent, const QDateTime &now)
{
    constexpr qint64 justSentSeconds = 10 * 60;
    if (!sent.isValid())
        return SentGroup::Earlier;
    if (sent.secsTo(now) <= justSentSeconds)
        return SentGroup::JustSent;
    const qint64 days = sent.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (days <= 0)
        return SentGroup::EarlierToday;
    return days == 1 ? SentGroup::Yesterday : SentGroup::Earlier;
}

QMap<int, SentRun> sentRuns(int count, const std::function<QDateTime(int)> &sentAt, const QDateTime &now)
{
    QMap<int, SentRun> runs;
    int first = 0;
    while (first < count) {
        const SentGroup group = sentGroupOf(sentAt(first), now);
        // The first row after `first` of an older group.
        int low = first + 1;
        int high = count;
        while (low < high) {
            const int middle = low + (high - low) / 2;
            if (sentGroupOf(sentAt(middle), now) <= group)
                low = middle + 1;
            else
                high = middle;
        }
        runs.insert(first, {group, low - first});
        first = low;
    }
    return runs;
}

} // namespace Sendoff
