// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>

namespace Sendoff {

/// What has to be folded away in a window of some size (spec 12). Pure.
struct Room
{
    int searchWidth = 272;
    bool narrowRail = false; ///< 52 px, icons only
    bool iconHeader = false; ///< the list header's buttons without words, no count of messages not viewed
    bool compactHead = false; ///< one line of recipients in the reader

    bool operator==(const Room &) const = default;
};

/// For a window of this size in logical pixels.
constexpr Room roomFor(const QSize &window)
{
    Room room;
    if (window.width() < 1080)
        room.searchWidth = 200;
    if (window.width() < 940)
        room.searchWidth = 160;
    room.narrowRail = window.width() < 1040;
    room.iconHeader = window.width() < 980;
    room.compactHead = window.height() < 640;
    return room;
}

} // namespace Sendoff
