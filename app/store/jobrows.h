// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/job.h"
#include "store/change.h"
#include "store/jobfacts.h"

#include <QDateTime>

#include <optional>

namespace Sendoff {

class Database;

// The outbox on disk.

/// Stores new jobs and gives them their ids; code "alreadyQueued" when a message has a job that goes on, or
/// is being discarded.
Result<QList<SendJob>> insertJobs(Database &database, QList<SendJob> jobs, qint64 stamp, const QDateTime &now,
                                  QList<Change> &changes);
/// Replaces jobs; code "noSuchJob" when one is not there.
Result<Done> updateJobRows(Database &database, const QList<SendJob> &jobs, qint64 stamp, const QDateTime &now,
                           QList<Change> &changes);

bool hasOpenJob(Database &database, qint64 mailbox, const MessageId &message);
std::optional<SendJob> readJob(Database &database, JobId id);
QList<SendJob> readJobsById(Database &database, const QList<JobId> &ids);
std::optional<SendJob> readJobOf(Database &database, const MailboxId &mailbox, const MessageId &message);
/// A mailbox's jobs that go on, oldest first.
Result<QList<SendJob>> readOpenJobs(Database &database, const MailboxId &mailbox);
/// Whether a Sent job of the mailbox has that copy.
bool hasSentCopy(Database &database, const MailboxId &mailbox, const MessageId &copy);
QList<SendJob> readJobs(Database &database, const QList<SendState> &states, int limit);
/// A mailbox's jobs that go on, and those that were Sent at `since` or later; oldest first.
QList<SendJob> readShownJobs(Database &database, const MailboxId &mailbox, const QDateTime &since);

QList<SendJob> readJobsOfBatch(Database &database, const MailboxId &mailbox, qint64 batch);
/// How far these batches are, and all that have a job that goes on.
QList<BatchCounts> readBatchCounts(Database &database, const MailboxId &mailbox, QList<qint64> batches);

} // namespace Sendoff
