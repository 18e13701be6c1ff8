// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/deliveryreport.h"
#include "mail/mailbox.h"
#include "net/request.h"

#include <QList>
#include <QUrl>

namespace Sendoff::Graph {

/// A non-delivery report in the Inbox, and what it says about the message that it is about.
struct FoundReport
{
    DeliveryReport report;
    QString conversationId; ///< may be empty
    QString inReplyTo; ///< the message's internetMessageId; may be empty
};

struct ReportPage
{
    QList<FoundReport> reports; ///< newest first
    QUrl next; ///< invalid on the last page
};

/// The non-delivery reports that came to the Inbox at `since` or later. They are told by their class,
/// PidTagMessageClass (MS-OXOMSG 2.2.2): a subject is in the language of the service.
Request<ReportPage> listReports(const Mailbox &mailbox, const QDateTime &since);
Request<ReportPage> nextReports(const Mailbox &mailbox, const QUrl &next);

} // namespace Sendoff::Graph
