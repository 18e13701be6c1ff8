// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/discard.h"
#include "mail/message.h"

namespace Sendoff {

/// What follows from an answer about a draft that is to be moved to Deleted Items.
enum class DiscardStep {
    Move, ///< it is in Drafts, as it was discarded
    Gone, ///< it is not in Drafts: nothing is left to do
    Changed, ///< it is not what was discarded, and stays
    Refused, ///< it will not be moved, and stays
    Later, ///< nothing is known; it is looked at again
};

/// After the look before each move. `drafts`: the id of the mailbox's Drafts folder; empty: not known.
DiscardStep stepAfterLook(const Discard &discard, const Result<MailSummary> &seen, const FolderId &drafts);
/// After the move itself. What is in doubt is looked at, never concluded from an error.
DiscardStep stepAfterMove(const Result<MailSummary> &moved);

} // namespace Sendoff
