// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace Sendoff {

/// The claims of a challenge in a WWW-Authenticate header's value (several challenges may be in it, joined by
/// commas; parameters in any order; base64 or base64url, padded or not), as JSON; nothing when there is no
/// challenge with error="insufficient_claims", or it cannot be read, or it is above 16 KiB (contract 15).
std::optional<QByteArray> challengedClaims(const QByteArray &header);
/// The `claims` parameter: that the program heeds challenges ("cp1"), merged with those of a challenge (may
/// be empty).
QByteArray claimsParameter(const QByteArray &challenged);

} // namespace Sendoff
