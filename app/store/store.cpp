// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "base/clock.h"
#include "base/log.h"
#include "store/database.h"
#include "store/lister.h"
#include "store/messagereads.h"
#include "store/messagewrites.h"
#include "store/ownerrows.h"
#include "store/searchrows.h"
#include "store/sentreads.h"
#include "store/store_p.h"
#include "store/textrows.h"
#include "store/writer.h"

#include <QPointer>

namespace Sendoff {

using namespace Qt::StringLiterals;

Store::Store()
    : d(std::make_unique<Private>())
{
}

Store::~Store()
{
    d->lister.reset();
    // The writer's connection is the last one, so that SQLite brings the log into the file and removes it.
    d->reader->close();
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, const Clock *clock)
{
    std::unique_ptr<Store> store = begin(path, clock);
    if (const Result<Done> finished = store->finish(); !finished)
        return finished.error();
    return store;
}

std::unique_ptr<Store> Store::begin(const QString &path, const Clock *clock, Permission permission,
                                    const MailboxId &first)
{
    std::unique_ptr<Store> store(new Store);
    store->d->clock = clock;
    store->d->path = path;
    std::function<void(Database &)> readFirst;
    if (!first.isEmpty()) {
        MailQuery query;
        query.mailbox = first;
        store->d->first = std::make_shared<FirstReads>(query, store->midnight());
        readFirst = [reads = store->d->first](Database &database) { reads->read(database); };
    }
    // The writer lives in the store, so that the pointer is good whenever it delivers.
    store->d->writer = std::make_unique<Writer>(
        path, std::move(permission), std::move(readFirst), fillWords,
        [self = store.get()](const QList<Written> &written) {
            QMetaObject::invokeMethod(
                self,
                [self, written] {
                    const QPointer<Store> alive = self;
                    for (const Written &w : written) {
                        for (const Change &change : w.changes) {
                            if (alive)
                                Q_EMIT self->changed(change);
                        }
                        if (alive && w.write.done)
                            w.write.done(w.result);
                    }
                },
                Qt::QueuedConnection);
        },
        store->d->whenDamaged(store.get()));
    store->d->writer->start();
    return store;
}

Result<Done> Store::finish()
{
    const Result<StoreFile> file = d->writer->opened();
    if (!file) {
        d->first.reset(); // which will never be read
        return file.error();
    }
    d->file = *file;
    d->mark = file->lastStamp;
    d->reader->whenDamaged(d->whenDamaged(this));
    return d->reader->open(d->path, Database::Access::ReadOnly);
}

QString Store::damagedFile() const
{
    return d->file.damaged;
}

Salvaged Store::salvaged() const
{
    return d->file.salvaged;
}

bool Store::hasMetDamage() const
{
    return d->hasMetDamage;
}

QDateTime Store::now() const
{
    return d->clock != nullptr ? d->clock->now() : QDateTime::currentDateTimeUtc();
}

QDateTime Store::midnight() const
{
    return now().toLocalTime().date().startOfDay();
}

qint64 Store::mark() const
{
    return d->mark;
}

Result<QList<StoredMailbox>> Store::mailboxes() const
{
    return readMailboxes(*d->reader);
}

Result<MailboxOwner> Store::owner(const MailboxId &mailbox) const
{
    return readOwner(*d->reader, mailbox);
}

Result<ListedIn> Store::listedIn(const MailboxId &mailbox, const FolderId &drafts) const
{
    return readListedIn(*d->reader, mailbox, drafts);
}

void Store::setOwner(const MailboxId &mailbox, const FolderId &drafts, QObject *context, DoneCall done)
{
    d->write([mailbox, drafts](Database &db, QList<Change> &) { return writeOwner(db, mailbox, drafts); },
             context, std::move(done));
}

void Store::setOwnerAddress(const MailboxId &mailbox, const QString &address)
{
    d->write(
        [mailbox, address](Database &db, QList<Change> &) { return writeOwnerAddress(db, mailbox, address); },
        nullptr, {});
}

// Reading.

QList<MailRow> Store::messages(const QList<qint64> &rows) const
{
    return readMessages(*d->reader, rows);
}

std::optional<MailRow> Store::message(const MailboxId &mailbox, const MessageId &id) const
{
    return readMessage(*d->reader, mailbox, id);
}

QList<MailRow> Store::sentCopies(const MailboxId &mailbox, const QList<MessageId> &ids,
                                 const QSet<QString> &internetMessageIds, int newest) const
{
    return readSentCopies(*d->reader, mailbox, ids, internetMessageIds, newest);
}

qint64 Store::rowOf(const MailboxId &mailbox, const MessageId &id) const
{
    return readRow(*d->reader, mailbox, id);
}

QList<MessageId> Store::idsOf(const QList<qint64> &rows) const
{
    return readIds(*d->reader, rows);
}

QList<qint64> Store::listed(const MailboxId &mailbox, Folder folder, const QList<qint64> &rows) const
{
    return readListed(*d->reader, mailbox, folder, rows);
}

FolderCounts Store::counts(const MailboxId &mailbox) const
{
    const QDateTime since = midnight();
    if (d->first) {
        if (const auto counts = d->first->counts(mailbox, since))
            return d->counts[mailbox] = *counts;
    }
    if (const auto counts = readCounts(*d->reader, mailbox, since))
        return d->counts[mailbox] = *counts;
    return d->counts.value(mailbox);
}

QDateTime Store::lastSync(const MailboxId &mailbox, Folder folder) const
{
    return readLastSync(*d->reader, mailbox, folder);
}

std::optional<QByteArray> Store::attachmentContent(const MailboxId &mailbox, const MessageId &message,
                                                   const AttachmentId &attachment) const
{
    return readContent(*d->reader, mailbox, message, attachment);
}

// Writing.

void Store::putMessages(const QList<MailSummary> &messages, QObject *context, DoneCall done)
{
    d->write(
        [messages, stamp = ++d->mark](Database &db, QList<Change> &changes) {
            return writeMessages(db, messages, stamp, changes);
        },
        context, std::move(done));
}

void Store::putFullMessage(const FullMessage &message, QObject *context, DoneCall done)
{
    d->write(
        [message, stamp = ++d->mark](Database &db, QList<Change> &changes) {
            return writeFullMessage(db, message, stamp, changes);
        },
        context, std::move(done));
}

void Store::putTextOf(const FullMessage &message, QObject *context, DoneCall done)
{
    d->write(
        [message, stamp = ++d->mark](Database &db, QList<Change> &changes) -> Result<Done> {
            if (readRow(db, message.summary.mailbox, message.summary.id) == 0)
                return Done();
            return writeFullMessage(db, message, stamp, changes);
        },
        context, std::move(done));
}

void Store::putAttachmentContent(const MailboxId &mailbox, const MessageId &message,
                                 const AttachmentId &attachment, const QByteArray &content, QObject *context,
                                 DoneCall done)
{
    d->write(
        [=](Database &db, QList<Change> &) {
            return writeContent(db, mailbox, message, attachment, content, keptContentBytes);
        },
        context, std::move(done));
}

void Store::removeMessage(const MailboxId &mailbox, const MessageId &id, QObject *context, DoneCall done)
{
    d->write(
        [mailbox, id](Database &db, QList<Change> &changes) {
            return Sendoff::removeMessage(db, mailbox, id, changes);
        },
        context, std::move(done));
}

void Store::setViewed(const MailboxId &mailbox, const QList<MessageId> &ids, Viewed viewed)
{
    d->write(
        [=](Database &db, QList<Change> &changes) { return writeViewed(db, mailbox, ids, viewed, changes); },
        nullptr, {});
}

void Store::flush()
{
    d->writer->waitForAll();
}

void Store::releaseMemory(QObject *context, std::function<void()> done)
{
    d->listed.forget();
    d->reader->releaseMemory();
    if (d->lister)
        d->lister->releaseMemory();
    d->write(
        [](Database &db, QList<Change> &) -> Result<Done> {
            db.releaseMemory();
            return Done();
        },
        context, [done = std::move(done)](const Result<Done> &) { done(); });
}

} // namespace Sendoff

#include "moc_store.cpp"
