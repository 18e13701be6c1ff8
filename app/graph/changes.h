// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/messages.h"

#include <QDateTime>

// What changed in a folder, by delta query, and the cheap list of what is in it (contract 8).

namespace Sendoff::Graph {

/// One page of a folder's changes.
struct ChangesPage
{
    QList<MailSummary> messages; ///< entries that tell a message whole
    QList<MessageId> partial; ///< entries that tell only what changed
    QList<MessageId> removed; ///< said to be in the folder no more; to be looked at before it is believed
    QUrl next; ///< of the round's next page; invalid on the last one
    QUrl delta; ///< where the next round begins; on the last page only
    int skipped = 0; ///< entries without an id
};

/// An entry of the list of what is in a folder.
struct Listed
{
    MessageId id;
    QString changeKey;
};

struct IdPage
{
    QList<Listed> entries;
    QUrl next; ///< invalid on the last page
};

/// The first page of a first round: all that is in the folder; with `since`, what came at that time or later,
/// of which the service gives 5,000 at most. `pageSize` 1..1000.
Request<ChangesPage> firstChanges(const Mailbox &mailbox, Folder folder, int pageSize,
                                  const QDateTime &since = {});
/// The page that a `next` or `delta` points to. A last page without a delta link is a Protocol error.
Request<ChangesPage> moreChanges(const Mailbox &mailbox, Folder folder, const QUrl &link, int pageSize);
/// What an answer's page says is next, found without reading it: good for asking early, not for believing.
/// Empty: the page names none.
QUrl nextLinkIn(const QByteArray &page);
/// The service gives no more of a folder's messages in a round with `since`.
inline constexpr int mostSince = 5000;

/// What is in the folder, ids and versions only, in no order that counts; `since` as above, without a limit.
Request<IdPage> listIds(const Mailbox &mailbox, Folder folder, const QDateTime &since = {});
Request<IdPage> moreIds(const Mailbox &mailbox, const QUrl &next);

/// A message without its text, as the folder's changes would tell it, wherever it is.
Request<MailSummary> lookAtListed(const Mailbox &mailbox, Folder folder, const MessageId &id);

/// What the service bakes into its links (contract 8); a link of other options is of no use.
QString linkOptions(Folder folder);

/// A link that will never be answered again: the round begins anew. True for 410, for the codes that say so,
/// and for a link to somewhere else than the service.
bool isDeadLink(const Error &error);
/// The service itself says that it does not list changes here (contract 8: not in all clouds), or not by this
/// link. A 404 may pass, even when it names neither the folder nor the mailbox.
bool refusesChanges(const Error &error);
/// The service itself says that there is no such message; a 404 of something in between is none.
bool isGone(const Error &error);

} // namespace Sendoff::Graph
