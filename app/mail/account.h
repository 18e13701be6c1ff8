// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "mail/cloud.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace Sendoff {

enum class AccountKind { Work, Personal };

/// Who somebody is, as the sign-in service tells them apart: an address can be given to somebody else.
struct Person
{
    QString tenant; ///< `tid`, or the issuer where there is none
    QString id; ///< `oid`, or `sub` where there is none
    QString address; ///< `preferred_username`; may be empty; not part of who it is
    QString name; ///< may be empty; not part of who it is

    bool isSameAs(const Person &other) const { return tenant == other.tenant && id == other.id; }
    bool operator==(const Person &) const = default;
};

/// An account that the person added: how to reach it, and what it may do. No secret is in it.
struct Account
{
    AccountId id; ///< random, for good
    Cloud cloud = Cloud::Global;
    QUrl authority; ///< e.g. https://login.microsoftonline.com
    QString tenant; ///< "common", "organizations", "consumers", a GUID or a domain
    QString clientId; ///< the one it was signed in with: its refresh token is good for no other
    QUrl graphRoot; ///< e.g. https://graph.microsoft.com/v1.0
    QString space; ///< before the ids of its mailboxes (mail/mailbox.h); for good
    Person person;
    AccountKind kind = AccountKind::Work;
    QStringList granted; ///< scopes as normalized by signin/scopes.h
    bool isRemoved = false; ///< by the person; it is in the book until nothing of it is left
    QStringList shared; ///< addresses of other mailboxes that were added

    bool operator==(const Account &) const = default;
};

} // namespace Sendoff
