// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/refresher.h"

#include "base/clock.h"
#include "base/heap.h"
#include "net/client.h"
#include "store/store.h"
#include "sync/inboxreader.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace std::chrono_literals;

namespace {

// The answers with so many rows, read and written, take a megabyte or more for a moment.
constexpr int rowsOfABigRound = 200;
constexpr std::chrono::milliseconds firstLookPause = 1s;
constexpr std::chrono::milliseconds longestLookPause = 60s;

} // namespace

struct Refresher::Private
{
    Client &client;
    Store &store;
    Clock &clock;
    FolderSync drafts;
    FolderSync sentItems;
    InboxReader inbox;
    std::function<bool()> expected = {};

    std::chrono::seconds interval = 30s;
    Attention attention = Attention::Here;
    std::function<bool()> isOnBattery = {};
    bool isActive = false; ///< refresh() was called once
    std::chrono::milliseconds ended{0}; ///< the last round; see awakeOrNot()
    qint64 roundTimer = 0; ///< only the timer set last is obeyed
    bool wasReachable = true;
    int rows = 0; ///< of the round that is under way
    bool hasEnded = false; ///< one round has
    std::function<void()> memoryFree = &Heap::giveBack;

    bool isLooking = false; ///< a peek is under way
    bool looksAgain = false; ///< a timer for the next peek runs
    qint64 lookTimer = 0;
    std::chrono::milliseconds nextLook{0}; ///< monotonic
    std::chrono::milliseconds lookPause = firstLookPause;

    /// A clock that goes on while the machine is asleep: a list grows old all the same.
    std::chrono::milliseconds awakeOrNot() const { return clock.monotonic() + clock.asleep(); }
    void lookIn(std::chrono::milliseconds pause, Refresher *refresher);
};

Refresher::Refresher(Client &client, Store &store, Clock &clock, const Mailbox &mailbox, QObject *parent)
    : QObject(parent)
    , d(new Private{.client = client,
                    .store = store,
                    .clock = clock,
                    .drafts = FolderSync(client, store, clock, mailbox, Folder::Drafts),
                    .sentItems = FolderSync(client, store, clock, mailbox, Folder::SentItems),
                    .inbox = InboxReader(client, store, clock, mailbox)})
{
    watch(d->drafts);
    watch(d->sentItems);
    connect(&d->sentItems, &FolderSync::firstPage, this, &Refresher::sentItemsRead);
    connect(&d->sentItems, &FolderSync::finished, this, &Refresher::sentItemsRead);
    connect(&d->inbox, &InboxReader::ended, this, &Refresher::releaseMemory);
    connect(&d->sentItems, &FolderSync::peeked, this, &Refresher::lookAgain);
    connect(&client.gate(), &Gate::changed, this, &Refresher::gateChanged);
    connect(&client, &Client::hurried, this, [this] {
        if (d->isActive)
            refresh();
    });
}

Refresher::~Refresher() = default;

void Refresher::watch(FolderSync &folder)
{
    connect(&folder, &FolderSync::started, this, &Refresher::changed);
    connect(&folder, &FolderSync::finished, this, [this](const SyncSummary &summary) {
        d->rows += summary.rows;
        roundEnded();
    });
    connect(&folder, &FolderSync::failed, this, &Refresher::roundEnded);
}

void Refresher::setIdentity(MailboxIdentity &identity)
{
    d->drafts.setIdentity(identity);
    d->sentItems.setIdentity(identity);
    d->inbox.setIdentity(identity);
}

FolderSync &Refresher::folder(Folder folder)
{
    return folder == Folder::Drafts ? d->drafts : d->sentItems;
}

bool Refresher::isRunning() const
{
    return d->drafts.isRunning() || d->sentItems.isRunning();
}

bool Refresher::isReadingInbox() const
{
    return d->inbox.isRunning();
}

void Refresher::refresh()
{
    d->isActive = true;
    d->drafts.start();
    d->sentItems.start();
}

void Refresher::setSentDays(int days)
{
    d->sentItems.setDays(days);
}

void Refresher::setInboxDays(int days)
{
    d->inbox.setDays(days);
}

void Refresher::setInterval(std::chrono::seconds interval)
{
    d->interval = interval;
}

void Refresher::setAttention(Attention attention)
{
    if (std::exchange(d->attention, attention) != attention)
        schedule();
}

Attention Refresher::attention() const
{
    return d->attention;
}

void Refresher::setOnBattery(std::function<bool()> isOnBattery)
{
    d->isOnBattery = std::move(isOnBattery);
}

void Refresher::setMemoryFree(std::function<void()> memoryFree)
{
    d->memoryFree = std::move(memoryFree);
}

void Refresher::roundEnded()
{
    Q_EMIT changed();
    if (!d->isActive || isRunning())
        return;
    d->ended = d->awakeOrNot();
    releaseMemory(std::exchange(d->rows, 0));
    d->store.keepLimits();
    schedule();
    if (!d->drafts.lastError())
        d->inbox.read();
}

void Refresher::releaseMemory(int rows)
{
    // The answers of a big mailbox, and the pages they were written to, took many times what is needed now;
    // so did the start. After a small round the trimming alone would be felt, at the next key.
    const bool isFirst = !std::exchange(d->hasEnded, true);
    if (rows >= rowsOfABigRound || isFirst)
        d->store.releaseMemory(this, d->memoryFree);
}

void Refresher::schedule()
{
    if (!d->isActive || isRunning())
        return; // the end of the round comes back here
    const auto pause = pauseBefore({.interval = d->interval,
                                    .attention = d->attention,
                                    .isOnBattery = d->isOnBattery && d->isOnBattery(),
                                    .lastRound = std::max(d->drafts.lastWork(), d->sentItems.lastWork())});
    const auto rest = std::max(pause - (d->awakeOrNot() - d->ended), std::chrono::milliseconds(0));
    d->clock.after(rest, this, [this, timer = ++d->roundTimer] {
        if (timer == d->roundTimer)
            refresh();
    });
}

void Refresher::gateChanged()
{
    const Gate &gate = d->client.gate();
    const bool isReachable = !gate.isOffline() && !gate.waitsFor(WaitReason::SignIn);
    if (isReachable && !d->wasReachable && d->isActive)
        refresh();
    d->wasReachable = isReachable;
}

void Refresher::setExpected(std::function<bool()> expected)
{
    d->expected = std::move(expected);
}

void Refresher::expectCopy()
{
    d->lookPause = firstLookPause;
    if (d->isLooking) // it may miss this copy; another look follows
        return;
    if (!d->looksAgain) {
        look();
    } else if (d->nextLook > d->clock.monotonic() + firstLookPause) {
        d->lookIn(firstLookPause, this);
    }
}

void Refresher::look()
{
    d->looksAgain = false;
    d->isLooking = true;
    d->sentItems.peek();
}

void Refresher::lookAgain()
{
    d->isLooking = false;
    Q_EMIT sentItemsRead();
    if (!d->expected || !d->expected())
        return;
    d->lookIn(d->lookPause, this);
    d->lookPause = std::min(d->lookPause * 2, longestLookPause);
}

void Refresher::Private::lookIn(std::chrono::milliseconds pause, Refresher *refresher)
{
    looksAgain = true;
    nextLook = clock.monotonic() + pause;
    clock.after(pause, refresher, [this, refresher, timer = ++lookTimer] {
        if (timer == lookTimer)
            refresher->look();
    });
}

} // namespace Sendoff

#include "moc_refresher.cpp"
