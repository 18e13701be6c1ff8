// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/mailbox.h"
#include "mail/message.h"
#include "net/request.h"

#include <QList>
#include <QUrl>

#include <optional>

// The Graph calls that concern messages, as values (contract 1, 2, 8). Every request asks for immutable ids.

namespace Sendoff::Graph {

/// One page of a folder's messages.
struct MailPage
{
    QList<MailSummary> messages;
    QUrl next; ///< invalid on the last page
    int skipped = 0; ///< entries that had no id and were left out
};

/// What a send was answered.
struct SendAnswer
{
    int status = 202; ///< any 2xx; one official example shows 200 (contract 1)
};

/// The messages of one page of a list; `asked`: the link that led to it, if any.
Result<MailPage> readMail(const Response &response, const MailboxId &mailbox, Folder folder,
                          const QUrl &asked);
/// The first page of a folder, newest first. `pageSize` 1..1000.
Request<MailPage> listMessages(const Mailbox &mailbox, Folder folder, int pageSize);
/// The page that `page.next` points to.
Request<MailPage> nextMessages(const Mailbox &mailbox, Folder folder, const QUrl &next);
/// A message with its text, by immutable id, wherever it is.
Request<FullMessage> getMessage(const Mailbox &mailbox, const MessageId &id);
/// A message without its text, by immutable id, wherever it is: what reconciling looks at (contract 11).
Request<MailSummary> lookAtMessage(const Mailbox &mailbox, const MessageId &id);
/// The messages in Sent Items with that internetMessageId (at most a few; the id is not unique, contract 5).
Request<QList<MailSummary>> findSent(const Mailbox &mailbox, const QString &internetMessageId);
/// The messages in that folder with that internetMessageId.
Request<QList<MailSummary>> findIn(const Mailbox &mailbox, Folder folder, const QString &internetMessageId);
/// PATCHes the time until which the service is to hold the draft once it is sent (PidTagDeferredSendTime,
/// contract 10), whole seconds. A time that has passed lets it go at once: the property cannot be removed.
/// Only in the version `changeKey`; the answer has the new one. `tag`: written with it, see findTagged().
Request<MailSummary> deferDraft(const Mailbox &mailbox, const MessageId &id, const QString &changeKey,
                                const QDateTime &time, const QString &tag = {});
/// The messages in Sent Items that carry that tag.
Request<QList<MailSummary>> findTagged(const Mailbox &mailbox, const QString &tag);
/// POST .../messages/{id}/send: `Content-Length: 0`, one attempt, cannot be repeated by the network library.
Request<SendAnswer> sendDraft(const Mailbox &mailbox, const MessageId &id, const QByteArray &requestId);

} // namespace Sendoff::Graph
