// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocker.h"

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

QString wordsFor(const Blocker &blocker)
{
    switch (blocker.kind) {
    case Blocker::Kind::None: return {};
    case Blocker::Kind::NoRecipients:
        return QCoreApplication::translate("Blocker", "There are no recipients");
    case Blocker::Kind::BadAddress:
        return QCoreApplication::translate("Blocker", "“%1” is not a complete address").arg(blocker.address);
    }
    return {};
}

} // namespace Sendoff
