// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/places.h"

#include "graph/folders.h"
#include "net/client.h"

#include <utility>

namespace Sendoff {

Places::Places(Client &client, Mailbox mailbox)
    : m_client(client)
    , m_mailbox(std::move(mailbox))
{
}

void Places::find(Folder folder, QObject *context, std::function<void(Result<FolderId>)> call)
{
    const auto known = m_known.constFind(int(folder));
    if (known != m_known.constEnd()) {
        call(*known);
        return;
    }
    auto request = Graph::getFolder(m_mailbox, folder);
    request.data.maxAttempts = 1; // the outbox is the retry loop
    request.data.priority = Priority::Send;
    m_client.send<Graph::FolderInfo>(
        request, context, [this, folder, call = std::move(call)](Result<Graph::FolderInfo> answer) {
            if (!answer) {
                call(answer.error());
                return;
            }
            m_known.insert(int(folder), answer->id);
            call(answer->id);
        });
}

} // namespace Sendoff
