// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/clientstate.h"
#include "net/run.h"

#include <QNetworkReply>

// How long a request may wait for its turn, and how long one attempt may take.

namespace Sendoff {

using namespace Qt::StringLiterals;

void Run::guardWait()
{
    if (m_data.startWithin <= std::chrono::milliseconds(0))
        return;
    Clock &clock = m_client.d->parts.clock;
    m_made = clock.monotonic() + clock.asleep();
    clock.after(m_data.startWithin, this, [this] {
        if (m_attempts == 0)
            finishLate();
    });
}

bool Run::hasWaitedTooLong() const
{
    const Clock &clock = m_client.d->parts.clock;
    return m_attempts == 0 && m_data.startWithin > std::chrono::milliseconds(0)
        && clock.monotonic() + clock.asleep() - m_made >= m_data.startWithin;
}

void Run::finishLate()
{
    m_client.forget(this);
    finish(Error{.kind = ErrorKind::NotReached,
                 .httpStatus = 0,
                 .code = u"waitedTooLong"_s,
                 .detail = {},
                 .requestId = {},
                 .retryAfter = std::nullopt});
}

void Run::guardTime()
{
    // Qt's transfer timeout begins anew with each byte of the body; this one does not.
    m_client.d->parts.clock.after(m_client.d->deadline, this, [this, attempt = m_attempts] {
        if (m_state != State::OnWire || m_attempts != attempt)
            return;
        m_timedOut = true;
        m_reply->abort();
    });
}

} // namespace Sendoff
