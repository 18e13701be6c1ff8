// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/mailbox.h"
#include "mail/message.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace Sendoff {

class Client;

/// The real ids of the mailbox's well-known folders: messages tell their folder by id only (contract 2).
/// Asked once each.
class Places
{
public:
    Places(Client &client, Mailbox mailbox);

    /// The folder's id, at once when it is known, else from the event loop. `context` guards the call.
    void find(Folder folder, QObject *context, std::function<void(Result<FolderId>)> call);

private:
    Client &m_client;
    Mailbox m_mailbox;
    QHash<int, FolderId> m_known; ///< by Folder
};

} // namespace Sendoff
