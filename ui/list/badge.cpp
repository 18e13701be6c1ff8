// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/badge.h"

namespace Sendoff {

int blockerCount(const MailSummary &summary)
{
    if (summary.recipientCount() == 0)
        return 1;
    int incomplete = 0;
    for (const QList<Recipient> *list : {&summary.to, &summary.cc, &summary.bcc}) {
        for (const Recipient &recipient : *list)
            incomplete += isCompleteAddress(recipient.address) ? 0 : 1;
    }
    return incomplete;
}

Badge badgeOf(const MailRow &row)
{
    if (row.summary.folder == Folder::SentItems && row.cameBack)
        return Badge::CameBack;
    if (row.summary.folder == Folder::SentItems)
        return row.jobState == SendState::Sent && !row.isOfAnother ? Badge::SentOnce : Badge::None;
    if (row.jobState) {
        switch (*row.jobState) {
        case SendState::NotSent:
        case SendState::HeldBack: return Badge::NotSent;
        case SendState::NotSure: return Badge::NotSure;
        case SendState::Countdown:
        case SendState::Waiting:
        case SendState::Posting:
        case SendState::Unknown:
        case SendState::Scheduled:
        case SendState::Recalling:
        case SendState::Accepted: return Badge::Waiting;
        case SendState::Sent:
        case SendState::Withdrawn: break;
        }
    }
    return blockerCount(row.summary) > 0 ? Badge::Blocked : Badge::None;
}

} // namespace Sendoff
