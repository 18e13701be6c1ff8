// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "mail/recipient.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace Sendoff {

/// The folders that Sendoff mirrors; named by Graph's well-known names (contract 2). Of the Inbox it keeps
/// what tells one message from another, and lists nothing.
enum class Folder { Drafts, SentItems, Inbox };

/// What a draft answers (contract 5.1). `Answer` is a reply or a forward, which of them is not known.
enum class Kind { New, Reply, ReplyAll, Forward, Answer };

enum class Importance { Low, Normal, High };

/// A message without its text: what a list shows and what a decision needs. All fields but the ids may be
/// empty.
struct MailSummary
{
    MailboxId mailbox;
    MessageId id;
    Folder folder = Folder::Drafts;
    QString changeKey;
    QString subject;
    QString preview; ///< the first characters of the text, one paragraph
    QList<Recipient> to;
    QList<Recipient> cc;
    QList<Recipient> bcc;
    Recipient from;
    QDateTime modified; ///< UTC; invalid when the service did not say
    QDateTime sent; ///< UTC; set on drafts too, where it proves nothing (contract 5)
    Kind kind = Kind::New;
    Importance importance = Importance::Normal;
    bool isDraft = true;
    bool hasAttachments = false;
    QString internetMessageId;
    QString conversationId;
    QString parentFolderId;
    QString webLink;
    /// Its deferred send time, UTC; only where the request asked for it (never from a list or the store).
    QDateTime deferredUntil = {};
    QDateTime received = {}; ///< UTC; of messages in the Inbox only
    bool isAutomatic = false; ///< of messages in the Inbox only: no person wrote it, by its class

    bool operator==(const MailSummary &) const = default;
    int recipientCount() const { return int(to.size() + cc.size() + bcc.size()); }
};

enum class BodyType { Text, Html };

struct Body
{
    BodyType type = BodyType::Text;
    QString content;

    bool operator==(const Body &) const = default;
};

enum class AttachmentType { File, Item, Reference };

/// What is known of an attachment without its bytes.
struct Attachment
{
    AttachmentId id;
    AttachmentType type = AttachmentType::File;
    QString name;
    QString contentType; ///< may be empty
    QString contentId; ///< without angle brackets; what `cid:` in the text refers to; may be empty
    qint64 size = 0; ///< bytes, as the service counts them (contract 6)
    bool isInline = false;
    QDateTime modified = {}; ///< UTC; invalid when the service did not say

    bool operator==(const Attachment &) const = default;
};

/// A whole message: summary, text and the list of attachments.
struct FullMessage
{
    MailSummary summary;
    Body body;
    QList<Attachment> attachments;
    Recipient sender; ///< who really submits; empty on most drafts
    QList<Recipient> replyTo = {}; ///< where answers go; empty: to `from`
    bool readReceipt = false; ///< asks to be told when it is read
    bool deliveryReceipt = false; ///< asks to be told when it is delivered

    bool operator==(const FullMessage &) const = default;
};

} // namespace Sendoff
