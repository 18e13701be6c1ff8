// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/changes.h"
#include "support/mailjson.h"

// Both folders of the own mailbox as an earlier run has left them, so that a round is one request for each.

namespace Sendoff {

inline QUrl changesLink(const NetFixture &net, Folder folder)
{
    return QUrl(net.server.root().toString() + QStringLiteral("/me/mailFolders/")
                + (folder == Folder::Drafts ? QStringLiteral("drafts") : QStringLiteral("sentitems"))
                + QStringLiteral("/messages/delta?$deltatoken=1"));
}

/// Nothing has changed; and a list with nothing in it.
inline RawAnswer nothingNew(const NetFixture &net)
{
    return changesOf({}, changesLink(net, Folder::Drafts));
}

/// The service says from now on that nothing is new.
inline void followFolders(StoreFixture &stored, NetFixture &net)
{
    for (const Folder folder : {Folder::Drafts, Folder::SentItems}) {
        stored.store().endRound(
            {.mailbox = testMailbox(),
             .folder = folder,
             .when = net.clock.now(),
             .cursor = Cursor{.link = changesLink(net, folder),
                              .options = QString(Graph::linkOptions(folder) + QStringLiteral(" days=0")),
                              .folderId = {},
                              .swept = net.clock.now()}},
            nullptr, {});
    }
    stored.store().flush();
    net.server.setFallback(nothingNew(net));
}

} // namespace Sendoff
