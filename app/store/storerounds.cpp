// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/cursors.h"
#include "store/database.h"
#include "store/discardrows.h"
#include "store/jobcolumns.h"
#include "store/ownerrows.h"
#include "store/roundreads.h"
#include "store/roundwrites.h"
#include "store/store.h"
#include "store/store_p.h"
#include "store/writer.h"

// What the rounds over folders read and leave in the store.

namespace Sendoff {

std::optional<Cursor> Store::cursor(const MailboxId &mailbox, Folder folder) const
{
    return readCursor(*d->reader, mailbox, folder);
}

QHash<MessageId, KnownVersion> Store::known(const MailboxId &mailbox, Folder folder,
                                            const QList<MessageId> &ids) const
{
    return readKnown(*d->reader, mailbox, folder, ids);
}

QString Store::folderId(const MailboxId &mailbox, Folder folder, const QList<MessageId> &without) const
{
    // What each run makes sure of comes first; a message that was moved may speak for the others.
    if (const Result<MailboxOwner> owner = readOwner(*d->reader, mailbox);
        owner && folder == Folder::Drafts && !owner->drafts.isEmpty())
        return owner->drafts.value;
    return readParent(*d->reader, mailbox, folder, without);
}

QList<MessageId> Store::hiddenAsGone(const MailboxId &mailbox, int most) const
{
    const QDateTime before = now().addMSecs(-lingeringDraft);
    return readHiddenAsSent(*d->reader, mailbox, before, most)
        + readHiddenAsMoved(*d->reader, mailbox, before, most);
}

void Store::findAbsent(const MailboxId &mailbox, Folder folder, const SeenIds &present, qint64 mark,
                       QObject *context, std::function<void(QList<MessageId>)> call, const QDateTime &since)
{
    // On the writer's thread: it goes through the whole folder, and comes after what was written before.
    auto found = std::make_shared<QList<MessageId>>();
    d->write(
        [mailbox, folder, present, mark, since, found](Database &db, QList<Change> &) -> Result<Done> {
            *found = readAbsent(db, mailbox, folder, present, mark, since);
            return Done();
        },
        context, [found, call = std::move(call)](const Result<Done> &) { call(*found); });
}

void Store::endRound(const RoundEnd &round, QObject *context, DoneCall done)
{
    d->write([round, stamp = ++d->mark](
                 Database &db, QList<Change> &changes) { return writeRoundEnd(db, round, stamp, changes); },
             context, std::move(done));
}

} // namespace Sendoff
