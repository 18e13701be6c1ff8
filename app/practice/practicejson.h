// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practicemailbox.h"
#include "practice/practicequery.h"

#include <QJsonObject>

#include <optional>

namespace Sendoff::Practice {

/// Every property that $select may name.
QStringList messageKeys();
QStringList folderKeys();
QStringList attachmentKeys();

/// What Graph calls it: inline images do not count (contract 5).
bool hasAttachments(const PracticeMessage &message);

/// A message in Graph's form: the selected keys, or the default set.
QJsonObject messageObject(const PracticeMailbox &mailbox, quint32 number, const Query &query,
                          const Preferences &preferences);
/// The same of what it was or is, as `version` says.
QJsonObject versionObject(const PracticeMailbox &mailbox, quint32 number,
                          const PracticeMailbox::Version &version, const Query &query,
                          const Preferences &preferences);
QJsonObject folderObject(const PracticeMailbox &mailbox, FolderName folder, const Query &query);
QJsonObject attachmentObject(const PracticeMailbox &mailbox, quint32 number,
                             const PracticeAttachment &attachment, const Query &query);
/// The well-known name, in lower case.
QString wellKnownName(FolderName folder);
std::optional<FolderName> folderFrom(const PracticeMailbox &mailbox, const QString &idOrName);

} // namespace Sendoff::Practice
