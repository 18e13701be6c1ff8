// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"
#include "mail/message.h"

#include <QString>

#include <optional>

namespace Sendoff {

enum class MailFilter {
    All,
    NeedsAttention, ///< a draft with a send job that needs the person, or with no complete recipient
    CannotBeSent, ///< no complete recipient
    NotViewed,
    WithAttachments,
    OutsideOrganization, ///< a recipient outside `ownDomains`
    SentWithSendoff, ///< Sent Items: has a send job of ours
};

enum class MailSort { Newest, Oldest, Recipient, Subject, AttentionFirst };

/// Which messages a list shows, and in which order. Drafts that are on their way (hidesDraft) are never among
/// them.
struct MailQuery
{
    MailboxId mailbox;
    Folder folder = Folder::Drafts;
    QString search; ///< words; each must occur in recipients, subject or preview, in any case and script
    QList<qint64> found; ///< rows that belong to the search besides: found by the service (store/foundrows.h)
    MailFilter filter = MailFilter::All;
    MailSort sort = MailSort::Newest;
    QStringList ownDomains;
    /// Instead of the drafts to decide those that the service holds until their time, the next to go first.
    bool held = false;

    bool operator==(const MailQuery &other) const
    {
        // Qt 6.4 compares lists of numbers by memcmp(), also with the null pointer of an empty one.
        const bool sameFound
            = found.size() == other.found.size() && (found.isEmpty() || found == other.found);
        return sameFound && mailbox == other.mailbox && folder == other.folder && search == other.search
            && filter == other.filter && sort == other.sort && ownDomains == other.ownDomains
            && held == other.held;
    }
};

/// A message as a list shows it: the summary and what Sendoff itself knows of it.
struct MailRow
{
    qint64 row = 0;
    MailSummary summary;
    bool viewed = false;
    std::optional<SendState> jobState; ///< of its job that is not Withdrawn, if any
    JobId job;
    bool isOfAnother = false; ///< that job is Sent, but another program sent it
    bool cameBack = false; ///< there is a non-delivery report about it
    QDateTime sendAt = {}; ///< of that job: when it goes, UTC; invalid: at once
    bool isDiscarded = false; ///< it is being discarded, or was moved to Deleted Items by Sendoff
};

struct FolderCounts
{
    int drafts = 0; ///< without those on their way
    int notViewed = 0;
    int attention = 0;
    int sent = 0;
    int sending = 0; ///< jobs in Countdown, Waiting, Posting, Unknown, Accepted
    int scheduled = 0; ///< jobs in Scheduled, Recalling
    int needPerson = 0; ///< jobs in NotSent, HeldBack, NotSure
    int sentToday = 0; ///< jobs that ended as Sent since local midnight
    int foundToday = 0; ///< of them, whose copy was seen in Sent Items
};

} // namespace Sendoff
