// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/account.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Sendoff {

/// What the token endpoint gave. Secret, but for the scopes: never logged, never in an Error.
struct TokenAnswer
{
    QByteArray access;
    QByteArray refresh; ///< empty when none was given: the one that is there stays
    std::chrono::seconds expiresIn{0};
    QStringList granted; ///< normalized (signin/scopes.h)
    std::optional<Person> person; ///< of the id_token, when there is one
    AccountKind kind = AccountKind::Work;
};

/// Reads a 2xx answer; `asked`: the scopes that were asked for. Error Protocol, without anything of the
/// answer in it: code "notJson", "noToken", "badToken" (cannot stand in a header), "badLife" (no number above
/// 0 in expires_in), "otherType" (not Bearer).
Result<TokenAnswer> readTokenAnswer(const QByteArray &json, const QStringList &asked);

/// Whether it may stand in an Authorization header (RFC 6750, b64token, and a little more).
bool isUsableToken(const QByteArray &token);

/// Who an id_token speaks of; nothing when it cannot be read. Its signature is not looked at: it came
/// straight from the token endpoint over TLS (OpenID Connect Core, 3.1.3.7).
std::optional<Person> personOf(const QByteArray &idToken);
/// The tenant of all personal accounts, from Microsoft's documentation of id tokens.
bool isPersonalTenant(const QString &tenant);

} // namespace Sendoff
