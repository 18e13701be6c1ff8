// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/mailquery.h"

#include <QDateTime>
#include <QList>

#include <future>
#include <optional>

namespace Sendoff {

class Database;

/// What the window shows first, read on the store's own thread while the window is made. Good until the first
/// write; then, and for any other question, the store is asked as ever.
class FirstReads
{
public:
    struct Answers
    {
        std::optional<QList<qint64>> rows; ///< nothing: they could not be read
        std::optional<FolderCounts> counts; ///< likewise
    };

    /// The list of drafts of this mailbox, and its counts, as of the day that began at `midnight`.
    FirstReads(MailQuery query, const QDateTime &midnight);

    /// Reads. On the thread of `database`, once.
    void read(Database &database);
    /// The rows of this query, if they are those that were read; waits for the reading. Once.
    std::optional<QList<qint64>> takeRows(const MailQuery &query);
    /// The same for the counts; as often as wanted.
    std::optional<FolderCounts> counts(const MailboxId &mailbox, const QDateTime &midnight);

private:
    const Answers &answers();

    const MailQuery m_query;
    const QDateTime m_midnight;
    std::promise<Answers> m_promise;
    std::future<Answers> m_coming;
    std::optional<Answers> m_answers;
    bool m_rowsTaken = false;
};

} // namespace Sendoff
