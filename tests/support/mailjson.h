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

} // namespace Sendoff
