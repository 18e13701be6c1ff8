// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowcollector.h"

#include "reader/attachmentbar.h"
#include "sendsummary.h"
#include "store/store.h"
#include "turns.h"

#include <algorithm>
#include <memory>

namespace Sendoff {

namespace {

constexpr qsizetype rowsPerTurn = 250;
constexpr qsizetype textsPerTurn = 25;

} // namespace

void collectRows(const Store &store, const MailboxId &mailbox, const QList<MessageId> &ids, QObject *context,
                 std::function<void(QList<MailRow>)> done)
{
    const auto rows = std::make_shared<QList<MailRow>>();
    inTurns(
        ids.size(), rowsPerTurn, context,
        [&store, mailbox, ids, rows](qsizetype i) {
            if (auto row = store.message(mailbox, ids.at(i)))
                rows->append(std::move(*row));
        },
        [rows, done = std::move(done)] { done(std::move(*rows)); });
}

void collectAttachments(const Store &store, const MailboxId &mailbox, const QList<MailRow> &rows,
                        QObject *context, std::function<void(AttachmentSum)> done)
{
    QList<MessageId> ids;
    for (const MailRow &row : rows) {
        if (row.summary.hasAttachments)
            ids.append(row.summary.id);
    }
    const auto sum = std::make_shared<AttachmentSum>();
    sum->messages = int(ids.size());
    inTurns(
        ids.size(), textsPerTurn, context,
        [&store, mailbox, ids, sum](qsizetype i) {
            const auto message = store.fullMessage(mailbox, ids.at(i));
            if (!message) {
                sum->known = false;
                return;
            }
            for (const Attachment &attachment : attachmentsBesideText(*message)) {
                ++sum->attachments;
                sum->bytes += attachment.size;
            }
        },
        [sum, done = std::move(done)] { done(*sum); });
}

} // namespace Sendoff
