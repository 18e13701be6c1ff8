// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"
#include "theme.h"

#include <QCoreApplication>

#include <chrono>

namespace Sendoff {

/// Why a message did not go out (spec 11), made from the job's facts.
enum class NotSentReason { Size, Changed, Gone, SendAs, Address, Full, Policy, Scheduled, Mailbox, Server };

/// Words for what becomes of sends.
class WordingSend
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::WordingSend)

public:
    static QString state(SendState state); ///< "Not sent"
    static QString stateSentence(SendState state); ///< "Not sent."
    static const char *stateIcon(SendState state); ///< for Icons
    static Theme::Accent stateAccent(SendState state);
    // The same for a job: what was sent may have come back.
    static QString state(const SendJob &job);
    static const char *stateIcon(const SendJob &job);
    static Theme::Accent stateAccent(const SendJob &job);
    static QString sentOnce(); ///< the badge
    static QString cameBack(); ///< the badge, and the state: a report says that it was not delivered
    /// "A report came at 10:52:30: one or more recipients did not get it. “...”"
    static QString report(const DeliveryReport &report, const QDateTime &now);
    static QString cannotBeSent(); ///< the accessible text of a badge: no recipient that mail can be sent to

    static NotSentReason reasonOf(const SendJob &job);
    static QString reason(const SendJob &job); ///< "Changed after you pressed Send"
    static QString nothingLeft(); ///< "Nothing left your mailbox; the draft is unchanged."
    /// The column "What happened".
    /// When the turn of a job that waits comes.
    struct Turn
    {
        int place = -1; ///< how many go before it; -1: nobody knows when sending goes on
        std::chrono::milliseconds pace{0}; ///< from one message to the next; 0: not known yet
    };
    static QString whatHappened(const SendJob &job, const QDateTime &now, const Turn &turn);
    static QString whatHappened(const SendJob &job, const QDateTime &now);
    static QString
    sentHow(const SendJob &job); ///< of a job that is Sent: "10:44:07 · found once in Sent Items"
    static QString
    notSure(const SendJob &job); ///< of a job that is NotSure: a sentence without its full stop
    /// The details pane: its bold title and the text under it.
    static QString detailsTitle(const SendJob &job);
    static QString detailsText(const SendJob &job, const QDateTime &now);
    /// "Sent once at 10:44:07 and found once in Sent Items at 10:44:09."
    static QString receiptLead(const SendJob &job);
    static QString receipt(const SendJob &job);
    static QString receiptPending(const SendJob &job);

    // The undo bar.
    static QString sendingIn(int messages, int seconds); ///< "Sending 1 message in 8 s"
    /// "{subject}, to {name}", or "{subject}, to {name} +2" with `others` besides.
    static QString subjectTo(const QString &subject, const Recipient &recipient, int others = 0);
    static QString moreWaiting(int batches); ///< "+2 more waiting"
    static QString backInDrafts(int messages); ///< "Not sent. 2 drafts are back in Drafts."
    static QString tooLateToUndo();
};

} // namespace Sendoff
