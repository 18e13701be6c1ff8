// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/message.h"
#include "store/change.h"
#include "store/cursors.h"

#include <QList>

namespace Sendoff {

class Database;

/// What a round over a folder leaves behind beside its pages; written in one transaction.
struct RoundEnd
{
    MailboxId mailbox = {};
    Folder folder = Folder::Drafts;
    QDateTime when = {}; ///< UTC; invalid: the round has failed, but this was found out
    QDateTime asked = {}; ///< when the service was asked about them, UTC
    QList<MailSummary> here = {}; ///< the service was asked about each: it is in this folder
    QList<MessageId> gone = {}; ///< the same: it is not
    std::optional<Cursor> cursor = {};
    QDateTime oldest = {}; ///< messages sent before that are not kept; invalid: all are
};

/// Writes it. What the outbox still needs is never removed.
Result<Done> writeRoundEnd(Database &database, const RoundEnd &round, qint64 stamp, QList<Change> &changes);

} // namespace Sendoff
