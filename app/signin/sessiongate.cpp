// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/sessiongate.h"

#include "net/gate.h"
#include "signin/session.h"

#include <QPointer>

namespace Sendoff {

namespace {

void follow(SessionState state, Gate &gate)
{
    // What closes first, and what opens last: no request slips through between the two.
    if (state == SessionState::NeedsPerson || state == SessionState::SignedOut)
        gate.close(WaitReason::SignIn);
    if (holdsRequests(state))
        gate.close(WaitReason::Renewing);
    else
        gate.open(WaitReason::Renewing);
    if (state == SessionState::Fresh)
        gate.open(WaitReason::SignIn);
}

} // namespace

void holdWhileRenewing(Session &session, Gate &gate, QObject *context)
{
    const QPointer<Gate> held = &gate;
    QObject::connect(&session, &Session::changed, context, [&session, held] {
        if (held)
            follow(session.state(), *held);
    });
    follow(session.state(), gate);
}

} // namespace Sendoff
