// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/foldersync.h"

#include "base/clock.h"
#include "base/log.h"
#include "net/client.h"
#include "store/store.h"
#include "sync/folderround.h"
#include "sync/mailboxidentity.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int carefulPage = 100; // after the service failed
constexpr int peekPage = 100;
constexpr std::chrono::milliseconds longestOfRequest = std::chrono::seconds(3);

/// The service answers again where it stopped; all other failures begin at the beginning.
bool mayResume(const Error &error)
{
    return error.kind == ErrorKind::NotReached || error.kind == ErrorKind::LinkLost
        || error.kind == ErrorKind::Throttled || error.kind == ErrorKind::Server;
}

/// What a round was for the service. What takes longer than its requests do was waiting: for a pause that the
/// service wanted, on a line that was gone, for the next attempt.
std::chrono::milliseconds workOf(std::chrono::milliseconds length, int requests)
{
    return std::min(length, requests * longestOfRequest);
}

} // namespace

struct FolderSync::Private
{
    Client &client;
    Store &store;
    Clock &clock;
    Mailbox mailbox;
    Folder folder;
    MailboxIdentity *identity = nullptr;

    std::optional<Error> lastError = {};
    std::chrono::milliseconds lastWork{0};
    bool isPeeking = false;
    RoundHabits habits = {};

    // The round that is running.
    bool isRunning = false;
    std::chrono::milliseconds began{0};
    std::unique_ptr<FolderRound> round = {};
    int days = 0; ///< it is for; as the habits were when it began
    std::optional<RoundProgress> left = {}; ///< where the last round stopped
};

FolderSync::FolderSync(Client &client, Store &store, Clock &clock, Mailbox mailbox, Folder folder,
                       QObject *parent)
    : QObject(parent)
    , d(new Private{
          .client = client, .store = store, .clock = clock, .mailbox = std::move(mailbox), .folder = folder})
{
}

FolderSync::~FolderSync() = default;

bool FolderSync::isRunning() const
{
    return d->isRunning;
}

std::optional<Error> FolderSync::lastError() const
{
    return d->lastError;
}

std::chrono::milliseconds FolderSync::lastWork() const
{
    return d->lastWork;
}

void FolderSync::setDays(int days)
{
    // What was read for other days has seen what is in these only in part, but would count as all of it.
    if (std::exchange(d->habits.days, days) != days)
        d->left.reset();
}

void FolderSync::start()
{
    if (d->isRunning)
        return;
    d->isRunning = true;
    d->began = d->clock.monotonic();
    Q_EMIT started();
    if (!d->identity) {
        beginRound();
        return;
    }
    d->identity->verify(this, [this](const Result<Done> &known) {
        if (known)
            beginRound();
        else
            fail(known.error());
    });
}

void FolderSync::setIdentity(MailboxIdentity &identity)
{
    d->identity = &identity;
}

void FolderSync::beginRound()
{
    d->days = d->habits.days;
    d->round = std::make_unique<FolderRound>(FolderRound::Parts{.client = d->client,
                                                                .store = d->store,
                                                                .clock = d->clock,
                                                                .mailbox = d->mailbox,
                                                                .folder = d->folder,
                                                                .habits = d->habits});
    connect(d->round.get(), &FolderRound::firstPage, this, &FolderSync::firstPage);
    connect(d->round.get(), &FolderRound::ended, this, &FolderSync::endRound);
    connect(d->round.get(), &FolderRound::failed, this, &FolderSync::fail);
    d->round->start(std::exchange(d->left, std::nullopt));
}

void FolderSync::endRound()
{
    const int requests = d->round->requests();
    const int rows = d->round->entries();
    d->round.release()->deleteLater(); // it is the one that speaks
    d->isRunning = false;
    d->lastError.reset();
    d->lastWork = workOf(d->clock.monotonic() - d->began, requests);
    qCInfo(syncLog) << "round ended:" << rows << "rows," << requests << "requests";
    Q_EMIT finished({.folder = d->folder, .rows = rows, .requests = requests});
}

void FolderSync::fail(const Error &error)
{
    d->lastWork = {}; // nobody was asked
    if (d->round) {
        if (!isOfTheWay(error))
            d->lastWork = workOf(d->clock.monotonic() - d->began, d->round->requests());
        if (error.kind == ErrorKind::Server)
            d->habits.pageSize = carefulPage;
        // A list keeps the page size in its links: after a failure it begins anew, with smaller pages.
        const bool isList = error.kind == ErrorKind::Server && d->round->progress().isList;
        const RoundProgress &progress = d->round->progress();
        const bool isForTheseDays = d->days == d->habits.days;
        if (mayResume(error) && !isList && isForTheseDays && (progress.isRead || !progress.link.isEmpty()))
            d->left = progress;
        d->round->disconnect(this);
        d->round.release()->deleteLater();
    }
    d->isRunning = false;
    d->lastError = error;
    qCInfo(syncLog) << "round failed:" << toString(error.kind) << error.httpStatus << error.code;
    Q_EMIT failed(error);
}

void FolderSync::peek()
{
    if (d->isPeeking)
        return;
    d->isPeeking = true;
    const auto ended = [this] {
        d->isPeeking = false;
        Q_EMIT peeked();
    };
    d->client.send<Graph::MailPage>(Graph::listMessages(d->mailbox, d->folder, peekPage), this,
                                    [this, ended](const Result<Graph::MailPage> &page) {
                                        if (!page) {
                                            ended();
                                            return;
                                        }
                                        const QDateTime limit
                                            = oldestKept(d->folder, d->habits.days, d->clock.now());
                                        d->store.putMessages(recent(page->messages, limit), this,
                                                             [ended](const Result<Done> &) { ended(); });
                                    });
}

} // namespace Sendoff

#include "moc_foldersync.cpp"
