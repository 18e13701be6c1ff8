// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Sendoff {

/// What a mailbox shows in the work area.
enum class Page { Drafts, Sending, Scheduled, SentItems };

} // namespace Sendoff
