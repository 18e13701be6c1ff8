// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDebug>

#include <array>
#include <optional>

// The send state machine as a table (docs/sending.md shows it as a matrix; a test compares the two).

namespace Sendoff {

/// Where a send job stands. Stored as a number: never renumber, only append.
enum class SendState {
    Countdown = 0, ///< the undo time runs; nothing has left, quitting means "not sent"
    Waiting = 1, ///< decided; its turn comes by itself
    Posting = 2, ///< on disk before the first byte of the POST
    Unknown = 3, ///< the outcome of a POST is not known; it is looked up, never posted again blindly
    Accepted = 4, ///< the service took it; its copy has not been seen yet
    Sent = 5, ///< its copy was found in the mailbox (final)
    NotSent = 6, ///< the service refused it; nothing left
    HeldBack = 7, ///< changed after the person pressed Send
    NotSure = 8, ///< no copy to be found; the person decides
    Withdrawn = 9, ///< taken back; a plain draft again (final)
    Scheduled = 10, ///< the service took it and holds it until its time
    Recalling = 11, ///< being taken back from the service; it may still go out
};

enum class SendEvent {
    CountdownEnded,
    Undo, ///< the person took it back
    ProgramStarted, ///< the job was found on disk at start
    Start, ///< it is this job's turn and the draft is what was approved
    Changed, ///< preflight: not what was approved
    Missing, ///< preflight: the draft is not there any more
    Refused, ///< preflight or POST: the service refused for a reason that waiting does not mend
    NotStarted, ///< no byte of the POST left, or the service said 401: nothing was done
    Throttled, ///< 429
    Lost, ///< cut, time-out, 404, 408, 409, 412, 5xx, unreadable 2xx
    Accepted, ///< any 2xx
    Found, ///< seen in Sent Items, or no longer a draft
    StillADraft, ///< seen twice as an unchanged draft after the grace time
    NoTrace, ///< nowhere to be found after the grace time; a draft, though accepted an hour ago; a draft
             ///< still when the person asked to look again
    TryAgain, ///< the person: send it after all
    CheckAgain, ///< the person: look once more
    DecidedSent, ///< the person: it was sent
    Deferred, ///< any 2xx for a message that is to wait for its time
    Recall, ///< the person wants back what the service holds
    StillHeld, ///< it could not be taken back
    Recalled, ///< deleted, not sent, and a plain draft again under another id
    SendAgain, ///< as Recalled, and that draft is to be sent at once or at another time
};

inline constexpr std::array allSendStates{SendState::Countdown, SendState::Waiting,   SendState::Posting,
                                          SendState::Unknown,   SendState::Accepted,  SendState::Sent,
                                          SendState::NotSent,   SendState::HeldBack,  SendState::NotSure,
                                          SendState::Withdrawn, SendState::Scheduled, SendState::Recalling};
inline constexpr std::array allSendEvents{
    SendEvent::CountdownEnded, SendEvent::Undo,     SendEvent::ProgramStarted, SendEvent::Start,
    SendEvent::Changed,        SendEvent::Missing,  SendEvent::Refused,        SendEvent::NotStarted,
    SendEvent::Throttled,      SendEvent::Lost,     SendEvent::Accepted,       SendEvent::Found,
    SendEvent::StillADraft,    SendEvent::NoTrace,  SendEvent::TryAgain,       SendEvent::CheckAgain,
    SendEvent::DecidedSent,    SendEvent::Deferred, SendEvent::Recall,         SendEvent::StillHeld,
    SendEvent::Recalled,       SendEvent::SendAgain};

struct SendTransition
{
    SendState from;
    SendEvent event;
    SendState to;
};

inline constexpr std::array sendTransitions{
    SendTransition{SendState::Countdown, SendEvent::CountdownEnded, SendState::Waiting},
    SendTransition{SendState::Countdown, SendEvent::Undo, SendState::Withdrawn},
    SendTransition{SendState::Countdown, SendEvent::ProgramStarted, SendState::Withdrawn},

    SendTransition{SendState::Waiting, SendEvent::Start, SendState::Posting},
    SendTransition{SendState::Waiting, SendEvent::Changed, SendState::HeldBack},
    SendTransition{SendState::Waiting, SendEvent::Missing, SendState::NotSent},
    SendTransition{SendState::Waiting, SendEvent::Refused, SendState::NotSent},
    // Only after an earlier POST that seemed to have done nothing (Throttled, StillADraft): it had, after
    // all.
    SendTransition{SendState::Waiting, SendEvent::Found, SendState::Sent},
    SendTransition{SendState::Waiting, SendEvent::NoTrace, SendState::NotSure},
    SendTransition{SendState::Waiting, SendEvent::Undo, SendState::Withdrawn},
    SendTransition{SendState::Waiting, SendEvent::ProgramStarted, SendState::Waiting},

    SendTransition{SendState::Posting, SendEvent::Accepted, SendState::Accepted},
    SendTransition{SendState::Posting, SendEvent::Deferred, SendState::Scheduled},
    SendTransition{SendState::Posting, SendEvent::NotStarted, SendState::Waiting},
    SendTransition{SendState::Posting, SendEvent::Throttled, SendState::Waiting},
    SendTransition{SendState::Posting, SendEvent::Refused, SendState::NotSent},
    SendTransition{SendState::Posting, SendEvent::Lost, SendState::Unknown},
    SendTransition{SendState::Posting, SendEvent::ProgramStarted, SendState::Unknown},

    SendTransition{SendState::Unknown, SendEvent::Found, SendState::Sent},
    SendTransition{SendState::Unknown, SendEvent::StillADraft, SendState::Waiting},
    SendTransition{SendState::Unknown, SendEvent::NoTrace, SendState::NotSure},
    SendTransition{SendState::Unknown, SendEvent::ProgramStarted, SendState::Unknown},

    SendTransition{SendState::Accepted, SendEvent::Found, SendState::Sent},
    // Accepted, and an hour later still an unchanged draft: some are left behind (contract 11).
    SendTransition{SendState::Accepted, SendEvent::NoTrace, SendState::NotSure},
    SendTransition{SendState::Accepted, SendEvent::ProgramStarted, SendState::Accepted},

    // Held by the service; it may also have gone before its time, when the service does not honour that.
    SendTransition{SendState::Scheduled, SendEvent::Found, SendState::Sent},
    // Its time is over and it is still a draft, or it is not to be found.
    SendTransition{SendState::Scheduled, SendEvent::NoTrace, SendState::NotSure},
    SendTransition{SendState::Scheduled, SendEvent::ProgramStarted, SendState::Scheduled},
    SendTransition{SendState::Scheduled, SendEvent::Recall, SendState::Recalling},

    // What becomes of it is looked at before each step, so that a new start of the program just goes on.
    SendTransition{SendState::Recalling, SendEvent::ProgramStarted, SendState::Recalling},
    SendTransition{SendState::Recalling, SendEvent::StillHeld, SendState::Scheduled},
    SendTransition{SendState::Recalling, SendEvent::Recalled, SendState::Withdrawn},
    SendTransition{SendState::Recalling, SendEvent::SendAgain, SendState::Waiting},
    // The service was quicker.
    SendTransition{SendState::Recalling, SendEvent::Found, SendState::Sent},
    SendTransition{SendState::Recalling, SendEvent::NoTrace, SendState::NotSure},

    // A refusal that was none, or another program sent it meanwhile.
    SendTransition{SendState::NotSent, SendEvent::Found, SendState::Sent},
    SendTransition{SendState::NotSent, SendEvent::TryAgain, SendState::Waiting},
    SendTransition{SendState::NotSent, SendEvent::Undo, SendState::Withdrawn},
    SendTransition{SendState::NotSent, SendEvent::ProgramStarted, SendState::NotSent},

    SendTransition{SendState::HeldBack, SendEvent::Found, SendState::Sent},
    SendTransition{SendState::HeldBack, SendEvent::TryAgain, SendState::Waiting},
    SendTransition{SendState::HeldBack, SendEvent::Undo, SendState::Withdrawn},
    SendTransition{SendState::HeldBack, SendEvent::ProgramStarted, SendState::HeldBack},

    SendTransition{SendState::NotSure, SendEvent::Found, SendState::Sent},
    SendTransition{SendState::NotSure, SendEvent::CheckAgain, SendState::Unknown},
    SendTransition{SendState::NotSure, SendEvent::TryAgain, SendState::Waiting},
    SendTransition{SendState::NotSure, SendEvent::DecidedSent, SendState::Sent},
    SendTransition{SendState::NotSure, SendEvent::Undo, SendState::Withdrawn},
    SendTransition{SendState::NotSure, SendEvent::ProgramStarted, SendState::NotSure},
};

/// The next state, or nothing when the event has no business in `state`.
constexpr std::optional<SendState> next(SendState state, SendEvent event)
{
    for (const SendTransition &t : sendTransitions) {
        if (t.from == state && t.event == event)
            return t.to;
    }
    return std::nullopt;
}

constexpr bool isFinal(SendState state)
{
    return state == SendState::Sent || state == SendState::Withdrawn;
}

/// The draft is on its way: it is shown under Sending, not among the drafts to decide.
constexpr bool hidesDraft(SendState state)
{
    return state == SendState::Countdown || state == SendState::Waiting || state == SendState::Posting
        || state == SendState::Unknown || state == SendState::Accepted || state == SendState::Scheduled
        || state == SendState::Recalling;
}

/// The service holds it until its time, or is asked to give it back: there is nothing to wait for here.
constexpr bool isHeldByService(SendState state)
{
    return state == SendState::Scheduled || state == SendState::Recalling;
}

/// The person has to do something about it.
constexpr bool needsPerson(SendState state)
{
    return state == SendState::NotSent || state == SendState::HeldBack || state == SendState::NotSure;
}

// The laws. Whoever breaks one is stopped by the compiler.
static_assert(!next(SendState::Unknown, SendEvent::TryAgain) && !next(SendState::Unknown, SendEvent::Start),
              "an unknown outcome is never posted again blindly");
static_assert(next(SendState::Posting, SendEvent::ProgramStarted) == SendState::Unknown,
              "a POST that was under way when the program died may have gone out");
static_assert(next(SendState::Countdown, SendEvent::ProgramStarted) == SendState::Withdrawn,
              "a program that died during the undo time has sent nothing");
static_assert(!next(SendState::Posting, SendEvent::Undo) && !next(SendState::Accepted, SendEvent::Undo),
              "what has left cannot be taken back");

static_assert(!next(SendState::Scheduled, SendEvent::TryAgain)
                  && !next(SendState::Scheduled, SendEvent::Start)
                  && !next(SendState::Scheduled, SendEvent::StillADraft),
              "what the service holds is never posted again");

static_assert(!next(SendState::Scheduled, SendEvent::Undo) && !next(SendState::Recalling, SendEvent::Undo)
                  && !next(SendState::Recalling, SendEvent::Start)
                  && !next(SendState::Recalling, SendEvent::TryAgain),
              "what the service holds is no draft again before it was seen to be given back");

QLatin1String toString(SendState state);
QLatin1String toString(SendEvent event);
QDebug operator<<(QDebug debug, SendState state);
QDebug operator<<(QDebug debug, SendEvent event);

} // namespace Sendoff
