// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/mailquery.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Sendoff {

class Database;

/// The rows that searches find. From search to search it remembers what each word
/// finds, since most searches differ from the one before in the word that is being typed. What is remembered
/// must be forgotten when anything was written to the file.
class SearchHits
{
public:
    /// What a query's search finds, in all mailboxes and folders, and the rows that the query names; in no
    /// order. Nothing when nothing is searched for. An index that cannot be read, or that gives what it
    /// cannot have, is an error.
    Result<std::optional<QList<qint64>>> of(Database &database, const MailQuery &query);
    void forget();

private:
    Result<QList<qint64>> found(Database &database, const QString &search);

    QHash<QString, QList<qint64>> m_known; ///< by term, rising
};

} // namespace Sendoff
