// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/pkce.h"

#include "base/entropy.h"

#include <QCryptographicHash>

namespace Sendoff {

namespace {

constexpr QByteArray::Base64Options unpadded = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// 32 bytes, as RFC 7636, 7.1 wants them.
QByteArray unguessable(Entropy &entropy)
{
    return entropy.bytes(32).toBase64(unpadded);
}

} // namespace

Pkce makePkce(Entropy &entropy)
{
    const QByteArray verifier = unguessable(entropy);
    return {.verifier = verifier, .challenge = challengeOf(verifier)};
}

QByteArray challengeOf(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(unpadded);
}

QByteArray makeState(Entropy &entropy)
{
    return unguessable(entropy);
}

} // namespace Sendoff
