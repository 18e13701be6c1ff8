// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/message.h"
#include "store/change.h"
#include "store/mailquery.h"

#include <QList>

#include <optional>

namespace Sendoff {

class Database;

// What a search on the service has found. Messages in Sent Items that are not kept here otherwise stand in
// the store with the mark `hidden` = 4: no list shows them, nothing counts or compares them, but a query that
// names them (MailQuery::found). A round that brings one takes the mark away.

/// The value of `message.hidden` of what only a search on the service has brought.
inline constexpr int foundMark = 4;

/// Writes what the service has found for `search` in this folder, and forgets what it had found there before.
/// The rows of what is found, without those that the search finds here by itself.
Result<QList<qint64>> writeFound(Database &database, const MailboxId &mailbox, Folder folder,
                                 const QString &search, const QList<MailSummary> &messages, qint64 stamp,
                                 QList<Change> &changes);
/// Forgets what any search had found; for the start of the program.
Result<Done> dropFound(Database &database);

/// Whether a search here may miss what the service would find in this folder: a text is not here.
bool readMayMiss(Database &database, const MailboxId &mailbox, Folder folder);

} // namespace Sendoff
