// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"

#include <QList>
#include <QStringList>

#include <optional>

// "Already answered?": what happened in a draft's conversation, as far as the store knows it.

namespace Sendoff {

/// What is known of a conversation besides its drafts; each newest first.
struct Conversation
{
    QList<MailSummary> sent; ///< in Sent Items
    QList<MailSummary> received; ///< in the Inbox, written by people
};

struct ConversationNews
{
    /// The last message that went out to one of those the draft is meant for, after the draft was made or
    /// after what it answers.
    std::optional<MailSummary> answer;
    /// The last message of somebody else that came after the draft was last changed.
    std::optional<MailSummary> newer;
};

/// What has happened since `draft` was made. `ownAddress`: the mailbox's; may be empty.
///
/// Compared are times of the service only. What the draft answers is taken to be the last message of somebody
/// else that came before it was made. In a conversation with many people, what went to others than those in
/// the draft's To is no answer to them; a draft for nobody yet is answered by whatever went out.
ConversationNews newsIn(const Conversation &conversation, const MailSummary &draft,
                        const QString &ownAddress);

} // namespace Sendoff
