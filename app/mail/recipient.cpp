// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/recipient.h"

#include <algorithm>

namespace Sendoff {

QString shownName(const Recipient &recipient)
{
    const QString name = recipient.name.trimmed();
    return name.isEmpty() ? recipient.address.trimmed() : name;
}

QString domainOf(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at < 0 ? QString() : address.mid(at + 1).trimmed().toLower();
}

bool isCompleteAddress(const QString &address)
{
    const QString trimmed = address.trimmed();
    // Exchange's own form for people of the same organization; the service resolves it.
    if (trimmed.startsWith(u"/o=", Qt::CaseInsensitive))
        return true;
    const qsizetype at = trimmed.lastIndexOf(u'@');
    if (at < 1 || trimmed.size() > 320)
        return false;
    const QString domain = trimmed.mid(at + 1);
    const bool hasSpace = std::any_of(trimmed.cbegin(), trimmed.cend(), [](QChar c) { return c.isSpace(); });
    return !hasSpace && domain.contains(u'.') && !domain.startsWith(u'.') && !domain.endsWith(u'.')
        && !domain.contains(u"..");
}

bool isOutside(const Recipient &recipient, const QStringList &ownDomains)
{
    const QString domain = domainOf(recipient.address);
    if (domain.isEmpty() || ownDomains.isEmpty())
        return false;
    return std::none_of(ownDomains.cbegin(), ownDomains.cend(), [&domain](const QString &own) {
        return domain == own || domain.endsWith(u'.' + own);
    });
}

} // namespace Sendoff
