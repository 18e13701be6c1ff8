// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocker.h"
#include "rail/page.h"

namespace Sendoff {

/// Everything that decides what the person may do now: a value that is computed from the page, the rows, the
/// ticks, the gate and the outbox, and set by nobody (design 5).
struct Situation
{
    bool desk = false; ///< a mailbox is open; else the welcome page
    Page page = Page::Drafts;
    bool online = true;
    bool anotherMailbox = false; ///< the token does not open the mailbox that is shown
    bool addsAccounts = false; ///< the window can take one more account
    bool account = false; ///< the mailbox that is shown is one of an account that was added
    bool personal = false; ///< that account is a personal one
    bool noSendRight = false; ///< the sign-in does not allow to send from it
    bool signedOut = false; ///< that account has to sign in again
    bool dark = false; ///< light text on dark ground

    int rows = 0; ///< shown by search and filter
    bool hasCurrent = false; ///< a row is current
    bool currentTicked = false;
    int ticks = 0; ///< also those not shown
    bool searching = false; ///< the search field is not empty
    bool attentionRows = false; ///< some message needs attention

    // The target of Send, Discard and Mark as viewed: the ticked rows, else the current one (spec 7).
    int targets = 0;
    bool single = false; ///< the target is exactly the current row
    bool someSendable = false; ///< at least one target has no blocker
    Blocker blocker; ///< of the current row
    bool someDiscardable = false; ///< at least one target can be discarded
    bool targetsViewed = false; ///< all of them

    bool held = false; ///< the current row waits for its time

    bool hasWebLink = false; ///< of the current row
    bool attachments = false; ///< the message shown has some that can be saved
    bool pictures = false; ///< pictures from the internet are held back
    bool text = false; ///< a message's text is shown

    bool undo = false; ///< the undo time of a decision runs
    bool sendsCountDown = false; ///< one of them is a send
    bool undoesSchedule = false; ///< the newest of them is to go at a time of its own
    bool undoesDiscard = false; ///< the newest of them is no send
    bool paused = false; ///< sending from this mailbox is held back
    int waiting = 0; ///< messages that can still be stopped
    bool report = false; ///< there is a send to report on

    bool operator==(const Situation &) const = default;
};

} // namespace Sendoff
