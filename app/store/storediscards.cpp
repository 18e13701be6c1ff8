// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/discardrows.h"
#include "store/store.h"
#include "store/store_p.h"

// The part of the store that keeps what was discarded.

namespace Sendoff {

Result<QList<Discard>> Store::openDiscards(const MailboxId &mailbox) const
{
    return readOpenDiscards(*d->reader, mailbox);
}

void Store::addDiscards(const MailboxId &mailbox, const QList<Discard> &discards, QObject *context,
                        DoneCall done)
{
    d->write(
        [mailbox, discards, at = now()](Database &db, QList<Change> &changes) {
            return insertDiscards(db, mailbox, discards, at, changes);
        },
        context, std::move(done));
}

void Store::updateDiscards(const MailboxId &mailbox, const QList<Discard> &discards, QObject *context,
                           DoneCall done)
{
    d->write(
        [mailbox, discards](Database &db, QList<Change> &changes) {
            return updateDiscardRows(db, mailbox, discards, changes);
        },
        context, std::move(done));
}

void Store::removeDiscards(const MailboxId &mailbox, const QList<MessageId> &messages, QObject *context,
                           DoneCall done)
{
    d->write(
        [mailbox, messages](Database &db, QList<Change> &changes) {
            return deleteDiscards(db, mailbox, messages, changes);
        },
        context, std::move(done));
}

Result<Done> Store::removeDiscardsNow(const MailboxId &mailbox, const QList<MessageId> &messages)
{
    return d->writeNow(*this, [mailbox, messages](Database &db, QList<Change> &changes) {
        return deleteDiscards(db, mailbox, messages, changes);
    });
}

} // namespace Sendoff
