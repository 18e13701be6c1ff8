// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/practiceclient.h"

#include <algorithm>

namespace Sendoff {

inline const QString deltaOfDrafts = QStringLiteral("/me/mailFolders/drafts/messages/delta");

/// What one round of change tracking told.
struct ChangesRound
{
    QJsonArray entries;
    QString deltaLink;
    int pages = 0;
    bool isWhole = false; ///< it ended with a deltaLink

    QStringList ids() const
    {
        QStringList ids;
        for (const QJsonValue &entry : entries)
            ids.append(entry[QLatin1String("id")].toString());
        return ids;
    }
    /// The last entry of a message.
    QJsonObject entry(const QString &id) const
    {
        QJsonObject found;
        for (const QJsonValue &entry : entries) {
            if (entry[QLatin1String("id")].toString() == id)
                found = entry.toObject();
        }
        return found;
    }
    bool isRemoved(const QString &id) const { return entry(id).contains(QLatin1String("@removed")); }
};

/// Follows the links from there to the deltaLink, in pages of `size`.
inline ChangesRound followChanges(PracticeClient &client, const QString &link, int size = 100)
{
    ChangesRound round;
    const QByteArray prefer = "IdType=\"ImmutableId\", odata.maxpagesize=" + QByteArray::number(size);
    for (QString next = link; !next.isEmpty() && round.pages < 500; ++round.pages) {
        const PracticeReply reply = client.ask("GET", next, {}, {{"Prefer", prefer}});
        const QJsonArray value = reply.value();
        for (const QJsonValue &entry : value)
            round.entries.append(entry);
        next = reply.text("@odata.nextLink");
        round.deltaLink = reply.text("@odata.deltaLink");
        round.isWhole = reply.status == 200 && next.isEmpty() && !round.deltaLink.isEmpty();
    }
    return round;
}

} // namespace Sendoff
