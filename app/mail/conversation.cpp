// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/conversation.h"

#include <QSet>

#include <algorithm>

namespace Sendoff {

namespace {

QSet<QString> addressesOf(const QList<Recipient> &recipients)
{
    QSet<QString> addresses;
    for (const Recipient &r : recipients)
        addresses.insert(r.address.toCaseFolded());
    addresses.remove({});
    return addresses;
}

/// A draft's time of sending is about that of its making (contract 5); where it is not, that of its last
/// change is the safe one.
QDateTime madeAt(const MailSummary &draft)
{
    return draft.sent.isValid() && draft.sent < draft.modified ? draft.sent : draft.modified;
}

QSet<QString> ownAddresses(const Conversation &conversation, const MailSummary &draft, const QString &address)
{
    QList<Recipient> own{{.name = {}, .address = address}, draft.from};
    for (const MailSummary &m : conversation.sent)
        own.append(m.from);
    return addressesOf(own);
}

/// What others wrote, the newest first; one's own copy to oneself is none of it.
QList<MailSummary> byOthers(const Conversation &conversation, const QSet<QString> &own)
{
    QSet<QString> sent;
    for (const MailSummary &m : conversation.sent)
        sent.insert(m.internetMessageId);
    sent.remove({});
    QList<MailSummary> others = conversation.received;
    others.removeIf([&](const MailSummary &m) {
        return m.isAutomatic || !m.received.isValid() || own.contains(m.from.address.toCaseFolded())
            || sent.contains(m.internetMessageId);
    });
    std::stable_sort(others.begin(), others.end(),
                     [](const MailSummary &a, const MailSummary &b) { return a.received > b.received; });
    return others;
}

} // namespace

ConversationNews newsIn(const Conversation &conversation, const MailSummary &draft, const QString &ownAddress)
{
    ConversationNews news;
    const QDateTime made = madeAt(draft);
    if (draft.conversationId.isEmpty() || !made.isValid())
        return news;
    const QList<MailSummary> others = byOthers(conversation, ownAddresses(conversation, draft, ownAddress));
    if (!others.isEmpty() && others.first().received > draft.modified)
        news.newer = others.first();

    QDateTime since = made;
    for (const MailSummary &m : others) {
        if (m.received <= made) {
            since = m.received; // what it answers
            break;
        }
    }
    const QSet<QString> meant = addressesOf(draft.to);
    for (const MailSummary &m : conversation.sent) {
        const bool isLater = m.sent.isValid() && m.sent > since && m.id != draft.id;
        const bool isToThem = meant.isEmpty() || meant.intersects(addressesOf(m.to + m.cc + m.bcc));
        if (isLater && isToThem && (!news.answer || news.answer->sent < m.sent))
            news.answer = m;
    }
    return news;
}

} // namespace Sendoff
