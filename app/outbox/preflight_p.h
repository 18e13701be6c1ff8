// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/attachments.h"
#include "graph/messages.h"
#include "outbox/preflight.h"

namespace Sendoff {

/// What the two files of Preflight share: one job that is looked at.
struct Preflight::Question
{
    SendJob job;
    FolderId drafts;
    Call call;

    /// The person has seen the text.
    bool isOfText() const { return !job.approved.contentHash.isEmpty(); }
};

/// What a failed look means.
PreflightVerdict verdictOf(const Error &error);
/// What stands in the way before versions are compared: not a draft, not in Drafts, nobody to send it to.
std::optional<PreflightVerdict> obstacleOf(const MailSummary &seen, const FolderId &drafts);

/// A request of preflight: the outbox is the retry loop.
template <typename T> Request<T> forPreflight(Request<T> request)
{
    request.data.maxAttempts = 1;
    request.data.priority = Priority::Send;
    return request;
}

} // namespace Sendoff
