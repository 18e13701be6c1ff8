// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QString>

namespace Sendoff {

/// What `/me` or `/users/{upn}` addresses: one mailbox with its Drafts and Sent Items.
struct Mailbox
{
    MailboxId id; ///< the root path in lower case, after the account's space, if there is one
    QString root; ///< the escaped path that requests begin with: "/me" or "/users/anna%40contoso.com"
    QString address; ///< may be empty until the service has told it
    QString displayName; ///< may be empty

    bool operator==(const Mailbox &) const = default;
};

/// The mailbox that the token belongs to.
/// `space`: what tells this account's mailboxes from those of others in the store, before the id; empty for a
/// token that was given from outside.
Mailbox ownMailbox(const QString &space = {});
/// Another mailbox, by user id or user principal name; escapes what the path needs (contract 2: `#`, `$`,
/// `/`, ...).
Mailbox mailboxOf(const QString &user, const QString &space = {});

} // namespace Sendoff
