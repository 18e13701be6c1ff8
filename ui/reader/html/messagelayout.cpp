// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/messagelayout.h"

namespace Sendoff {

QFont makeFont(const FontKey &key)
{
    QFont font;
    font.setFamilies(key.families);
    font.setPixelSize(std::max(1, key.pixelSize));
    font.setWeight(QFont::Weight(std::clamp(key.weight, 1, 1000)));
    font.setItalic(key.italic);
    font.setUnderline(key.underline);
    font.setStrikeOut(key.strikeOut);
    font.setOverline(key.overline);
    return font;
}

} // namespace Sendoff
