// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingsend.h"

#include "safetext.h"
#include "wordingerrors.h"
#include "wordingmail.h"
#include "wordingschedule.h"

#include <QHash>

#include <algorithm>

// The part of WordingSend that says what happened to a job, and why.

namespace Sendoff {

using namespace Qt::StringLiterals;

NotSentReason WordingSend::reasonOf(const SendJob &job)
{
    if (job.state == SendState::HeldBack)
        return NotSentReason::Changed;
    // Codes as Exchange gives them; matched without case since gateways differ.
    static const QHash<QString, NotSentReason> byCode{
        {u"errormessagesizeexceeded"_s, NotSentReason::Size},
        {u"requestentitytoolarge"_s, NotSentReason::Size},
        {u"errorsendasdenied"_s, NotSentReason::SendAs},
        {u"errorinvalidrecipients"_s, NotSentReason::Address},
        {u"errorquotaexceeded"_s, NotSentReason::Full},
        {u"quotalimitreached"_s, NotSentReason::Full},
        {u"erroraccessdenied"_s, NotSentReason::Policy},
        {u"accessdenied"_s, NotSentReason::Policy},
        {u"authorization_requestdenied"_s, NotSentReason::Policy},
        {u"erroritemnotfound"_s, NotSentReason::Gone},
        {u"itemnotfound"_s, NotSentReason::Gone},
        {u"scheduledelsewhere"_s, NotSentReason::Scheduled}, // our own
    };
    Error unnamed;
    unnamed.kind = ErrorKind::Rejected;
    const Error error = job.error.value_or(unnamed);
    if (isOfTheMailbox(error.code))
        return NotSentReason::Mailbox;
    if (const auto found = byCode.constFind(error.code.toLower()); found != byCode.constEnd())
        return *found;
    if (error.httpStatus == 413)
        return NotSentReason::Size;
    if (error.httpStatus == 507)
        return NotSentReason::Full;
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::Gone: return NotSentReason::Gone;
    case ErrorKind::Conflict: return NotSentReason::Changed;
    case ErrorKind::Forbidden: return NotSentReason::Policy;
    case ErrorKind::NotReached:
    case ErrorKind::LinkLost:
    case ErrorKind::Unauthorized:
    case ErrorKind::Throttled:
    case ErrorKind::Rejected:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Storage:
    case ErrorKind::Secrets: break;
    }
    return NotSentReason::Server;
}

QString WordingSend::reason(const SendJob &job)
{
    switch (reasonOf(job)) {
    case NotSentReason::Size: return tr("Too large for your mailbox");
    case NotSentReason::Changed: return tr("Changed after you pressed Send");
    case NotSentReason::Gone: return tr("The draft was deleted or moved elsewhere");
    case NotSentReason::SendAs: return tr("You may not send from this address");
    case NotSentReason::Address:
        if (job.recipients.size() == 1)
            return tr("Microsoft 365 refused the address %1").arg(safeText(job.recipients.first().address));
        return job.recipients.isEmpty() ? tr("There are no recipients")
                                        : tr("Microsoft 365 refused one of the addresses");
    case NotSentReason::Full: return tr("Your mailbox is full");
    case NotSentReason::Policy: return tr("Your organization does not allow this message");
    case NotSentReason::Scheduled: return tr("Another program has scheduled it");
    case NotSentReason::Mailbox: return tr("There is no mailbox to send it from");
    case NotSentReason::Server: break;
    }
    const Error error = job.error.value_or(Error{});
    const QString code
        = error.code.isEmpty() && error.httpStatus > 0 ? QString::number(error.httpStatus) : error.code;
    return code.isEmpty() ? tr("Microsoft 365 could not take it")
                          : tr("Microsoft 365 could not take it (%1)").arg(code);
}

QString WordingSend::nothingLeft()
{
    return tr("Nothing left your mailbox; the draft is unchanged.");
}

namespace {

/// Why a job that is decided has not gone yet.
QString waitingFor(const SendJob &job, const QDateTime &now, const WordingSend::Turn &turn)
{
    if (job.error) {
        switch (job.error->kind) {
        case ErrorKind::NotReached: return WordingSend::tr("Waiting for connection");
        case ErrorKind::Unauthorized: return WordingSend::tr("Waiting until you sign in again");
        case ErrorKind::Throttled:
            if (job.due > now && isSendingLimit(job.error->code))
                return WordingSend::tr("Today's limit is reached; goes on after %1")
                    .arg(WordingMail::clock(job.due));
            if (job.due > now)
                return WordingSend::tr("Microsoft 365 asked us to slow down; goes on at %1")
                    .arg(WordingMail::clock(job.due));
            return WordingErrors::reason(*job.error);
        case ErrorKind::LinkLost:
        case ErrorKind::Server: return WordingSend::tr("It was not taken; it is tried again by itself");
        case ErrorKind::Forbidden:
        case ErrorKind::NotFound:
        case ErrorKind::Conflict:
        case ErrorKind::Gone:
        case ErrorKind::Rejected:
        case ErrorKind::Protocol:
        case ErrorKind::Storage:
        case ErrorKind::Secrets: return WordingErrors::reason(*job.error);
        }
    }
    if (job.due > now.addSecs(1))
        return WordingSend::tr("At about %1").arg(WordingMail::clockWithSeconds(job.due));
    if (turn.place == 0)
        return WordingSend::tr("Next", "the message that goes out next");
    if (turn.place < 0 || turn.pace.count() == 0)
        return WordingSend::tr("Waits for its turn");
    const qint64 seconds = std::max<qint64>((turn.place * turn.pace.count() + 500) / 1000, 1);
    if (seconds < 100)
        //: a short form, in a column
        return WordingSend::tr("In about %1 s").arg(WordingMail::number(int(seconds)));
    //: a short form, in a column
    return WordingSend::tr("In about %1 min").arg(WordingMail::number(int((seconds + 30) / 60)));
}

/// Why nobody knows whether it went out; a clause that begins a sentence.
QString whyUnknown(const SendJob &job)
{
    if (job.error && job.error->code == "damagedOutbox"_L1)
        return WordingSend::tr("The file with the outbox was damaged");
    if (job.seen != Seen::Nothing)
        return WordingSend::tr("You asked to look once more");
    if (job.error) {
        const int status = job.error->httpStatus;
        switch (job.error->kind) {
        case ErrorKind::LinkLost:
            if (job.error->code == "timedOut"_L1 || job.error->code == "OperationCanceledError"_L1)
                return WordingSend::tr("Microsoft 365 did not answer in time");
            return WordingSend::tr("The connection broke");
        case ErrorKind::Protocol: return WordingSend::tr("The answer could not be understood");
        case ErrorKind::Forbidden:
        case ErrorKind::NotFound:
        case ErrorKind::Conflict:
        case ErrorKind::Gone:
        case ErrorKind::Rejected:
        case ErrorKind::Server:
            return status > 0 ? WordingSend::tr("Microsoft 365 answered with an error (%1)").arg(status)
                              : WordingSend::tr("Microsoft 365 answered with an error");
        case ErrorKind::NotReached: // of a try before the last one
        case ErrorKind::Unauthorized:
        case ErrorKind::Throttled:
        case ErrorKind::Storage:
        case ErrorKind::Secrets: break;
        }
    }
    return WordingSend::tr("Sendoff was closed while it was being sent");
}

} // namespace

QString WordingSend::whatHappened(const SendJob &job, const QDateTime &now)
{
    return whatHappened(job, now, {});
}

QString WordingSend::whatHappened(const SendJob &job, const QDateTime &now, const Turn &turn)
{
    switch (job.state) {
    case SendState::Countdown: return tr("Can still be undone");
    case SendState::Waiting: return waitingFor(job, now, turn);
    case SendState::Posting: return tr("Since %1").arg(WordingMail::clockWithSeconds(job.posted));
    case SendState::Unknown: return tr("%1; looking in Sent Items first").arg(whyUnknown(job));
    case SendState::Accepted:
        return tr("Accepted at %1 · not in Sent Items yet, Sendoff keeps looking")
            .arg(WordingMail::clockWithSeconds(job.accepted));
    case SendState::Sent:
        //: %1 a date or time
        return job.report ? tr("%1 · a report says that one or more recipients did not get it")
                                .arg(WordingMail::moment(job.report->received, now))
                          : sentHow(job);
    case SendState::NotSent:
    case SendState::HeldBack: return reason(job);
    case SendState::NotSure: return notSure(job);
    case SendState::Withdrawn: return tr("Taken back; it is a draft again");
    case SendState::Recalling:
        if (!job.again)
            return tr("Microsoft 365 is asked to give it back; then it is a draft again");
        return job.again->isValid() ? tr("Microsoft 365 is asked to give it back; then it gets the new time")
                                    : tr("Microsoft 365 is asked to give it back; then it is sent");
    case SendState::Scheduled:
        //: %1 date and time
        return tr("Microsoft 365 sends it at %1, even if this computer is off")
            .arg(WordingSchedule::ahead(job.sendAt, now));
    }
    return {};
}

QString WordingSend::stateSentence(SendState state)
{
    return tr("%1.", "a sentence").arg(WordingSend::state(state));
}

QString WordingSend::detailsTitle(const SendJob &job)
{
    const QString what = job.recipients.isEmpty()
        ? WordingMail::subject(job.subject)
        : subjectTo(job.subject, job.recipients.first(), int(job.recipients.size()) - 1);
    //: %1 the state, %2 subject and recipient
    return tr("%1: %2").arg(state(job), what);
}

QString WordingSend::detailsText(const SendJob &job, const QDateTime &now)
{
    switch (job.state) {
    case SendState::NotSent:
        if (reasonOf(job) == NotSentReason::Gone)
            return tr("%1. Nothing left your mailbox.").arg(reason(job));
        if (reasonOf(job) == NotSentReason::Scheduled)
            return tr("%1 for a time of its own. Sendoff did not send it, so that nobody gets it twice. Take "
                      "that "
                      "time back in the other program to send it here.")
                .arg(reason(job));
        return tr("%1. %2", "reason, and that nothing left").arg(reason(job), nothingLeft());
    case SendState::HeldBack:
        return tr("%1. Nothing left your mailbox. Look at the new version, then send it or keep it.")
            .arg(reason(job));
    case SendState::NotSure:
        //: %1 is a sentence without its full stop: "Not in Sent Items, but Microsoft 365 may have taken it"
        return tr("%1. It is held back so that nobody gets it twice.").arg(notSure(job));
    case SendState::Unknown:
        return tr("%1. Sendoff looks in Sent Items whether it went out; it will not be sent again until we "
                  "know.")
            .arg(whyUnknown(job));
    case SendState::Sent:
        if (job.report)
            return receiptLead(job) + u' ' + receipt(job) + u' ' + report(*job.report, now);
        if (job.found.isValid())
            return receiptLead(job) + u' ' + receipt(job);
        return tr("%1.", "a sentence").arg(whatHappened(job, now));
    case SendState::Accepted: return receiptPending(job);
    case SendState::Countdown:
    case SendState::Waiting:
    case SendState::Posting:
    case SendState::Scheduled:
    case SendState::Recalling:
    case SendState::Withdrawn: break;
    }
    return tr("%1.", "a sentence").arg(whatHappened(job, now));
}

} // namespace Sendoff
