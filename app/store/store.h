// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/conversation.h"
#include "mail/discard.h"
#include "mail/job.h"
#include "mail/message.h"
#include "store/change.h"
#include "store/inlinepicture.h"
#include "store/jobfacts.h"
#include "store/limits.h"
#include "store/mailboxowner.h"
#include "store/mailquery.h"
#include "store/roundreads.h"
#include "store/roundwrites.h"
#include "store/salvaged.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace Sendoff {

class Clock;

/// The only truth: drafts, sent copies, texts and the outbox, in one SQLite file (WAL, synchronous=FULL).
///
/// Reads are small, synchronous, on a read-only connection of the calling (GUI) thread. Writes go to the
/// store's own thread in the order given; `done` is called from the event loop once they are durable, or with
/// a Storage error, in which case nothing of that write is there. `changed` is emitted after each write,
/// before its `done`.
class Store : public QObject
{
    Q_OBJECT

public:
    ~Store() override;

    /// Opens or creates the file (mode 0600) and brings its schema up to date. `path` ":memory:" is not
    /// supported. Error Storage, code "newerSchema": a newer Sendoff wrote it, it is left alone;
    /// "cannotOpen", "readOnly", "diskFull" ... A damaged file is kept aside and a new one made: see
    /// damagedFile(). `clock` says what "today" is; without one it is the machine's.
    static Result<std::unique_ptr<Store>> open(const QString &path, const Clock *clock = nullptr);

    /// Lets the opening go on, or ends it with an error. Runs on the store's own thread.
    using Permission = std::function<Result<Done>()>;
    /// The same in two steps, so that the program's start does not wait for the disk: begins to open the file
    /// on the store's own thread, after `permission` has let it. Nothing else may be called before finish().
    /// `first`: the mailbox whose drafts will be listed first; they are read on that thread too.
    static std::unique_ptr<Store> begin(const QString &path, const Clock *clock = nullptr,
                                        Permission permission = {}, const MailboxId &first = {});
    /// Waits until the file is open. Errors as in open(), and that of `permission`. Once.
    Result<Done> finish();

    /// Where open() has put the file that it found damaged; empty when all was well. The person must be told,
    /// and what became of the outbox in it.
    QString damagedFile() const;
    Salvaged salvaged() const;
    /// SQLite has found the open file damaged: some of it cannot be read or written until the next start,
    /// which mends it. The person must be told.
    bool hasMetDamage() const;
    /// When the local day began, in UTC or local time.
    QDateTime midnight() const;
    /// The time in UTC.
    QDateTime now() const;

    using DoneCall = std::function<void(Result<Done>)>;

    // Whose mailbox it is.
    /// All of which something is stored. Error Storage: that cannot be read.
    Result<QList<StoredMailbox>> mailboxes() const;
    /// Whose mail is stored under this id. Error Storage: it cannot be read.
    Result<MailboxOwner> owner(const MailboxId &mailbox) const;
    /// Whether the stored drafts came out of this folder: for a store that does not know the owner yet.
    Result<ListedIn> listedIn(const MailboxId &mailbox, const FolderId &drafts) const;
    /// Keeps the id of the mailbox's Drafts folder; the first one is kept for good.
    void setOwner(const MailboxId &mailbox, const FolderId &drafts, QObject *context, DoneCall done);
    void setOwnerAddress(const MailboxId &mailbox, const QString &address);
    /// Deletes all that is stored of these mailboxes, their jobs too, so that it cannot be read out of the
    /// file any more. Nothing that works on them may be open.
    void removeMailboxes(const QList<MailboxId> &mailboxes, QObject *context, DoneCall done);
    /// The same for the start of the program: waits until it is done.
    Result<Done> removeMailboxesNow(const QList<MailboxId> &mailboxes);

    // Reading messages.
    /// The row numbers that the query selects, in order; a row number is stable while the message is in the
    /// store. `limit`: only so many, the first ones; 0: all. None when they cannot be read.
    QList<qint64> rows(const MailQuery &query, int limit = 0) const;
    /// The same; nothing: they cannot be read, and what is known of them counts.
    std::optional<QList<qint64>> rowsIfReadable(const MailQuery &query, int limit = 0) const;
    using RowsCall = std::function<void(const std::optional<QList<qint64>> &rows)>;
    /// Whether rows() may take longer for this query than a window may stand still: a search in a big store.
    bool takesLong(const MailQuery &query) const;
    /// The same as rowsIfReadable(), read on a thread of its own. Calls back from the event loop; of the
    /// queries of one context only the newest is answered, and none after giveUpListing().
    void list(const MailQuery &query, QObject *context, RowsCall call);
    void giveUpListing(const QObject *context);
    /// The messages of these row numbers, in the order given; one that has gone is left out.
    QList<MailRow> messages(const QList<qint64> &rows) const;
    std::optional<MailRow> message(const MailboxId &mailbox, const MessageId &id) const;
    /// What of these is in Sent Items and no draft, and those of the `newest` sent items that have one of
    /// these internetMessageIds.
    QList<MailRow> sentCopies(const MailboxId &mailbox, const QList<MessageId> &ids,
                              const QSet<QString> &internetMessageIds, int newest) const;
    /// The row number of a message; 0: it is not here.
    qint64 rowOf(const MailboxId &mailbox, const MessageId &id) const;
    /// The messages' ids of these row numbers, in the order given; one that has gone is left out.
    QList<MessageId> idsOf(const QList<qint64> &rows) const;
    /// Those of these row numbers that the folder lists, whatever is searched and filtered for.
    QList<qint64> listed(const MailboxId &mailbox, Folder folder, const QList<qint64> &rows) const;
    /// The text and attachments, when they are here in the same changeKey as the summary.
    std::optional<FullMessage> fullMessage(const MailboxId &mailbox, const MessageId &id) const;
    /// When fullMessage() gives nothing: the text of an earlier version, if that was read. Its summary is the
    /// present one, but for the changeKey, which is the text's.
    std::optional<FullMessage> earlierText(const MailboxId &mailbox, const MessageId &id) const;
    /// Whether fullMessage() would give something.
    bool hasText(const MailboxId &mailbox, const MessageId &id) const;
    /// How many characters the message's text has, as it was read last; 0: it is not here.
    qint64 textLength(const MailboxId &mailbox, const MessageId &id) const;
    /// The inline pictures of a message whose text is here.
    QList<InlinePicture> inlinePictures(const MailboxId &mailbox, const MessageId &id) const;
    /// When they cannot be read, what they were when they could.
    FolderCounts counts(const MailboxId &mailbox) const;
    /// When the folder was last read to the end, UTC; invalid: never.
    QDateTime lastSync(const MailboxId &mailbox, Folder folder) const;
    /// Where the next round over the folder begins; nothing: from the beginning.
    std::optional<Cursor> cursor(const MailboxId &mailbox, Folder folder) const;
    /// What a round over this folder knows of these messages, of those that are here.
    QHash<MessageId, KnownVersion> known(const MailboxId &mailbox, Folder folder,
                                         const QList<MessageId> &ids) const;
    /// What the messages in this folder name as their parent, but for those in `without`; empty: not known.
    QString folderId(const MailboxId &mailbox, Folder folder, const QList<MessageId> &without = {}) const;
    /// Drafts that are here but hidden since they were sent or moved to Deleted Items, longer ago than the
    /// service's lists lag behind; at most `most` of each.
    QList<MessageId> hiddenAsGone(const MailboxId &mailbox, int most) const;
    /// Calls back with what is here in this folder, was so at the write `mark`, and is not in `present`; of
    /// messages that are not older than `since`, if that is valid.
    void findAbsent(const MailboxId &mailbox, Folder folder, const SeenIds &present, qint64 mark,
                    QObject *context, std::function<void(QList<MessageId>)> call,
                    const QDateTime &since = {});
    /// Bytes of an attachment that were fetched before.
    std::optional<QByteArray> attachmentContent(const MailboxId &mailbox, const MessageId &message,
                                                const AttachmentId &attachment) const;

    // The Inbox, of which headers are kept apart from the messages. Its rounds use what is above, and:
    void putInbox(const QList<MailSummary> &headers, QObject *context, DoneCall done);
    /// Nothing of it is kept any more.
    void forgetInbox(const MailboxId &mailbox);
    int inboxCount(const MailboxId &mailbox) const;
    /// What is here of this conversation; nothing of one without a name.
    Conversation conversation(const MailboxId &mailbox, const QString &conversationId) const;

    // Writing messages.
    /// Inserts or updates; a changed changeKey makes a message "not viewed", and its stored text one of an
    /// earlier version. What is here already is not written again and is no change. A message that was seen
    /// in Sent Items stays there.
    void putMessages(const QList<MailSummary> &messages, QObject *context, DoneCall done);
    /// Stores text and attachments, and the summary with them; a message that is here keeps its folder.
    void putFullMessage(const FullMessage &message, QObject *context, DoneCall done);
    /// The same, but only while the message is here: it may have gone since its text was asked for.
    void putTextOf(const FullMessage &message, QObject *context, DoneCall done);
    void putAttachmentContent(const MailboxId &mailbox, const MessageId &message,
                              const AttachmentId &attachment, const QByteArray &content, QObject *context,
                              DoneCall done);
    /// Writes what a round leaves behind. Of what is gone, whatever has a job that is not final, or is being
    /// discarded, stays.
    void endRound(const RoundEnd &round, QObject *context, DoneCall done);
    /// Stores what the service has found for `search` in this folder, in the place of what it had found there
    /// before; see foundrows.h. Calls back with the rows besides those that the search finds here; a query
    /// that names them (MailQuery::found) lists them.
    void putFound(const MailboxId &mailbox, Folder folder, const QString &search,
                  const QList<MailSummary> &messages, QObject *context,
                  std::function<void(Result<QList<qint64>>)> done);
    /// Whether a search here may miss what the service would find: a text of this folder is not here.
    bool mayMiss(const MailboxId &mailbox, Folder folder) const;
    /// A number that grows with every write given.
    qint64 mark() const;
    void removeMessage(const MailboxId &mailbox, const MessageId &id, QObject *context, DoneCall done);
    void setViewed(const MailboxId &mailbox, const QList<MessageId> &ids, Viewed viewed);

    // The outbox. Written by outbox/ only.
    std::optional<SendJob> job(JobId id) const;
    /// The jobs with these numbers, in no order; one that is not there is left out.
    QList<SendJob> jobsById(const QList<JobId> &ids) const;
    /// The job of a message (or of a copy in Sent Items) that is not final; else the latest final one.
    std::optional<SendJob> jobOf(const MailboxId &mailbox, const MessageId &message) const;
    /// All jobs in these states, oldest first; `limit` 0: all.
    QList<SendJob> jobs(const QList<SendState> &states, int limit = 0) const;
    /// A mailbox's jobs that are not final, oldest first. Error Storage: they cannot be read.
    Result<QList<SendJob>> openJobs(const MailboxId &mailbox) const;
    /// Whether one of the mailbox's jobs that are Sent has that copy.
    bool isCopyOfJob(const MailboxId &mailbox, const MessageId &copy) const;
    /// A mailbox's jobs that are not final, and those that were Sent, or came back, at `since` or later;
    /// oldest first.
    QList<SendJob> shownJobs(const MailboxId &mailbox, const QDateTime &since) const;
    /// All jobs of one decision, oldest first.
    QList<SendJob> jobsOfBatch(const MailboxId &mailbox, qint64 batch) const;
    /// How far these batches are, and besides them all that have a job that is not final; oldest first.
    QList<BatchCounts> batchCounts(const MailboxId &mailbox, const QList<qint64> &batches) const;
    /// The message as it was approved, as long as its job is not final; nothing when the list had another
    /// version of it at that time.
    std::optional<ApprovedCopy> approvedCopy(JobId id) const;
    /// The person holds back what waits in this mailbox. Error Storage: it cannot be read.
    Result<bool> isPaused(const MailboxId &mailbox) const;
    /// The highest batch number so far; 0: none.
    qint64 lastBatch() const;
    /// Adds jobs in one transaction; calls back with them as stored (with ids). Refused (Storage, code
    /// "alreadyQueued") as a whole when one of the messages has a job that is not final, or is being
    /// discarded. `replaced`: stored jobs that the new ones take the place of; they are written as given in
    /// the same transaction.
    void addJobs(const QList<SendJob> &jobs, QObject *context,
                 std::function<void(Result<QList<SendJob>>)> done, const QList<SendJob> &replaced = {});
    /// Replaces stored jobs in one transaction, durable before `done`.
    void updateJobs(const QList<SendJob> &jobs, QObject *context, DoneCall done);
    void setPaused(const MailboxId &mailbox, bool paused, QObject *context, DoneCall done);
    /// Keeps the newest non-delivery report of each job; may be written for jobs that are over.
    void putReports(const QHash<JobId, DeliveryReport> &reports, QObject *context, DoneCall done);
    QSet<MessageId> reportIds(const MailboxId &mailbox) const;
    /// The jobs whose report came at `since` or later.
    ReportCount reportCount(const MailboxId &mailbox, const QDateTime &since) const;
    /// When the last one of the jobs that are Sent ended; invalid: none is.
    QDateTime lastSent(const MailboxId &mailbox) const;
    /// Of the jobs that became Sent at `since` or later, and whose copy is here.
    QHash<JobId, SentMarks> sentMarks(const MailboxId &mailbox, const QDateTime &since) const;
    /// As updateJobs for the start of the program: waits until it is durable.
    Result<Done> updateJobsNow(const QList<SendJob> &jobs);

    // What was discarded. Written by discard/ only.
    /// What was discarded in this mailbox and is not moved yet. Error Storage: it cannot be read.
    Result<QList<Discard>> openDiscards(const MailboxId &mailbox) const;
    /// Adds these in one transaction, which takes them out of the lists. Refused (Storage, code
    /// "alreadyQueued") as a whole when one of the messages has a job that is not final, or is being
    /// discarded.
    void addDiscards(const MailboxId &mailbox, const QList<Discard> &discards, QObject *context,
                     DoneCall done);
    void updateDiscards(const MailboxId &mailbox, const QList<Discard> &discards, QObject *context,
                        DoneCall done);
    /// They are plain drafts again.
    void removeDiscards(const MailboxId &mailbox, const QList<MessageId> &messages, QObject *context,
                        DoneCall done);
    /// As removeDiscards() for the start of the program: waits until it is durable.
    Result<Done> removeDiscardsNow(const MailboxId &mailbox, const QList<MessageId> &messages);

    /// Waits until all writes given so far are durable or have failed. For the end of the program, and tests.
    void flush();
    /// Lets the oldest texts go when all together take more than `keptBytes`, in small writes; nothing when
    /// that was done less than a day ago.
    void keepLimits(qint64 keptBytes = keptTextBytes);
    /// Lets go of the pages that SQLite keeps in memory, and calls back; they are read again when needed.
    void releaseMemory(QObject *context, std::function<void()> done);

Q_SIGNALS:
    void changed(const Sendoff::Change &change);
    void damageMet(); ///< hasMetDamage() since now

private:
    Store();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
