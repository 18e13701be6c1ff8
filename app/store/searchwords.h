// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

// The words of a text, and of what a person looks for (docs/search.md). Pure; what is once on disk was made
// by wordsOf(), so that a change of it needs a new index.

namespace Sendoff::SearchWords {

/// Of what is typed, this much is looked for.
inline constexpr qsizetype searchLength = 256;

/// The words of a text as the index keeps them: in order, with single spaces between them.
QString wordsOf(const QString &text);

/// What is looked for, a term for each part between spaces: words that stand one after the other, of which
/// the last is the beginning of one. Empty: there is no word in it, though there may be punctuation.
QStringList termsOf(const QString &search);

/// The terms as FTS5 is asked for them: each as a phrase.
QString matchOf(const QStringList &terms);

/// Whether a text with these words has this term.
bool isIn(const QString &words, const QString &term);

} // namespace Sendoff::SearchWords
