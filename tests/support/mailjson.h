// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/netfixture.h"
#include "support/storefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// What the tests of sync/ share: JSON as a service gives it.

namespace Sendoff {

inline QJsonObject draftJson(const QString &id)
{
    const QJsonObject to{{QStringLiteral("emailAddress"),
                          QJsonObject{{QStringLiteral("address"), QStringLiteral("a@contoso.com")}}}};
    return {{QStringLiteral("id"), id},
            {QStringLiteral("changeKey"), QString(QStringLiteral("ck-") + id)},
            {QStringLiteral("subject"), QString(QStringLiteral("subject ") + id)},
            {QStringLiteral("isDraft"), true},
            {QStringLiteral("toRecipients"), QJsonArray{to}},
            {QStringLiteral("lastModifiedDateTime"), QStringLiteral("2026-04-14T09:00:00Z")}};
}

inline QByteArray jsonBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A page with these drafts and a link to the next one.
inline RawAnswer pageOf(const QStringList &ids, const QUrl &next = {})
{
    QJsonArray list;
    for (const QString &id : ids)
        list.append(draftJson(id));
    QJsonObject page{{QStringLiteral("value"), list}};
    if (next.isValid())
        page.insert(QStringLiteral("@odata.nextLink"), next.toString());
    return RawAnswer::json(200, jsonBytes(page));
}

/// A page of changes: drafts that are there, others that are said to be gone, and one of the two links.
inline RawAnswer changesOf(const QStringList &ids, const QUrl &link, const QStringList &removed = {})
{
    QJsonArray list;
    for (const QString &id : ids)
        list.append(draftJson(id));
    for (const QString &id : removed) {
        list.append(QJsonObject{{QStringLiteral("id"), id},
                                {QStringLiteral("@removed"),
                                 QJsonObject{{QStringLiteral("reason"), QStringLiteral("changed")}}}});
    }
    const bool isDelta = link.query().contains(QStringLiteral("deltatoken"));
    return RawAnswer::json(
        200,
        jsonBytes({{QStringLiteral("value"), list},
                   {isDelta ? QStringLiteral("@odata.deltaLink") : QStringLiteral("@odata.nextLink"),
                    link.toString()}}));
}

/// Answers of a batch: these drafts are there, in a folder of that id; the others are not.
inline RawAnswer batchAnswer(const RawRequest &request, const QStringList &there, const QString &folderId)
{
    QJsonArray responses;
    const QJsonArray questions
        = QJsonDocument::fromJson(request.body).object().value(QStringLiteral("requests")).toArray();
    for (const QJsonValue &question : questions) {
        const QString url = question[QStringLiteral("url")].toString();
        const QString id = url.section(u'?', 0, 0).section(u'/', -1);
        QJsonObject body = draftJson(id);
        body.insert(QStringLiteral("parentFolderId"), folderId);
        if (!there.contains(id)) {
            body = {{QStringLiteral("error"),
                     QJsonObject{{QStringLiteral("code"), QStringLiteral("ErrorItemNotFound")}}}};
        }
        responses.append(QJsonObject{{QStringLiteral("id"), question[QStringLiteral("id")]},
                                     {QStringLiteral("status"), there.contains(id) ? 200 : 404},
                                     {QStringLiteral("body"), body}});
    }
    return RawAnswer::json(200, jsonBytes({{QStringLiteral("responses"), responses}}));
}

} // namespace Sendoff
