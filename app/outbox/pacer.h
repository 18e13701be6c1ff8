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
    /// From one message to the next; 0: no limit.
    std::chrono::milliseconds distance() const { return m_distance; }
    /// How long the next message has to wait; 0: it may go.
    std::chrono::milliseconds wait(std::chrono::milliseconds now) const;
    /// A message takes its place.
    void take(std::chrono::milliseconds now);

private:
    std::chrono::milliseconds m_distance{0};
    std::chrono::milliseconds m_last{0};
    bool m_taken = false;
};

} // namespace Sendoff
