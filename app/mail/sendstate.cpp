// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/sendstate.h"

namespace Sendoff {

QLatin1String toString(SendState state)
{
    switch (state) {
    case SendState::Countdown: return QLatin1String("Countdown");
    case SendState::Waiting: return QLatin1String("Waiting");
    case SendState::Posting: return QLatin1String("Posting");
    case SendState::Unknown: return QLatin1String("Unknown");
    case SendState::Accepted: return QLatin1String("Accepted");
    case SendState::Sent: return QLatin1String("Sent");
    case SendState::NotSent: return QLatin1String("NotSent");
    case SendState::HeldBack: return QLatin1String("HeldBack");
    case SendState::NotSure: return QLatin1String("NotSure");
    case SendState::Withdrawn: return QLatin1String("Withdrawn");
    case SendState::Scheduled: return QLatin1String("Scheduled");
    case SendState::Recalling: return QLatin1String("Recalling");
    }
    Q_UNREACHABLE();
}

QLatin1String toString(SendEvent event)
{
    switch (event) {
    case SendEvent::CountdownEnded: return QLatin1String("CountdownEnded");
    case SendEvent::Undo: return QLatin1String("Undo");
    case SendEvent::ProgramStarted: return QLatin1String("ProgramStarted");
    case SendEvent::Start: return QLatin1String("Start");
    case SendEvent::Changed: return QLatin1String("Changed");
    case SendEvent::Missing: return QLatin1String("Missing");
    case SendEvent::Refused: return QLatin1String("Refused");
    case SendEvent::NotStarted: return QLatin1String("NotStarted");
    case SendEvent::Throttled: return QLatin1String("Throttled");
    case SendEvent::Lost: return QLatin1String("Lost");
    case SendEvent::Accepted: return QLatin1String("Accepted");
    case SendEvent::Found: return QLatin1String("Found");
    case SendEvent::StillADraft: return QLatin1String("StillADraft");
    case SendEvent::NoTrace: return QLatin1String("NoTrace");
    case SendEvent::TryAgain: return QLatin1String("TryAgain");
    case SendEvent::CheckAgain: return QLatin1String("CheckAgain");
    case SendEvent::DecidedSent: return QLatin1String("DecidedSent");
    case SendEvent::Deferred: return QLatin1String("Deferred");
    case SendEvent::Recall: return QLatin1String("Recall");
    case SendEvent::StillHeld: return QLatin1String("StillHeld");
    case SendEvent::Recalled: return QLatin1String("Recalled");
    case SendEvent::SendAgain: return QLatin1String("SendAgain");
    }
    Q_UNREACHABLE();
}

QDebug operator<<(QDebug debug, SendState state)
{
    return debug << toString(state);
}

QDebug operator<<(QDebug debug, SendEvent event)
{
    return debug << toString(event);
}

} // namespace Sendoff
