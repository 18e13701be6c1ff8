// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sending/sendingcolumns.h"

#include "mail/sendstate.h"
#include "theme.h"
#include "wordingsend.h"

#include <algorithm>

namespace Sendoff {

namespace {

constexpr int margin = 12;
constexpr int iconSide = 16;
constexpr int iconGap = 8;
constexpr int gap = 16;

int stateWidth(const QFont &font)
{
    const QFontMetrics metrics(Theme::emphasis(font));
    int widest = 0;
    for (const SendState state : allSendStates)
        widest = std::max(widest, metrics.horizontalAdvance(WordingSend::state(state)));
    return widest + 2;
}

} // namespace

SendingColumns SendingColumns::of(const QRect &row, const QFont &font)
{
    SendingColumns columns;
    int x = row.x() + margin;
    columns.icon = {x, row.y() + (row.height() - iconSide) / 2, iconSide, iconSide};
    x += iconSide + iconGap;
    const auto take = [&](int width) {
        const QRect cell(x, row.y(), std::max(width, 0), row.height());
        x += width + gap;
        return cell;
    };
    columns.state = take(stateWidth(font));
    const int rest = row.right() + 1 - margin - x - 2 * gap;
    columns.recipient = take(rest * 20 / 100);
    columns.subject = take(rest * 33 / 100);
    columns.happened = take(row.right() + 1 - margin - x);
    return columns;
}

int SendingColumns::leastWidth(const QFont &font)
{
    return 2 * margin + iconSide + iconGap + stateWidth(font) + 3 * gap + 260;
}

} // namespace Sendoff
