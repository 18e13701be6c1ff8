// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/accents.h"

#include <QChar>
#include <QList>

namespace Sendoff::Accents {

namespace {

constexpr uint firstAccented = 0xc0;
constexpr uint firstCombining = 0x300;
constexpr uint grave = 0x300;
constexpr uint acute = 0x301;
constexpr uint arabicFiller = 0x640; // it makes a word longer, and is of no script

bool hasAccents(uint code)
{
    switch (QChar::script(code)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew: return true;
    default: return false;
    }
}

} // namespace

uint baseOf(uint code)
{
    if (code < firstAccented)
        return code;
    // Those that Unicode does not take apart, as they are typed without their key.
    switch (code) {
    case 0xf8: return 'o'; // ø
    case 0x111: return 'd'; // đ
    case 0x131: return 'i'; // ı
    case 0x142: return 'l'; // ł
    default: break;
    }
    while (hasAccents(code) && QChar::decompositionTag(code) == QChar::Canonical)
        code = QChar::decomposition(code).toUcs4().constFirst();
    return QChar::toCaseFolded(code); // İ folds to itself, but its base does not
}

bool isLeftOut(uint mark, uint after)
{
    if (mark == arabicFiller)
        return true;
    // In Cyrillic it says where the stress is: за́мок. What makes another letter is one character with it.
    if (mark == grave || mark == acute)
        return hasAccents(after) || QChar::script(after) == QChar::Script_Cyrillic;
    return mark >= firstCombining && QChar::category(mark) == QChar::Mark_NonSpacing && hasAccents(after);
}

QString leftOut(const QString &text)
{
    const QList<uint> codes = text.toUcs4();
    QString out;
    out.reserve(text.size());
    uint before = 0;
    for (const uint code : codes) {
        if (isLeftOut(code, before))
            continue;
        before = baseOf(code);
        if (QChar::requiresSurrogates(before))
            out += QChar::fromUcs4(before);
        else
            out += QChar(before);
    }
    return out;
}

} // namespace Sendoff::Accents
