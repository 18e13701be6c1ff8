// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/deliveryreport.h"
#include "store/change.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <optional>
#include <utility>

// Private to store/: the non-delivery reports of jobs.

namespace Sendoff {

class Database;

/// Keeps the report of each of these jobs, in place of an older one.
Result<Done> writeReports(Database &database, const QHash<JobId, DeliveryReport> &reports,
                          QList<Change> &changes);
QSet<MessageId> readReportIds(Database &database, const MailboxId &mailbox);
int countReports(Database &database, const MailboxId &mailbox, const QDateTime &since);
/// When the first and the last one of those were Sent that were Sent at `since` or later; nothing: none was.
std::optional<std::pair<QDateTime, QDateTime>> readSentSpan(Database &database, const MailboxId &mailbox,
                                                            const QDateTime &since);

} // namespace Sendoff
