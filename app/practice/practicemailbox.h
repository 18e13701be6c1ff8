// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practiceids.h"
#include "practice/practicemessage.h"
#include "practice/samplebook.h"

#include <QHash>
#include <QMap>

#include <array>
#include <chrono>
#include <functional>
#include <optional>

namespace Sendoff::Practice {

/// How one send behaves.
struct SendRules
{
    std::chrono::milliseconds copyDelay{0};
    std::chrono::milliseconds linger{0};
    bool keepId = false;
    bool noCopy = false;
    bool newMessageId = false;
    std::optional<std::chrono::milliseconds>
        bounce; ///< a non-delivery report comes so long after it goes out
    qint64 heldUntil
        = 0; ///< ms since the epoch, UTC: waits in Drafts until then (deferred send); 0: goes at once
    FolderName copyFolder = FolderName::SentItems;
};

/// One entry of a folder's change log.
struct FolderChange
{
    quint64 sequence = 0;
    quint32 number = 0;
    quint16 generation = 0;
    bool removed = false;
};

/// One mailbox: folders, messages, changes, and what was really submitted. Not thread-safe: the world locks.
class PracticeMailbox
{
public:
    enum class Place { Folder, Moving, Gone };
    enum class Submission { Accepted, NotADraft };

    /// A message without its words.
    struct Item
    {
        quint64 change = 0;
        qint64 created = 0; ///< ms since the epoch, UTC
        qint64 modified = 0;
        qint64 sent = 0;
        qint32 page = -1; ///< in the sample book; -1: written by a client
        quint16 generation = 0;
        FolderName folder = FolderName::Drafts;
        Place place = Place::Folder;
        bool isDraft = true;
        bool isSubmitted = false; ///< accepted for sending, whatever it looks like

        qint64 received() const { return isDraft ? created : sent; }
    };

    /// A message as it is or was.
    struct Version
    {
        Item item;
        PracticeMessage message;
    };

    using Now = std::function<qint64()>; ///< ms since the epoch, UTC

    PracticeMailbox(SampleBook book, quint32 secret, Now now);

    const SampleBook &book() const { return m_book; }
    const PracticeIds &ids() const { return m_ids; }
    qint64 now() const { return m_now(); }

    /// Does what is due: copies appear, lingering drafts leave. Call before looking.
    void settle();
    /// The number of a message that can be read now.
    std::optional<quint32> find(const QString &id) const;
    /// Also one that has left Drafts and whose copy has not yet come.
    std::optional<quint32> findAnywhere(const QString &id) const;
    const Item &item(quint32 number) const { return m_items.at(number); }
    PracticeMessage message(quint32 number, WithBody withBody) const;
    QString id(quint32 number, IdKind kind) const;
    QString changeKey(quint32 number) const;
    /// What it was before its last change; nullptr: nothing else, since it came to this folder.
    const Version *earlier(quint32 number) const;

    int count(FolderName folder) const { return int(m_present[std::size_t(folder)].size()); }
    quint64 sequence() const { return m_sequence; }
    /// The messages of a folder (nullopt: of all), newest first by `field`, then by number.
    enum class TimeField { Modified, Sent, Received };
    const QList<quint32> &sorted(std::optional<FolderName> folder, TimeField field) const;
    const QMap<quint64, FolderChange> &changes(FolderName folder) const
    {
        return m_changes[std::size_t(folder)];
    }

    quint32 add(const PracticeMessage &message, FolderName folder);
    /// One that was sent at that time (ms since the epoch, UTC).
    quint32 addSent(const PracticeMessage &message, qint64 sent);
    quint32 receive(const PracticeMessage &message); ///< mail of somebody else comes to the Inbox
    void rewrite(quint32 number, const PracticeMessage &message);
    void move(quint32 number, FolderName folder);
    quint32 copy(quint32 number, FolderName folder);
    void discard(quint32 number); ///< as DELETE does: to Deleted Items, and from there for good
    void purge(quint32 number);
    Submission submit(quint32 number, const SendRules &rules);
    /// Mails it once more though it was submitted before: what a client must never cause.
    void submitAgain(quint32 number);
    /// A report comes to the Inbox that this message could not be delivered to its first recipient.
    void bounce(quint32 number);

    int submissions() const;
    int submissions(const QString &internetMessageId) const { return m_submissions.value(internetMessageId); }

private:
    struct Pending
    {
        qint64 due = 0;
        quint32 number = 0;
        SendRules rules;
        bool isLeaving = false; ///< leaves Drafts now; else: its copy appears
    };

    void enter(quint32 number, FolderName folder);
    void leave(quint32 number, Place place);
    void touch(quint32 number);
    void appear(const Pending &pending);
    bool isWaiting(quint32 number) const;

    SampleBook m_book;
    PracticeIds m_ids;
    Now m_now;
    QList<Item> m_items; ///< by number
    QHash<quint32, PracticeMessage> m_written; ///< what differs from the book
    QHash<quint32, Version> m_earlier; ///< what was changed, before that
    std::array<QHash<quint32, quint64>, folderCount> m_present; ///< number -> its sequence
    std::array<QMap<quint64, FolderChange>, folderCount> m_changes;
    quint64 m_sequence = 0;
    QList<Pending> m_pending;
    QList<std::pair<qint64, quint32>> m_bounces; ///< when, and of which message
    QHash<QString, int> m_submissions;
    struct SortCache
    {
        quint64 sequence = 0;
        QList<quint32> numbers;
    };
    mutable QHash<int, SortCache> m_sorted;
};

} // namespace Sendoff::Practice
