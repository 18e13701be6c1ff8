// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchwords.h"

#include "store/accents.h"
#include "store/stored.h"

#include <QList>

#include <algorithm>

namespace Sendoff::SearchWords {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype wordLength = 40; // characters by which a word counts

enum class Sort {
    Gap,
    Letter,
    Digit,
    Joint, ///< holds words together: anna@contoso.com
    Dense, ///< of a script without spaces, or a sign that is a word by itself
    Mark, ///< belongs to the character before it
    Nothing, ///< not seen
};

/// A text by code points, each looked up once.
struct Characters
{
    QList<uint> codes;
    QList<Sort> sorts;
};

/// Characters that follow each other without a gap: words with joints, or dense ones.
struct Run
{
    bool isDense = false;
    qsizetype from = 0;
    qsizetype to = 0;
    QList<qsizetype> starts; ///< of words
};

bool hasNoSpaces(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

Sort sortOf(uint c)
{
    constexpr uint zeroWidthSpace = 0x200b;
    constexpr uint longVowel = 0x30fc; // of kana; by Unicode of no script
    if (c < 0x80) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            return Sort::Letter;
        if (c >= '0' && c <= '9')
            return Sort::Digit;
        return QByteArrayView("@.-_+/&'#").contains(char(c)) ? Sort::Joint : Sort::Gap;
    }
    if ((c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef)) // how a character looks
        return Sort::Nothing;
    if (c == longVowel)
        return Sort::Mark;
    if (c == QChar::ReplacementCharacter) // half of a character
        return Sort::Gap;
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other: return hasNoSpaces(QChar::script(c)) ? Sort::Dense : Sort::Letter;
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other: return hasNoSpaces(QChar::script(c)) ? Sort::Dense : Sort::Digit;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing: return Sort::Mark;
    case QChar::Symbol_Other:
    case QChar::Symbol_Currency:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned: return Sort::Dense;
    case QChar::Other_Format: return c == zeroWidthSpace ? Sort::Gap : Sort::Nothing;
    default: return Sort::Gap;
    }
}

Characters charactersOf(const QString &text)
{
    QString folded = Stored::folded(text);
    folded.replace(u'ё', u'е'); // written either way
    folded.replace(u'’', u'\'');
    const QList<uint> codes = folded.toUcs4();
    Characters characters;
    characters.codes.reserve(codes.size());
    characters.sorts.reserve(codes.size());
    uint before = 0;
    for (const uint code : codes) {
        const Sort sort = Accents::isLeftOut(code, before) ? Sort::Nothing : sortOf(code);
        if (sort == Sort::Nothing)
            continue;
        before = Accents::baseOf(code);
        characters.codes.append(before);
        characters.sorts.append(sort);
    }
    return characters;
}

Run denseRun(const Characters &c, qsizetype from)
{
    Run run{.isDense = true, .from = from, .to = from + 1, .starts = {}};
    while (run.to < c.sorts.size() && (c.sorts.at(run.to) == Sort::Dense || c.sorts.at(run.to) == Sort::Mark))
        ++run.to;
    return run;
}

Run wordRun(const Characters &c, qsizetype from)
{
    Run run{.isDense = false, .from = from, .to = from + 1, .starts = {from}};
    Sort before = c.sorts.at(from);
    for (qsizetype i = from + 1; i < c.sorts.size(); ++i) {
        const Sort now = c.sorts.at(i);
        if (now == Sort::Joint) {
            before = now;
            continue;
        }
        if (now == Sort::Mark && before != Sort::Joint) {
            run.to = i + 1;
            continue;
        }
        if (now != Sort::Letter && now != Sort::Digit)
            break;
        // A number is found without the letters before it, as in INV2026.
        if (before == Sort::Joint || (before == Sort::Letter && now == Sort::Digit))
            run.starts.append(i);
        run.to = i + 1;
        before = now;
    }
    return run;
}

QList<Run> runsOf(const Characters &c)
{
    QList<Run> runs;
    for (qsizetype i = 0; i < c.sorts.size();) {
        const Sort sort = c.sorts.at(i);
        if (sort != Sort::Dense && sort != Sort::Letter && sort != Sort::Digit) {
            ++i;
            continue;
        }
        runs.append(sort == Sort::Dense ? denseRun(c, i) : wordRun(c, i));
        i = runs.constLast().to;
    }
    return runs;
}

void add(QString &words, const Characters &c, qsizetype from, qsizetype to)
{
    if (!words.isEmpty())
        words += u' ';
    for (qsizetype i = from; i < to; ++i) {
        const uint code = c.codes.at(i);
        if (QChar::requiresSurrogates(code))
            words += QChar::fromUcs4(code);
        else
            words += QChar(code);
    }
}

// A word reaches to the end of its run, so that what follows a joint is found with it and without it. Of a
// dense run each two characters are a word, and the last one, so that any part of it begins one.
void addWhole(QString &words, const Characters &c, const Run &run)
{
    if (run.isDense) {
        for (qsizetype i = run.from; i < run.to; ++i)
            add(words, c, i, std::min(i + 2, run.to));
        return;
    }
    for (const qsizetype start : run.starts)
        add(words, c, start, std::min(start + wordLength, run.to));
}

// The same without the words that would reach beyond what is looked for.
void addBegun(QString &words, const Characters &c, const Run &run)
{
    if (run.isDense) {
        for (qsizetype i = run.from; i == run.from || i + 1 < run.to; ++i)
            add(words, c, i, std::min(i + 2, run.to));
        return;
    }
    for (const qsizetype start : run.starts) {
        add(words, c, start, std::min(start + wordLength, run.to));
        if (start + wordLength >= run.to)
            return;
    }
}

} // namespace

QString wordsOf(const QString &text)
{
    const Characters c = charactersOf(text);
    QString words;
    words.reserve(text.size() * 3 / 2);
    const QList<Run> runs = runsOf(c);
    for (const Run &run : runs)
        addWhole(words, c, run);
    return words;
}

QStringList termsOf(const QString &search)
{
    QStringList terms;
    const QStringList parts = search.left(searchLength).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const Characters c = charactersOf(part);
        const QList<Run> runs = runsOf(c);
        QString term;
        for (qsizetype i = 0; i < runs.size(); ++i) {
            if (i + 1 < runs.size())
                addWhole(term, c, runs.at(i));
            else
                addBegun(term, c, runs.at(i));
        }
        if (!term.isEmpty() && !terms.contains(term))
            terms.append(term);
    }
    return terms;
}

QString matchOf(const QStringList &terms)
{
    QStringList asked;
    for (const QString &term : terms)
        asked.append(u'"' + term + u"\"*"_s);
    return asked.join(u' ');
}

bool isIn(const QString &words, const QString &term)
{
    return words.startsWith(term) || words.contains(u' ' + term);
}

} // namespace Sendoff::SearchWords
