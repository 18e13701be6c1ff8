// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Sendoff {

class Entropy;

/// Proof key for code exchange (RFC 7636), method S256.
struct Pkce
{
    QByteArray verifier; ///< 43 characters of base64url: a secret until the code is exchanged
    QByteArray challenge;
};

Pkce makePkce(Entropy &entropy);
/// The challenge of a verifier (RFC 7636, 4.2).
QByteArray challengeOf(const QByteArray &verifier);
/// 32 random bytes as base64url, for `state`.
QByteArray makeState(Entropy &entropy);

} // namespace Sendoff
