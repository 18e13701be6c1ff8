// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicesearch.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

/// What is between the quotes of the value, as it was meant.
std::optional<QString> unquoted(const QString &value)
{
    const QString text = value.trimmed();
    if (text.size() < 2 || !text.startsWith(u'"') || !text.endsWith(u'"'))
        return std::nullopt;
    QString out;
    for (qsizetype i = 1; i < text.size() - 1; ++i) {
        if (text.at(i) == u'"')
            return std::nullopt; // it would end here
        if (text.at(i) == u'\\' && ++i == text.size() - 1)
            return std::nullopt;
        out += text.at(i);
    }
    return out;
}

bool isOfAWord(QChar c)
{
    return (c.isLetterOrNumber() || c.isMark()) && QChar::script(c.unicode()) != QChar::Script_Han;
}

/// Whether the words are in the text, not beginning or ending in the middle of a word.
bool hasWords(const QString &text, const SearchCondition &term)
{
    const QString words = term.words.simplified();
    if (words.isEmpty())
        return false;
    for (qsizetype at = 0; (at = text.indexOf(words, at, Qt::CaseInsensitive)) >= 0; ++at) {
        const qsizetype end = at + words.size();
        const bool begins = at == 0 || !isOfAWord(text.at(at - 1)) || !isOfAWord(text.at(at));
        const bool ends
            = term.isPrefix || end == text.size() || !isOfAWord(text.at(end)) || !isOfAWord(text.at(end - 1));
        if (begins && ends)
            return true;
    }
    return false;
}

QString peopleText(const QList<Person> &people)
{
    QString text;
    for (const Person &person : people)
        text += person.name + u' ' + person.address + u'\n';
    return text;
}

QString textOf(const PracticeMessage &message, const QString &property)
{
    const QString body = (message.isHtml ? textOfHtml(message.body) : message.body).simplified();
    if (property.isEmpty())
        return peopleText({message.from}) + message.subject + u'\n' + body;
    if (property == "subject"_L1)
        return message.subject;
    if (property == "body"_L1)
        return body;
    if (property == "from"_L1)
        return peopleText({message.from});
    if (property == "to"_L1)
        return peopleText(message.to);
    if (property == "cc"_L1)
        return peopleText(message.cc);
    if (property == "bcc"_L1)
        return peopleText(message.bcc);
    const QString recipients = peopleText(message.to + message.cc + message.bcc);
    if (property == "recipients"_L1)
        return recipients;
    if (property == "participants"_L1)
        return peopleText({message.from}) + recipients;
    return {};
}

/// Reads a query, which is between its quotes no more.
class QueryReader
{
public:
    explicit QueryReader(const QString &query)
    {
        static const QRegularExpression token(u"-?(?:(\\w+):)?(?:\"[^\"]*\"|[^\\s\"()]+)|[-()]"_s,
                                              QRegularExpression::UseUnicodePropertiesOption);
        for (const QRegularExpressionMatch &match : token.globalMatch(query))
            m_tokens.append(match.captured());
    }

    std::optional<SearchCondition> read()
    {
        std::optional<SearchCondition> search = any(0);
        return m_at == m_tokens.size() ? search : std::nullopt;
    }

private:
    bool take(QLatin1String token)
    {
        if (m_at == m_tokens.size() || m_tokens.at(m_at) != token)
            return false;
        ++m_at;
        return true;
    }

    bool isAt(QLatin1String token) const { return m_at < m_tokens.size() && m_tokens.at(m_at) == token; }

    std::optional<SearchCondition> any(int depth)
    {
        SearchCondition search{.kind = SearchCondition::Kind::Any, .property = {}, .words = {}};
        do {
            std::optional<SearchCondition> next = all(depth);
            if (!next)
                return std::nullopt;
            search.of.append(*next);
        } while (take("OR"_L1));
        return search;
    }

    std::optional<SearchCondition> all(int depth)
    {
        SearchCondition search{.kind = SearchCondition::Kind::All, .property = {}, .words = {}};
        do {
            std::optional<SearchCondition> next = one(depth);
            if (!next)
                return std::nullopt;
            search.of.append(*next);
        } while (take("AND"_L1) || (m_at < m_tokens.size() && !isAt("OR"_L1) && !isAt(")"_L1)));
        return search;
    }

    std::optional<SearchCondition> one(int depth)
    {
        if (depth > deepest || m_at == m_tokens.size())
            return std::nullopt;
        if (take("NOT"_L1) || take("-"_L1))
            return negated(one(depth + 1));
        if (take("("_L1)) {
            std::optional<SearchCondition> search = any(depth + 1);
            return take(")"_L1) ? search : std::nullopt;
        }
        QString term = m_tokens.at(m_at++);
        if (term == ")"_L1 || term == "OR"_L1 || term == "AND"_L1)
            return std::nullopt;
        if (term.startsWith(u'-'))
            return negated(condition(term.mid(1)));
        return condition(term);
    }

    static std::optional<SearchCondition> negated(const std::optional<SearchCondition> &search)
    {
        if (!search)
            return std::nullopt;
        return SearchCondition{
            .kind = SearchCondition::Kind::Not, .property = {}, .words = {}, .of = {*search}};
    }

    static std::optional<SearchCondition> condition(const QString &term)
    {
        static const QRegularExpression parts(u"^(?:(\\w+):)?(.*)$"_s,
                                              QRegularExpression::UseUnicodePropertiesOption
                                                  | QRegularExpression::DotMatchesEverythingOption);
        const QRegularExpressionMatch match = parts.match(term);
        QString words = match.captured(2);
        const bool isPhrase = words.startsWith(u'"');
        const bool isPrefix = !isPhrase && words.endsWith(u'*');
        if (isPhrase)
            words = words.mid(1, words.size() - 2);
        else if (isPrefix)
            words.chop(1);
        return SearchCondition{.kind = SearchCondition::Kind::Words,
                               .property = match.captured(1).toLower(),
                               .words = words,
                               .isPrefix = isPrefix};
    }

    static constexpr int deepest = 50;

    QStringList m_tokens;
    qsizetype m_at = 0;
};

bool holds(const SearchCondition &search, const PracticeMessage &message)
{
    const auto one = [&message](const SearchCondition &condition) { return holds(condition, message); };
    switch (search.kind) {
    case SearchCondition::Kind::Words: return hasWords(textOf(message, search.property), search);
    case SearchCondition::Kind::All: return std::all_of(search.of.cbegin(), search.of.cend(), one);
    case SearchCondition::Kind::Any: return std::any_of(search.of.cbegin(), search.of.cend(), one);
    case SearchCondition::Kind::Not: return std::none_of(search.of.cbegin(), search.of.cend(), one);
    }
    return false;
}

} // namespace

std::optional<SearchCondition> readSearch(const QString &value)
{
    const std::optional<QString> query = unquoted(value);
    if (!query || query->count(u'"') % 2 != 0)
        return std::nullopt;
    return QueryReader(*query).read();
}

bool isFoundBy(const SearchCondition &search, const PracticeMailbox &mailbox, quint32 number)
{
    return holds(search, mailbox.message(number, WithBody::Yes));
}

} // namespace Sendoff::Practice
