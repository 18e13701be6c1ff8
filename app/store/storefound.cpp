// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/foundrows.h"
#include "store/store.h"
#include "store/store_p.h"

#include <memory>

// What a search on the service leaves in the store.

namespace Sendoff {

void Store::putFound(const MailboxId &mailbox, Folder folder, const QString &search,
                     const QList<MailSummary> &messages, QObject *context,
                     std::function<void(Result<QList<qint64>>)> done)
{
    const auto rows = std::make_shared<QList<qint64>>();
    d->write(
        [mailbox, folder, search, messages, rows, stamp = ++d->mark](Database &db,
                                                                     QList<Change> &changes) -> Result<Done> {
            const Result<QList<qint64>> found
                = writeFound(db, mailbox, folder, search, messages, stamp, changes);
            if (!found)
                return found.error();
            *rows = *found;
            return Done();
        },
        context,
        [rows, done = std::move(done)](const Result<Done> &written) {
            if (written)
                done(*rows);
            else
                done(written.error());
        });
}

bool Store::mayMiss(const MailboxId &mailbox, Folder folder) const
{
    return readMayMiss(*d->reader, mailbox, folder);
}

} // namespace Sendoff
