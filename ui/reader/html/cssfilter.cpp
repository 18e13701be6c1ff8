// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/cssfilter.h"

#include <algorithm>
#include <array>

namespace Sendoff {

namespace {

constexpr int maxSheet = 200 * 1024;
constexpr int maxSelectorSteps = 8;
constexpr int maxSelector = 400;
constexpr int maxMediaDepth = 2;

QByteArray withoutComments(const QByteArray &css)
{
    QByteArray result;
    result.reserve(css.size());
    for (qsizetype i = 0; i < css.size();) {
        if (css[i] == '/' && i + 1 < css.size() && css[i + 1] == '*') {
            const qsizetype end = css.indexOf("*/", i + 2);
            if (end < 0)
                break;
            i = end + 2;
            result += ' ';
        } else if (css.mid(i, 4) == "<!--") {
            i += 4;
        } else if (css.mid(i, 3) == "-->") {
            i += 3;
        } else {
            // Escapes could spell a forbidden word, a "<" could end the <style> element.
            if (css[i] != '\\' && css[i] != '<' && css[i] != '\0')
                result += css[i];
            ++i;
        }
    }
    return result;
}

/// The end of the block whose '{' is at `open`: the place of its '}', or the end of the text.
qsizetype blockEnd(const QByteArray &css, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < css.size(); ++i) {
        if (css[i] == '{')
            ++depth;
        else if (css[i] == '}' && --depth == 0)
            return i;
    }
    return css.size();
}

int stepsOf(const QByteArray &selector)
{
    int steps = 1;
    bool gap = false;
    for (const char c : selector) {
        const bool space
            = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '>' || c == '+' || c == '~';
        if (gap && !space)
            ++steps;
        gap = space;
    }
    return steps;
}

QByteArray safeSelectors(const QByteArray &selectors)
{
    QByteArray result;
    for (const QByteArray &part : selectors.split(',')) {
        const QByteArray selector = part.trimmed();
        if (selector.isEmpty() || selector.size() > maxSelector || stepsOf(selector) > maxSelectorSteps
            || selector.contains(":not") || selector.contains(":nth"))
            continue;
        if (!result.isEmpty())
            result += ',';
        result += selector;
    }
    return result;
}

void appendRules(const QByteArray &css, const CssAddress &address, int depth, QByteArray &result)
{
    qsizetype at = 0;
    while (at < css.size()) {
        const qsizetype open = css.indexOf('{', at);
        const qsizetype semicolon = css.indexOf(';', at);
        const QByteArray start = css.mid(at, 32).trimmed().toLower();
        if (start.startsWith('@') && semicolon >= 0 && (open < 0 || semicolon < open)) {
            at = semicolon + 1; // @import, @charset, @namespace
            continue;
        }
        if (open < 0)
            return;
        const qsizetype end = blockEnd(css, open);
        const QByteArray head = css.mid(at, open - at).trimmed();
        const QByteArray body = css.mid(open + 1, end - open - 1);
        at = end + 1;
        if (head.startsWith('@')) {
            if (head.toLower().startsWith("@media") && head.size() < maxSelector && depth < maxMediaDepth) {
                result += head + '{';
                appendRules(body, address, depth + 1, result);
                result += "}\n";
            }
            continue;
        }
        const QByteArray selectors = safeSelectors(head);
        const QByteArray declarations = safeDeclarations(body, address);
        if (!selectors.isEmpty() && !declarations.isEmpty())
            result += selectors + '{' + declarations + "}\n";
    }
}

/// Splits at ';' outside of quotes and brackets.
QList<QByteArray> splitDeclarations(const QByteArray &text)
{
    QList<QByteArray> parts;
    QByteArray part;
    char quote = 0;
    int brackets = 0;
    for (const char c : text) {
        if (quote) {
            if (c == quote)
                quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(') {
            ++brackets;
        } else if (c == ')') {
            brackets = std::max(0, brackets - 1);
        } else if (c == ';' && brackets == 0) {
            parts += part;
            part.clear();
            continue;
        }
        if (c != '{' && c != '}' && c != '\\' && c != '<' && c != '\0')
            part += c;
    }
    parts += part;
    return parts;
}

/// Puts addresses that are allowed in the place of each url(...).
QByteArray safeValue(const QByteArray &value, const CssAddress &address)
{
    const QByteArray lower = value.toLower();
    QByteArray result;
    qsizetype at = 0;
    for (;;) {
        const qsizetype url = lower.indexOf("url(", at);
        if (url < 0)
            return result + value.mid(at);
        const qsizetype end = value.indexOf(')', url);
        if (end < 0)
            return {};
        QByteArray inner = value.mid(url + 4, end - url - 4).trimmed();
        if (inner.size() >= 2 && (inner.startsWith('"') || inner.startsWith('\'')))
            inner = inner.mid(1, inner.size() - 2).trimmed();
        // An address that could end its quotes would bring declarations that are dropped here.
        const bool isPlain = std::none_of(inner.cbegin(), inner.cend(), [](char c) {
            return QByteArrayView("\"'\\;<>{}").contains(c) || static_cast<unsigned char>(c) <= ' ';
        });
        const QByteArray key = isPlain ? address(inner) : QByteArray();
        result += value.mid(at, url - at);
        result += key.isEmpty() ? QByteArrayLiteral("none") : QByteArray("url(\"" + key + "\")");
        at = end + 1;
    }
}

} // namespace

QByteArray safeStyleSheet(const QByteArray &css, const CssAddress &address)
{
    QByteArray result;
    if (css.size() <= maxSheet)
        appendRules(withoutComments(css), address, 0, result);
    return result;
}

QByteArray safeDeclarations(const QByteArray &declarations, const CssAddress &address)
{
    static constexpr std::array<const char *, 5> dropped{"position", "behavior", "-moz-binding", "z-index",
                                                         "content"};
    QByteArray result;
    for (const QByteArray &declaration : splitDeclarations(withoutComments(declarations))) {
        const qsizetype colon = declaration.indexOf(':');
        const QByteArray name = declaration.left(colon).trimmed().toLower();
        if (colon <= 0 || name.startsWith("mso-")
            || std::any_of(dropped.begin(), dropped.end(),
                           [&name](const char *word) { return name == word; }))
            continue;
        const QByteArray raw = declaration.mid(colon + 1).trimmed();
        if (raw.isEmpty() || raw.toLower().contains("expression") || raw.toLower().contains("javascript"))
            continue;
        const QByteArray value = safeValue(raw, address);
        if (!value.isEmpty())
            result += name + ':' + value + ';';
    }
    return result;
}

} // namespace Sendoff
