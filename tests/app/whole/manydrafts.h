// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"
#include "support/wholefixture.h"

#include <algorithm>

namespace Sendoff {

/// The first drafts that can be sent, at most so many.
inline QList<MailSummary> sendable(WholeFixture &whole, int count)
{
    QList<MailSummary> list = whole.drafts();
    list.removeIf([](const MailSummary &draft) {
        const QList<Recipient> all = draft.to + draft.cc + draft.bcc;
        return all.isEmpty() || !std::all_of(all.cbegin(), all.cend(), [](const Recipient &r) {
                   return isCompleteAddress(r.address);
               });
    });
    return list.first(std::min<qsizetype>(list.size(), count));
}

/// How many jobs are in a state, on disk.
inline int inState(WholeFixture &whole, SendState state)
{
    return int(whole.core().store().jobs({state}).size());
}

} // namespace Sendoff
