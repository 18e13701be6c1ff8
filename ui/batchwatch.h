// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"

#include <QHash>
#include <QObject>

namespace Sendoff {

class Core;

/// Follows the decisions of this run, so that it can be said how far they are and how they ended.
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
    Progress progress() const;

Q_SIGNALS:
    void changed();
    /// A batch of several messages ended, and each of them was found in Sent Items.
    void allSent(int messages);

private:
    struct Batch
    {
        int total = 0;
        int sent = 0;
        int open = 0; ///< neither sent nor taken back nor with the person
    };

    void stateChanged(JobId id, SendState state);

    Core &m_core;
    QHash<qint64, Batch> m_batches;
    QHash<JobId, SendState> m_states;
};

} // namespace Sendoff
