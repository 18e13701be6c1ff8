// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "mail/job.h"
#include "signin/signinfault.h"
#include "store/salvaged.h"
#include "widgets/inlinebar.h"

#include <QCoreApplication>

#include <chrono>
#include <optional>

namespace Sendoff {

/// The bars of the program, complete with icon, words and buttons (spec 11). The ids of their buttons are the
/// constants below. Times are UTC.
class WordingBars
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::WordingBars)

public:
    /// The service is not reached; `trouble` says why, where that is known; `discarded`: so many drafts wait
    /// to be moved to Deleted Items. [tryNow]
    static BarSpec offline(const QDateTime &asOf, const QDateTime &now,
                           const std::optional<Error> &trouble = {}, const QString &server = {},
                           int discarded = 0);
    /// Whether the trouble is that of an address, not of this computer's connection: nobody is offline then.
    static bool isOfTheAddress(const Error &trouble, bool wasReachedBefore);
    static BarSpec signIn(); ///< [signIn]
    /// The same for one of several accounts, and why; `account`: its address, empty: the only one. [signIn]
    static BarSpec signInAgain(const SignInFault &fault, const QString &account = {});
    static BarSpec consent(); ///< an administrator has to allow the program; [copyRequest] [signIn]
    /// One of the Keychain troubles. [tryAgain] [keepInMemory]
    /// `trying`: it is being asked again.
    static BarSpec keychain(SignInTrouble trouble, bool trying = false);
    /// A renewal failed for now and is tried again. [tryNow]
    static BarSpec renewalFailed(const SignInFault &fault, bool trying = false);
    /// A bar whose first button was pressed, and does its work now.
    static BarSpec whileTrying(BarSpec spec);
    /// The newest refresh token is in memory only, because of one of them. [tryAgain] [keepInMemory]
    static BarSpec signInUnsaved(SignInTrouble trouble);
    /// What was granted does not include sending. [signIn] [copyRequest]
    static BarSpec mayNotSend(const QString &mailbox);
    static BarSpec alreadyHere(const QString &account); ///< who was added is here; closable
    /// Not the account's own person; `signedIn`: who, may be empty. [signIn] [addAccount]
    static BarSpec anotherPerson(const QString &account, const QString &signedIn);
    /// `address`: of the mailbox whose mail is stored; may be empty.
    static BarSpec anotherMailbox(const QString &address);
    static BarSpec tokenRefused(bool practice); ///< a token that only a new start can replace
    /// `sending`: messages wait, not only the list.
    static BarSpec slowDown(const QDateTime &until, const QDateTime &now, bool sending);
    /// No answer for a while; `trouble`: why it is being tried again.
    static BarSpec noAnswer(const std::optional<Error> &trouble, const QString &server);
    /// What this computer's clock lacks to show the service's time; less than 0: it is ahead.
    static BarSpec clockIsWrong(std::chrono::seconds lacks);
    static BarSpec closedInUndoTime(int messages); ///< [show]; closable
    static BarSpec checking(int messages);
    static BarSpec unknown(int messages); ///< [checkAgain] [decide]
    static BarSpec notSent(int messages); ///< [show]
    static BarSpec cameBack(int messages); ///< [show]; closable
    /// An earlier decision to send the draft that is shown, which waits for the person. [show]
    static BarSpec undecided(const SendJob &job, const QDateTime &now);
    /// `found`: of those sent, seen in Sent Items. [show] when some were not sent; [saveReport]; closable
    static BarSpec done(int sent, int notSent, int found);
    /// `decided`: not by the person, but since the oldest was decided that long ago; else invalid. [resume]
    static BarSpec paused(int messages, const QDateTime &decided = {});
    static BarSpec dayLimit(int messages, const QDateTime &until); ///< [backToDrafts]
    /// The person stopped the rest: `back` are drafts again. [sendAfterAll]; closable
    static BarSpec stopped(int sent, int back);
    static BarSpec proof(const SendJob &job); ///< [details]
    /// The same for a job with a non-delivery report.
    static BarSpec proofCameBack(const SendJob &job, const QDateTime &now);
    static BarSpec proofPending(const SendJob &job);
    static BarSpec loadFailed(Folder folder, const Error &error, const QDateTime &asOf, const QDateTime &now,
                              const QString &server = {}); ///< [tryAgain]
    /// "Drafts could not be loaded."
    static QString notLoaded(Folder folder);
    static BarSpec textFailed(const Error &error); ///< one message's text; [tryAgain]
    static BarSpec storageFailed(const Error &error); ///< the disk; [tryAgain]
    static BarSpec storeUnreadable(); ///< damage that was met while running
    /// It was kept aside as `file`, and that came out of it; closable
    static BarSpec storeDamaged(const QString &file, const Salvaged &outbox);
    static BarSpec alreadyOnItsWay(); ///< a decision that was refused for that; closable
    static BarSpec withdrawnBySleep(int messages); ///< closable
    static BarSpec changedElsewhere(const QDateTime &time, const QDateTime &now); ///< closable
    /// The text that is shown is one of an earlier version; `trouble`: why the newest one could not be had,
    /// if it could not; `comes`: it will be shown when it can be had. [tryAgain]
    static BarSpec earlierText(const std::optional<Error> &trouble, bool comes);
    /// The message that is read has left its folder; `hasText`: its text is shown. [copyText] [closeId]
    static BarSpec goneElsewhere(Folder folder, bool hasText, bool hasFiles);
    static BarSpec sentMeanwhile(); ///< while it was read, and not just now by the person; [closeId]
    /// Something went out in the draft's conversation since. [show]
    static BarSpec answered(const QDateTime &sent, const QDateTime &now);
    /// `message` came in the draft's conversation since. [openInOutlook] where it has a web page.
    static BarSpec newerMessage(const MailSummary &message, const QDateTime &now);
    static BarSpec pictures(); ///< [show]
    static BarSpec picturesFailed(int count); ///< [tryAgain]
    static BarSpec simplified(); ///< no button: Open in Outlook needs a link; the owner may add one
    static BarSpec practice();
    static BarSpec selection(int messages, int people, int outside, int attention, int notViewed);
    /// What keeps a draft from being sent: no recipients, or addresses that are not complete. Empty lines:
    /// nothing.
    static BarSpec blockers(const MailSummary &summary);

    static QString tryNow() { return QStringLiteral("tryNowButton"); }
    static QString tryAgain() { return QStringLiteral("tryAgainButton"); }
    static QString signInId() { return QStringLiteral("signInButton"); }
    static QString checkAgain() { return QStringLiteral("checkAgainButton"); }
    static QString decide() { return QStringLiteral("decideButton"); }
    static QString show() { return QStringLiteral("showButton"); }
    static QString resume() { return QStringLiteral("resumeButton"); }
    static QString saveReport() { return QStringLiteral("saveReportButton"); }
    static QString backToDrafts() { return QStringLiteral("backToDraftsButton"); }
    static QString sendAfterAll() { return QStringLiteral("sendAfterAllButton"); }
    static QString copyText() { return QStringLiteral("copyTextButton"); }
    static QString closeId() { return QStringLiteral("closeButton"); }
    static QString copyRequest() { return QStringLiteral("copyRequestButton"); }
    static QString keepInMemory() { return QStringLiteral("keepInMemoryButton"); }
    static QString addAccount() { return QStringLiteral("addAccountButton"); }
    static QString openInOutlook() { return QStringLiteral("openInOutlookButton"); }
    static QString details() { return QStringLiteral("detailsButton"); }
};

} // namespace Sendoff
