// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practicemailbox.h"

#include <QList>
#include <QString>

#include <optional>

namespace Sendoff::Practice {

/// So many results a search has at most (contract 8).
inline constexpr qsizetype mostSearchResults = 250;

/// One condition of a search.
struct SearchTerm
{
    QString property; ///< in lower case; empty: from, subject and body
    QString words;
    bool isPrefix = false;
    bool isNot = false;
};

/// All terms of any of these lists.
using SearchTerms = QList<QList<SearchTerm>>;

/// Understands a $search: a query in the keyword query language (KQL) between quotes, in which quotes and
/// backslashes come after a backslash. Phrases in quotes are words; outside of them AND, OR, NOT, a minus, a
/// property with a colon, a star at a word's end and parentheses mean something. Nothing: it cannot be read.
std::optional<SearchTerms> readSearch(const QString &value);
/// Whether a message is found: by whole words, in any case.
bool isFoundBy(const SearchTerms &search, const PracticeMailbox &mailbox, quint32 number);

} // namespace Sendoff::Practice
