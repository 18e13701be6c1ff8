// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/mailbox.h"
#include "mail/message.h"
#include "net/request.h"

#include <QString>

namespace Sendoff::Graph {

/// A folder's id and size.
struct FolderInfo
{
    FolderId id;
    int totalCount = -1; ///< -1: not said
};

/// Who the token belongs to.
struct Profile
{
    QString displayName;
    QString address; ///< mail, else userPrincipalName
};

Request<FolderInfo> getFolder(const Mailbox &mailbox, Folder folder);
/// GET /me or /users/{id}.
Request<Profile> getProfile(const Mailbox &mailbox);

} // namespace Sendoff::Graph
