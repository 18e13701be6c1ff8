// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicequery.h"

#include "practice/practiceanswers.h"
#include "practice/practicejson.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

QString decoded(QByteArray text)
{
    // Graph reads a bare plus as a space, which loses a Message-ID that was not encoded (contract 8).
    return QUrl::fromPercentEncoding(text.replace('+', ' '));
}

HttpAnswer parseError(const QString &text)
{
    return errorAnswer(400, u"RequestBroker--ParseUri"_s, text);
}

bool isAllowed(const QString &option, QueryFor what)
{
    switch (what) {
    case QueryFor::Messages:
        return QStringList{u"$select"_s, u"$top"_s,    u"$skip"_s,   u"$orderby"_s,
                           u"$count"_s,  u"$filter"_s, u"$search"_s, u"$expand"_s}
            .contains(option);
    case QueryFor::Delta:
        return QStringList{u"$select"_s, u"$top"_s,       u"$orderby"_s,   u"$filter"_s,
                           u"$expand"_s, u"$skiptoken"_s, u"$deltatoken"_s}
            .contains(option);
    case QueryFor::Message: return option == "$select"_L1 || option == "$expand"_L1;
    case QueryFor::Folders:
        return option == "$select"_L1 || option == "$top"_L1 || option == "$skip"_L1 || option == "$count"_L1
            || option == "includeHiddenFolders"_L1;
    case QueryFor::Attachments: return option == "$select"_L1 || option == "$top"_L1;
    case QueryFor::Nothing: return false;
    }
    return false;
}

void readOrder(const QString &value, QueryFor what, Query &query)
{
    const QStringList words = value.simplified().split(u' ');
    const QString direction = words.value(1, u"asc"_s).toLower();
    query.orderProperty = words.constFirst();
    query.ascending = direction == "asc"_L1;
    if (query.orderProperty == "lastModifiedDateTime"_L1)
        query.order = PracticeMailbox::TimeField::Modified;
    else if (query.orderProperty == "sentDateTime"_L1)
        query.order = PracticeMailbox::TimeField::Sent;
    else if (query.orderProperty == "receivedDateTime"_L1)
        query.order = PracticeMailbox::TimeField::Received;
    if (!query.order || words.size() > 2 || (direction != "asc"_L1 && direction != "desc"_L1))
        query.refusal = badRequest(u"The $orderby '%1' is not supported."_s.arg(value));
    else if (what == QueryFor::Delta && (query.orderProperty != "receivedDateTime"_L1 || query.ascending))
        query.refusal = badRequest(u"Only receivedDateTime desc is supported for change tracking."_s);
}

void readExpand(const QString &value, Query &query)
{
    static const QRegularExpression properties(u"^singleValueExtendedProperties\\(\\$filter=(.*)\\)$"_s);
    static const QRegularExpression one(u"^id eq '([A-Za-z]+ [^']+)'$"_s);
    if (value == "attachments"_L1) {
        query.expandAttachments = true;
        return;
    }
    const QRegularExpressionMatch match = properties.match(value.trimmed());
    const QStringList terms = match.hasMatch() ? match.captured(1).split(u" or "_s) : QStringList{QString()};
    for (const QString &text : terms) {
        const QRegularExpressionMatch id = one.match(text.simplified());
        if (!id.hasMatch()) {
            query.refusal
                = errorAnswer(400, u"ExpandNotSupported"_s, u"Expand is not supported: '%1'."_s.arg(value));
            return;
        }
        query.properties.append(id.captured(1));
    }
}

void readNumber(const QString &name, const QString &value, Query &query)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    const bool isTop = name == "$top"_L1;
    if (!ok || number < (isTop ? 1 : 0) || (isTop && number > 1000)) {
        query.refusal = badRequest(u"The value '%1' of %2 must be %3."_s.arg(
            value, name, isTop ? u"between 1 and 1000 inclusive"_s : u"a non-negative integer"_s));
        return;
    }
    if (isTop)
        query.top = number;
    else
        query.skip = number;
}

void readOption(const QString &name, const QString &value, QueryFor what, Query &query)
{
    if (name == "$select"_L1) {
        query.select = value.split(u',', Qt::SkipEmptyParts);
        for (QString &property : query.select)
            property = property.trimmed();
    } else if (name == "$top"_L1 || name == "$skip"_L1) {
        readNumber(name, value, query);
    } else if (name == "$orderby"_L1) {
        readOrder(value, what, query);
    } else if (name == "$count"_L1) {
        query.count = value == "true"_L1;
        if (!query.count && value != "false"_L1)
            query.refusal = badRequest(u"Invalid value for $count."_s);
    } else if (name == "$filter"_L1) {
        readFilter(value, what, query);
    } else if (name == "$search"_L1) {
        query.search = readSearch(value);
        if (!query.search)
            query.refusal = badRequest(u"Syntax error in the value of $search: '%1'."_s.arg(value));
    } else if (name == "$expand"_L1) {
        readExpand(value, query);
    } else if (name == "$skiptoken"_L1) {
        query.skipToken = value;
    } else if (name == "$deltatoken"_L1) {
        query.deltaToken = value;
    }
}

} // namespace

Query readQuery(const QByteArray &text, QueryFor what)
{
    Query query;
    const QList<QByteArray> parts = text.split('&');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QString name = decoded(part.left(equals < 0 ? part.size() : equals));
        const QString value = equals < 0 ? QString() : decoded(part.mid(equals + 1));
        if (!isAllowed(name, what) && name.startsWith(u'$')) {
            query.refusal = parseError(u"The query option '%1' is not supported here."_s.arg(name));
            return query;
        }
        query.raw.append({name, value});
        readOption(name, value, what, query);
        if (query.refusal)
            return query;
    }
    if (query.search && !query.orderProperty.isEmpty())
        query.refusal = errorAnswer(400, u"SearchWithOrderBy"_s,
                                    u"The query parameter '$orderBy' is not supported with '$search'."_s);
    else if (query.search && !query.filter.isEmpty())
        query.refusal = errorAnswer(400, u"SearchWithFilter"_s,
                                    u"The query parameter '$filter' is not supported with '$search'."_s);
    else if (!query.filter.isEmpty() && !query.orderProperty.isEmpty()
             && query.filter.constFirst().constFirst().property != query.orderProperty)
        query.refusal = errorAnswer(400, u"InefficientFilter"_s,
                                    u"The restriction or sort order is too complex for this operation."_s);
    const QStringList known = what == QueryFor::Folders ? folderKeys()
        : what == QueryFor::Attachments                 ? attachmentKeys()
                                                        : messageKeys();
    for (const QString &property : std::as_const(query.select)) {
        if (!known.contains(property) && !query.refusal)
            query.refusal = parseError(
                u"Parsing OData Select and Expand failed: Could not find a property named '%1'."_s.arg(
                    property));
    }
    return query;
}

Preferences readPreferences(const HttpRequest &request)
{
    Preferences preferences;
    const QStringList parts = QString::fromLatin1(request.header("prefer")).split(u',');
    for (const QString &part : parts) {
        const QString name = part.section(u'=', 0, 0).trimmed().toLower();
        const QString value = part.section(u'=', 1).trimmed().remove(u'"');
        if (name == "idtype"_L1 && value.compare("ImmutableId"_L1, Qt::CaseInsensitive) == 0)
            preferences.ids = IdKind::Immutable;
        else if (name == "outlook.body-content-type"_L1)
            preferences.asText = value.compare("text"_L1, Qt::CaseInsensitive) == 0;
        else if (name == "odata.maxpagesize"_L1 && value.toInt() > 0)
            preferences.maxPageSize = std::min(value.toInt(), 1000);
    }
    return preferences;
}

} // namespace Sendoff::Practice
