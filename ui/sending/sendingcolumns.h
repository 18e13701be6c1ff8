// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QRect>

namespace Sendoff {

/// Where the columns of the Sending view are, in a row of a given width: the state as wide as its widest word
/// in the present language, the rest shared out.
struct SendingColumns
{
    QRect icon;
    QRect state;
    QRect recipient;
    QRect subject;
    QRect happened;

    /// In left-to-right coordinates of `row`.
    static SendingColumns of(const QRect &row, const QFont &font);
    /// The narrowest row that shows something of every column.
    static int leastWidth(const QFont &font);
};

} // namespace Sendoff
