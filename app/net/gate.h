// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QDateTime>
#include <QObject>
#include <QSet>

#include <optional>

namespace Sendoff {

/// Why the requests of one account must wait now; it is open when there is no reason.
enum class WaitReason {
    Throttled, ///< the service said how long; all of the account's requests wait
    SignIn, ///< no valid token; only a new token opens it
    Renewing, ///< a token is being renewed, or the keychain read: requests stay in their line
};

/// The one place that holds back an account's requests. What was seen on one request holds all of them.
class Gate : public QObject
{
    Q_OBJECT

public:
    explicit Gate(Clock &clock, QObject *parent = nullptr);

    bool isOpen() const { return m_reasons.isEmpty(); }
    bool waitsFor(WaitReason reason) const { return m_reasons.contains(reason); }
    /// When the service takes requests again, as the wall clock stands now; invalid when it is not throttled.
    QDateTime throttledUntil() const;
    /// Whether the last exchange failed to reach the service.
    bool isOffline() const { return m_offlineSince.isValid(); }
    /// Since when; invalid when online.
    QDateTime offlineSince() const { return m_offlineSince; }
    /// Why the last exchange did not reach the service; nothing when it did, or when that is not known.
    const std::optional<Error> &trouble() const { return m_trouble; }

    /// Holds everything for `delay`, counted from now; a longer earlier wait stays. Opens by itself.
    void throttle(std::chrono::milliseconds delay);
    void close(WaitReason reason);
    void open(WaitReason reason);
    /// Told by each exchange: was the service reached? Offline does not close the gate: every request may
    /// try.
    void reached(bool yes, const std::optional<Error> &trouble = {});

Q_SIGNALS:
    /// Any of the above changed.
    void changed();

private:
    void endThrottle();

    Clock &m_clock;
    QSet<WaitReason> m_reasons;
    std::chrono::milliseconds m_throttleEnd{0}; ///< on the monotonic clock, which nobody can set
    QDateTime m_offlineSince;
    std::optional<Error> m_trouble; ///< only while offline
};

} // namespace Sendoff
