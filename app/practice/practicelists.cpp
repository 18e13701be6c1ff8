// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceanswers.h"
#include "practice/practicejson.h"
#include "practice/practiceroutes.h"
#include "practice/practiceworld.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

constexpr int usualPage = 10; // contract 8

QString link(const Call &call, const QString &parameters)
{
    // Links carry the host that the client knows.
    return call.world.root.toString() + call.base + u'?' + parameters;
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

// A token says where to go on, what was selected, and that this run of the service made it.
struct Token
{
    quint64 after = 0; ///< the last sequence that the client has seen
    quint64 start = 0; ///< removals up to here are not told: the client never saw those messages
    QString select;
};

QByteArray seal(const PracticeWorld &world, const QByteArray &text)
{
    return QCryptographicHash::hash(world.runSecret() + text, QCryptographicHash::Sha256).left(9);
}

QString write(const Call &call, FolderName folder, const Token &token)
{
    const QByteArray text = QByteArray::number(token.after) + ' ' + QByteArray::number(token.start) + ' '
        + QByteArray::number(int(folder)) + ' ' + QByteArray::number(call.mailbox.ids().mixed(1, 91)) + ' '
        + token.select.toUtf8();
    return QString::fromLatin1((seal(call.world, text) + text)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<Token> read(const Call &call, FolderName folder, const QString &given)
{
    const QByteArray bytes = QByteArray::fromBase64(given.toLatin1(), QByteArray::Base64UrlEncoding);
    const QByteArray text = bytes.mid(9);
    const QList<QByteArray> parts = text.split(' ');
    if (bytes.left(9) != seal(call.world, text) || parts.size() != 5 || parts.at(2).toInt() != int(folder)
        || parts.at(3).toUInt() != call.mailbox.ids().mixed(1, 91))
        return std::nullopt;
    return Token{parts.at(0).toULongLong(), parts.at(1).toULongLong(), QString::fromUtf8(parts.at(4))};
}

QString contextOf(const Call &call)
{
    return call.world.root.toString()
        + u"/$metadata#users('%1')/messages"_s.arg(PracticeRoutes::userId(call.mailbox));
}

} // namespace

HttpAnswer listMessages(const Call &call, std::optional<FolderName> folder)
{
    const Query query = readQuery(call.request.query, QueryFor::Messages);
    if (query.refusal)
        return *query.refusal;
    const int page = query.top.value_or(call.preferences.maxPageSize.value_or(usualPage));
    const auto order = query.order.value_or(PracticeMailbox::TimeField::Received);
    const QList<quint32> &all = call.mailbox.sorted(folder, order);
    QList<quint32> found;
    const bool isFiltered = !query.filter.isEmpty() || !query.search.isEmpty();
    if (isFiltered)
        std::copy_if(all.cbegin(), all.cend(), std::back_inserter(found),
                     [&](quint32 number) { return matches(query, call.mailbox, number); });
    const QList<quint32> &shown = isFiltered ? found : all;
    const auto size = shown.size();
    QJsonArray value;
    const auto end = std::min(size, qsizetype(query.skip) + page);
    for (qsizetype i = query.skip; i < end; ++i)
        value.append(messageObject(call.mailbox, shown.at(query.ascending ? size - 1 - i : i), query,
                                   call.preferences));

    QJsonObject object{{u"@odata.context"_s, contextOf(call)}, {u"value"_s, value}};
    if (query.count)
        object.insert(u"@odata.count"_s, int(size));
    if (end < size) {
        QStringList parameters;
        for (const auto &[name, text] : query.raw) {
            if (name != "$skip"_L1)
                parameters.append(encoded(name) + u'=' + encoded(text));
        }
        parameters.append(u"%24skip="_s + QString::number(end));
        object.insert(u"@odata.nextLink"_s, link(call, parameters.join(u'&')));
    }
    HttpAnswer answer = jsonAnswer(200, object);
    if (call.preferences.asText)
        answer.headers.append({"Preference-Applied"_ba,
                               *call.preferences.asText ? "outlook.body-content-type=\"text\""_ba
                                                        : "outlook.body-content-type=\"html\""_ba});
    return answer;
}

HttpAnswer listChanges(const Call &call, FolderName folder)
{
    Query query = readQuery(call.request.query, QueryFor::Delta);
    if (query.refusal)
        return *query.refusal;
    const QString given = query.skipToken.isEmpty() ? query.deltaToken : query.skipToken;
    Token token{0, call.mailbox.sequence(), query.select.join(u',')};
    if (!given.isEmpty()) {
        const std::optional<Token> known = read(call, folder, given);
        if (!known) {
            HttpAnswer gone = usualError(410);
            gone.headers.append({"Location"_ba, link(call, QString()).chopped(1).toLatin1()});
            return gone;
        }
        token = *known;
        query.select = token.select.split(u',', Qt::SkipEmptyParts);
    }
    const int page = call.preferences.maxPageSize.value_or(query.top.value_or(usualPage));

    QJsonArray value;
    const QMap<quint64, FolderChange> &changes = call.mailbox.changes(folder);
    auto it = changes.upperBound(token.after);
    for (; it != changes.cend() && value.size() < page; ++it) {
        token.after = it.key();
        if (!it->removed) {
            QJsonObject object = messageObject(call.mailbox, it->number, query, call.preferences);
            object.insert(u"@odata.type"_s, u"#microsoft.graph.message"_s);
            value.append(object);
        } else if (it.key() > token.start) {
            value.append(QJsonObject{
                {u"@odata.type"_s, u"#microsoft.graph.message"_s},
                {u"id"_s, call.mailbox.ids().make(it->number, it->generation, call.preferences.ids)},
                {u"@removed"_s, QJsonObject{{u"reason"_s, u"deleted"_s}}}});
        }
    }
    const bool isLast = it == changes.cend();
    if (isLast)
        token.start = 0;
    const QString text = encoded(write(call, folder, token));
    return jsonAnswer(200,
                      {{u"@odata.context"_s, contextOf(call)},
                       {u"value"_s, value},
                       {isLast ? u"@odata.deltaLink"_s : u"@odata.nextLink"_s,
                        link(call, (isLast ? u"%24deltatoken="_s : u"%24skiptoken="_s) + text)}});
}

} // namespace Sendoff::Practice
