// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/message.h"
#include "store/change.h"
#include "store/inlinepicture.h"

#include <optional>

namespace Sendoff {

class Database;

// Texts, lists of attachments, and attachments' bytes.

/// Attachments' bytes are kept up to this sum; the oldest go first.
inline constexpr qint64 keptContentBytes = 200LL * 1024 * 1024;
/// One that is bigger is not kept: it would take the place of many, sends would wait while it is written, and
/// the window while it is read.
inline constexpr qint64 mostContentBytes = 8LL * 1024 * 1024;

Result<Done> writeFullMessage(Database &database, const FullMessage &message, qint64 stamp,
                              QList<Change> &changes);
/// Body, attachments and sender of `summary`, when they are stored in its changeKey.
std::optional<FullMessage> readFullMessage(Database &database, qint64 row, const MailSummary &summary);
/// The text that was read last, with the changeKey that it belongs to, which may be an earlier one than the
/// summary's.
std::optional<FullMessage> readLastText(Database &database, qint64 row, const MailSummary &summary);

/// Whether readFullMessage() would give something.
bool readHasText(Database &database, const MailboxId &mailbox, const MessageId &message);
/// Characters of a message's text; 0: it is not stored.
qint64 readTextLength(Database &database, const MailboxId &mailbox, const MessageId &message);

/// The inline pictures of the text that is here.
QList<InlinePicture> readInlinePictures(Database &database, const MailboxId &mailbox,
                                        const MessageId &message);

Result<Done> writeContent(Database &database, const MailboxId &mailbox, const MessageId &message,
                          const AttachmentId &attachment, const QByteArray &bytes, qint64 keptBytes);
std::optional<QByteArray> readContent(Database &database, const MailboxId &mailbox, const MessageId &message,
                                      const AttachmentId &attachment);

} // namespace Sendoff
