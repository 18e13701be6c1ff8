// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/mailquery.h"

#include <QList>

#include <functional>

class QObject;

namespace Sendoff {

class Store;
struct AttachmentSum;

/// Reads the rows of many messages without holding up the window: the first few hundred at once, the rest in
/// turns of the event loop. `done` is called once, at once when they are few, never after `context` died.
/// Messages that have gone are left out.
void collectRows(const Store &store, const MailboxId &mailbox, const QList<MessageId> &ids, QObject *context,
                 std::function<void(QList<MailRow>)> done);

/// What these messages carry besides their text, in turns as above.
void collectAttachments(const Store &store, const MailboxId &mailbox, const QList<MailRow> &rows,
                        QObject *context, std::function<void(AttachmentSum)> done);

} // namespace Sendoff
