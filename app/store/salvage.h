// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/salvaged.h"

#include <QString>

namespace Sendoff {

/// Makes a new store at `path`, which must not exist, of what SQLite still gives of the one at `damaged`:
/// whose mailboxes they are, the outbox (see salvageJobs()), what was discarded (see salvageDiscards()), and
/// the messages' rows with what the person has viewed. Texts are read again from the mailbox, and so is every
/// message once more. The damaged file is left as it is. Error Storage: the new one cannot be written.
Result<Salvaged> salvage(const QString &damaged, const QString &path);

} // namespace Sendoff
