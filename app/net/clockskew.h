// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/request.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace Sendoff {

/// How far the wall clock of this computer is from the service's, by the Date of its answers. A few minutes
/// are nothing, and neither is one answer alone.
class ClockSkew
{
public:
    /// An answer to what was asked at `asked`, and was there at `answered`, by our wall clock. Returns
    /// whether value() has changed.
    bool add(const Response &answer, const QDateTime &asked, const QDateTime &answered);
    /// What our clock lacks to show the service's time: more than 0 when it is behind. Nothing: they agree,
    /// or it is not known.
    std::optional<std::chrono::seconds> value() const { return m_value; }

private:
    std::optional<std::chrono::seconds> m_last; ///< what the last answer said, if that was too much
    std::optional<std::chrono::seconds> m_value;
};

} // namespace Sendoff
