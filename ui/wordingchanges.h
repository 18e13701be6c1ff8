// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"
#include "store/jobfacts.h"

#include <QCoreApplication>

namespace Sendoff {

/// Says what changed in a draft since it was approved.
class WordingChanges
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::WordingChanges)

public:
    /// One sentence for each change; `hasText`: `now` has its text and attachments too. Empty: nothing of
    /// what is known differs.
    static QStringList since(const ApprovedCopy &approved, const FullMessage &now, bool hasText);

private:
    static void people(const QString &field, const QList<Recipient> &before, const QList<Recipient> &after,
                       QStringList *lines);
    static void files(const QList<Attachment> &before, const QList<Attachment> &after, QStringList *lines);
};

} // namespace Sendoff
