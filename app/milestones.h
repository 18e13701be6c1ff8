// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/mailbox.h"

namespace Sendoff {

class Outbox;
class Refresher;
class Store;
class Trace;

/// Writes the milestones of one mailbox's reading and sending from now on (design 21). `trace` must outlive
/// the two services. That drafts are listed is the window's to say, which knows when they are painted.
void traceMailbox(Trace &trace, Refresher &refresher, Outbox &outbox);

} // namespace Sendoff
