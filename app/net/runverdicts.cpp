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
        unauthorized(std::move(error), response.header("WWW-Authenticate"));
    else if (wantsPause(error))
        paused(std::move(error), response);
    else
        failed(std::move(error));
}

void Run::unauthorized(Error error, const QByteArray &challenge)
{
    Client::Private &shared = *m_client.d;
    const bool mayAskAgain = shared.parts.tokens.refused(m_token, challenge);
    if (!mayAskAgain)
        shared.gate.close(WaitReason::SignIn);
    if (m_state != State::OnWire)
        return; // somebody who heard of it has cancelled us
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
    if (attempts() >= m_data.maxAttempts || !retryDelay(error, m_data.repeat, attempts(), 0)) {
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
    const auto pause = retryDelay(error, m_data.repeat, attempts(), shared.parts.entropy.fraction());
    if (!pause || attempts() >= m_data.maxAttempts) {
        finish(std::move(error));
        return;
    }
    pauseFor(*pause);
}

void Run::gotNoToken(Error error)
{
    Client::Private &shared = *m_client.d;
    // Whatever became of asking for it: of this request no byte has left. So it is no attempt either.
    error.kind = ErrorKind::NotReached;
    ++m_tokenFailures;
    const auto pause = retryDelay(error, m_data.repeat, m_tokenFailures, shared.parts.entropy.fraction());
    if (!pause || m_tokenFailures >= m_data.maxAttempts)
        finish(std::move(error));
    else
        pauseFor(*pause);
}

void Run::pauseFor(std::chrono::milliseconds length)
{
    m_state = State::Waiting;
    m_isPausing = true;
    leavePlace();
    m_client.d->parts.clock.after(length, this, [this, pause = ++m_pauses] {
        if (m_pauses == pause)
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
    watchSilence();
    // An answer, even a bad one, came over the network: that is no reason to disturb the service sooner.
    if (m_tokenFailures > 0 || (m_lastFailure && m_lastFailure->httpStatus == 0))
        endPause();
}

} // namespace Sendoff
