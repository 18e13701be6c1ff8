// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/wakeups.h"
#include "core.h"
#include "corebox.h"
#include "coreseat.h"
#include "net/httplog.h"
#include "profilelock.h"

#include <memory>
#include <vector>

// Private to core.

namespace Sendoff {

struct Core::Private
{
    Private(Core &core, Environment &given, Settings &givenSettings, Trace &givenTrace)
        : q(core)
        , environment(given)
        , settings(givenSettings)
        , trace(givenTrace)
    {
    }

    CoreBox &box(int index) { return boxes.at(static_cast<std::size_t>(index)); }
    Result<Done> addBoxes(const CoreSeat &seat, const QList<Mailbox> &mailboxes);
    void addBox(const Mailbox &mailbox, const CoreSeat &seat);
    const CoreSeat *seatOf(const AccountId &account) const;
    CoreBox *find(const MailboxId &id);
    void watchForSleep();
    void firstRequests(const QList<MailboxId> &mailboxes);
    void setName(const MailboxId &id, const QString &name, const QString &address);
    void applySettings(const QString &key);

    Core &q;
    Environment &environment;
    Settings &settings;
    Trace &trace;
    // In the order they depend on each other; they go backwards.
    std::unique_ptr<ProfileLock> lock;
    std::unique_ptr<Store> store;
    bool isOpen = false;
    HttpLog httpLog;
    std::unique_ptr<WakeUps> wakeUps;
    std::vector<CoreSeat> seats;
    std::vector<CoreBox> boxes;
    Attention attention = Attention::Here;
    bool practice = false;
};

} // namespace Sendoff
