// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/mailbox.h"
#include "mail/message.h"
#include "net/request.h"

#include <QList>

// The Graph calls that take messages from one folder to another (contract 2, 10), as values. Each is tried
// once: who asks looks where the message is, and decides then.

namespace Sendoff::Graph {

/// Moves a message to Deleted Items, which is what DELETE does (contract 2); only in the version `changeKey`,
/// where the service honours that. What waits for its time is cancelled by it (contract 10).
Request<Done> deleteMessage(const Mailbox &mailbox, const MessageId &id, const QString &changeKey);
/// A new message with the same content in that folder.
Request<MailSummary> copyMessage(const Mailbox &mailbox, const MessageId &id, Folder folder);
/// The same message in that folder; its immutable id stays.
Request<MailSummary> moveMessage(const Mailbox &mailbox, const MessageId &id, Folder folder);
/// The draft is in Deleted Items then, where any program can take it back; its immutable id stays. Only in
/// the version `changeKey`, where the service honours that, and only if the request can leave at once.
Request<MailSummary> discardDraft(const Mailbox &mailbox, const MessageId &id, const QString &changeKey);
/// The messages in Drafts with that internetMessageId.
Request<QList<MailSummary>> findDrafts(const Mailbox &mailbox, const QString &internetMessageId);

} // namespace Sendoff::Graph
