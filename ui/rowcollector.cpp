// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowcollector.h"

#include "store/store.h"

#include <QTimer>

#include <memory>

namespace Sendoff {

namespace {

constexpr int rowsPerTurn = 250;

struct Collection
{
    const Store &store;
    MailboxId mailbox;
    QList<MessageId> ids;
    std::function<void(QList<MailRow>)> done;
    QList<MailRow> rows;
    qsizetype next = 0;
};

void collectSome(const std::shared_ptr<Collection> &collection, QObject *context)
{
    const qsizetype end = std::min(collection->next + rowsPerTurn, collection->ids.size());
    for (; collection->next < end; ++collection->next) {
        if (auto row = collection->store.message(collection->mailbox, collection->ids.at(collection->next)))
            collection->rows.append(std::move(*row));
    }
    if (collection->next == collection->ids.size())
        collection->done(std::move(collection->rows));
    else
        QTimer::singleShot(0, context, [collection, context] { collectSome(collection, context); });
}

} // namespace

void collectRows(const Store &store, const MailboxId &mailbox, const QList<MessageId> &ids, QObject *context,
                 std::function<void(QList<MailRow>)> done)
{
    collectSome(std::make_shared<Collection>(Collection{store, mailbox, ids, std::move(done), {}, 0}),
                context);
}

} // namespace Sendoff
