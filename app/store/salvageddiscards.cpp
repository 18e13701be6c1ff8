// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/salvageddiscards.h"

#include "mail/discard.h"
#include "store/database.h"
#include "store/jobcolumns.h"
#include "store/soundness.h"
#include "store/tablecopy.h"

#include <QList>

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// Keeps what the messages' rows say too. `hidden` of a message: store/schema.cpp.
bool keepWhatIsCertain(Database &to)
{
    // When each was moved is not certain: 0 has the service asked in the next round.
    return to.run(u"DELETE FROM discard WHERE state <> 2 AND NOT EXISTS (SELECT 1 FROM message m"
                  " WHERE m.mailbox = discard.mailbox AND m.id = discard.message AND m.folder = 0"
                  " AND m.hidden = 2);\n"
                  "INSERT OR IGNORE INTO discard (mailbox, message, change_key, state, ended)"
                  " SELECT mailbox, id, change_key, 2, 0 FROM message WHERE folder = 0 AND hidden = 3;\n"
                  "UPDATE discard SET ended = 0 WHERE state = 2;\n"
                  "UPDATE message SET confirmed = 0 WHERE EXISTS (SELECT 1 FROM discard d"
                  " WHERE d.mailbox = message.mailbox AND d.message = message.id AND d.state = 2)"_s);
}

} // namespace

Result<bool> salvageDiscards(Database &from, Database &to)
{
    // An older Sendoff discarded nothing.
    if (from.number(u"SELECT count(*) FROM sqlite_master WHERE name = 'discard'"_s, -1) == 0)
        return true;
    const bool isSound = checkDiscards(from).has_value();
    const Result<bool> whole = copyFromBothEnds(from, to, u"discard"_s, {u"mailbox"_s, u"message"_s});
    if (!whole)
        return whole;
    const bool isCertain = isSound && *whole;
    if (!to.run(u"DELETE FROM discard WHERE "_s + senselessDiscard())
        || (!isCertain && !keepWhatIsCertain(to)))
        return to.error();
    return isCertain;
}

Result<Done> settleDiscards(Database &to)
{
    if (!to.run(u"DELETE FROM discard WHERE state <> 2 AND EXISTS (SELECT 1 FROM job j"
                " WHERE j.mailbox = discard.mailbox AND j.message = discard.message"
                " AND j.state NOT IN (5, 9))"_s))
        return to.error();
    QList<std::pair<qint64, MessageId>> discarded;
    {
        Statement query(to, u"SELECT mailbox, message FROM discard"_s);
        if (!query.exec())
            return to.error();
        while (query.next())
            discarded.append({query.integer(0), {query.text(1)}});
    }
    for (const auto &[mailbox, message] : std::as_const(discarded)) {
        if (const Result<Done> shown = updateJobColumns(to, mailbox, message); !shown)
            return shown;
    }
    return Done();
}

int countDiscards(Database &database)
{
    return int(
        database.number(u"SELECT count(*) FROM discard WHERE state = %1"_s.arg(int(DiscardState::Decided))));
}

} // namespace Sendoff
