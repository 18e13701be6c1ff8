// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/colors.h"

#include "theme.h"

#include <algorithm>

namespace Sendoff {

namespace {

bool isGrey(const QColor &color)
{
    const auto [low, high] = std::minmax({color.red(), color.green(), color.blue()});
    return color.alpha() == 0 || high - low <= 12;
}

bool hasOwnColors(const MessageLayout &layout)
{
    const auto colored = [](const QColor &color) { return !isGrey(color); };
    const bool texts = std::any_of(layout.runs.begin(), layout.runs.end(),
                                   [&](const TextRun &run) { return run.link < 0 && colored(run.color); });
    const bool fills = std::any_of(layout.fills.begin(), layout.fills.end(),
                                   [&](const FilledBox &fill) { return colored(fill.color); });
    const bool borders = std::any_of(layout.borders.begin(), layout.borders.end(), [&](const BorderBox &box) {
        return std::any_of(box.sides.begin(), box.sides.end(),
                           [&](const BorderSide &side) { return side.width > 0 && colored(side.color); });
    });
    const bool tiles = std::any_of(layout.boxes.begin(), layout.boxes.end(),
                                   [](const PictureBox &box) { return !box.tile.isEmpty(); });
    return texts || fills || borders || tiles || (layout.paper.isValid() && colored(layout.paper));
}

} // namespace

QColor inkColor()
{
    return QColor::fromRgb(0, 0, 0);
}

void settleColors(const LayoutRequest &request, MessageLayout &layout)
{
    layout.ownColors = hasOwnColors(layout);
    if (layout.ownColors || request.whitePaper) {
        layout.ownColors = true;
        return;
    }
    const auto mixed = [&request](QColor &color) {
        if (!color.isValid() || color.alpha() == 0)
            return;
        const int alpha = color.alpha();
        color = Theme::blend(request.text, request.base, 1.0 - color.lightnessF());
        color.setAlpha(alpha);
    };
    for (TextRun &run : layout.runs) {
        if (run.link >= 0)
            run.color = request.link;
        else
            mixed(run.color);
    }
    for (FilledBox &fill : layout.fills)
        mixed(fill.color);
    for (BorderBox &box : layout.borders) {
        for (BorderSide &side : box.sides)
            mixed(side.color);
    }
    for (ListMark &mark : layout.marks)
        mixed(mark.color);
    mixed(layout.paper);
}

} // namespace Sendoff
