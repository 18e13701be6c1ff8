// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/sender.h"

namespace Sendoff {

SendEvent eventOf(const Result<Graph::SendAnswer> &answer, bool isDeferred)
{
    if (answer)
        return isDeferred ? SendEvent::Deferred : SendEvent::Accepted;
    const Error &error = answer.error();
    switch (error.kind) {
    case ErrorKind::NotReached: // no byte left
    case ErrorKind::Unauthorized: // refused at the door, before it was carried out (contract 15)
    case ErrorKind::Secrets: // there was no token to send it with
        return SendEvent::NotStarted;
    case ErrorKind::Throttled: return SendEvent::Throttled;
    case ErrorKind::Forbidden:
    case ErrorKind::Gone:
    case ErrorKind::Rejected:
        // Only a 4xx that the service meant is a refusal; anything else may have been carried out.
        return error.httpStatus >= 400 && error.httpStatus < 500 ? SendEvent::Refused : SendEvent::Lost;
    case ErrorKind::LinkLost:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Storage: return SendEvent::Lost;
    }
    Q_UNREACHABLE();
}

} // namespace Sendoff
