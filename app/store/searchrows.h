// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/message.h"

#include <QList>
#include <QString>

#include <optional>

namespace Sendoff {

class Database;

// What searching looks at: the words of each message, and the index over them (docs/search.md).

/// A text is searched up to this length.
inline constexpr qsizetype searchedTextLength = 8000;
/// The words of it are kept up to this length: those of a text without spaces are three times as long as the
/// text. Only joint after joint makes more.
inline constexpr qsizetype keptWordsLength = 3 * searchedTextLength;

/// Writes down the words of recipients, subject and preview of a new message.
bool addWords(Database &database, qint64 row, const MailSummary &summary);
/// The same of one that may be here already. After the message's detail.
bool writeWords(Database &database, qint64 row, const MailSummary &summary);
/// Writes down the words of the message's text. After its body.
bool writeTextWords(Database &database, qint64 row, const Body &body);
/// The message is in this version now: only words of that version's text stay.
bool followTextWords(Database &database, qint64 row, const QString &changeKey);

/// Takes in some of the messages that an older Sendoff has left without words; says whether there are more.
Result<bool> fillWords(Database &database);

/// Brings into the index what has become of the words in this transaction, all at once. Before each commit.
Result<Done> indexWords(Database &database);

/// Makes the index anew of the words, in a transaction of its own. It works on a damaged one too.
Result<Done> rebuildIndex(Database &database);

/// The rows of all mailboxes and folders that a search finds, in no order; nothing when nothing is searched
/// for. Damage that is met is noted for the next start.
std::optional<QList<qint64>> hitsOf(Database &database, const QString &search);

} // namespace Sendoff
