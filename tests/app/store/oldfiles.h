// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"
#include "mail/message.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Sendoff {

// Rows as each version of the schema wrote them, in literal SQL: today's code has no part in it. A new
// version appends a set of its own to the list in the .cpp, and what today's store makes of it to the test.

/// What a store of that version holds, for a file that was migrated up to there.
QStringList oldRows(int version);
/// Of those rows what today's store shows, as values.
MailSummary oldDraft();
FullMessage oldText(); ///< of that draft; stored since version 5
QList<SendJob> oldJobs(int version); ///< lowest number first

} // namespace Sendoff
