// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QDateTime>
#include <QString>

namespace Sendoff {

/// How far the discarding of a draft is. Stored as numbers: never changed, only appended.
enum class DiscardState {
    Undoable, ///< its undo time runs; when the program ends, it is not discarded
    Decided, ///< it is to be moved to Deleted Items
    Moved, ///< it is in Drafts no more, though lists may show it for a while
};

/// A draft that the person discarded.
struct Discard
{
    MessageId message;
    QString changeKey; ///< of the version that was discarded
    DiscardState state = DiscardState::Undoable;
    QDateTime ended = {}; ///< since when it is Moved, UTC

    bool operator==(const Discard &) const = default;
};

} // namespace Sendoff
