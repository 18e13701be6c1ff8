// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/message.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

namespace Sendoff {

class Database;

/// Where the next round over a folder begins.
struct Cursor
{
    QUrl link = {}; ///< as the service gave it; may name another host than is used now
    QString options = {}; ///< what is baked into the link; with others it is of no use
    QString folderId = {}; ///< what the folder's messages name as their parent; empty: not known
    QDateTime swept = {}; ///< when all that is in the folder was last compared with the store, UTC

    bool operator==(const Cursor &) const = default;
};

std::optional<Cursor> readCursor(Database &database, const MailboxId &mailbox, Folder folder);
/// `mailbox` is the mailbox's key.
Result<Done> writeCursor(Database &database, qint64 mailbox, Folder folder, const Cursor &cursor);

} // namespace Sendoff
