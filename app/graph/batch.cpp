// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/batch.h"

#include "graph/fault.h"
#include "graph/json.h"
#include "graph/paths.h"
#include "graph/wire.h"
#include "net/retry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <chrono>
#include <utility>

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

namespace {

// Read at once, so less than a single answer may be; who asks for more asks alone.
constexpr qint64 mostBatchAnswer = 16LL * 1024 * 1024;

QJsonObject partOf(qsizetype number, const RequestData &question)
{
    QJsonObject headers;
    for (const Header &header : question.headers)
        headers.insert(QString::fromLatin1(header.name), QString::fromLatin1(header.value));
    // The path is relative to the version root, without a host; the ids are ours and short.
    return {{u"id"_s, QString::number(number + 1)},
            {u"method"_s, u"GET"_s},
            {u"url"_s, question.path},
            {u"headers"_s, headers}};
}

/// As the body would have come alone.
QByteArray bodyOf(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    return value.toString().toUtf8();
}

std::optional<Response> readResponse(const QJsonObject &part)
{
    const std::optional<qint64> status = number(part.value("status"_L1));
    if (!status || *status < 200 || *status > 599)
        return std::nullopt;
    Response response{.status = int(*status), .headers = {}, .body = bodyOf(part.value("body"_L1))};
    const QJsonObject headers = part.value("headers"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        const QJsonValue value = it.value();
        if (value.isString() || value.isDouble())
            response.headers.append({it.key().toLatin1(), value.toVariant().toString().toLatin1()});
    }
    return response;
}

Result<BatchAnswer> readBatch(const Response &response, qsizetype count)
{
    const Result<QJsonObject> json = readObject(response.body);
    if (!json)
        return json.error();
    const QJsonValue list = json->value("responses"_L1);
    if (!list.isArray())
        return incomplete(u"noResponses"_s);
    BatchAnswer answers(count);
    QSet<qsizetype> known;
    const QJsonArray parts = list.toArray();
    for (const QJsonValue &value : parts) { // in any order
        const QJsonObject part = value.toObject();
        const qsizetype index = number(part.value("id"_L1)).value_or(0) - 1;
        if (index < 0 || index >= count)
            continue; // nobody asked for it
        // Two answers to one question: nobody can say which is meant.
        const bool isFirst = !known.contains(index);
        known.insert(index);
        answers[index] = isFirst ? readResponse(part) : std::nullopt;
    }
    return answers;
}

} // namespace

Request<BatchAnswer> batchOf(const QList<RequestData> &questions)
{
    Q_ASSERT(!questions.isEmpty() && questions.size() <= mostInBatch);
    QJsonArray parts;
    for (const RequestData &question : questions) {
        Q_ASSERT(question.method == Method::Get && !question.path.isEmpty());
        parts.append(partOf(parts.size(), question));
    }
    RequestData data;
    data.mailbox = questions.first().mailbox;
    data.method = Method::Post;
    data.path = u"/$batch"_s;
    data.contentType = "application/json"_ba;
    data.body = QJsonDocument(QJsonObject{{u"requests"_s, parts}}).toJson(QJsonDocument::Compact);
    data.repeat = Repeat::Safe; // it only looks
    data.maxAttempts = questions.first().maxAttempts;
    data.priority = questions.first().priority;
    data.maxAnswerBytes = mostBatchAnswer;
    return {.data = data, .read = [count = questions.size()](const Response &response) {
                return readBatch(response, count);
            }};
}

std::optional<Error> partFault(const std::optional<Response> &part)
{
    if (!part)
        return incomplete(u"noPart"_s);
    if (part->status >= 300)
        return faultOf(*part);
    return std::nullopt;
}

std::optional<PartPause> pauseIn(const BatchAnswer &answer)
{
    constexpr std::chrono::milliseconds none(0);
    std::optional<PartPause> longest;
    for (const std::optional<Response> &part : answer) {
        const std::optional<Error> fault = partFault(part);
        if (fault && wantsPause(*fault)
            && (!longest || longest->error.retryAfter.value_or(none) < fault->retryAfter.value_or(none)))
            longest = PartPause{.error = *fault, .answer = *part};
    }
    return longest;
}

} // namespace Sendoff::Graph
