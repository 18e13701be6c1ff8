// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "store/mailquery.h"

#include <QList>
#include <QSet>
#include <QString>

namespace Sendoff {

class Database;

/// What of `ids` is in Sent Items and no draft, then those of the `newest` sent items that have one of
/// `internetMessageIds`, newest first. A failed read is logged and gives nothing.
QList<MailRow> readSentCopies(Database &database, const MailboxId &mailbox, const QList<MessageId> &ids,
                              const QSet<QString> &internetMessageIds, int newest);

} // namespace Sendoff
