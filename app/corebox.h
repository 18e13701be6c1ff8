// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "coreseat.h"
#include "discard/discards.h"
#include "environment.h"
#include "mail/mailbox.h"
#include "net/client.h"
#include "outbox/deliveryreports.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "sync/bodies.h"
#include "sync/mailboxidentity.h"
#include "sync/prefetch.h"
#include "sync/refresher.h"
#include "sync/serversearch.h"
#include "trace.h"

#include <memory>

// Private to core.

namespace Sendoff {

/// What belongs to one mailbox, in the order it depends on each other.
struct CoreBox
{
    Mailbox mailbox;
    AccountId account; ///< whose it is, or by whom it was added
    AccountKind kind = AccountKind::Work;
    Client *client = nullptr;
    Session *session = nullptr;
    std::unique_ptr<MailboxIdentity> identity;
    std::unique_ptr<Refresher> refresher;
    std::unique_ptr<Bodies> bodies;
    std::unique_ptr<Prefetch> prefetch;
    std::unique_ptr<ServerSearch> serverSearch;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<DeliveryReports> reports;
    std::unique_ptr<Discards> discards;

    /// Of sends and discards alike.
    void setUndoTime(std::chrono::seconds time);

    /// The mailbox's services, joined to each other; nothing has been asked yet.
    static CoreBox make(const Mailbox &mailbox, const CoreSeat &seat, Store &store,
                        const Environment &environment, Trace &trace);
};

} // namespace Sendoff
