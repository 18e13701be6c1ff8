// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QObject;

namespace Sendoff {

class Gate;
class Session;

/// Lets the session hold the account's requests, from now on until `context` dies: they stay in their line
/// while there is no token but one may come (WaitReason::Renewing), and are refused when a person has to sign
/// in, or has signed out (WaitReason::SignIn), until there is a fresh token.
void holdWhileRenewing(Session &session, Gate &gate, QObject *context);

} // namespace Sendoff
