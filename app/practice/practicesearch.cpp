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
bool hasWords(const QString &text, const SearchTerm &term)
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
    return {};
}

} // namespace

std::optional<SearchTerms> readSearch(const QString &value)
{
    const std::optional<QString> query = unquoted(value);
    if (!query || query->count(u'"') % 2 != 0 || query->trimmed().isEmpty())
        return std::nullopt;
    static const QRegularExpression token(u"(-)?(?:(\\w+):)?(?:\"([^\"]*)\"|([^\\s\"()]+))"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    SearchTerms any{{}};
    bool isNot = false;
    for (const QRegularExpressionMatch &match : token.globalMatch(*query)) {
        QString word = match.captured(4);
        if (word == "OR"_L1) {
            any.append(QList<SearchTerm>());
        } else if (word == "NOT"_L1) {
            isNot = true;
        } else if (word != "AND"_L1) {
            const bool isPrefix = word.endsWith(u'*');
            if (isPrefix)
                word.chop(1);
            any.last().append({.property = match.captured(2).toLower(),
                               .words = match.capturedStart(3) >= 0 ? match.captured(3) : word,
                               .isPrefix = isPrefix,
                               .isNot = isNot || !match.captured(1).isEmpty()});
            isNot = false;
        }
    }
    return any;
}

bool isFoundBy(const SearchTerms &search, const PracticeMailbox &mailbox, quint32 number)
{
    const PracticeMessage message = mailbox.message(number, WithBody::Yes);
    const auto holds = [&message](const SearchTerm &term) {
        return hasWords(textOf(message, term.property), term) != term.isNot;
    };
    return std::any_of(search.cbegin(), search.cend(), [&holds](const QList<SearchTerm> &all) {
        return !all.isEmpty() && std::all_of(all.cbegin(), all.cend(), holds);
    });
}

} // namespace Sendoff::Practice
