// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/account.h"

#include <QDir>
#include <QList>
#include <QString>

namespace Sendoff {

/// The accounts of a profile, in the order they were added. No secret is in it: the refresh tokens are in the
/// keychain, each under secretKey().
struct AccountBook
{
    QString profileId; ///< random, for good: two profiles with one account keep two secrets
    QList<Account> accounts;

    /// Under which name the account's refresh token is kept.
    QString secretKey(const AccountId &account) const;
    Account *find(const AccountId &account);
    const Account *find(const AccountId &account) const;

    bool operator==(const AccountBook &) const = default;
};

/// Reads accounts.json of the profile; without one the book is empty. One that cannot be understood is kept
/// aside, and its copy (accounts.copy.json) takes its place. `damagedFile`: set to where it was kept when the
/// copy is of no use either; the book is empty then. Error Storage: "newerSchema" (a newer Sendoff
/// wrote it, it is left alone), "cannotOpen".
Result<AccountBook> readAccountBook(const QDir &profile, QString *damagedFile);
/// Replaces the file as a whole, mode 0600, and then its copy; what was there stays when it fails (Storage,
/// "notWritable").
Result<Done> writeAccountBook(const QDir &profile, const AccountBook &book);

} // namespace Sendoff
