// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/messages.h"

// Searching on the service (contract 8).

namespace Sendoff::Graph {

/// So many results the service gives at most.
inline constexpr int mostFound = 250;

/// So many characters of a query are sent: the service may take no longer ones than 2,048.
inline constexpr qsizetype longestQuery = 2000;

/// What is typed as a query in the service's language (KQL) that means just these words, each in from,
/// subject or text, as the service searches by itself, or among the recipients. Each is a phrase in quotes,
/// so that no sign and no AND, OR or NOT in it is an operator. Words beyond `longestQuery` are left out.
/// Empty: nothing can be looked for.
QString literalQuery(const QString &typed);

/// The messages of a folder that have all these words: whole words. Newest first, one page; with `mostFound`
/// or a `next`, others were left out.
Request<MailPage> searchMessages(const Mailbox &mailbox, Folder folder, const QString &typed);

} // namespace Sendoff::Graph
