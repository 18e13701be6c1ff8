// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/mailbox.h"

namespace Sendoff {

class Discards;
class Outbox;
class Refresher;
class Store;
class Trace;

/// Writes the milestones of one mailbox's reading, sending and discarding from now on (design 21). `trace`
/// must outlive the services. That drafts are listed is the window's to say, which knows when they are
/// painted.
void traceMailbox(Trace &trace, Refresher &refresher, Outbox &outbox, Discards &discards);

} // namespace Sendoff
