// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/recipient.h"
#include "store/mailquery.h"

#include <QList>

namespace Sendoff {

/// As whom messages go out, and how many of them.
struct Sender
{
    Recipient who; ///< without an address: the mailbox they are in
    int messages = 0;

    bool operator==(const Sender &) const = default;
};

/// Whether `from` names somebody else than the mailbox with this address. Not where that cannot be said: a
/// draft without a sender goes out as its mailbox, and Exchange's own form of an address cannot be compared.
bool isSomebodyElse(const Recipient &from, const QString &mailbox);

/// As whom these name themselves, each once, most messages first.
QList<Sender> sendersOf(const QList<MailRow> &rows);
/// The same when the mailbox's address is known: those that name the mailbox, or nobody, are one.
QList<Sender> sendersOf(const QList<Sender> &named, const QString &mailbox);

} // namespace Sendoff
