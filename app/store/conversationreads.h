// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/conversation.h"

namespace Sendoff {

class Database;

/// Of the conversation, the newest 50 messages in Sent Items and the newest 200 headers of the Inbox that
/// people wrote: two searches in indexes. A failed read is logged and gives nothing.
Conversation readConversation(Database &database, const MailboxId &mailbox, const QString &conversationId);

} // namespace Sendoff
