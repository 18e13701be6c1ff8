// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/account.h"
#include "signin/authority.h"

#include <QString>
#include <QStringList>

namespace Sendoff {

/// What the tokens are wanted for; each asks for no more than it needs (contract 15).
enum class Purpose {
    OwnMailbox, ///< offline_access openid profile User.Read Mail.ReadWrite Mail.Send
    SharedMailboxes, ///< and Mail.ReadWrite.Shared Mail.Send.Shared; not for personal accounts
};

/// The scopes to ask for, as they stand in the request: with the Graph host before those of Graph in the
/// clouds where the bare names mean the global one's.
QStringList scopesFor(Purpose purpose, const Authority &authority);
/// The same when a token is renewed: what was granted before, so that nothing granted is lost.
QStringList scopesToRenew(const QStringList &granted, const Authority &authority);

/// The `scope` of a token answer as bare lower-case names ("mail.send"), without prefixes, sorted, each once;
/// what was asked for when the answer names none (RFC 6749, 5.1).
QStringList grantedScopes(const QString &answered, const QStringList &asked);
/// Whether these normalized scopes allow it. Mail.ReadWrite.Shared implies nothing about the own mailbox.
bool mayRead(const QStringList &granted);
bool maySend(const QStringList &granted);
bool mayReadShared(const QStringList &granted);
bool maySendShared(const QStringList &granted);

} // namespace Sendoff
