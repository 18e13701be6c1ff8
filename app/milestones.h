// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/mailbox.h"

namespace Sendoff {

class Outbox;
class Refresher;
class Store;
class Trace;

/// How many drafts the store lists now, and where they come from: "store" or "network".
void traceDrafts(Trace &trace, const Store &store, const MailboxId &mailbox, const char *source);
/// Writes the milestones of one mailbox's reading and sending from now on (design 21). All three must outlive
/// the two services.
void traceMailbox(Trace &trace, const Store &store, const MailboxId &mailbox, Refresher &refresher,
                  Outbox &outbox);

} // namespace Sendoff
