// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"

#include <QByteArray>
#include <QString>

namespace Sendoff {

/// What a service tells about a draft's origin; every field may be missing (contract 5.1).
struct KindEvidence
{
    QByteArray conversationIndex; ///< decoded; 22 bytes at a root, 5 more for each level
    QString inReplyTo; ///< extended property String 0x1042
    QString subject;
    int recipientCount = 0; ///< To and Cc together
};

/// The draft's kind from the evidence, strongest first. A guess, for show only: it never changes what is
/// sent.
Kind kindFrom(const KindEvidence &evidence);

} // namespace Sendoff
