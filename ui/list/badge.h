// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/mailquery.h"

namespace Sendoff {

/// The one thing about a row that is worth a badge, the most important first (spec 6).
enum class Badge {
    None,
    NotSent, ///< refused or held back: the person has to look
    NotSure, ///< it is not known whether it was sent
    Blocked, ///< no recipients, or one that mail cannot be sent to
    Waiting, ///< on its way
    SentOnce, ///< in Sent Items, sent with Sendoff and found there
    CameBack, ///< in Sent Items, and a report says that it was not delivered
};

Badge badgeOf(const MailRow &row);
/// How many things keep a draft from being sent; 0: none.
int blockerCount(const MailSummary &summary);

} // namespace Sendoff
