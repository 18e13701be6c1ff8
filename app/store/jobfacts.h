// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "mail/message.h"
#include "mail/sendstate.h"

#include <array>

namespace Sendoff {

/// How far one decision of the person is.
struct BatchCounts
{
    qint64 batch = 0;
    std::array<int, allSendStates.size()> states{}; ///< jobs by SendState
    int withCopy = 0; ///< of the Sent: those whose copy was seen in Sent Items

    int in(SendState state) const { return states.at(size_t(state)); }
    int taken() const { return in(SendState::Withdrawn); } ///< drafts again
    int sent() const { return in(SendState::Sent); }
    int needPerson() const
    {
        return in(SendState::NotSent) + in(SendState::HeldBack) + in(SendState::NotSure);
    }
    int total() const
    {
        int sum = 0;
        for (const int count : states)
            sum += count;
        return sum;
    }
    /// What the service holds until its time.
    int held() const { return in(SendState::Scheduled) + in(SendState::Recalling); }
    /// Goes on by itself, here and now.
    int open() const { return total() - taken() - sent() - needPerson() - held(); }

    bool operator==(const BatchCounts &) const = default;
};

/// How many jobs have a non-delivery report.
struct ReportCount
{
    int jobs = 0;
    QDateTime newest; ///< when the newest of the reports came, UTC; invalid: there is none
    JobId newestJob = {}; ///< the job that it is about
};

/// What the copy in Sent Items of a job says of itself.
struct SentMarks
{
    QString conversationId;
    QString internetMessageId; ///< may differ from the draft's
};

/// A message as it was when the person approved it.
struct ApprovedCopy
{
    FullMessage message; ///< ids, subject, people, importance; with `hasText` its text and attachments too
    bool hasText = false;
};

} // namespace Sendoff
