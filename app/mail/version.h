// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"

#include <QByteArray>
#include <QString>

namespace Sendoff {

/// One state of a draft: what an approval binds to (product: version).
struct Version
{
    QString changeKey; ///< changes at every change of the item, harmless ones too (contract 4)
    QByteArray contentHash; ///< of what is sent; empty when only the summary was known

    bool operator==(const Version &) const = default;
};

/// A number of this way to reckon, then SHA-256 over what goes out: recipients, from, answers to, subject,
/// importance, receipts, text, and the attachments' ids, names, sizes and times. Not the sensitivity, which
/// the service's messages do not tell.
QByteArray contentHash(const FullMessage &message);
Version versionOf(const FullMessage &message);
/// Whether `now` is still what was approved: the same changeKey, or, where both hashes are known and reckoned
/// in the same way, the same content.
bool isSameContent(const Version &approved, const Version &now);

} // namespace Sendoff
