// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "mail/message.h"

#include <QList>

namespace Sendoff {

/// What a write touched: the one signal that models listen to.
struct Change
{
    enum class Kind {
        Messages, ///< summaries, viewed marks or membership of folders
        Text, ///< a message's text or attachments arrived
        Jobs, ///< send jobs, and with them which drafts are listed
        Round, ///< a folder was read to the end
        Inbox, ///< headers of the Inbox; `messages` are theirs
    };

    Kind kind = Kind::Messages;
    MailboxId mailbox; ///< empty: any
    QList<MessageId> messages; ///< empty: any
    QList<JobId> jobs;
};

enum class Viewed { No, Yes };

} // namespace Sendoff
