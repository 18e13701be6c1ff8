// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicemessage.h"

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

QString entity(QStringView name)
{
    if (name.startsWith(u'#')) {
        bool ok = false;
        const bool hex = name.size() > 1 && (name.at(1) == u'x' || name.at(1) == u'X');
        const uint code = hex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok);
        if (!ok || code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            return u"\ufffd"_s;
        const char32_t c = code;
        return QString::fromUcs4(&c, 1);
    }
    struct Named
    {
        QLatin1StringView name;
        char16_t text;
    };
    static constexpr Named known[]
        = {{"amp"_L1, u'&'},       {"lt"_L1, u'<'},         {"gt"_L1, u'>'},         {"quot"_L1, u'"'},
           {"nbsp"_L1, u' '},      {"euro"_L1, u'\u20ac'},  {"mdash"_L1, u'\u2014'}, {"ndash"_L1, u'\u2013'},
           {"copy"_L1, u'\u00a9'}, {"laquo"_L1, u'\u00ab'}, {"raquo"_L1, u'\u00bb'}, {"zwnj"_L1, u'\u200c'}};
    for (const Named &n : known) {
        if (name == n.name)
            return QString(n.text);
    }
    return {};
}

bool breaksLine(QStringView tag)
{
    static constexpr QLatin1StringView breaking[] = {"br"_L1, "p"_L1,  "div"_L1, "tr"_L1,    "li"_L1,
                                                     "h1"_L1, "h2"_L1, "h3"_L1,  "table"_L1, "blockquote"_L1};
    for (const QLatin1StringView b : breaking) {
        if (tag.compare(b, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QStringView tagName(QStringView tag)
{
    if (tag.startsWith(u'/'))
        tag = tag.mid(1);
    qsizetype end = 0;
    while (end < tag.size() && tag.at(end).isLetterOrNumber())
        ++end;
    return tag.left(end);
}

// Where to go on after the tag that begins at `at`: past comments and past elements without visible text.
qsizetype skipHidden(const QString &html, qsizetype at, QStringView name)
{
    for (const QLatin1StringView hidden : {"style"_L1, "script"_L1, "title"_L1}) {
        if (name.compare(hidden, Qt::CaseInsensitive) != 0)
            continue;
        const qsizetype close = html.indexOf(u"</"_s + hidden, at, Qt::CaseInsensitive);
        return close < 0 ? html.size() : close;
    }
    return at;
}

} // namespace

QString textOfHtml(const QString &html)
{
    QString text;
    text.reserve(html.size() / 2);
    for (qsizetype i = 0; i < html.size();) {
        const QChar c = html.at(i);
        if (c == u'<') {
            if (QStringView(html).mid(i).startsWith("<!--"_L1)) {
                const qsizetype end = html.indexOf("-->"_L1, i);
                i = end < 0 ? html.size() : end + 3;
                continue;
            }
            const qsizetype end = html.indexOf(u'>', i);
            if (end < 0)
                break;
            const QStringView tag = QStringView(html).mid(i + 1, end - i - 1);
            const QStringView name = tagName(tag);
            if (breaksLine(name) && !text.isEmpty() && !text.endsWith(u'\n'))
                text += u'\n';
            else if (name.compare("td"_L1, Qt::CaseInsensitive) == 0
                     || name.compare("th"_L1, Qt::CaseInsensitive) == 0)
                text += u' ';
            i = tag.startsWith(u'/') ? end + 1 : skipHidden(html, end + 1, name);
        } else if (c == u'&') {
            const qsizetype end = html.indexOf(u';', i);
            const QString meant
                = end > 0 && end - i < 12 ? entity(QStringView(html).mid(i + 1, end - i - 1)) : QString();
            text += meant.isEmpty() ? u"&"_s : meant;
            i = meant.isEmpty() ? i + 1 : end + 1;
        } else {
            const bool space = c.isSpace();
            if (!space)
                text += c;
            else if (!text.isEmpty() && !text.back().isSpace())
                text += u' ';
            ++i;
        }
    }
    return text.trimmed();
}

QString previewOf(const QString &body, bool isHtml)
{
    return (isHtml ? textOfHtml(body.left(20'000)) : body.left(2'000)).simplified().left(255);
}

} // namespace Sendoff::Practice
