// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace Sendoff {

/// Whether somebody looks at the program.
enum class Attention {
    Here, ///< one of its windows is the active one
    Elsewhere, ///< its window can be seen, but another program's is active
    Away, ///< its window is minimised
};

/// What decides how soon a mailbox is read again by itself.
struct PaceFacts
{
    std::chrono::milliseconds interval = std::chrono::seconds(30); ///< the person's setting
    Attention attention = Attention::Here;
    bool isOnBattery = false;
    /// How long the service had work with it; ten times that is the least pause, up to 5 min.
    std::chrono::milliseconds lastRound{0};
};

/// The pause between two rounds: the setting; four times as long when another program is active, ten times
/// when the window is minimised, twice that on battery, though never beyond ten minutes because of these. At
/// least ten times as long as the last round took.
std::chrono::milliseconds pauseBefore(const PaceFacts &facts);

} // namespace Sendoff
