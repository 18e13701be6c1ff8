// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/htmlprepass.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

/// Collects words the way a page shows them: spaces collapse, blocks begin on a new line.
class WordCollector
{
public:
    void add(QChar c)
    {
        if (c == u'\u00a0' || !c.isSpace()) {
            if (m_space && !m_text.isEmpty() && !m_text.endsWith(u'\n') && !m_text.endsWith(u'\t'))
                m_text += u' ';
            m_space = false;
            if (c != u'\0')
                m_text += c == u'\u00a0' ? QChar(u' ') : c;
        } else {
            m_space = true;
        }
    }
    /// Ends the line, if it is not ended yet, with at least `count` line breaks.
    void newLine(int count)
    {
        m_space = false;
        for (int lines = lineBreaks(); !m_text.isEmpty() && lines < count; ++lines)
            m_text += u'\n';
    }
    /// One more line, but no pages of empty ones.
    void lineBreak() { newLine(std::min(lineBreaks() + 1, 8)); }
    void cell()
    {
        m_space = false;
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u'\t';
    }
    QString take() { return m_text.trimmed(); }

private:
    int lineBreaks() const
    {
        int lines = 0;
        for (qsizetype i = m_text.size() - 1; i >= 0 && m_text[i] == u'\n'; --i)
            ++lines;
        return lines;
    }

    QString m_text;
    bool m_space = false;
};

constexpr std::array<std::pair<QLatin1String, char16_t>, 24> namedEntities{{
    {"nbsp"_L1, 0xa0},    {"amp"_L1, u'&'},     {"lt"_L1, u'<'},       {"gt"_L1, u'>'},
    {"quot"_L1, u'"'},    {"apos"_L1, u'\''},   {"copy"_L1, 0xa9},     {"reg"_L1, 0xae},
    {"trade"_L1, 0x2122}, {"euro"_L1, 0x20ac},  {"ndash"_L1, 0x2013},  {"mdash"_L1, 0x2014},
    {"lsquo"_L1, 0x2018}, {"rsquo"_L1, 0x2019}, {"ldquo"_L1, 0x201c},  {"rdquo"_L1, 0x201d},
    {"laquo"_L1, 0xab},   {"raquo"_L1, 0xbb},   {"hellip"_L1, 0x2026}, {"bull"_L1, 0x2022},
    {"middot"_L1, 0xb7},  {"deg"_L1, 0xb0},     {"szlig"_L1, 0xdf},    {"shy"_L1, 0xad},
}};

/// Decodes the entity whose '&' is at `at`; moves `at` to its end. A lone '&' stays one.
void addEntity(QStringView html, qsizetype &at, WordCollector &words)
{
    const qsizetype end = html.mid(at, 12).indexOf(u';');
    const QStringView name = end > 1 ? html.mid(at + 1, end - 1) : QStringView();
    char32_t code = 0;
    if (name.startsWith(u'#')) {
        const bool hex = name.mid(1).startsWith(u'x', Qt::CaseInsensitive);
        bool ok = false;
        code = char32_t(name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10));
        code = ok && code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? code : 0xfffd;
    } else {
        const auto *found = std::find_if(namedEntities.begin(), namedEntities.end(),
                                         [name](const auto &entity) { return name == entity.first; });
        code = found != namedEntities.end() ? found->second : 0;
    }
    if (code == 0) {
        words.add(u'&');
        return;
    }
    at += end;
    for (const char16_t unit : QChar::fromUcs4(code))
        words.add(unit);
}

void openOrClose(const QString &tag, bool closes, WordCollector &words)
{
    static constexpr std::array<const char16_t *, 9> paragraphs{u"p",  u"h1", u"h2",    u"h3",        u"h4",
                                                                u"ul", u"ol", u"table", u"blockquote"};
    static constexpr std::array<const char16_t *, 10> lines{
        u"div", u"li", u"tr", u"pre", u"hr", u"dt", u"section", u"article", u"header", u"footer"};
    const auto isOneOf = [&tag](const auto &list) {
        return std::any_of(list.begin(), list.end(),
                           [&tag](const char16_t *word) { return tag == QStringView(word); });
    };
    if (tag == "br"_L1)
        words.lineBreak();
    else if ((tag == "td"_L1 || tag == "th"_L1) && closes)
        words.cell();
    else if (isOneOf(paragraphs))
        words.newLine(closes && tag == "p"_L1 ? 2 : 1);
    else if (isOneOf(lines))
        words.newLine(1);
}

/// The end of the tag that begins at `at`, after its '>'; quotes may hold one.
qsizetype tagEnd(QStringView html, qsizetype at)
{
    QChar quote;
    for (qsizetype i = at; i < html.size(); ++i) {
        const QChar c = html[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'>') {
            return i + 1;
        } else if ((c == u'"' || c == u'\'') && i > at && (html[i - 1] == u'=' || html[i - 1].isSpace())) {
            quote = c;
        }
    }
    return html.size();
}

qsizetype endOf(QStringView html, QStringView what, qsizetype from)
{
    const qsizetype found = html.indexOf(what, from, Qt::CaseInsensitive);
    return found < 0 ? html.size() : found;
}

} // namespace

QString htmlWords(const QString &html)
{
    const QStringView view(html);
    WordCollector words;
    for (qsizetype at = 0; at < view.size(); ++at) {
        const QChar c = view[at];
        if (c == u'&') {
            addEntity(view, at, words);
            continue;
        }
        const QChar next = at + 1 < view.size() ? view[at + 1] : QChar();
        if (c != u'<' || !(next.isLetter() || next == u'/' || next == u'!' || next == u'?')) {
            words.add(c);
            continue;
        }
        if (view.mid(at, 4) == "<!--"_L1) {
            at = endOf(view, u"-->", at + 4) + 2;
            continue;
        }
        const bool closes = next == u'/';
        const QStringView rest = view.mid(at + (closes ? 2 : 1), 12);
        const auto *nameEnd
            = std::find_if_not(rest.begin(), rest.end(), [](QChar ch) { return ch.isLetterOrNumber(); });
        const QString tag = rest.left(std::distance(rest.begin(), nameEnd)).toString().toLower();
        at = tagEnd(view, at + 1) - 1;
        if (!closes && (tag == "script"_L1 || tag == "style"_L1 || tag == "title"_L1))
            at = endOf(view, QString(u"</"_s + tag), at) - 1;
        else
            openOrClose(tag, closes, words);
    }
    return words.take();
}

} // namespace Sendoff
