// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/firstreads.h"

#include "store/messagereads.h"

#include <utility>

namespace Sendoff {

FirstReads::FirstReads(MailQuery query, const QDateTime &midnight)
    : m_query(std::move(query))
    , m_midnight(midnight)
    , m_coming(m_promise.get_future())
{
}

void FirstReads::read(Database &database)
{
    MailQuery all;
    all.mailbox = m_query.mailbox;
    all.sort = m_query.sort; // in any order
    std::optional<QList<qint64>> rows = readRows(database, m_query, 0);
    const std::optional<qint64> drafts
        = rows && m_query == all ? std::optional<qint64>(rows->size()) : std::nullopt;
    std::optional<FolderCounts> counts = readCounts(database, m_query.mailbox, m_midnight, drafts);
    m_promise.set_value({.rows = std::move(rows), .counts = counts});
}

const FirstReads::Answers &FirstReads::answers()
{
    if (!m_answers)
        m_answers = m_coming.get();
    return *m_answers;
}

std::optional<QList<qint64>> FirstReads::takeRows(const MailQuery &query)
{
    MailQuery same = m_query;
    same.ownDomains = query.ownDomains; // only a filter asks for them
    if (m_rowsTaken || query != same)
        return std::nullopt;
    m_rowsTaken = true;
    answers();
    return std::exchange(m_answers->rows, std::nullopt);
}

std::optional<FolderCounts> FirstReads::counts(const MailboxId &mailbox, const QDateTime &midnight)
{
    if (mailbox != m_query.mailbox || midnight != m_midnight)
        return std::nullopt;
    return answers().counts;
}

} // namespace Sendoff
