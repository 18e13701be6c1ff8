// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sendsummary.h"

#include "blocker.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Sendoff {

SendSummary summaryOf(const QList<MailRow> &rows, const QStringList &ownDomains)
{
    SendSummary summary;
    QSet<QString> people;
    QHash<QString, int> domains;
    for (const MailRow &row : rows) {
        ++summary.messages;
        if (!row.viewed)
            ++summary.notViewed;
        const bool blocked = bool(blockerOf(row));
        (blocked ? summary.blocked : summary.sendable).append(row);
        if (blocked || (row.jobState && needsPerson(*row.jobState)))
            ++summary.attention;
        for (const auto *list : {&row.summary.to, &row.summary.cc, &row.summary.bcc}) {
            for (const Recipient &recipient : *list) {
                const QString address = recipient.address.toCaseFolded();
                if (address.isEmpty() || people.contains(address))
                    continue;
                people.insert(address);
                if (isOutside(recipient, ownDomains))
                    ++domains[domainOf(address)];
            }
        }
    }
    summary.senders = sendersOf(rows);
    summary.people = int(people.size());
    for (auto it = domains.cbegin(); it != domains.cend(); ++it) {
        summary.outside += it.value();
        summary.outsideDomains.append({it.key(), it.value()});
    }
    std::ranges::sort(summary.outsideDomains, [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return summary;
}

} // namespace Sendoff
