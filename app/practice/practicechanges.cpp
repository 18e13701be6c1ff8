// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicechanges.h"

#include "practice/changeoddities.h"
#include "practice/practiceanswers.h"
#include "practice/practiceworld.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

constexpr int mostFiltered = 5000; // contract 8
constexpr int sealSize = 9;

// What a token says. The service knows by the seal that it made it.
struct ChangeToken
{
    ToldSoFar told;
    int messages = 0; ///< told in this round
    int page = 0; ///< makes each link another one, also when it leads to the same place
    QByteArray options; ///< those of the first request: the links carry them
};

QByteArray sealOf(const PracticeWorld &world, const QByteArray &text)
{
    return QCryptographicHash::hash(world.runSecret() + text, QCryptographicHash::Sha256).left(sealSize);
}

QString written(const Call &call, FolderName folder, const ChangeToken &token)
{
    const QByteArrayList parts{QByteArray::number(token.told.after),
                               QByteArray::number(token.told.begin),
                               QByteArray::number(token.told.start),
                               QByteArray::number(token.messages),
                               QByteArray::number(token.page),
                               QByteArray::number(int(folder)),
                               QByteArray::number(call.mailbox.ids().mixed(1, 91)),
                               token.options};
    const QByteArray text = parts.join(' ');
    return QString::fromLatin1((sealOf(call.world, text) + text)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<ChangeToken> understood(const Call &call, FolderName folder, const QString &given)
{
    const QByteArray bytes = QByteArray::fromBase64(given.toLatin1(), QByteArray::Base64UrlEncoding);
    const QByteArray text = bytes.mid(sealSize);
    const QByteArrayList parts = text.split(' ');
    if (bytes.left(sealSize) != sealOf(call.world, text) || parts.size() != 8
        || parts.at(5).toInt() != int(folder) || parts.at(6).toUInt() != call.mailbox.ids().mixed(1, 91))
        return std::nullopt;
    return ChangeToken{{parts.at(0).toULongLong(), parts.at(1).toULongLong(), parts.at(2).toULongLong()},
                       parts.at(3).toInt(),
                       parts.at(4).toInt(),
                       parts.at(7)};
}

// The next changes, at most a page of them. The token moves behind them.
struct ChangesTaken
{
    QList<FolderChange> changes;
    bool isLast = false;
};

ChangesTaken taken(const Call &call, FolderName folder, const Query &query, int page, ChangeToken &token)
{
    const QMap<quint64, FolderChange> &log = call.mailbox.changes(folder);
    const int most = query.filter.isEmpty() ? std::numeric_limits<int>::max() : mostFiltered;
    QList<FolderChange> changes;
    auto it = log.upperBound(token.told.after);
    for (; it != log.cend() && changes.size() < page && token.messages < most; ++it) {
        token.told.after = it.key();
        if (!matches(query, call.mailbox, it->number) || (it->removed && it.key() <= token.told.start))
            continue;
        changes.append(*it);
        token.messages += it->removed ? 0 : 1;
    }
    const bool isCapped = token.messages >= most;
    if (isCapped && it != log.cend())
        token.told.after = log.lastKey(); // the rest is never told
    return {changes, isCapped || it == log.cend()};
}

HttpAnswer goneAnswer(const Call &call)
{
    HttpAnswer gone = usualError(410);
    gone.headers.append({"Location"_ba, pageLink(call, QString()).chopped(1).toLatin1()});
    return gone;
}

} // namespace

HttpAnswer listChanges(const Call &call, FolderName folder)
{
    Query query = readQuery(call.request.query, QueryFor::Delta);
    if (query.refusal)
        return *query.refusal;
    const QString given = query.skipToken.isEmpty() ? query.deltaToken : query.skipToken;
    ChangeToken token{.told = {.start = call.mailbox.sequence()}, .options = call.request.query};
    if (!given.isEmpty()) {
        const std::optional<ChangeToken> known = understood(call, folder, given);
        if (!known)
            return goneAnswer(call);
        token = *known;
        query = readQuery(token.options, QueryFor::Delta);
    }
    const int page = call.preferences.maxPageSize.value_or(query.top.value_or(usualPage));

    const ChangeOddities &odd = call.fault.changes;
    const ToldSoFar before = token.told;
    ChangesTaken next;
    if (!odd.emptyPage)
        next = taken(call, folder, query, page, token);
    makeOdd(next.changes, call, folder, query, before, page);
    QJsonArray value;
    for (const FolderChange &change : std::as_const(next.changes))
        value.append(changeObject(call, change, query));

    QJsonObject object{{u"@odata.context"_s, messagesContext(call)}, {u"value"_s, value}};
    ++token.page;
    if (next.isLast) {
        token.told = {token.told.after, token.told.after, 0};
        token.messages = 0;
    }
    if (!odd.noLink)
        object.insert(next.isLast ? u"@odata.deltaLink"_s : u"@odata.nextLink"_s,
                      pageLink(call,
                               (next.isLast ? u"%24deltatoken="_s : u"%24skiptoken="_s)
                                   + percentEncoded(written(call, folder, token))));
    return jsonAnswer(200, object);
}

} // namespace Sendoff::Practice
