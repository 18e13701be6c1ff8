// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceanswers.h"
#include "practice/practiceroutes.h"
#include "practice/practiceworld.h"

#include <QJsonArray>
#include <QJsonDocument>

// POST /$batch: up to 20 requests in one (contract 13).

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

constexpr qsizetype mostParts = 20;

/// Why the batch as a whole is refused; empty: it is not.
QString problemOf(const QJsonValue &list)
{
    if (!list.isArray() || list.toArray().isEmpty())
        return u"Invalid batch payload format."_s;
    const QJsonArray requests = list.toArray();
    if (requests.size() > mostParts)
        return u"Number of batch requests steps exceeds the maximum allowed of %1."_s.arg(mostParts);
    QStringList ids;
    for (const QJsonValue &value : requests) {
        const QJsonObject part = value.toObject();
        const QString id = part.value("id"_L1).toString();
        if (id.isEmpty() || ids.contains(id))
            return u"Each batch request step needs an id of its own."_s;
        const QString url = part.value("url"_L1).toString();
        if (!part.value("method"_L1).isString() || !url.startsWith(u'/') || url.startsWith("/$batch"_L1))
            return u"Each batch request step needs a method and a url relative to the version."_s;
        if (part.contains("body"_L1) && part.value("body"_L1).isObject()
            && !part.value("body"_L1).toObject().isEmpty() && !part.value("headers"_L1).isObject())
            return u"A batch request step with a body needs a Content-Type header."_s;
        ids.append(id);
    }
    return {};
}

HttpRequest requestOf(const QJsonObject &part)
{
    const QByteArray target = QUrl(part.value("url"_L1).toString()).toEncoded();
    const qsizetype mark = target.indexOf('?');
    HttpRequest request;
    request.method = part.value("method"_L1).toString().toUpper().toLatin1();
    request.path = "/v1.0"_ba + target.left(mark < 0 ? target.size() : mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    const QJsonObject headers = part.value("headers"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        request.headers.append({it.key().toLatin1().toLower(), it.value().toString().toLatin1()});
    const QJsonValue body = part.value("body"_L1);
    if (body.isObject() && !body.toObject().isEmpty())
        request.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    request.headers.append({"content-length"_ba, QByteArray::number(request.body.size())});
    return request;
}

/// What is not JSON comes as Base64.
QJsonValue bodyOf(const HttpAnswer &answer)
{
    const QJsonDocument json = QJsonDocument::fromJson(answer.body);
    if (json.isObject())
        return json.object();
    return QString::fromLatin1(answer.body.toBase64());
}

/// A part has no line of its own: what a fault does to the bytes, it does to the part.
QJsonArray damaged(QJsonObject part, Damage damage)
{
    switch (damage) {
    case Damage::None: return {part};
    case Damage::Twice: return {part, part};
    case Damage::Empty: part.insert("body"_L1, QJsonValue::Null); return {part};
    case Damage::Html:
    case Damage::Garbage:
        part.insert("body"_L1, u"<!DOCTYPE html><html><body>Welcome</body></html>"_s);
        return {part};
    case Damage::Cut:
    case Damage::Reset:
    case Damage::Silence:
    case Damage::ContinueCut:
    case Damage::PartialStatus:
    case Damage::PartialHeaders:
    case Damage::HalfBody:
    case Damage::CutInChunk: break;
    }
    return {};
}

} // namespace

HttpAnswer PracticeRoutes::partAnswer(const HttpRequest &request, const Fault &fault) const
{
    if (fault.expireToken)
        m_world.tokens.expire(m_token);
    if (const std::optional<HttpAnswer> refusal = m_world.tokens.refusal(m_token, m_world.now()))
        return *refusal;
    const bool strikes = fault.status != 0 || fault.damage != Damage::None;
    HttpAnswer reply;
    if (!strikes || fault.moment == Moment::After)
        reply = answer(request, fault);
    if (fault.status != 0)
        reply = faultAnswer(fault);
    else if (fault.retryAfter)
        reply.headers.append({"Retry-After"_ba, QByteArray::number(*fault.retryAfter)});
    return reply;
}

HttpAnswer PracticeRoutes::batchAnswer(const HttpRequest &request) const
{
    const QJsonValue list = QJsonDocument::fromJson(request.body).object().value("requests"_L1);
    if (const QString problem = problemOf(list); !problem.isEmpty())
        return badRequest(problem);
    QJsonArray responses;
    const QJsonArray requests = list.toArray();
    for (const QJsonValue &value : requests) {
        const HttpRequest inner = requestOf(value.toObject());
        const QString path = QUrl::fromPercentEncoding(inner.path);
        m_world.countRequest(inner.method, path);
        const Fault fault = m_world.faults.pick(inner.method, path).value_or(Fault());
        HttpAnswer reply = partAnswer(inner, fault);
        stamp(reply, inner);
        QJsonObject headers;
        for (const auto &[name, text] : std::as_const(reply.headers))
            headers.insert(QString::fromLatin1(name), QString::fromLatin1(text));
        QJsonObject response{
            {u"id"_s, value.toObject().value("id"_L1)}, {u"status"_s, reply.status}, {u"headers"_s, headers}};
        if (!reply.body.isEmpty())
            response.insert(u"body"_s, bodyOf(reply));
        const QJsonArray parts = damaged(response, fault.damage);
        for (const QJsonValue &part : parts)
            responses.prepend(part); // the order says nothing, and nobody shall rely on it
    }
    return jsonAnswer(200, {{u"responses"_s, responses}});
}

} // namespace Sendoff::Practice
