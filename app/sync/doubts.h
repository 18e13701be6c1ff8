// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/batch.h"
#include "mail/mailbox.h"
#include "mail/message.h"
#include "net/call.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace Sendoff {

class Client;
class Clock;

/// Asks the service about messages of which a list said something that cannot be believed: that one is gone
/// (contract 8, the trap of immutable ids), half of what it is, or what it was before. Twenty at a time; only
/// ever looks.
class Doubts : public QObject
{
public:
    struct Settled
    {
        QList<MailSummary> here; ///< it is in the folder
        QList<MessageId> gone; ///< it is not: elsewhere, or nowhere
        QList<MessageId> unanswered; ///< nobody can say; what is stored stays as it is
        std::optional<Error> failure = {}; ///< the service cannot be asked now about the rest
    };
    using Call = std::function<void(const Settled &)>;

    /// `aloneUntil` outlives it, from one round to the next.
    Doubts(Client &client, const Clock &clock, Mailbox mailbox, Folder folder,
           std::chrono::milliseconds &aloneUntil, QObject *parent = nullptr);

    /// `folderId`: what the folder's messages name as their parent; empty: not known. Where the parent is not
    /// told, a draft is taken to be in Drafts, and what was sent in Sent Items; nothing in the Inbox. Calls
    /// back from the event loop, unless it is cancelled. One at a time.
    void settle(const QList<MessageId> &ids, const QString &folderId, Call call);
    void cancel();

private:
    struct Looks;
    void askNext();
    void pauseBatches();
    void askAlone();
    Request<Looks> lookAtAll(const QList<MessageId> &ids) const;
    void take(const Looks &looks);
    void judge(const MessageId &id, const Result<MailSummary> &seen);
    void end(int number);

    Client &m_client;
    const Clock &m_clock;
    const Mailbox m_mailbox;
    const Folder m_folder;
    std::chrono::milliseconds &m_aloneUntil; ///< monotonic; see Graph::pauseOfBatches

    QList<MessageId> m_waiting;
    QList<MessageId> m_asked;
    QString m_folderId;
    Settled m_settled;
    int m_number = 0; ///< of settle() and cancel()
    Call m_call;
    Sendoff::Call m_request;
};

} // namespace Sendoff
