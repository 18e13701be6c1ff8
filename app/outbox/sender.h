// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "graph/messages.h"
#include "mail/sendstate.h"

namespace Sendoff {

/// What an answer to the POST means for the job (contract 11, point 4): Accepted, NotStarted, Throttled,
/// Refused or Lost; Deferred instead of Accepted for a message that is to wait for its time. In doubt it is
/// Lost: then it is looked up, never posted again blindly.
SendEvent eventOf(const Result<Graph::SendAnswer> &answer, bool isDeferred = false);

} // namespace Sendoff
