// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/conversationreads.h"
#include "store/database.h"
#include "store/inboxrows.h"
#include "store/mailboxremoval.h"
#include "store/store.h"
#include "store/store_p.h"
#include "store/writer.h"

// The headers of the Inbox, and what they are good for.

namespace Sendoff {

void Store::putInbox(const QList<MailSummary> &headers, QObject *context, DoneCall done)
{
    d->write([headers, stamp = ++d->mark](
                 Database &db, QList<Change> &changes) { return writeInbox(db, headers, stamp, changes); },
             context, std::move(done));
}

void Store::forgetInbox(const MailboxId &mailbox)
{
    d->write(
        [mailbox](Database &db, QList<Change> &changes) { return forgetInboxRows(db, mailbox, changes); },
        nullptr, {});
    d->add({.run = [](Database &db, QList<Change> & /*changes*/) { return wipeDeleted(db); },
            .done = {},
            .isAlone = true});
}

int Store::inboxCount(const MailboxId &mailbox) const
{
    return countInbox(*d->reader, mailbox);
}

Conversation Store::conversation(const MailboxId &mailbox, const QString &conversationId) const
{
    return readConversation(*d->reader, mailbox, conversationId);
}

} // namespace Sendoff
