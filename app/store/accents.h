// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Sendoff::Accents {

// People look for "resume" and "muller" where "résumé" and "Müller" is written, and for unpointed Arabic and
// Hebrew. Cyrillic may have stress marks. Else a mark makes another
// letter in other scripts: Cyrillic й, the vowels of Devanagari, kana's ば.
// Pure.

/// The letter that is typed for this one, of folded text: its base in Latin, Greek, Arabic and Hebrew.
uint baseOf(uint code);

/// Whether this mark says nothing after this character (0: none).
bool isLeftOut(uint mark, uint after);

/// A text with all its letters like that.
QString leftOut(const QString &text);

} // namespace Sendoff::Accents
