// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace Sendoff {

/// How far ahead of its turn a draft is looked at: far enough that many can be read in one request, near
/// enough that what was seen is what goes out. Learns how long looks and POSTs take. Pure.
class Foresight
{
public:
    /// What was seen is good for so long; then the draft is looked at again before it is posted.
    static constexpr std::chrono::milliseconds goodFor{3000};

    /// A look was answered, or a POST, after so long.
    void looked(std::chrono::milliseconds took);
    void posted(std::chrono::milliseconds took);

    /// How sending stands.
    struct Now
    {
        int places = 4; ///< POSTs that may be under way at once
        int busy = 0; ///< POSTs that are
        std::chrono::milliseconds distance{0}; ///< the least between two messages; 0: no limit
        std::chrono::milliseconds wait{0}; ///< until the next may go
    };
    /// How many drafts may have been looked at, or be looked at now, without having been posted.
    int most(const Now &now) const;
    /// How long before its turn a draft is looked at. So long as a look takes, and a second more when several
    /// go in that second.
    std::chrono::milliseconds lead(std::chrono::milliseconds distance) const;

private:
    std::chrono::milliseconds m_look{0};
    std::chrono::milliseconds m_post{500}; ///< a guess: rather slow, so that the first looks are few
};

} // namespace Sendoff
