// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDebug>
#include <QList>
#include <QString>
#include <QStringList>

namespace Sendoff {

/// One person or list that a message goes to, or comes from.
struct Recipient
{
    QString name; ///< may be empty, or equal to the address
    QString address; ///< may be empty or incomplete in a draft

    bool operator==(const Recipient &) const = default;
    friend QDebug operator<<(QDebug debug, const Recipient &r)
    {
        return debug << r.name << '<' << r.address << '>';
    }
};

/// The name, or the address where there is no name; empty when both are.
QString shownName(const Recipient &recipient);
/// The part after the last '@' in lower case; empty without one.
QString domainOf(const QString &address);
/// Whether `address` looks like one that mail can be sent to: local part, '@', a domain with a dot (RFC 5321,
/// loosely).
bool isCompleteAddress(const QString &address);
/// Whether the recipient's domain is none of `ownDomains` (lower case) and no subdomain of one of them.
bool isOutside(const Recipient &recipient, const QStringList &ownDomains);

} // namespace Sendoff
