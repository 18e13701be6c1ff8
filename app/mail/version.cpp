// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/version.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

// Grows with each change of what the hash is made of. A job decided by an older Sendoff has a hash without
// it: the two cannot be compared.
constexpr char reckoning = 2;
constexpr qsizetype hashLength = 1 + 32;

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

QByteArray contentHash(const FullMessage &message)
{
    const MailSummary &s = message.summary;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addRecipients(hash, s.to);
    addRecipients(hash, s.cc);
    addRecipients(hash, s.bcc);
    addRecipients(hash, {s.from});
    addRecipients(hash, message.replyTo);
    hash.addData(QByteArray(message.readReceipt ? "r" : "-") + (message.deliveryReceipt ? 'd' : '-'));
    addText(hash, s.subject);
    hash.addData(QByteArray::number(int(s.importance)) + (message.body.type == BodyType::Html ? 'h' : 't'));
    addText(hash, message.body.content);
    // The service gives attachments in no particular order.
    QList<Attachment> attachments = message.attachments;
    std::sort(attachments.begin(), attachments.end(), [](const Attachment &a, const Attachment &b) {
        return std::tie(a.name, a.size, a.id.value) < std::tie(b.name, b.size, b.id.value);
    });
    for (const Attachment &a : std::as_const(attachments)) {
        addText(hash, a.id.value);
        addText(hash, a.name);
        addText(hash, a.contentId);
        hash.addData(QByteArray::number(a.size) + (a.isInline ? 'i' : 'a'));
        hash.addData(QByteArray::number(a.modified.isValid() ? a.modified.toMSecsSinceEpoch() : 0) + ';');
    }
    return reckoning + hash.result();
}

Version versionOf(const FullMessage &message)
{
    return {.changeKey = message.summary.changeKey, .contentHash = contentHash(message)};
}

bool isSameContent(const Version &approved, const Version &now)
{
    const auto isComparable
        = [](const QByteArray &hash) { return hash.size() == hashLength && hash.front() == reckoning; };
    if (isComparable(approved.contentHash) && isComparable(now.contentHash))
        return approved.contentHash == now.contentHash;
    return !approved.changeKey.isEmpty() && approved.changeKey == now.changeKey;
}

} // namespace Sendoff
