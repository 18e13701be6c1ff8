// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sendright.h"

#include "signin/scopes.h"
#include "signin/session.h"

namespace Sendoff {

bool mayStillSend(const Session &session, const Mailbox &mailbox)
{
    const QStringList &granted = session.granted();
    if (granted.isEmpty())
        return true;
    const bool isOwn = mailbox.root == ownMailbox().root;
    return isOwn ? maySend(granted) : maySendShared(granted);
}

} // namespace Sendoff
