// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/refresher.h"

#include "base/clock.h"
#include "base/heap.h"
#include "net/client.h"
#include "store/store.h"
#include "sync/inboxreader.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace Sendoff {

using namespace std::chrono_literals;

namespace {

// The answers with so many rows, read and written, take a megabyte or more for a moment.
constexpr int rowsOfABigRound = 200;
constexpr std::chrono::milliseconds firstLookPause = 1s;
constexpr std::chrono::milliseconds longestLookPause = 60s;

// Both folders are read at once when their times are that near, by a third of the pause: the fewer
// moments, the longer a battery lasts.
constexpr int nearEnough = 3;

} // namespace

/// A folder, and when its turn comes.
struct Refresher::Turn
{
    FolderSync folder;
    std::chrono::milliseconds ended{0}; ///< the last round; see awakeOrNot()
    std::chrono::milliseconds pause{0}; ///< after that
};

struct Refresher::Private
{
    Client &client;
    Store &store;
    Clock &clock;
    Turn drafts;
    Turn sentItems;
    InboxReader inbox;
    std::function<bool()> expected = {};

    std::chrono::seconds interval = 30s;
    Attention attention = Attention::Here;
    std::function<bool()> isOnBattery = {};
    bool isActive = false; ///< refresh() was called once
    qint64 roundTimer = 0; ///< only the timer set last is obeyed
    bool wasReachable = true;
    bool isInboxDue = false; ///< Drafts were read since
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
    /// Until the folder's turn comes; less than 0: it should have come.
    std::chrono::milliseconds restOf(const Turn &turn) const
    {
        return turn.pause - (awakeOrNot() - turn.ended);
    }
    void lookIn(std::chrono::milliseconds pause, Refresher *refresher);
};

Refresher::Refresher(Client &client, Store &store, Clock &clock, const Mailbox &mailbox, QObject *parent)
    : QObject(parent)
    , d(new Private{.client = client,
                    .store = store,
                    .clock = clock,
                    .drafts = {.folder = FolderSync(client, store, clock, mailbox, Folder::Drafts)},
                    .sentItems = {.folder = FolderSync(client, store, clock, mailbox, Folder::SentItems)},
                    .inbox = InboxReader(client, store, clock, mailbox)})
{
    watch(d->drafts);
    watch(d->sentItems);
    connect(&d->sentItems.folder, &FolderSync::firstPage, this, &Refresher::sentItemsRead);
    connect(&d->sentItems.folder, &FolderSync::finished, this, &Refresher::sentItemsRead);
    connect(&d->inbox, &InboxReader::ended, this, &Refresher::releaseMemory);
    connect(&d->sentItems.folder, &FolderSync::peeked, this, &Refresher::lookAgain);
    connect(&client.gate(), &Gate::changed, this, &Refresher::gateChanged);
    connect(&client, &Client::hurried, this, [this] {
        if (d->isActive)
            refresh();
    });
}

Refresher::~Refresher() = default;

void Refresher::watch(Turn &turn)
{
    connect(&turn.folder, &FolderSync::started, this, &Refresher::changed);
    connect(&turn.folder, &FolderSync::finished, this, [this, &turn](const SyncSummary &summary) {
        d->rows += summary.rows;
        roundEnded(turn);
    });
    connect(&turn.folder, &FolderSync::failed, this, [this, &turn] { roundEnded(turn); });
}

void Refresher::setIdentity(MailboxIdentity &identity)
{
    d->drafts.folder.setIdentity(identity);
    d->sentItems.folder.setIdentity(identity);
    d->inbox.setIdentity(identity);
}

FolderSync &Refresher::folder(Folder folder)
{
    return folder == Folder::Drafts ? d->drafts.folder : d->sentItems.folder;
}

bool Refresher::isRunning() const
{
    return d->drafts.folder.isRunning() || d->sentItems.folder.isRunning();
}

bool Refresher::isReadingInbox() const
{
    return d->inbox.isRunning();
}

void Refresher::refresh()
{
    d->isActive = true;
    d->drafts.folder.start();
    d->sentItems.folder.start();
}

void Refresher::setSentDays(int days)
{
    d->sentItems.folder.setDays(days);
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

void Refresher::roundEnded(Turn &turn)
{
    Q_EMIT changed();
    if (!d->isActive)
        return;
    turn.ended = d->awakeOrNot();
    if (&turn == &d->drafts)
        d->isInboxDue = !turn.folder.lastError();
    if (!isRunning()) {
        releaseMemory(std::exchange(d->rows, 0));
        d->store.keepLimits();
    }
    schedule();
    if (!isRunning() && std::exchange(d->isInboxDue, false))
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

/// Sets the timer for the folder whose turn comes first.
void Refresher::schedule()
{
    if (!d->isActive)
        return;
    PaceFacts facts{.interval = d->interval,
                    .attention = d->attention,
                    .isOnBattery = d->isOnBattery && d->isOnBattery()};
    std::optional<std::chrono::milliseconds> rest;
    for (Turn *turn : {&d->drafts, &d->sentItems}) {
        if (turn->folder.isRunning())
            continue; // the end of its round comes back here
        facts.lastRound = turn->folder.lastWork();
        turn->pause = pauseBefore(facts);
        rest = std::min(rest.value_or(turn->pause), d->restOf(*turn));
    }
    if (!rest)
        return;
    d->clock.after(std::max(*rest, std::chrono::milliseconds(0)), this, [this, timer = ++d->roundTimer] {
        if (timer == d->roundTimer)
            readWhatIsDue();
    });
}

void Refresher::readWhatIsDue()
{
    for (Turn *turn : {&d->drafts, &d->sentItems}) {
        if (d->restOf(*turn) <= turn->pause / nearEnough)
            turn->folder.start();
    }
    schedule(); // a timer may be early
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
    d->sentItems.folder.peek();
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
