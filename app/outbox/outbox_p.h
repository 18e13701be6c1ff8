// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outbox/dispatcher.h"
#include "outbox/ledger.h"
#include "outbox/lookout.h"
#include "outbox/outbox.h"
#include "outbox/places.h"
#include "outbox/preflight.h"
#include "outbox/recaller.h"
#include "outbox/receipts.h"
#include "outbox/reconciler.h"
#include "outbox/schedule.h"
#include "outbox/undotime.h"

#include <QSet>

#include <chrono>

namespace Sendoff {

/// What the parts of Outbox share.
struct Outbox::Private
{
    Private(Outbox &outbox, Parts given);
    void route(const SendJob &job, SendState from);
    /// Makes a draft of a job that waits again, though the person stopped it; false: nothing to do.
    bool takeStopped(JobId id);
    /// When the oldest job that waits was decided, if that is so long ago that nobody expects it to go now.
    QDateTime oldDecision() const;
    void storePause(bool paused);
    /// A pause with nothing to hold back would only hold back the next decision.
    void endIdlePause();
    void recall(JobId id, const std::optional<QDateTime> &again);
    void store(const QList<SendJob> &jobs, const QList<JobId> &replaced, QObject *context,
               std::function<void(Result<qint64>)> done);

    Outbox &q;
    Parts parts;
    /// Posted or unknown when the person stopped the rest: if they turn out not to have gone, they are
    /// drafts.
    QSet<JobId> stopped = {};
    Ledger ledger;
    Places places;
    Receipts receipts;
    Lookout lookout;
    Schedule schedule;
    Recaller recaller;
    Reconciler reconciler;
    Preflight preflight;
    Dispatcher dispatcher;
    UndoTime undoTime;
    std::chrono::milliseconds undoTotal = std::chrono::seconds(10); ///< of decisions from now on
    qint64 lastBatch = 0;
    QDateTime heldSince; ///< of this start
};

} // namespace Sendoff
