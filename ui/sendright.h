// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/mailbox.h"

namespace Sendoff {

class Session;

/// Whether what was granted allows to send from this mailbox of the account; as long as that is not known, it
/// is taken to be so.
bool mayStillSend(const Session &session, const Mailbox &mailbox);

} // namespace Sendoff
