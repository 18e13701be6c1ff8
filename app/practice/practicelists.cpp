// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceanswers.h"
#include "practice/practicejson.h"
#include "practice/practiceroutes.h"
#include "practice/practiceworld.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

QString pageLink(const Call &call, const QString &parameters)
{
    return call.world.root.toString() + call.base + u'?' + parameters;
}

QString percentEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString messagesContext(const Call &call)
{
    return call.world.root.toString()
        + u"/$metadata#users('%1')/messages"_s.arg(PracticeRoutes::userId(call.mailbox));
}

HttpAnswer listMessages(const Call &call, std::optional<FolderName> folder)
{
    const Query query = readQuery(call.request.query, QueryFor::Messages);
    if (query.refusal)
        return *query.refusal;
    const int page = query.top.value_or(call.preferences.maxPageSize.value_or(usualPage));
    const bool isSearch = query.search.has_value();
    const auto order = query.order.value_or(isSearch ? PracticeMailbox::TimeField::Sent
                                                     : PracticeMailbox::TimeField::Received);
    const QList<quint32> &all = call.mailbox.sorted(folder, order);
    QList<quint32> found;
    const bool isFiltered = !query.filter.isEmpty() || isSearch;
    if (isFiltered)
        std::copy_if(all.cbegin(), all.cend(), std::back_inserter(found),
                     [&](quint32 number) { return matches(query, call.mailbox, number); });
    if (isSearch && found.size() > mostSearchResults)
        found.resize(mostSearchResults);
    const QList<quint32> &shown = isFiltered ? found : all;
    const auto size = shown.size();
    QJsonArray value;
    const auto end = std::min(size, qsizetype(query.skip) + page);
    for (qsizetype i = query.skip; i < end; ++i)
        value.append(messageObject(call.mailbox, shown.at(query.ascending ? size - 1 - i : i), query,
                                   call.preferences));

    QJsonObject object{{u"@odata.context"_s, messagesContext(call)}, {u"value"_s, value}};
    if (query.count)
        object.insert(u"@odata.count"_s, int(size));
    if (end < size) {
        QStringList parameters;
        for (const auto &[name, text] : query.raw) {
            if (name != "$skip"_L1)
                parameters.append(percentEncoded(name) + u'=' + percentEncoded(text));
        }
        parameters.append(u"%24skip="_s + QString::number(end));
        object.insert(u"@odata.nextLink"_s, pageLink(call, parameters.join(u'&')));
    }
    HttpAnswer answer = jsonAnswer(200, object);
    if (call.preferences.asText)
        answer.headers.append({"Preference-Applied"_ba,
                               *call.preferences.asText ? "outlook.body-content-type=\"text\""_ba
                                                        : "outlook.body-content-type=\"html\""_ba});
    return answer;
}

} // namespace Sendoff::Practice
