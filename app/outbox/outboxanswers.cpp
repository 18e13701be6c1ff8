// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/log.h"
#include "outbox/outbox.h"
#include "outbox/outbox_p.h"
#include "store/store.h"

#include <QPointer>

#include <utility>

// The person's answers to jobs that need one, and what holds back all of them.

namespace Sendoff {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

// What was decided longer ago than this does not go out by itself when the program starts.
constexpr auto expectedFor = 24h;

} // namespace

void Outbox::setPaused(bool paused)
{
    if (paused == d->dispatcher.isPaused())
        return;
    d->dispatcher.setPaused(paused); // at once; it is only late on disk if the machine stops just now
    d->heldSince = {};
    d->storePause(paused);
    Q_EMIT holdChanged();
}

void Outbox::Private::storePause(bool paused)
{
    parts.store.setPaused(parts.mailbox.id, paused, &q, [this](const Result<Done> &done) {
        if (done)
            return;
        qCWarning(outboxLog) << "the pause was not stored:" << done.error();
        Q_EMIT q.storageFailed(done.error());
    });
}

QDateTime Outbox::Private::oldDecision() const
{
    QDateTime oldest;
    for (const SendJob &job : ledger.jobs({SendState::Waiting})) {
        if (job.created.isValid() && (!oldest.isValid() || job.created < oldest))
            oldest = job.created;
    }
    return oldest.isValid() && oldest.addMSecs(milliseconds(expectedFor).count()) < parts.clock.now()
        ? oldest
        : QDateTime();
}

QDateTime Outbox::heldSince() const
{
    return d->dispatcher.isPaused() ? d->heldSince : QDateTime();
}

bool Outbox::isPaused() const
{
    return d->dispatcher.isPaused();
}

void Outbox::Private::endIdlePause()
{
    if (dispatcher.isPaused()
        && !ledger.hasAny({SendState::Countdown, SendState::Waiting, SendState::Posting, SendState::Unknown}))
        q.setPaused(false);
}

QDateTime Outbox::limitedUntil() const
{
    return d->dispatcher.limitedUntil();
}

int Outbox::waiting() const
{
    return d->ledger.count({SendState::Countdown, SendState::Waiting});
}

void Outbox::stopTheRest(QObject *context, std::function<void(QList<MessageId>)> done)
{
    for (const SendJob &job : d->ledger.jobs({SendState::Posting, SendState::Unknown})) {
        d->stopped.insert(job.id);
        d->ledger.keep(job.id, [](SendJob &changed) { changed.stopped = true; });
    }
    const QList<JobId> ids = d->ledger.idsOf({SendState::Countdown, SendState::Waiting});
    if (ids.isEmpty()) {
        d->parts.clock.after(0ms, context, [done = std::move(done)] { done({}); });
        return;
    }
    d->ledger.apply(ids, SendEvent::Undo, {},
                    [guard = QPointer<QObject>(context), done = std::move(done)](const QList<SendJob> &jobs) {
                        QList<MessageId> messages;
                        for (const SendJob &job : jobs)
                            messages.append(job.message);
                        if (guard)
                            done(messages);
                    });
    Q_EMIT countdownChanged();
}

void Outbox::tryAgain(JobId id)
{
    if (!d->ledger.isIn(id, SendState::NotSent) && !d->ledger.isIn(id, SendState::NotSure))
        return; // the window was a moment behind; what was held back needs approve()
    d->stopped.remove(id); // this is a new decision
    d->ledger.apply({id}, SendEvent::TryAgain, [now = d->parts.clock.now()](SendJob &changed) {
        changed.due = now;
        changed.error.reset();
        changed.stopped = false;
    });
}

void Outbox::approve(JobId id, const Version &seen)
{
    if (!d->ledger.isIn(id, SendState::HeldBack) || (seen.changeKey.isEmpty() && seen.contentHash.isEmpty()))
        return;
    d->stopped.remove(id);
    d->ledger.apply({id}, SendEvent::TryAgain, [seen, now = d->parts.clock.now()](SendJob &changed) {
        changed.approved = seen;
        changed.stopped = false;
        changed.due = now;
        changed.error.reset();
    });
}

void Outbox::withdraw(JobId id)
{
    const std::optional<SendJob> job = d->ledger.job(id);
    if (!job || !next(job->state, SendEvent::Undo))
        return;
    d->ledger.apply({id}, SendEvent::Undo);
    if (job->state == SendState::Countdown)
        Q_EMIT countdownChanged();
}

void Outbox::recall(JobId id)
{
    if (d->ledger.isIn(id, SendState::Scheduled))
        d->recall(id, std::nullopt);
}

void Outbox::reschedule(JobId id, const QDateTime &sendAt)
{
    const QDateTime now = d->parts.clock.now();
    if (d->ledger.isIn(id, SendState::Scheduled))
        d->recall(id, sendAt > now ? sendAt : QDateTime());
}

void Outbox::Private::recall(JobId id, const std::optional<QDateTime> &again)
{
    ledger.apply({id}, SendEvent::Recall, [again, now = parts.clock.now()](SendJob &job) {
        job.again = again;
        job.due = now; // what was made of it since can be told from older drafts
        job.looks = 0;
        job.error.reset();
    });
}

void Outbox::checkAgain(JobId id)
{
    if (!d->ledger.isIn(id, SendState::NotSure))
        return;
    d->ledger.apply({id}, SendEvent::CheckAgain, [](SendJob &job) {
        if (job.seen == Seen::Nothing) // that the person was asked is kept, also over the end of the program
            job.seen = Seen::Nowhere;
    });
}

void Outbox::decideSent(JobId id)
{
    if (d->ledger.isIn(id, SendState::NotSure))
        d->ledger.apply({id}, SendEvent::DecidedSent);
}

bool Outbox::standsStill() const
{
    return d->ledger.standsStill();
}

} // namespace Sendoff
