// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QMap>

#include <functional>

namespace Sendoff {

/// How old a sent message is, as the list of Sent Items groups it.
enum class SentGroup { JustSent, EarlierToday, Yesterday, Earlier };

/// One group of rows that follow each other.
struct SentRun
{
    SentGroup group = SentGroup::Earlier;
    int count = 0;

    bool operator==(const SentRun &) const = default;
};

/// The group of a message sent at `sent`, at the time `now` (both UTC): just sent means within ten minutes.
SentGroup sentGroupOf(const QDateTime &sent, const QDateTime &now);
/// The runs of `count` rows that are sorted from new to old, by their first rows. Asks for a few times only,
/// by halving, so that a list of ten thousand rows is not read for it.
QMap<int, SentRun> sentRuns(int count, const std::function<QDateTime(int)> &sentAt, const QDateTime &now);

} // namespace Sendoff
