// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/json.h"
#include "mail/kind.h"
#include "mail/message.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

// JSON <-> mail values. The only file that knows Graph's field names. Any field may be missing, null, of
// another type or huge; nothing here crashes, and what cannot be understood is left empty.

namespace Sendoff::Graph {

using Json::readObject;

/// A message's summary; nothing when the entry has no id.
std::optional<MailSummary> readSummary(const QJsonObject &json, const MailboxId &mailbox, Folder folder);
std::optional<FullMessage> readMessage(const QJsonObject &json, const MailboxId &mailbox, Folder folder);
std::optional<Attachment> readAttachment(const QJsonObject &json);

} // namespace Sendoff::Graph
