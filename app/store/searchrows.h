// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/message.h"

#include <QString>

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

/// Takes the accents out of the words that Sendoffs before schema 15 wrote down. In the migration, before the
/// index is made anew.
bool leaveOutAccents(Database &database);

/// Brings into the index what has become of the words in this transaction, all at once. Before each commit.
Result<Done> indexWords(Database &database);

/// Makes the index anew of the words, in a transaction of its own. It works on a damaged one too.
Result<Done> rebuildIndex(Database &database);

} // namespace Sendoff
