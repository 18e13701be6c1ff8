// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/decision.h"

#include <QSet>

namespace Sendoff {

QList<SendJob> jobsOf(const QList<Approval> &approvals, const MailboxId &mailbox, qint64 batch,
                      const QDateTime &now, std::chrono::milliseconds undoTime)
{
    QList<SendJob> jobs;
    QSet<MessageId> messages;
    for (const auto &[draft, version, sendAt] : approvals) {
        if (messages.contains(draft.id))
            continue;
        messages.insert(draft.id);
        SendJob job;
        job.mailbox = mailbox;
        job.message = draft.id;
        job.batch = batch;
        job.state = undoTime > std::chrono::milliseconds(0) ? SendState::Countdown : SendState::Waiting;
        job.approved = version;
        job.subject = draft.subject;
        job.recipients = draft.to + draft.cc + draft.bcc;
        job.kind = draft.kind;
        job.internetMessageId = draft.internetMessageId;
        job.sendAt = sendAt;
        job.created = now;
        job.due = now.addMSecs(undoTime.count());
        jobs.append(job);
    }
    return jobs;
}

} // namespace Sendoff
