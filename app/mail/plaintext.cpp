// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/plaintext.h"

#include <algorithm>
#include <array>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype entityLength = 10;

// HTML's names of U+00A0 to U+00FF, in order; others stand in mails as the characters themselves.
constexpr std::array latin1Names{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
    "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
    "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
    "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
    "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
    "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
    "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

// Marks up a part of a word, and parts none.
bool isWithinWords(QStringView tag)
{
    constexpr std::array names{"a",      "abbr",   "b",   "bdi", "bdo",  "big", "code", "del",
                               "em",     "font",   "i",   "ins", "mark", "s",   "wbr",  "span",
                               "strike", "strong", "sub", "sup", "tt",   "u",   "o:p",  "small"};
    return std::any_of(names.begin(), names.end(), [tag](const char *name) {
        return tag.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
    });
}

bool isUnseen(QStringView tag)
{
    return tag.compare("style"_L1, Qt::CaseInsensitive) == 0
        || tag.compare("script"_L1, Qt::CaseInsensitive) == 0
        || tag.compare("title"_L1, Qt::CaseInsensitive) == 0;
}

// What an entity between & and ; stands for; 0: it is none.
char32_t entity(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && name.at(1).toLower() == u'x';
        bool ok = false;
        const uint code = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        return ok && code != 0 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code) ? code : 0;
    }
    if (name == "amp"_L1)
        return U'&';
    if (name == "lt"_L1)
        return U'<';
    if (name == "gt"_L1)
        return U'>';
    if (name == "quot"_L1)
        return U'"';
    if (name == "apos"_L1)
        return U'\'';
    const auto *const found = std::find_if(latin1Names.begin(), latin1Names.end(), [name](const char *known) {
        return name == QLatin1String(known);
    });
    return found == latin1Names.end() ? 0 : char32_t(0xa0 + (found - latin1Names.begin()));
}

// Reads markup from its beginning and keeps what is not markup.
class Stripper
{
public:
    Stripper(QStringView html, qsizetype most)
        : m_html(html)
        , m_most(most)
    {
        m_text.reserve(std::min(most, html.size()));
    }

    QString text() &&
    {
        while (m_at < m_html.size() && m_text.size() < m_most) {
            const QChar c = m_html.at(m_at);
            if (c == u'<')
                readTag();
            else if (c == u'&')
                readEntity();
            else
                add(m_html.at(m_at++));
        }
        m_text.truncate(m_most);
        return std::move(m_text).trimmed();
    }

private:
    void add(QChar c)
    {
        if (!c.isSpace())
            m_text += c;
        else if (!m_text.isEmpty() && !m_text.back().isSpace())
            m_text += u' ';
    }

    void readEntity()
    {
        const QStringView rest = m_html.mid(m_at + 1, entityLength);
        const qsizetype end = rest.indexOf(u';');
        const char32_t code = end > 0 ? entity(rest.first(end)) : 0;
        if (code == 0) {
            add(u'&');
            ++m_at;
            return;
        }
        for (const char16_t c : QChar::fromUcs4(code))
            add(c);
        m_at += end + 2;
    }

    void readTag()
    {
        const QStringView rest = m_html.mid(m_at);
        if (rest.startsWith(u"<!--")) {
            goBehind(u"-->");
            return;
        }
        qsizetype begin = 1;
        const bool closes = rest.size() > 1 && rest.at(1) == u'/';
        if (closes)
            ++begin;
        qsizetype end = begin;
        while (end < rest.size() && (rest.at(end).isLetterOrNumber() || rest.at(end) == u':'))
            ++end;
        const QStringView name = rest.mid(begin, end - begin);
        const bool isTag = begin < rest.size()
            && (rest.at(begin).isLetter() || (!closes && (rest.at(begin) == u'!' || rest.at(begin) == u'?')));
        if (!isTag) { // a sign for "less"
            add(u'<');
            ++m_at;
            return;
        }
        m_at += end;
        toTagEnd();
        if (!isWithinWords(name))
            add(u' ');
        if (!closes && isUnseen(name)) {
            const QString close = u"</"_s + name.toString();
            const qsizetype found = m_html.indexOf(close, m_at, Qt::CaseInsensitive);
            m_at = found < 0 ? m_html.size() : found;
        }
    }

    // Behind the > that ends the tag; one in a quoted value does not.
    void toTagEnd()
    {
        QChar quote;
        QChar before;
        while (m_at < m_html.size()) {
            const QChar c = m_html.at(m_at++);
            if (!quote.isNull()) {
                if (c == quote)
                    quote = {};
            } else if ((c == u'"' || c == u'\'') && before == u'=') {
                quote = c;
            } else if (c == u'>') {
                return;
            }
            if (!c.isSpace())
                before = c;
        }
    }

    void goBehind(QStringView end)
    {
        const qsizetype found = m_html.indexOf(end, m_at);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    const QStringView m_html;
    const qsizetype m_most;
    qsizetype m_at = 0;
    QString m_text;
};

} // namespace

QString plainText(const Body &body, qsizetype most)
{
    return body.type == BodyType::Html ? Stripper(body.content, most).text() : body.content.left(most);
}

} // namespace Sendoff
