// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "senders.h"

#include <algorithm>

namespace Sendoff {

namespace {

void addSender(QList<Sender> *senders, const Recipient &who, int messages)
{
    const auto known = std::ranges::find_if(*senders, [&who](const Sender &one) {
        return one.who.address.compare(who.address, Qt::CaseInsensitive) == 0;
    });
    if (known == senders->end())
        senders->append({who, messages});
    else
        known->messages += messages;
}

void sortSenders(QList<Sender> *senders)
{
    std::ranges::stable_sort(*senders,
                             [](const Sender &a, const Sender &b) { return a.messages > b.messages; });
}

bool hasAt(const QString &text)
{
    return text.contains(u'@');
}

} // namespace

bool isSomebodyElse(const Recipient &from, const QString &mailbox)
{
    return hasAt(from.address) && hasAt(mailbox) && from.address.compare(mailbox, Qt::CaseInsensitive) != 0;
}

QList<Sender> sendersOf(const QList<MailRow> &rows)
{
    QList<Sender> senders;
    for (const MailRow &row : rows)
        addSender(&senders, hasAt(row.summary.from.address) ? row.summary.from : Recipient(), 1);
    sortSenders(&senders);
    return senders;
}

QList<Sender> sendersOf(const QList<Sender> &named, const QString &mailbox)
{
    if (!hasAt(mailbox))
        return named;
    QList<Sender> senders;
    for (const Sender &one : named)
        addSender(&senders, isSomebodyElse(one.who, mailbox) ? one.who : Recipient{{}, mailbox},
                  one.messages);
    sortSenders(&senders);
    return senders;
}

} // namespace Sendoff
