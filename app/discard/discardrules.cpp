// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discard/discardrules.h"

#include "graph/changes.h"

namespace Sendoff {

DiscardStep stepAfterLook(const Discard &discard, const Result<MailSummary> &seen, const FolderId &drafts)
{
    if (!seen) {
        if (Graph::isGone(seen.error()))
            return DiscardStep::Gone;
        return isRefusal(seen.error()) ? DiscardStep::Refused : DiscardStep::Later;
    }
    if (drafts.isEmpty() || seen->parentFolderId.isEmpty())
        return DiscardStep::Later; // whatever is said of it, where it is is not known
    if (seen->parentFolderId != drafts.value)
        return DiscardStep::Gone;
    // No draft any more, and still there: somebody has sent it, and it is on its way.
    const bool isSame = seen->isDraft && !seen->changeKey.isEmpty() && seen->changeKey == discard.changeKey;
    return isSame ? DiscardStep::Move : DiscardStep::Changed;
}

DiscardStep stepAfterMove(const Result<MailSummary> &moved)
{
    if (moved)
        return DiscardStep::Gone;
    return isRefusal(moved.error()) ? DiscardStep::Refused : DiscardStep::Later;
}

} // namespace Sendoff
