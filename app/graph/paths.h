// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/mailbox.h"
#include "mail/message.h"
#include "net/request.h"

#include <QString>

// Private to graph/: what all Graph requests have in common.

namespace Sendoff::Graph {

/// An id as one segment of a path (contract 4: ids hold '/', '+' and '=').
QString escaped(const QString &id);
/// The well-known name of a folder (contract 2); the same in all languages.
QLatin1String wellKnownName(Folder folder);
/// "{mailbox}/messages/{id}"
QString messagePath(const Mailbox &mailbox, const MessageId &id);
/// A GET that asks for immutable ids.
RequestData getting(const Mailbox &mailbox, const QString &path);
/// A GET of a whole URL that the service gave; it repeats no headers by itself (contract 8).
RequestData gettingUrl(const Mailbox &mailbox, const QUrl &url);
/// The header that asks for immutable ids in this one answer (contract 4).
Header immutableIds();
/// An answer that was understood as JSON but lacks what matters.
Error incomplete(const QString &code);

} // namespace Sendoff::Graph
