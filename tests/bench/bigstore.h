// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"

#include <functional>

// A big folder in a store, made up.

namespace Sendoff {

class Store;

namespace Bench {

MailboxId benchMailbox();
/// The draft of this number, in one of three languages.
MailSummary numbered(int number);
/// Puts so many drafts into the store, 500 at a time. False when they are not all there.
bool fill(Store &store, int drafts);
/// The median of nine runs.
double medianMs(const std::function<void()> &call);

} // namespace Bench

} // namespace Sendoff
