// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceanswers.h"
#include "practice/practicejson.h"
#include "practice/practicequery.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

const QString propertyTerm = u"ep:"_s; // begins the name of an extended property in a FilterTerm

void readTerms(const QString &value, Query &query)
{
    static const QRegularExpression term(
        u"^\\s*(\\w+)\\s+(eq|ne|gt|ge|lt|le)\\s+('(?:[^']|'')*'|[^\\s']+)\\s*(?:(and|or)\\s|$)"_s);
    static const QRegularExpression extended(
        u"^\\s*singleValueExtendedProperties/any\\(ep: ep/id eq '([^']+)' and ep/value eq '([^']*)'\\)\\s*"
        "(?:(and|or)\\s|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QStringList texts{u"internetMessageId"_s, u"conversationId"_s, u"subject"_s,
                                   u"importance"_s};
    static const QStringList bools{u"isDraft"_s, u"isRead"_s, u"hasAttachments"_s};
    static const QStringList times{u"lastModifiedDateTime"_s, u"sentDateTime"_s, u"receivedDateTime"_s,
                                   u"createdDateTime"_s};
    query.filter = {{}};
    QString rest = value;
    while (true) {
        if (const QRegularExpressionMatch property = extended.match(rest);
            property.hasMatch() && property.captured(3) != "or"_L1) {
            query.filter.last().append({propertyTerm + property.captured(1), u"eq"_s, property.captured(2)});
            rest = rest.mid(property.capturedLength());
            if (property.captured(3).isEmpty())
                return;
        }
        const QRegularExpressionMatch match = term.match(rest);
        if (!match.hasMatch()) {
            query.refusal = badRequest(u"Invalid filter clause: '%1'."_s.arg(value));
            return;
        }
        FilterTerm found{match.captured(1), match.captured(2), match.captured(3)};
        const bool quoted = found.value.startsWith(u'\'');
        if (quoted)
            found.value = found.value.mid(1, found.value.size() - 2).replace("''"_L1, "'"_L1);
        const bool equality = found.operation == "eq"_L1 || found.operation == "ne"_L1;
        const bool fits = (texts.contains(found.property) && quoted && equality)
            || (bools.contains(found.property) && equality
                && (found.value == "true"_L1 || found.value == "false"_L1) && !quoted)
            || (times.contains(found.property) && !quoted
                && QDateTime::fromString(found.value, Qt::ISODate).isValid());
        if (!fits) {
            query.refusal = badRequest(u"Invalid filter clause: '%1'."_s.arg(match.captured(0).trimmed()));
            return;
        }
        query.filter.last().append(found);
        rest = rest.mid(match.capturedLength());
        if (match.captured(4).isEmpty())
            return;
        if (match.captured(4) == "or"_L1)
            query.filter.append(QList<FilterTerm>());
    }
}

// Change tracking knows one filter only (contract 8).
bool isForChanges(const Query &query)
{
    const FilterTerm &term = query.filter.constFirst().constFirst();
    return query.filter.size() == 1 && query.filter.constFirst().size() == 1
        && term.property == "receivedDateTime"_L1 && (term.operation == "ge"_L1 || term.operation == "gt"_L1);
}

} // namespace

void readFilter(const QString &value, QueryFor what, Query &query)
{
    readTerms(value, query);
    if (!query.refusal && what == QueryFor::Delta && !isForChanges(query))
        query.refusal = badRequest(u"Only receivedDateTime ge or gt is supported for change tracking."_s);
}

bool matches(const Query &query, const PracticeMailbox &mailbox, quint32 number)
{
    if (query.filter.isEmpty() && !query.search)
        return true;
    // Its words cost more than its times, and long lists are filtered by time.
    std::optional<PracticeMessage> made;
    const auto message = [&]() -> const PracticeMessage & {
        if (!made)
            made = mailbox.message(number, WithBody::No);
        return *made;
    };
    if (query.search)
        return isFoundBy(*query.search, mailbox, number);
    const PracticeMailbox::Item &item = mailbox.item(number);
    const auto holds = [&](const FilterTerm &term) {
        const auto compared = [&term](auto a, auto b) {
            return term.operation == "eq"_L1 ? a == b
                : term.operation == "ne"_L1  ? a != b
                : term.operation == "gt"_L1  ? a > b
                : term.operation == "ge"_L1  ? a >= b
                : term.operation == "lt"_L1  ? a < b
                                             : a <= b;
        };
        const auto time = [&](qint64 ms) {
            return compared(ms / 1000, QDateTime::fromString(term.value, Qt::ISODate).toSecsSinceEpoch());
        };
        const auto flag = [&](bool value) { return compared(value, term.value == "true"_L1); };
        const QString &p = term.property;
        if (p.startsWith(propertyTerm)) // values compare without case (contract 5)
            return message()
                       .properties.value(p.mid(propertyTerm.size()))
                       .compare(term.value, Qt::CaseInsensitive)
                == 0;
        if (p == "internetMessageId"_L1)
            return compared(message().internetMessageId, term.value);
        if (p == "conversationId"_L1)
            return compared(message().conversationId, term.value);
        if (p == "subject"_L1)
            return compared(message().subject.toLower(), term.value.toLower());
        if (p == "importance"_L1)
            return compared(message().importance, term.value);
        if (p == "isDraft"_L1)
            return flag(item.isDraft);
        if (p == "isRead"_L1)
            return flag(message().isRead);
        if (p == "hasAttachments"_L1)
            return flag(hasAttachments(message()));
        if (p == "lastModifiedDateTime"_L1)
            return time(item.modified);
        if (p == "receivedDateTime"_L1)
            return time(item.received());
        return time(p == "sentDateTime"_L1 ? item.sent : item.created);
    };
    return std::any_of(query.filter.cbegin(), query.filter.cend(), [&holds](const QList<FilterTerm> &all) {
        return std::all_of(all.cbegin(), all.cend(), holds);
    });
}

} // namespace Sendoff::Practice
