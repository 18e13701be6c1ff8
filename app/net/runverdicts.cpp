// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/clientstate.h"
#include "net/retry.h"
#include "net/run.h"

#include <utility>

// What becomes of a request after an answer, or without one.

namespace Sendoff {

void Run::judge(const Response &response)
{
    Client::Private &shared = *m_client.d;
    if (response.status < 300) {
        shared.throttledInARow = 0;
        finish(response);
        return;
    }
    Error error = shared.parts.faults(response);
    if (error.requestId.isEmpty())
        error.requestId = m_requestId;
    if (response.status == 401)
        unauthorized(std::move(error));
    else if (wantsPause(error))
        paused(std::move(error), response);
    else
        failed(std::move(error));
}

void Run::unauthorized(Error error)
{
    Client::Private &shared = *m_client.d;
    const bool mayAskAgain = shared.parts.tokens.refused(m_token);
    if (!mayAskAgain)
        shared.gate.close(WaitReason::SignIn);
    // Who sends looks again before the second try (design 4), so that is not for us to do.
    if (!mayAskAgain || m_renewed || m_data.repeat == Repeat::Unsafe) {
        finish(std::move(error));
        return;
    }
    m_renewed = true;
    m_state = State::Waiting;
    m_client.queueFirst(this);
    leavePlace();
}

void Run::paused(Error error, const Response &response)
{
    m_client.heed(error, response);
    if (m_state != State::OnWire)
        return; // somebody who heard of it has cancelled us
    // At the gate, which opens when the pause is over: for all at once.
    if (m_attempts >= m_data.maxAttempts || !retryDelay(error, m_data.repeat, m_attempts, 0)) {
        finish(std::move(error));
        return;
    }
    if (error.kind != ErrorKind::Throttled) // to be slowed down is no trouble
        m_lastFailure = std::move(error);
    m_state = State::Waiting;
    m_client.queueFirst(this);
    leavePlace();
}

void Run::failed(Error error)
{
    Client::Private &shared = *m_client.d;
    if (error.requestId.isEmpty())
        error.requestId = m_requestId;
    m_lastFailure = error;
    if (isSendingLimit(error.code)) {
        finish(std::move(error)); // it may last a day, and holds back sending only: the outbox waits
        return;
    }
    const auto pause = retryDelay(error, m_data.repeat, m_attempts, shared.parts.entropy.fraction());
    if (!pause || m_attempts >= m_data.maxAttempts) {
        finish(std::move(error));
        return;
    }
    m_state = State::Waiting;
    m_isPausing = true;
    leavePlace();
    shared.parts.clock.after(*pause, this, [this, attempt = m_attempts] {
        if (m_attempts == attempt)
            endPause();
    });
}

void Run::endPause()
{
    // Perhaps hurry() has ended it before its time.
    if (m_state == State::Waiting && std::exchange(m_isPausing, false))
        m_client.queue(this);
}

void Run::hurry()
{
    // An answer, even a bad one, came over the network: that is no reason to disturb the service sooner.
    if (m_lastFailure && m_lastFailure->httpStatus == 0)
        endPause();
}

} // namespace Sendoff
