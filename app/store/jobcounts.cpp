// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/jobrows.h"
#include "store/messagereads.h"
#include "store/querysql.h"

#include <algorithm>

// What is asked of the jobs on disk without reading them.

namespace Sendoff {

using namespace Qt::StringLiterals;

bool hasSentCopy(Database &database, const MailboxId &mailbox, const MessageId &copy)
{
    Statement s(database,
                u"SELECT 1 FROM job WHERE mailbox = ? AND copy = ? AND copy <> '' AND state = 5 LIMIT 1"_s);
    return s.exec(readKey(database, mailbox), copy.value) && s.next();
}

QList<BatchCounts> readBatchCounts(Database &database, const MailboxId &mailbox, QList<qint64> batches)
{
    const qint64 key = readKey(database, mailbox);
    {
        Statement s(
            database,
            u"SELECT DISTINCT batch FROM job WHERE mailbox = ? AND state IN (%1)"_s.arg(openStates()));
        if (!s.exec(key))
            return {};
        while (s.next())
            batches.append(s.integer(0));
    }
    std::sort(batches.begin(), batches.end());
    batches.erase(std::unique(batches.begin(), batches.end()), batches.end());
    QList<BatchCounts> all;
    for (const qint64 batch : std::as_const(batches)) {
        BatchCounts counts{.batch = batch, .states = {}};
        Statement s(database,
                    u"SELECT state, count(*), sum(seen IN (0, 1) AND copy <> '') FROM job"
                    " WHERE batch = ? AND mailbox = ? GROUP BY state"_s);
        if (!s.exec(batch, key))
            return all;
        while (s.next()) {
            const qint64 state = s.integer(0);
            if (state >= 0 && state < qint64(allSendStates.size()))
                counts.states.at(size_t(state)) = int(s.integer(1));
            if (state == qint64(SendState::Sent))
                counts.withCopy = int(s.integer(2));
        }
        all.append(counts);
    }
    return all;
}

} // namespace Sendoff
