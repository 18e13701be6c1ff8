// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/message.h"

// What jobs and discards mean for a message's row: whether lists show it, and how.

namespace Sendoff {

class Database;

/// The service's lists may for a while (ms) still show a draft that was sent or moved. What the service,
/// asked about it, has later than that has come back: "sent" was an error, or somebody took it out of Deleted
/// Items again; a draft that is there is never hidden.
inline constexpr qint64 lingeringDraft = 120'000;

/// Copies what the tables of jobs and discards say of this message to its row: hidden, job, attention.
/// Inside the writer's transaction.
Result<Done> updateJobColumns(Database &database, qint64 mailbox, const MessageId &id);

} // namespace Sendoff
