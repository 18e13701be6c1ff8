// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"

#include <QString>

namespace Sendoff {

/// Why a draft cannot be sent at all (spec 11, checks marked x).
struct Blocker
{
    enum class Kind {
        None,
        NoRecipients,
        BadAddress, ///< `address` is not one that mail can be sent to
    };

    Kind kind = Kind::None;
    QString address; ///< the first incomplete one; a name where there is no address at all

    bool operator==(const Blocker &) const = default;
    explicit operator bool() const { return kind != Kind::None; }
};

/// The first thing that keeps this draft from being sent. Pure.
Blocker blockerOf(const MailSummary &draft);
/// In words, without a full stop; empty for None.
QString wordsFor(const Blocker &blocker);

} // namespace Sendoff
