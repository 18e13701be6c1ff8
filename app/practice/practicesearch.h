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

/// What a search wants: a condition, or what joins those in `of`.
struct SearchCondition
{
    enum class Kind {
        Words,
        All,
        Any,
        Not ///< of the one in `of`
    };
    Kind kind = Kind::All;
    QString property; ///< in lower case; empty: from, subject and body
    QString words;
    bool isPrefix = false;
    QList<SearchCondition> of = {};
};

/// Understands a $search: a query in the keyword query language (KQL) between quotes, in which quotes and
/// backslashes come after a backslash. Phrases in quotes are words; outside of them AND, OR, NOT, a minus, a
/// property with a colon, a star at a word's end and parentheses mean something. Nothing: it cannot be read.
std::optional<SearchCondition> readSearch(const QString &value);
/// Whether a message is found: by whole words, in any case.
bool isFoundBy(const SearchCondition &search, const PracticeMailbox &mailbox, quint32 number);

} // namespace Sendoff::Practice
