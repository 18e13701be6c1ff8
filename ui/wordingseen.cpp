// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingmail.h"
#include "wordingsend.h"

// The part of WordingSend that says what was seen of a message; no more than that.

namespace Sendoff {

namespace {

/// It went out without a POST of ours.
bool isOfAnother(const SendJob &job)
{
    return job.attempts == 0;
}

} // namespace

QString WordingSend::sentHow(const SendJob &job)
{
    if (!job.found.isValid())
        return tr("You decided that it was sent");
    const QString when = WordingMail::clockWithSeconds(job.accepted.isValid() ? job.accepted : job.found);
    if (isOfAnother(job))
        return tr("%1 · sent by another program").arg(when);
    switch (job.seen) {
    //: %1 a time
    case Seen::OnItsWay: return tr("%1 · on its way; no copy was seen").arg(when);
    case Seen::InAnotherFolder: return tr("%1 · found in another folder").arg(when);
    case Seen::Nothing:
    case Seen::InSentItems:
    case Seen::SameDraft:
    case Seen::OtherDraft:
    case Seen::Nowhere: break;
    }
    return tr("%1 · found once in Sent Items").arg(when);
}

QString WordingSend::notSure(const SendJob &job)
{
    const bool wasTaken = job.accepted.isValid();
    switch (job.seen) {
    case Seen::SameDraft:
        return wasTaken ? tr("Microsoft 365 took it, but it is still a draft")
                        : tr("It is still a draft, but Microsoft 365 may have taken it");
    case Seen::OtherDraft:
        return wasTaken ? tr("Microsoft 365 took it, but there is still a draft, which was changed or moved")
                        : tr("There is still a draft, which was changed or moved, but Microsoft 365 may have "
                             "taken it before");
    case Seen::Nothing:
    case Seen::InSentItems:
    case Seen::OnItsWay:
    case Seen::InAnotherFolder:
    case Seen::Nowhere: break;
    }
    return tr("Not in Sent Items, but Microsoft 365 may have taken it");
}

QString WordingSend::receiptLead(const SendJob &job)
{
    if (isOfAnother(job))
        return tr("Sent by another program");
    return job.seen == Seen::OnItsWay ? tr("On its way") : tr("Sent once");
}

QString WordingSend::receipt(const SendJob &job)
{
    const QString found = WordingMail::clockWithSeconds(job.found);
    const QString handedOver
        = WordingMail::clockWithSeconds(job.accepted.isValid() ? job.accepted : job.posted);
    const bool isOnItsWay = job.seen == Seen::OnItsWay;
    const bool isElsewhere = job.seen == Seen::InAnotherFolder;
    if (isOfAnother(job)) {
        if (isOnItsWay) {
            //: Goes on after "Sent by another program"
            return tr("and no draft any more at %1; no copy was seen.").arg(found);
        }
        //: Both go on after "Sent by another program"
        return isElsewhere ? tr("and found in another folder at %1.").arg(found)
                           : tr("and found once in Sent Items at %1.").arg(found);
    }
    if (isOnItsWay) {
        //: Goes on after "On its way"
        return tr("since %1; no draft any more at %2, but no copy was seen.").arg(handedOver, found);
    }
    //: Both go on after "Sent once"
    return isElsewhere ? tr("at %1 and found in another folder at %2.").arg(handedOver, found)
                       : tr("at %1 and found once in Sent Items at %2.").arg(handedOver, found);
}

} // namespace Sendoff
