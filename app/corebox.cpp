// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "corebox.h"

#include "milestones.h"

#include <QPointer>

namespace Sendoff {

namespace {

void joinServices(CoreBox &box)
{
    Outbox *outbox = box.outbox.get();
    Refresher *refresher = box.refresher.get();
    refresher->setIdentity(*box.identity);
    box.bodies->setIdentity(*box.identity);
    box.prefetch->setIdentity(*box.identity);
    box.serverSearch->setIdentity(*box.identity);
    QObject::connect(outbox, &Outbox::accepted, refresher, [refresher] { refresher->expectCopy(); });
    QObject::connect(outbox, &Outbox::becameUnknown, refresher, [refresher] { refresher->expectCopy(); });
    QObject::connect(refresher, &Refresher::sentItemsRead, outbox, &Outbox::lookForCopies);
    QObject::connect(refresher, &Refresher::sentItemsRead, box.reports.get(), &DeliveryReports::look);
    // The refresher is older than the outbox and goes after it: it must not ask one that has gone.
    refresher->setExpected([guard = QPointer<Outbox>(outbox)] { return guard && guard->expectsCopies(); });
}

} // namespace

void CoreBox::setUndoTime(std::chrono::seconds time)
{
    outbox->setUndoTime(time);
    discards->setUndoTime(time);
}

CoreBox CoreBox::make(const Mailbox &mailbox, const CoreSeat &seat, Store &store,
                      const Environment &environment, Trace &trace)
{
    Client &client = *seat.client;
    CoreBox box;
    box.mailbox = mailbox;
    box.account = seat.account;
    box.kind = seat.kind;
    box.client = &client;
    box.session = seat.session;
    box.identity = std::make_unique<MailboxIdentity>(client, store, mailbox);
    if (const QString known = box.identity->storedAddress(); !known.isEmpty())
        box.mailbox.address = known;
    box.refresher = std::make_unique<Refresher>(client, store, environment.clock, mailbox);
    box.refresher->setOnBattery(environment.isOnBattery);
    box.bodies = std::make_unique<Bodies>(client, store, mailbox);
    box.prefetch = std::make_unique<Prefetch>(client, store, environment.clock, mailbox);
    box.serverSearch = std::make_unique<ServerSearch>(client, store, mailbox);
    box.outbox = std::make_unique<Outbox>(Outbox::Parts{.client = client,
                                                        .store = store,
                                                        .clock = environment.clock,
                                                        .entropy = environment.entropy,
                                                        .mailbox = mailbox});
    box.reports = std::make_unique<DeliveryReports>(client, store, environment.clock, mailbox);
    box.discards = std::make_unique<Discards>(
        Discards::Parts{.client = client, .store = store, .clock = environment.clock, .mailbox = mailbox});
    joinServices(box);
    traceMailbox(trace, *box.refresher, *box.outbox, *box.discards);
    return box;
}

} // namespace Sendoff
