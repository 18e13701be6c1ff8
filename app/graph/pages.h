// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/message.h"
#include "net/request.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1String>
#include <QUrl>

// Private to graph/: what lists of messages have in common.

namespace Sendoff::Graph {

/// Just what a MailSummary holds: whole messages make the service time out (contract 8).
inline constexpr QLatin1String summaryFields{
    "id,changeKey,subject,bodyPreview,toRecipients,ccRecipients,bccRecipients,from,lastModifiedDateTime,"
    "sentDateTime,importance,isDraft,hasAttachments,internetMessageId,conversationId,conversationIndex,"
    "parentFolderId,webLink"};

/// The same of a message in the Inbox: no text, and nothing that a list would show of it. The class
/// (PidTagMessageClass) tells reports and automatic answers from what people write.
inline constexpr QLatin1String inboxFields{
    "id,changeKey,subject,from,lastModifiedDateTime,receivedDateTime,isDraft,internetMessageId,"
    "conversationId,"
    "parentFolderId,webLink&$expand=singleValueExtendedProperties($filter=id%20eq%20'String%200x001A')"};
/// What a folder's lists ask for.
QLatin1String fieldsOf(Folder folder);

/// One page as it came.
struct Page
{
    QJsonArray entries;
    QUrl next; ///< invalid on the last page
    QUrl delta; ///< only where changes are listed, on the last page
};

/// A page's entries and links. A list that silently ended would look as if the rest had been deleted: a link
/// that is no URL, or the one that was `asked`, is a Protocol error.
Result<Page> readPage(const Response &response, const QUrl &asked);

/// An answer that is one message.
Result<MailSummary> readOne(const Response &response, const MailboxId &mailbox, Folder folder);

/// An Error of ours about an answer, with the HTTP facts that it cannot know.
Error withFacts(Error error, const Response &response);

} // namespace Sendoff::Graph
