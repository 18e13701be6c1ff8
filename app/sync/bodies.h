// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/mailbox.h"
#include "mail/message.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Sendoff {

class Client;
class MailboxIdentity;
class Store;

/// Fetches texts and attachments into the store when somebody wants to see them; one request for one thing at
/// a time.
class Bodies : public QObject
{
    Q_OBJECT

public:
    Bodies(Client &client, Store &store, const Mailbox &mailbox, QObject *parent = nullptr);
    ~Bodies() override;

    /// Reads nothing before it is known whose mailbox it is.
    void setIdentity(MailboxIdentity &identity);
    /// The text from the store, or from the service (and then stored). Error NotFound: the message is gone.
    void text(const MessageId &id, QObject *context, std::function<void(Result<FullMessage>)> call);
    /// The bytes of an attachment, from the store or from the service.
    void attachment(const MessageId &message, const AttachmentId &attachment, QObject *context,
                    std::function<void(Result<QByteArray>)> call);

private:
    void readText(const MessageId &id);
    void readContent(const MessageId &message, const AttachmentId &attachment);
    void readAttachments(const MessageId &id, FullMessage message);
    void give(const MessageId &id, const Result<FullMessage> &answer);
    void forget(const MessageId &id);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
