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

/// Whether a message read without its attachments can have some: the service's own mark leaves out inline
/// ones (contract 5). Who reads a whole message asks for the list only then, so that all see the same
/// version.
bool mayHaveAttachments(const FullMessage &message);
/// SHA-256 over what goes out: recipients, from, subject, importance, text, and the attachments' names and
/// sizes.
QByteArray contentHash(const FullMessage &message);
Version versionOf(const FullMessage &message);
/// Whether `now` is still what was approved: the same changeKey, or, where both hashes are known, the same
/// content.
bool isSameContent(const Version &approved, const Version &now);

} // namespace Sendoff
