// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/idle.h"
#include "core_p.h"
#include "graph/folders.h"
#include "profile.h"

#include <algorithm>
#include <utility>

// Which accounts and mailboxes are open.

namespace Sendoff {

namespace {

/// Moved to the end first: assigned over, a part's members would go in the order they were made.
template <typename Part, typename Which> void dropParts(std::vector<Part> &parts, Which which)
{
    const auto kept = std::stable_partition(parts.begin(), parts.end(),
                                            [&which](const Part &part) { return !which(part); });
    const auto count = std::distance(parts.begin(), kept);
    while (std::ssize(parts) > count)
        parts.pop_back();
}

} // namespace

Result<Done> Core::connectTo(Connection connection)
{
    const auto isSame = [&connection](const CoreSeat &seat) { return seat.account == connection.account; };
    if (!d->isOpen || connection.mailboxes.isEmpty() || !connection.tokens
        || std::any_of(d->seats.cbegin(), d->seats.cend(), isSame))
        return notReady();
    d->practice = connection.practice;
    const QList<Mailbox> mailboxes = connection.mailboxes;
    d->seats.push_back(CoreSeat::make(std::move(connection), d->environment, d->httpLog));
    d->watchForSleep();
    const AccountId account = d->seats.back().account;
    Result<Done> added = d->addBoxes(d->seats.back(), mailboxes);
    if (!added)
        closeAccount(account); // half of it would wait for ever
    return added;
}

Result<Done> Core::addMailbox(const AccountId &account, const Mailbox &mailbox)
{
    const CoreSeat *const seat = d->seatOf(account);
    return seat ? d->addBoxes(*seat, {mailbox}) : notReady();
}

void Core::tryMailbox(const AccountId &account, const Mailbox &mailbox, QObject *context,
                      std::function<void(Result<Done>)> call)
{
    const CoreSeat *const seat = d->seatOf(account);
    if (!seat) {
        QMetaObject::invokeMethod(
            context, [call = std::move(call)] { call(notReady()); }, Qt::QueuedConnection);
        return;
    }
    Request<Graph::FolderInfo> request = Graph::getFolder(mailbox, Folder::Drafts);
    request.data.asksWhose = true; // nobody has to know first whose it is
    seat->client->send<Graph::FolderInfo>(request, context,
                                          [call = std::move(call)](const Result<Graph::FolderInfo> &folder) {
                                              call(folder ? Result<Done>(Done()) : folder.error());
                                          });
}

void Core::closeMailbox(const MailboxId &mailbox)
{
    dropParts(d->boxes, [&mailbox](const CoreBox &box) { return box.mailbox.id == mailbox; });
}

void Core::closeAccount(const AccountId &account)
{
    dropParts(d->boxes, [&account](const CoreBox &box) { return box.account == account; });
    dropParts(d->seats, [&account](const CoreSeat &seat) { return seat.account == account; });
}

Result<Done> Core::Private::addBoxes(const CoreSeat &seat, const QList<Mailbox> &mailboxes)
{
    QList<MailboxId> added;
    for (const Mailbox &mailbox : mailboxes) {
        // Named twice, it would have two outboxes, which would send each job twice.
        if (!find(mailbox.id)) {
            addBox(mailbox, seat);
            added.append(mailbox.id);
        }
    }
    applySettings(QString());
    // First all jobs that are on disk: what was posting must be known before anything new is decided.
    for (const MailboxId &id : std::as_const(added)) {
        Result<Done> started = find(id)->outbox->start();
        if (started)
            started = find(id)->discards->start();
        if (!started) {
            for (const MailboxId &each : std::as_const(added))
                q.closeMailbox(each);
            return started;
        }
    }
    // What is on disk is shown before the first request is made.
    whenIdle(&q, [this, added] { firstRequests(added); });
    return Done{};
}

const CoreSeat *Core::Private::seatOf(const AccountId &account) const
{
    const auto seat = std::find_if(seats.cbegin(), seats.cend(),
                                   [&account](const CoreSeat &each) { return each.account == account; });
    return seat == seats.cend() ? nullptr : &*seat;
}

CoreBox *Core::Private::find(const MailboxId &id)
{
    const auto box = std::find_if(boxes.begin(), boxes.end(),
                                  [&id](const CoreBox &each) { return each.mailbox.id == id; });
    return box == boxes.end() ? nullptr : &*box;
}

void Core::refresh()
{
    for (const CoreSeat &seat : d->seats)
        seat.client->tryNow();
    for (const CoreBox &box : d->boxes)
        box.refresher->refresh();
}

void Core::Private::watchForSleep()
{
    if (environment.sleepCheck <= std::chrono::milliseconds(0) || wakeUps)
        return;
    wakeUps = std::make_unique<WakeUps>(environment.clock, environment.sleepCheck);
    QObject::connect(wakeUps.get(), &WakeUps::wokeUp, &q, [this] {
        for (const CoreSeat &seat : seats)
            seat.client->hurry();
    });
}

void Core::Private::firstRequests(const QList<MailboxId> &mailboxes)
{
    for (const MailboxId &id : mailboxes) {
        CoreBox *const box = find(id);
        if (!box)
            continue; // closed meanwhile
        if (box->session && box->session->state() == SessionState::NotStarted)
            box->session->start();
        box->refresher->refresh();
        if (box->outbox->expectsCopies())
            box->refresher->expectCopy();
    }
}

void Core::Private::addBox(const Mailbox &mailbox, const CoreSeat &seat)
{
    CoreBox box = CoreBox::make(mailbox, seat, *store, environment, trace);
    QObject::connect(
        box.identity.get(), &MailboxIdentity::named, &q,
        [this, id = mailbox.id](const QString &name, const QString &address) { setName(id, name, address); });
    box.refresher->setAttention(attention);
    boxes.push_back(std::move(box));
}

void Core::Private::setName(const MailboxId &id, const QString &name, const QString &address)
{
    CoreBox *const box = find(id);
    if (!box)
        return;
    if (!address.isEmpty())
        box->mailbox.address = address;
    box->mailbox.displayName = name;
    Q_EMIT q.mailboxesChanged();
}

} // namespace Sendoff
