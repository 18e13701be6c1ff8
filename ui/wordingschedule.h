// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"
#include "mail/sendtimes.h"
#include "widgets/inlinebar.h"

#include <QCoreApplication>

namespace Sendoff {

/// Words for what waits for its time. Times come in UTC and are shown in the computer's zone, or in the one
/// that is given.
class WordingSchedule
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::WordingSchedule)

public:
    static QString preset(SendPreset preset); ///< "Tomorrow morning"
    /// A moment to come: "17:00" today, "Wed 08:00" within six days, else "20 Apr, 08:00".
    static QString ahead(const QDateTime &moment, const QDateTime &now,
                         const QTimeZone &zone = QTimeZone::systemTimeZone());
    /// The zone as it is called at that moment: "Central European Summer Time (UTC+2)".
    static QString zone(const QTimeZone &zone, const QDateTime &moment);
    /// What a time on the clock is taken for when clocks change over it; empty for `Once`.
    static QString clockChange(const WallTime &time, const QTimeZone &zone);
    static QString serverKeeps(); ///< "Microsoft 365 keeps the message and sends it even if ..."
    static QString tooSoon();

    static QString scheduledFor(const QDateTime &moment, const QDateTime &now); ///< the undo bar
    /// Above the text of a message that waits for its time, or is being taken back.
    static BarSpec waiting(const SendJob &job, const QDateTime &now);
    /// The service did not wait. Closable.
    static BarSpec sentAtOnce(const SendJob &job, const QDateTime &now);
    /// It could not be taken back. Closable.
    static BarSpec notRecalled(const SendJob &job, const Error &error, const QDateTime &now);

    /// The service let it go long before its time.
    static bool wasSentAtOnce(const SendJob &job);
};

} // namespace Sendoff
