// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "mail/deliveryreport.h"
#include "mail/message.h"
#include "mail/sendstate.h"
#include "mail/version.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace Sendoff {

/// What was seen of a message last, when it was looked for. Stored as a number: never renumber, only append.
enum class Seen {
    Nothing = 0, ///< not looked for since the last POST; or found before this was kept
    InSentItems = 1,
    OnItsWay = 2, ///< in Drafts, but no longer a draft: submitted; no copy was seen
    InAnotherFolder = 3, ///< no longer a draft, and not in Sent Items
    SameDraft = 4, ///< still a draft, as it was posted
    OtherDraft = 5, ///< still a draft, but changed since, or moved away
    Nowhere = 6,
};

/// One draft's way through the outbox, as it is on disk. Values; the outbox alone changes them.
struct SendJob
{
    JobId id;
    MailboxId mailbox;
    MessageId message;
    qint64 batch = 0; ///< jobs of one decision of the person share a number; undo takes back a whole batch
    SendState state = SendState::Countdown;
    Version approved; ///< what the person saw when pressing Send

    // What is shown of it, also when the draft is gone from the store.
    QString subject;
    QList<Recipient> recipients; ///< To, then Cc, then Bcc
    Kind kind = Kind::New;
    QString internetMessageId; ///< of the draft at the time of the decision; evidence for looking it up

    QDateTime created; ///< when the person pressed Send, UTC
    QDateTime sendAt; ///< the service is to hold it until then, UTC; invalid: it goes at once
    /// Recalling: what is to follow. A time: it is sent again, to go then; an invalid one: it is sent again,
    /// to go at once; nothing: it is a plain draft.
    std::optional<QDateTime> again;
    QDateTime due; ///< not to be looked at before this, UTC
    QByteArray attemptId; ///< client-request-id of the last POST; empty before the first
    int attempts = 0; ///< POSTs so far
    QDateTime posted; ///< when the last POST was started, UTC
    QDateTime accepted; ///< when 2xx came, UTC
    QDateTime found; ///< when its copy was seen, UTC
    MessageId copy; ///< the item in Sent Items; may differ from `message` (contract 4)
    std::optional<Error> error; ///< why it waits, was refused or is unknown; facts of the last trouble
    /// The person stopped the rest while it was posted or unknown: if it did not go, it is a draft.
    bool stopped = false;
    int looks = 0; ///< reconcile: how often it has been seen as an unchanged draft
    Seen seen = Seen::Nothing; ///< why it is Sent or NotSure
    /// The newest report that it was not delivered. Read from the store; written by Store::putReports() only.
    std::optional<DeliveryReport> report = {};

    bool operator==(const SendJob &) const = default;
};

/// What the person decided to send: a draft in the version seen.
struct Approval
{
    MailSummary draft;
    Version version;
    QDateTime sendAt = {}; ///< UTC, whole seconds; the service holds it until then. Invalid: at once
};

} // namespace Sendoff
