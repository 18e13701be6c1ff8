// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "store/jobfacts.h"

#include <QHash>
#include <QObject>

class QTimer;

namespace Sendoff {

class Core;

/// Follows the decisions, those of this run and those that were not over when it began, so that it can be
/// said how far they are and how they ended.
class BatchWatch : public QObject
{
    Q_OBJECT

public:
    explicit BatchWatch(Core &core, QObject *parent = nullptr);

    /// The person sent `messages` together.
    void add(qint64 batch, int messages);

    struct Progress
    {
        int sent = 0;
        int total = 0; ///< 0: nothing is under way
    };
    /// Over all batches that have not ended.
    const Progress &progress() const { return m_progress; }

    struct Ending
    {
        qint64 batch = 0;
        int sent = 0;
        int notSent = 0; ///< need the person
        int found = 0; ///< of those sent, seen in Sent Items
        int total() const { return sent + notSent; }
    };
    /// The person stopped what had not gone yet.
    struct Stop
    {
        int mailbox = 0;
        QList<qint64> batches; ///< of which decisions
        QList<MessageId> back; ///< drafts again
    };

Q_SIGNALS:
    void changed();
    /// Nothing of a batch of several messages goes on by itself any more. Again when the person's answers
    /// changed its end.
    void ended(const Sendoff::BatchWatch::Ending &ending);

private:
    void look();

    Core &m_core;
    QTimer *m_timer;
    QHash<qint64, BatchCounts> m_seen; ///< the batches that are followed, as they were seen last
    Progress m_progress;
};

} // namespace Sendoff
