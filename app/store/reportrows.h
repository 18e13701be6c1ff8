// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/deliveryreport.h"
#include "store/change.h"
#include "store/jobfacts.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

// Private to store/: the non-delivery reports of jobs.

namespace Sendoff {

class Database;

/// Keeps the report of each of these jobs, in place of an older one.
Result<Done> writeReports(Database &database, const QHash<JobId, DeliveryReport> &reports,
                          QList<Change> &changes);
QSet<MessageId> readReportIds(Database &database, const MailboxId &mailbox);
ReportCount countReports(Database &database, const MailboxId &mailbox, const QDateTime &since);
/// When the last one of the jobs that are Sent ended; invalid: none is.
QDateTime readLastSent(Database &database, const MailboxId &mailbox);
QHash<JobId, SentMarks> readSentMarks(Database &database, const MailboxId &mailbox, const QDateTime &since);

} // namespace Sendoff
