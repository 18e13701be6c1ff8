// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocker.h"

#include "safetext.h"

#include <QCoreApplication>

namespace Sendoff {

Blocker blockerOf(const MailSummary &draft)
{
    if (draft.recipientCount() == 0)
        return {Blocker::Kind::NoRecipients, {}};
    for (const auto *list : {&draft.to, &draft.cc, &draft.bcc}) {
        for (const Recipient &recipient : *list) {
            if (!isCompleteAddress(recipient.address))
                return {Blocker::Kind::BadAddress,
                        recipient.address.isEmpty() ? recipient.name : recipient.address};
        }
    }
    return {};
}

Blocker blockerOf(const MailRow &row)
{
    // What the outbox refuses as "alreadyQueued"; sent again, somebody might get it twice.
    if (row.jobState == SendState::NotSure)
        return {Blocker::Kind::NotSure, {}};
    if (row.jobState && hidesDraft(*row.jobState))
        return {Blocker::Kind::OnItsWay, {}};
    return blockerOf(row.summary);
}

bool isUndecided(const Blocker &blocker)
{
    return blocker.kind == Blocker::Kind::OnItsWay || blocker.kind == Blocker::Kind::NotSure;
}

QString wordsFor(const Blocker &blocker)
{
    switch (blocker.kind) {
    case Blocker::Kind::None: return {};
    case Blocker::Kind::NoRecipients:
        return QCoreApplication::translate("Blocker", "There are no recipients");
    case Blocker::Kind::BadAddress:
        return QCoreApplication::translate("Blocker", "“%1” is not a complete address")
            .arg(safeText(blocker.address));
    case Blocker::Kind::OnItsWay: return QCoreApplication::translate("Blocker", "It is already on its way");
    case Blocker::Kind::NotSure:
        return QCoreApplication::translate("Blocker",
                                           "It may have been sent already; decide in Sending first");
    }
    return {};
}

} // namespace Sendoff
