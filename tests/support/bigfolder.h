// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/builders.h"

#include <QList>

namespace Sendoff {

/// So many messages that a search among them is not listed at once.
inline constexpr int bigFolderSize = 2100;

/// A folder of them, "1" the oldest: "draft N", every seventh "seventh draft N".
inline QList<MailSummary> bigFolder(Folder folder, const MailboxId &mailbox = testMailbox())
{
    QList<MailSummary> messages;
    messages.reserve(bigFolderSize);
    for (int number = 1; number <= bigFolderSize; ++number) {
        MailSummary message = aDraft(QByteArray::number(number).constData()).at(number);
        message.mailbox = mailbox;
        message.folder = folder;
        message.subject
            = (number % 7 == 0 ? QStringLiteral("seventh draft %1") : QStringLiteral("draft %1")).arg(number);
        messages.append(message);
    }
    return messages;
}

} // namespace Sendoff
