// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/folders.h"

#include "graph/json.h"
#include "graph/paths.h"
#include "graph/wire.h"

#include <algorithm>
#include <limits>

namespace Sendoff::Graph {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostText = 1024;

} // namespace

Request<FolderInfo> getFolder(const Mailbox &mailbox, Folder folder)
{
    RequestData data = getting(
        mailbox, mailbox.root + "/mailFolders/"_L1 + wellKnownName(folder) + "?$select=id,totalItemCount"_L1);
    return {.data = data, .read = [](const Response &response) -> Result<FolderInfo> {
                const Result<QJsonObject> json = readObject(response.body);
                if (!json)
                    return json.error();
                FolderInfo info;
                info.id.value = text(json->value("id"_L1), mostText);
                if (info.id.isEmpty())
                    return incomplete(u"noId"_s);
                const qint64 count = number(json->value("totalItemCount"_L1)).value_or(-1);
                info.totalCount
                    = static_cast<int>(std::clamp<qint64>(count, -1, std::numeric_limits<int>::max()));
                return info;
            }};
}

Request<Profile> getProfile(const Mailbox &mailbox)
{
    RequestData data = getting(mailbox, mailbox.root + "?$select=displayName,mail,userPrincipalName"_L1);
    return {.data = data, .read = [](const Response &response) -> Result<Profile> {
                const Result<QJsonObject> json = readObject(response.body);
                if (!json)
                    return json.error();
                Profile profile;
                profile.displayName = text(json->value("displayName"_L1), mostText);
                profile.address = text(json->value("mail"_L1), mostText);
                if (profile.address.isEmpty())
                    profile.address = text(json->value("userPrincipalName"_L1), mostText);
                return profile;
            }};
}

} // namespace Sendoff::Graph
