// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/messagereads.h"
#include "store/store.h"
#include "store/store_p.h"
#include "store/textrows.h"

// Reading the texts of messages.

namespace Sendoff {

bool Store::hasText(const MailboxId &mailbox, const MessageId &id) const
{
    return readHasText(*d->reader, mailbox, id);
}

qint64 Store::textLength(const MailboxId &mailbox, const MessageId &id) const
{
    return readTextLength(*d->reader, mailbox, id);
}

QList<InlinePicture> Store::inlinePictures(const MailboxId &mailbox, const MessageId &id) const
{
    return readInlinePictures(*d->reader, mailbox, id);
}

std::optional<FullMessage> Store::fullMessage(const MailboxId &mailbox, const MessageId &id) const
{
    const std::optional<MailRow> row = message(mailbox, id);
    return row ? readFullMessage(*d->reader, row->row, row->summary) : std::nullopt;
}

std::optional<FullMessage> Store::earlierText(const MailboxId &mailbox, const MessageId &id) const
{
    const std::optional<MailRow> row = message(mailbox, id);
    std::optional<FullMessage> last = row ? readLastText(*d->reader, row->row, row->summary) : std::nullopt;
    return last && last->summary.changeKey != row->summary.changeKey ? last : std::nullopt;
}

} // namespace Sendoff
