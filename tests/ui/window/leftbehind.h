// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/builders.h"
#include "windowstage.h"

// What an earlier run of the program left in the store.

namespace Sendoff {

/// Writes into the store, as an earlier run of the program had left it.
inline void leaveBehind(WindowStage &stage, const QList<SendJob> &jobs)
{
    auto store = Store::open(stage.storeFile());
    QVERIFY(store);
    bool stored = false;
    (*store)->addJobs(jobs, store->get(), [&](const Result<QList<SendJob>> &added) { stored = bool(added); });
    (*store)->flush();
    QTRY_VERIFY(stored);
}

/// A decision of so many seconds ago; all of them are of one batch.
inline SendJob leftJob(const MailboxId &mailbox, const QString &message, SendState state, int secondsAgo)
{
    SendJob job
        = aDraft("x").to(QStringLiteral("lena@fabrikam.com")).subject(QStringLiteral("Offer")).job(state);
    job.mailbox = mailbox;
    job.message = {message};
    job.created = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo);
    job.due = job.created;
    return job;
}

/// It was posted, and nobody knows how that ended.
inline SendJob unsureJob(const MailboxId &mailbox, const QString &message)
{
    SendJob job = leftJob(mailbox, message, SendState::NotSure, 900);
    job.posted = job.created;
    return job;
}

} // namespace Sendoff
