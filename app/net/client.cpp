// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client.h"

#include "net/clientstate.h"
#include "net/outgoing.h"
#include "net/retry.h"
#include "net/run.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

// A proxy may say hours. A 503 is a trouble, not a limit with an end: it is looked after.
constexpr std::chrono::milliseconds longestBusy = std::chrono::minutes(5);

/// The error of a request that has not even been tried.
Error wouldFail(ErrorKind kind, const QString &code)
{
    return {.kind = kind,
            .httpStatus = 0,
            .code = code,
            .detail = {},
            .requestId = {},
            .retryAfter = std::nullopt};
}

/// What was checked just before a send may not be true any more after a wait; so it does not wait.
bool isForOnce(const RequestData &data)
{
    return data.repeat == Repeat::Unsafe && data.maxAttempts <= 1;
}

} // namespace

Client::Client(Parts parts, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(parts)))
{
    connect(&d->gate, &Gate::changed, this, &Client::postPump);
    connect(&d->gate, &Gate::changed, this, &Client::gateChanged);
}

Client::~Client()
{
    // Now, not with the other children: a Run looks into `d` when it ends.
    qDeleteAll(runs());
}

Gate &Client::gate()
{
    return d->gate;
}

int Client::places() const
{
    return d->places;
}

void Client::heed(const Error &error, const Response &answer)
{
    // Contract 13: four places already are too many for some mailboxes.
    if (error.code.compare("ApplicationThrottled"_L1, Qt::CaseInsensitive) == 0
        || answer.header("RateLimit-Exceeded"_ba).contains("MailboxConcurrency"_ba))
        d->places = 3;
    d->throttledInARow = error.retryAfter ? 0 : d->throttledInARow + 1;
    const auto pause = retryDelay(error, Repeat::Safe, d->throttledInARow, d->parts.entropy.fraction());
    if (pause)
        d->gate.throttle(error.kind == ErrorKind::Throttled ? *pause : std::min(*pause, longestBusy));
}

void Client::gateChanged()
{
    const bool isOffline = d->gate.isOffline();
    if (isOffline == std::exchange(d->wasOffline, isOffline))
        return;
    if (isOffline) {
        listenForTheNetwork();
        return;
    }
    // What was asked before may have gone astray.
    for (Run *run : runs())
        run->watchSilence();
}

void Client::listenForTheNetwork()
{
    // Not before: what the system loads for it would weigh on each start.
    if (!d->parts.reachability)
        return;
    const ReachabilityMaker make = std::exchange(d->parts.reachability, nullptr);
    d->reachability = make();
    if (d->reachability)
        connect(d->reachability.get(), &Reachability::returned, this, &Client::hurry);
}

void Client::hurry()
{
    // A connection of another network, or of before a sleep, swallows what is written to it, and nobody says
    // so.
    d->connections.leave();
    tryNow();
}

void Client::tryNow()
{
    for (Run *run : runs())
        run->hurry();
    Q_EMIT hurried();
}

QList<Run *> Client::runs() const
{
    return findChildren<Run *>(QString(), Qt::FindDirectChildrenOnly);
}

const QUrl &Client::root() const
{
    return d->parts.root;
}

std::optional<Client::Unanswered> Client::unanswered() const
{
    std::optional<Unanswered> longest;
    if (!d->gate.isOpen())
        return longest;
    for (const Run *run : runs()) {
        if (!run->isUnanswered())
            continue;
        const std::chrono::milliseconds length
            = d->parts.clock.monotonic() - run->firstStarted().value_or(std::chrono::milliseconds(0));
        if (!longest || length > longest->length)
            longest = Unanswered{length, run->lastFailure()};
    }
    return longest;
}

std::optional<std::chrono::seconds> Client::clockSkew() const
{
    return d->skew.value();
}

void Client::compareClocks(const Response &answer, const QDateTime &asked)
{
    if (d->skew.add(answer, asked, d->parts.clock.now()))
        Q_EMIT clockSkewChanged();
}

void Client::setTimeouts(std::chrono::milliseconds silence, std::chrono::milliseconds whole)
{
    d->transferTimeout = silence;
    d->deadline = whole;
}

Call Client::start(const RequestData &data, QObject *context, std::function<void(Result<Response>)> call)
{
    Q_ASSERT(context);
    auto *run = new Run(*this, data, context, std::move(call));
    const Result<QUrl> url = targetOf(data, d->parts.root);
    if (url)
        queue(run);
    else
        run->finish(url.error());
    return Call(run);
}

void Client::queue(Run *run)
{
    QList<Run *> &line = d->waiting.at(static_cast<size_t>(run->data().priority));
    // What was checked for it grows old while it waits: before those who only look.
    auto place = line.end();
    if (isForOnce(run->data()))
        place = std::find_if(line.begin(), line.end(),
                             [](const Run *other) { return !isForOnce(other->data()); });
    line.insert(place, run);
    postPump();
}

void Client::queueFirst(Run *run)
{
    d->waiting.at(static_cast<size_t>(run->data().priority)).prepend(run);
    postPump();
}

void Client::forget(Run *run)
{
    for (QList<Run *> &line : d->waiting)
        line.removeOne(run);
}

void Client::leavePlace()
{
    --d->inFlight;
    postPump();
}

void Client::postPump()
{
    // From the event loop, so that all that was asked in one go is sorted by priority first.
    if (std::exchange(d->pumpPosted, true))
        return;
    QMetaObject::invokeMethod(this, &Client::pump, Qt::QueuedConnection);
}

void Client::refuse(const Error &error, const std::function<bool(const Run &)> &which)
{
    for (QList<Run *> &line : d->waiting) {
        for (Run *run : QList<Run *>(line)) {
            if (which(*run)) {
                line.removeOne(run);
                run->finish(error);
            }
        }
    }
}

void Client::pump()
{
    d->pumpPosted = false;
    d->connections.tidy();
    if (d->gate.waitsFor(WaitReason::SignIn)) {
        refuse(wouldFail(ErrorKind::Unauthorized, u"signInNeeded"_s), [](const Run &) { return true; });
        return;
    }
    if (d->gate.waitsFor(WaitReason::Throttled)) {
        Error error = wouldFail(ErrorKind::Throttled, u"throttled"_s);
        const qint64 left = d->parts.clock.now().msecsTo(d->gate.throttledUntil());
        error.retryAfter = std::chrono::milliseconds(std::max<qint64>(left, 0));
        refuse(error, [](const Run &run) { return isForOnce(run.data()); });
    }
    for (int priority = 0; priority < int(d->waiting.size()); ++priority) {
        // Looked at each time: asking for a token may begin its renewal, which closes the gate.
        while (d->gate.isOpen() && d->inFlight < placesFor(Priority(priority))) {
            Run *next = takeNext(priority);
            if (!next)
                break;
            ++d->inFlight;
            next->attempt();
        }
    }
}

int Client::placesFor(Priority priority) const
{
    // One place is kept for sends: whatever takes long, none of them waits behind it. And one from what
    // nobody waits for, so that who clicks on a message does not wait for a big folder's next pages.
    switch (priority) {
    case Priority::Send: return d->places;
    case Priority::Waited: return d->places - 1;
    case Priority::Background: break;
    }
    return std::max(d->places - 2, 1);
}

Run *Client::takeNext(int priority)
{
    QList<Run *> &line = d->waiting.at(static_cast<size_t>(priority));
    const auto next
        = std::find_if(line.begin(), line.end(), [this](const Run *run) { return !d->isHeld(run->data()); });
    if (next == line.end())
        return nullptr;
    Run *run = *next;
    line.erase(next);
    return run;
}

void Client::hold(const QString &mailbox)
{
    d->held.insert(mailbox);
}

void Client::release(const QString &mailbox)
{
    d->held.remove(mailbox);
    postPump();
}

} // namespace Sendoff

#include "moc_client.cpp"
