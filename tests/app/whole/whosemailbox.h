// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outbox/outbox.h"
#include "store/store.h"
#include "support/storesql.h"
#include "support/wholefixture.h"
#include "sync/mailboxidentity.h"

#include <QTest>

// What the tests of whose mailbox it is share.

namespace Sendoff {

inline const QString identityPath = QStringLiteral("/mailFolders/drafts");

inline PracticeService::Options person(quint32 seed)
{
    return {.drafts = 6, .seed = seed, .copyDelay = std::chrono::milliseconds(20)};
}

inline MailboxIdentity::State stateOf(WholeFixture &whole)
{
    return whole.core().identity(0).state();
}

inline MailboxOwner ownerOf(WholeFixture &whole)
{
    return whole.core().store().owner(ownMailbox().id).value_or(MailboxOwner());
}

/// One draft was decided and waits for its turn when the program ends.
inline bool leaveAWaitingJob(WholeFixture &whole)
{
    if (!whole.openAndRead())
        return false;
    whole.outbox().setPaused(true);
    if (whole.send({whole.drafts().first()}) == 0)
        return false;
    whole.core().store().flush();
    whole.kill();
    StoreSql(whole.storeFile()).run(QStringLiteral("UPDATE mailbox SET paused = 0"));
    return true;
}

} // namespace Sendoff
