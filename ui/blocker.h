// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"
#include "store/mailquery.h"

#include <QString>

namespace Sendoff {

/// Why a draft cannot be sent at all (spec 11, checks marked x).
struct Blocker
{
    enum class Kind {
        None,
        NoRecipients,
        BadAddress, ///< `address` is not one that mail can be sent to
        OnItsWay, ///< decided before: it goes by itself, or its outcome is being looked up
        NotSure, ///< may have been sent before: the person has to answer that first
    };

    Kind kind = Kind::None;
    QString address; ///< the first incomplete one; a name where there is no address at all

    bool operator==(const Blocker &) const = default;
    explicit operator bool() const { return kind != Kind::None; }
};

/// The first thing that keeps this draft from being sent. Pure.
Blocker blockerOf(const MailSummary &draft);
/// As above, and what an earlier decision to send it forbids, which comes first. Pure.
Blocker blockerOf(const MailRow &row);
/// Whether an earlier decision to send it is what stands in the way.
bool isUndecided(const Blocker &blocker);
/// In words, without a full stop; empty for None.
QString wordsFor(const Blocker &blocker);

} // namespace Sendoff
