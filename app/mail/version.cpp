// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/version.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

// Every part is written with its length, so that no two different messages can give the same bytes.
void addText(QCryptographicHash &hash, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    hash.addData(QByteArray::number(bytes.size()) + ':');
    hash.addData(bytes);
}

void addRecipients(QCryptographicHash &hash, const QList<Recipient> &recipients)
{
    hash.addData(QByteArray::number(recipients.size()) + ';');
    for (const Recipient &r : recipients) {
        addText(hash, r.name);
        addText(hash, r.address.toLower());
    }
}

} // namespace

bool mayHaveAttachments(const FullMessage &message)
{
    return message.summary.hasAttachments
        || (message.body.type == BodyType::Html
            && message.body.content.contains("cid:"_L1, Qt::CaseInsensitive));
}

QByteArray contentHash(const FullMessage &message)
{
    const MailSummary &s = message.summary;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addRecipients(hash, s.to);
    addRecipients(hash, s.cc);
    addRecipients(hash, s.bcc);
    addRecipients(hash, {s.from});
    addText(hash, s.subject);
    hash.addData(QByteArray::number(int(s.importance)) + (message.body.type == BodyType::Html ? 'h' : 't'));
    addText(hash, message.body.content);
    // The service gives attachments in no particular order.
    QList<Attachment> attachments = message.attachments;
    std::sort(attachments.begin(), attachments.end(), [](const Attachment &a, const Attachment &b) {
        return std::tie(a.name, a.size, a.id.value) < std::tie(b.name, b.size, b.id.value);
    });
    for (const Attachment &a : std::as_const(attachments)) {
        addText(hash, a.name);
        addText(hash, a.contentId);
        hash.addData(QByteArray::number(a.size) + (a.isInline ? 'i' : 'a'));
    }
    return hash.result();
}

Version versionOf(const FullMessage &message)
{
    return {.changeKey = message.summary.changeKey, .contentHash = contentHash(message)};
}

bool isSameContent(const Version &approved, const Version &now)
{
    if (!approved.contentHash.isEmpty() && !now.contentHash.isEmpty())
        return approved.contentHash == now.contentHash;
    return !approved.changeKey.isEmpty() && approved.changeKey == now.changeKey;
}

} // namespace Sendoff
