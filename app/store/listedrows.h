// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/mailquery.h"
#include "store/searchhits.h"

#include <QList>

#include <functional>
#include <optional>

namespace Sendoff {

class Database;

/// The rows of queries, over one connection that only reads. It remembers the list that was asked for last,
/// as it is without a search, until anything is written to the file: what a search finds is picked out of it.
class ListedRows
{
public:
    using IsVain = std::function<bool()>;

    /// The same as readRows(). When `isVain` says so between two statements, the answer is not wanted any
    /// more, and is empty.
    std::optional<QList<qint64>> read(Database &database, const MailQuery &query, int limit,
                                      const IsVain &isVain = {});
    /// Gives back the memory of what is remembered.
    void forget();

private:
    std::optional<QList<qint64>> readNow(Database &database, const MailQuery &query, int limit,
                                         const IsVain &isVain);
    void noteVersion(Database &database);

    std::optional<MailQuery> m_plain; ///< the query, without a search, whose rows are m_rows
    QList<qint64> m_rows;
    SearchHits m_hits;
    qint64 m_version = -1; ///< SQLite's number of what others have committed
};

} // namespace Sendoff
