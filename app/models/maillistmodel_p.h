// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/maillistmodel.h"

#include <QCache>
#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <chrono>

namespace Sendoff {

/// What the parts of MailListModel share.
struct MailListModel::Private
{
    static constexpr int cachedRows = 2048;

    explicit Private(Store &source)
        : store(source)
    {
    }

    /// That nothing matches is not known yet: the filter may have left out all that does.
    bool mayLeaveOut(const Rows &rows) const
    {
        return rows && rows->isEmpty() && query.filter != MailFilter::All
            && !query.search.simplified().isEmpty();
    }
    MailQuery withoutFilter() const
    {
        MailQuery all = query;
        all.filter = MailFilter::All;
        return all;
    }

    Store &store;
    MailQuery query;
    int leftOut = 0; ///< see leftOut()
    mutable QCache<qint64, MailRow> cache{cachedRows};
    mutable QSet<qint64> unreadable; ///< rows that the store did not give: not asked for at each painting
    QSet<qint64> ticks;
    qint64 kept = 0; ///< see keep()
    bool keepsMisfit = false; ///< it is listed though the query does not select it
    AccessibleWords words;

    // What has changed since the last update.
    QTimer timer;
    QSet<MessageId> changed;
    bool anyChanged = false;
    std::chrono::milliseconds rest{0};

    // What is being listed.
    enum class Listing {
        No,
        Query, ///< another query
        Again, ///< the same, since something has changed
    };
    Listing listing = Listing::No;
    bool isOfAnother = false; ///< the query could not be read: the rows are those of the one before, or none
    QSet<qint64> stale; ///< rows to be announced with it
    QElapsedTimer since;
};

} // namespace Sendoff
