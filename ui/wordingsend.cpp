// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingsend.h"

#include "list/badge.h"
#include "wordingmail.h"

namespace Sendoff {

using namespace Qt::StringLiterals;

QString WordingSend::state(SendState state)
{
    switch (state) {
    case SendState::Countdown: return tr("About to be sent");
    case SendState::Waiting: return tr("Waiting");
    case SendState::Posting: return tr("Sending now");
    case SendState::Unknown: return tr("Checking if it was sent");
    //: The service took the message; it has not been seen in Sent Items yet
    case SendState::Accepted: return tr("Handed over");
    case SendState::Sent: return tr("Sent");
    case SendState::NotSent: return tr("Not sent");
    case SendState::HeldBack: return tr("Held back");
    case SendState::NotSure: return tr("Not sure");
    case SendState::Withdrawn: return tr("Back in Drafts");
    case SendState::Scheduled: return tr("Scheduled");
    //: The person wants back what the service holds until its time
    case SendState::Recalling: return tr("Being taken back");
    }
    return {};
}

const char *WordingSend::stateIcon(SendState state)
{
    switch (state) {
    case SendState::Countdown:
    case SendState::Waiting: return "state-waiting";
    case SendState::Posting: return "folder-sending";
    case SendState::Unknown: return "state-checking";
    case SendState::Accepted: return "mail-send";
    case SendState::Sent: return "emblem-ok";
    case SendState::NotSent:
    case SendState::HeldBack: return "state-not-sent";
    case SendState::NotSure: return "dialog-warning";
    case SendState::Withdrawn: return "folder-drafts";
    case SendState::Scheduled: return "mail-schedule";
    case SendState::Recalling: return "edit-undo";
    }
    return "state-waiting";
}

Theme::Accent WordingSend::stateAccent(SendState state)
{
    switch (state) {
    case SendState::Countdown:
    case SendState::Waiting:
    case SendState::Withdrawn: return Theme::Accent::Neutral;
    case SendState::Posting:
    case SendState::Scheduled:
    case SendState::Recalling:
    case SendState::Accepted: return Theme::Accent::Info;
    case SendState::Unknown: return Theme::Accent::Checking;
    case SendState::Sent: return Theme::Accent::Success;
    case SendState::NotSent:
    case SendState::HeldBack: return Theme::Accent::Danger;
    case SendState::NotSure: return Theme::Accent::Attention;
    }
    return Theme::Accent::Neutral;
}

QString WordingSend::sentOnce()
{
    return tr("Sent once");
}

QString WordingSend::cannotBeSent()
{
    return tr("cannot be sent");
}

QString WordingMail::badgeText(const MailRow &row)
{
    switch (badgeOf(row)) {
    case Badge::None: return {};
    case Badge::NotSent:
    case Badge::NotSure:
    case Badge::Waiting: return WordingSend::state(*row.jobState);
    case Badge::Blocked: return WordingSend::cannotBeSent();
    case Badge::SentOnce: return WordingSend::sentOnce();
    case Badge::CameBack: return WordingSend::cameBack();
    }
    return {};
}

QString WordingSend::receiptPending(const SendJob &job)
{
    return tr("Accepted at %1. It is not in Sent Items yet; Sendoff looks again at least once a minute.")
        .arg(WordingMail::clockWithSeconds(job.accepted.isValid() ? job.accepted : job.posted));
}

QString WordingSend::sendingIn(int messages, int seconds)
{
    //: Undo bar; %1 is a number of seconds
    return tr("Sending %Ln message(s) in %1 s", nullptr, messages).arg(WordingMail::number(seconds));
}

QString WordingSend::subjectTo(const QString &subject, const Recipient &recipient, int others)
{
    QString name = WordingMail::name(recipient);
    if (others > 0)
        name += u" +%1"_s.arg(WordingMail::number(others));
    //: %1 subject, %2 name
    return tr("%1, to %2").arg(WordingMail::subject(subject), name);
}

QString WordingSend::moreWaiting(int batches)
{
    return tr("+%Ln more waiting", nullptr, batches);
}

QString WordingSend::backInDrafts(int messages)
{
    return tr("Not sent. %Ln draft(s) are back in Drafts.", nullptr, messages);
}

QString WordingSend::tooLateToUndo()
{
    return tr("Too late to undo: Microsoft 365 already has it.");
}

} // namespace Sendoff
