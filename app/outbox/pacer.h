// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace Sendoff {

/// How fast messages may follow each other: the first goes at once, the others keep their distance (contract
/// 13). Pure; times are those of Clock::monotonic().
class Pacer
{
public:
    /// Messages a minute; 0 or less: no limit. Applies to the next message already.
    void setPerMinute(int messages);
    /// How long the next message has to wait; 0: it may go.
    std::chrono::milliseconds wait(std::chrono::milliseconds now) const;
    /// A message takes its place.
    void take(std::chrono::milliseconds now);
    /// The message that took its place at that time does not go after all. Only the last place is given back:
    /// rather a little slower than too fast.
    void giveBack(std::chrono::milliseconds taken);

private:
    std::chrono::milliseconds m_distance{0};
    std::chrono::milliseconds m_last{0};
    bool m_taken = false;
    bool m_before = false; ///< whether a place was taken before the last one
    std::chrono::milliseconds m_lastBefore{0};
};

} // namespace Sendoff
