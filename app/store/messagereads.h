// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/mailquery.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace Sendoff {

class Database;

// Reading messages. A failed read is logged and gives nothing, which is not the same as an empty list.

/// The mailbox's key; 0: nothing is stored of it.
qint64 readKey(Database &database, const MailboxId &mailbox);
/// `limit` 0: all. When its index is damaged, the list is read without it.
std::optional<QList<qint64>> readRows(Database &database, const MailQuery &query, int limit);
/// The same when it is known what the search finds (SearchHits).
std::optional<QList<qint64>> readRows(Database &database, const MailQuery &query,
                                      const std::optional<QList<qint64>> &hits, int limit);
/// All rows of the query, whatever is searched for; nothing when they cannot be read.
std::optional<QList<qint64>> readAllRows(Database &database, const MailQuery &query);
/// Whether so few are quicker looked up one by one than picked out of their list.
bool areFew(const QList<qint64> &hits);
/// Those of `rows` that are hits, in the order of `rows`. `limit` as above.
QList<qint64> picked(const QList<qint64> &rows, const QList<qint64> &hits, int limit);
/// Without those that cannot be read.
QList<MailRow> readMessages(Database &database, const QList<qint64> &rows);
std::optional<MailRow> readMessage(Database &database, const MailboxId &mailbox, const MessageId &id);
/// 0: not in the store.
qint64 readRow(Database &database, const MailboxId &mailbox, const MessageId &id);
QList<MessageId> readIds(Database &database, const QList<qint64> &rows);
/// Those of `rows` that the folder still lists.
QList<qint64> readListed(Database &database, const MailboxId &mailbox, Folder folder,
                         const QList<qint64> &rows);
/// `drafts`: how many are listed, if the caller knows; it spares a pass over them.
std::optional<FolderCounts> readCounts(Database &database, const MailboxId &mailbox,
                                       const QDateTime &midnight, std::optional<qint64> drafts = {});
QDateTime readLastSync(Database &database, const MailboxId &mailbox, Folder folder);

} // namespace Sendoff
