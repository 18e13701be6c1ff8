// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"

#include <QDateTime>
#include <QList>

#include <chrono>

namespace Sendoff {

/// One decision of the person as the jobs it makes: one for each message, all of one batch. They count down
/// for `undoTime`, or, when that is 0, wait for their turn at once.
QList<SendJob> jobsOf(const QList<Approval> &approvals, const MailboxId &mailbox, qint64 batch,
                      const QDateTime &now, std::chrono::milliseconds undoTime);

} // namespace Sendoff
