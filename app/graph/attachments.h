// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/mailbox.h"
#include "mail/message.h"
#include "net/request.h"

#include <QByteArray>
#include <QList>

namespace Sendoff::Graph {

/// What becomes of a list with an entry that cannot be read, or that goes on elsewhere.
enum class Incomplete {
    Taken, ///< what is there
    Refused, ///< Error Protocol, code "incompleteAttachments"
};

/// A message's attachments without their bytes.
Request<QList<Attachment>> listAttachments(const Mailbox &mailbox, const MessageId &message,
                                           Incomplete how = Incomplete::Refused);
/// The raw bytes of a file attachment; an item attachment comes as MIME (contract 6).
Request<QByteArray> attachmentContent(const Mailbox &mailbox, const MessageId &message,
                                      const AttachmentId &attachment);

} // namespace Sendoff::Graph
