// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/cloud.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace Sendoff {

/// Where to ask for tokens, and as which application.
struct Authority
{
    QUrl login; ///< scheme, host and port only, e.g. https://login.microsoftonline.com
    QString tenant; ///< "common", "organizations", "consumers", a GUID or a domain
    QString clientId;
    Cloud cloud = Cloud::Global;
    QUrl graphRoot; ///< whose permissions are asked for, e.g. https://graph.microsoft.com/v1.0

    bool operator==(const Authority &) const = default;
};

/// The cloud's own hosts, with this application.
Authority authorityOf(Cloud cloud, const QString &tenant, const QString &clientId);
/// The authority itself when it can be used, without space around its names and slashes at its URLs' ends.
/// Error Protocol, code: those of checkedRoot() (net/rooturl.h), "tenant" (not a name or GUID that may stand
/// in a path), "clientId" (empty, or not printable ASCII).
Result<Authority> checked(const Authority &authority);

/// What the page in the browser is asked for (contract 15).
struct AuthorizeQuestion
{
    QStringList scopes;
    QUrl redirect; ///< http://localhost:PORT
    QByteArray state;
    QByteArray challenge; ///< S256
    QString loginHint; ///< may be empty
    QByteArray claims; ///< JSON, may be empty
    bool chooseAccount = false; ///< prompt=select_account
};

QUrl authorizeUrl(const Authority &authority, const AuthorizeQuestion &question);
QUrl tokenUrl(const Authority &authority);
QUrl deviceCodeUrl(const Authority &authority);
/// Where an administrator allows the application for the whole organization.
QUrl adminConsentUrl(const Authority &authority);

} // namespace Sendoff
