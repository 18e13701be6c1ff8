// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/message.h"
#include "store/mailboxowner.h"

#include <QList>

namespace Sendoff {

class Database;

// Whose mailbox it is that is stored under a MailboxId.

Result<QList<StoredMailbox>> readMailboxes(Database &database);
Result<MailboxOwner> readOwner(Database &database, const MailboxId &mailbox);
/// Keeps the Drafts folder's id if none is kept yet.
Result<Done> writeOwner(Database &database, const MailboxId &mailbox, const FolderId &drafts);
Result<Done> writeOwnerAddress(Database &database, const MailboxId &mailbox, const QString &address);
/// What the stored drafts say of the folder that they were listed in.
Result<ListedIn> readListedIn(Database &database, const MailboxId &mailbox, const FolderId &drafts);

} // namespace Sendoff
