// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "senders.h"
#include "store/mailquery.h"

#include <QList>
#include <QPair>
#include <QStringList>

namespace Sendoff {

/// What several messages carry besides their text.
struct AttachmentSum
{
    int messages = 0; ///< that have attachments
    bool known = true; ///< whether the lists of all of them have been read; else the rest says too little
    int attachments = 0;
    qint64 bytes = 0;
};

/// What there is to know about several drafts before they are sent together. Counts of people count each
/// address once.
struct SendSummary
{
    int messages = 0;
    int people = 0;
    int outside = 0; ///< people outside the organization
    QList<QPair<QString, int>> outsideDomains; ///< most people first
    QList<Sender> senders; ///< as whom they go out, as the drafts say
    int notViewed = 0;
    int attention = 0; ///< cannot be sent, or had trouble when they were sent before
    QList<MailRow> sendable;
    QList<MailRow> blocked; ///< they stay in Drafts
};

/// Pure. `people` and what follows from it are of all rows given.
SendSummary summaryOf(const QList<MailRow> &rows, const QStringList &ownDomains);

} // namespace Sendoff
