// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QString>

namespace Sendoff {

/// Whose mailbox it is that is stored under a MailboxId, which is but a path and the same for everybody.
struct MailboxOwner
{
    FolderId drafts; ///< the id of its Drafts folder, which no other mailbox has; empty: not known yet
    QString address; ///< as the service told it; empty: not known
};

/// A mailbox of which something is stored.
struct StoredMailbox
{
    MailboxId id;
    MailboxOwner owner;
};

/// Whether the drafts that are stored came out of a certain folder.
enum class ListedIn {
    Unknown, ///< there are none, or they do not tell
    It, ///< at least one did
    Another, ///< all came out of others
};

} // namespace Sendoff
