// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "safetext.h"

#include <algorithm>

namespace Sendoff {

namespace {

/// Marks, embeddings, overrides and isolates (Unicode Standard Annex #9, section 2).
bool turnsDirection(QChar sign)
{
    const char16_t code = sign.unicode();
    return code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e)
        || (code >= 0x2066 && code <= 0x2069);
}

bool isControl(QChar sign)
{
    return sign.category() == QChar::Other_Control && !sign.isSpace();
}

} // namespace

QString safeText(const QString &text)
{
    QString safe = text.simplified(); // line ends and tabs become spaces
    const auto bad = [](QChar sign) { return turnsDirection(sign) || isControl(sign); };
    if (std::ranges::none_of(safe, bad))
        return safe;
    safe.removeIf(bad);
    return safe.simplified();
}

} // namespace Sendoff
