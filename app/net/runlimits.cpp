// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/clientstate.h"
#include "net/run.h"

#include <QNetworkReply>

#include <algorithm>
#include <utility>

// How long a request may wait for its turn, and how long one attempt may take; and what is done about one
// that is silent.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// An answer takes a second; a hard one some seconds, and then one more of silence is no sign.
constexpr std::chrono::milliseconds firstPatience = 3s;
constexpr int mostDoublings = 3;
// Then it is worth while to hear of the network's return.
constexpr std::chrono::milliseconds oddSilence = 5s;

} // namespace

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
    ifSilent(oddSilence, [this] { m_client.listenForTheNetwork(); });
}

std::chrono::milliseconds Run::silence() const
{
    const Clock &clock = m_client.d->parts.clock;
    return clock.monotonic() + clock.asleep() - m_heard;
}

/// Longer each time: a service that takes long to answer must get there.
std::chrono::milliseconds Run::patience() const
{
    return firstPatience * (1 << std::min(m_leftBehind, mostDoublings));
}

/// Calls when nothing will have been heard for so long on this attempt; now, when that is so already.
void Run::ifSilent(std::chrono::milliseconds length, std::function<void()> call)
{
    // By a timer in any case: what has come may not have been read yet.
    m_client.d->parts.clock.after(
        std::max(length - silence(), 0ms), this,
        [this, attempt = m_attempts, heard = m_received.size(), call = std::move(call)] {
            if (m_state == State::OnWire && m_attempts == attempt && m_received.size() == heard)
                call();
        });
}

void Run::watchSilence()
{
    // Only what looks. A change may have been made though nothing was heard, and would be made again on top
    // of itself.
    const bool looks = m_data.method == Method::Get || m_data.path == "/$batch"_L1;
    if (m_state == State::OnWire && m_data.repeat == Repeat::Safe && looks)
        ifSilent(patience(), [this] { leaveBehind(); });
}

void Run::leaveBehind()
{
    ++m_leftBehind;
    log(Error{.kind = ErrorKind::LinkLost,
              .httpStatus = 0,
              .code = u"silent"_s,
              .detail = {},
              .requestId = {},
              .retryAfter = std::nullopt});
    m_client.d->connections.leaveThoseOf(*m_reply);
    dropReply();
    m_received.clear();
    m_state = State::Waiting;
    m_client.queueFirst(this);
    leavePlace();
}

} // namespace Sendoff
