// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <utility>

namespace Sendoff {

class Clock;

/// A text or a picture that is to be read ahead.
struct AheadWish
{
    MessageId message;
    AttachmentId attachment; ///< empty: the text
    QString changeKey; ///< of the message
};

/// What could not be read ahead, and when it may be asked for again. It is held against that version of the
/// message alone.
class AheadFailures
{
public:
    explicit AheadFailures(const Clock &clock);

    bool mayAsk(const AheadWish &wish) const;
    /// Whether it could not be read the last time.
    bool hasFailed(const AheadWish &wish) const;
    /// It may be otherwise later: after half a minute, and twice as long each further time, up to ten
    /// minutes.
    void failed(const AheadWish &wish);
    /// Whoever wants to see it asks by itself.
    void refused(const AheadWish &wish);

private:
    struct Failure
    {
        QString changeKey;
        int count = 0;
        std::chrono::milliseconds until{0}; ///< on the monotonic clock
    };

    Failure &of(const AheadWish &wish);

    const Clock &m_clock;
    QHash<std::pair<MessageId, AttachmentId>, Failure> m_failures;
};

/// How long to wait after so many failures in a row, 1 or more.
std::chrono::milliseconds pauseAhead(int failures);

} // namespace Sendoff
