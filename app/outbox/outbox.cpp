// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/outbox.h"

#include "net/client.h"
#include "outbox/decision.h"
#include "outbox/outbox_p.h"
#include "store/store.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

Outbox::Private::Private(Outbox &outbox, Parts given)
    : q(outbox)
    , parts(std::move(given))
    , ledger(parts.store, parts.clock, parts.mailbox.id)
    , places(parts.client, parts.mailbox)
    , receipts(ledger, parts.store, parts.client.gate(), parts.clock, parts.mailbox)
    , lookout(parts.client, places, parts.mailbox,
              [this](const MessageId &copy) { return receipts.isClaimed(copy); })
    , schedule(ledger, parts.client.gate(), lookout, parts.clock)
    , recaller({.client = parts.client,
                .store = parts.store,
                .clock = parts.clock,
                .mailbox = parts.mailbox,
                .ledger = ledger,
                .lookout = lookout,
                .receipts = receipts})
    , reconciler(ledger, parts.client.gate(), lookout, parts.clock)
    , preflight(parts.client, parts.store, parts.clock, places, parts.mailbox)
    , dispatcher({.client = parts.client,
                  .clock = parts.clock,
                  .entropy = parts.entropy,
                  .mailbox = parts.mailbox,
                  .ledger = ledger,
                  .preflight = preflight,
                  .lookout = lookout,
                  .receipts = receipts,
                  .stopped = stopped})
    , undoTime(ledger, parts.clock)
{
    receipts.setLookout(&lookout);
    connect(&ledger, &Ledger::applied, &q, [this](const SendJob &job, SendState from) { route(job, from); });
    connect(&ledger, &Ledger::storageFailed, &q, &Outbox::storageFailed);
    connect(&ledger, &Ledger::recovered, &q, [this] {
        for (const JobId id : ledger.idsOf({SendState::Waiting})) // their start could not be written down
            takeStopped(id);
    });
    connect(&undoTime, &UndoTime::changed, &q, &Outbox::countdownChanged);
    connect(&undoTime, &UndoTime::slept, &q, &Outbox::withdrawnBySleep);
    connect(&dispatcher, &Dispatcher::posted, &q, &Outbox::posted);
    connect(&dispatcher, &Dispatcher::limitChanged, &q, &Outbox::holdChanged);
    connect(&schedule, &Schedule::found, &receipts, &Receipts::found);
    connect(&recaller, &Recaller::failed, &q, &Outbox::recallFailed);
    connect(&reconciler, &Reconciler::found, &receipts, &Receipts::found);
    connect(&reconciler, &Reconciler::stillADraft, &ledger, [this](JobId id, int looks) {
        // The service said yes, or the person was asked already, or what it holds looks just like what it
        // never took: only the person may send it again.
        const auto job = ledger.job(id);
        if (job && (job->accepted.isValid() || job->seen != Seen::Nothing || job->sendAt.isValid())) {
            ledger.apply({id}, SendEvent::NoTrace, [](SendJob &changed) { changed.seen = Seen::SameDraft; });
            return;
        }
        ledger.apply({id}, SendEvent::StillADraft, [this, looks](SendJob &changed) {
            changed.looks = looks;
            changed.due = parts.clock.now();
        });
    });
    connect(&reconciler, &Reconciler::noTrace, &ledger, [this](JobId id, const Sighting &last) {
        ledger.apply({id}, SendEvent::NoTrace, [as = seenAs(last)](SendJob &job) { job.seen = as; });
    });
}

bool Outbox::Private::takeStopped(JobId id)
{
    // By what is known now: the disk may be a step behind.
    if (ledger.isIn(id, SendState::Posting) || ledger.isIn(id, SendState::Unknown) || !stopped.remove(id)
        || !ledger.isIn(id, SendState::Waiting))
        return false;
    ledger.apply({id}, SendEvent::Undo);
    return true;
}

/// What follows from a state that is on disk now.
void Outbox::Private::route(const SendJob &job, SendState from)
{
    Q_EMIT q.stateChanged(job.id, job.state);
    if (job.stopped && (job.state == SendState::Unknown || job.state == SendState::Waiting))
        stopped.insert(job.id); // perhaps in an earlier run
    if (takeStopped(job.id))
        return;
    switch (job.state) {
    case SendState::Waiting:
        if (from == SendState::Waiting) // found on disk
            dispatcher.restore(job);
        dispatcher.pumpSoon();
        break;
    case SendState::Unknown:
        reconciler.begin(
            job.id, from == SendState::NotSure ? Reconciler::Patience::Short : Reconciler::Patience::Full);
        if (from != SendState::Unknown)
            Q_EMIT q.becameUnknown(job.id);
        break;
    case SendState::Accepted:
        receipts.begin(job);
        if (from != SendState::Accepted)
            Q_EMIT q.accepted(job.id);
        break;
    case SendState::Scheduled: schedule.begin(job.id); break;
    case SendState::Recalling: recaller.begin(job.id); break;
    case SendState::Sent: Q_EMIT q.confirmed(job.id); break;
    case SendState::Countdown:
    case SendState::Posting:
    case SendState::NotSent:
    case SendState::HeldBack:
    case SendState::NotSure:
    case SendState::Withdrawn: break;
    }
    endIdlePause();
}

void Outbox::Private::store(const QList<SendJob> &jobs, const QList<JobId> &replaced, QObject *context,
                            std::function<void(Result<qint64>)> done)
{
    const qint64 batch = jobs.first().batch;
    const milliseconds total = undoTotal;
    ledger.add(
        jobs, &q,
        [this, batch, total, guard = QPointer<QObject>(context),
         done = std::move(done)](const Result<QList<SendJob>> &added) {
            if (!added) {
                if (added.error().code != "alreadyQueued"_L1) // the disk is well
                    Q_EMIT q.storageFailed(added.error());
                if (guard)
                    done(added.error());
                return;
            }
            if (added->first().state == SendState::Countdown)
                undoTime.open(batch, total);
            for (const SendJob &job : *added)
                Q_EMIT q.stateChanged(job.id, job.state);
            if (guard)
                done(batch);
            dispatcher.pump();
        },
        replaced);
}

Outbox::Outbox(Parts parts, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(parts)))
{
}

Outbox::~Outbox() = default;

void Outbox::setUndoTime(std::chrono::seconds time)
{
    d->undoTotal = std::max(time, 0s);
}

void Outbox::setPerMinute(int messages)
{
    d->dispatcher.setPerMinute(messages);
}

Result<Done> Outbox::start()
{
    // What cannot be read is not "nothing": jobs would be left lying, or go out though they are held back.
    const Result<bool> paused = d->parts.store.isPaused(d->parts.mailbox.id);
    if (!paused)
        return paused.error();
    d->dispatcher.setPaused(true); // nothing goes before all of them are known
    const Result<Done> loaded = d->ledger.load(&m_withdrawnAtStart);
    if (!loaded)
        return loaded;
    const QDateTime old = d->oldDecision();
    d->heldSince = old;
    if (!*paused && old.isValid())
        d->storePause(true);
    else if (!*paused)
        d->dispatcher.setPaused(false);
    d->endIdlePause();
    return loaded;
}

void Outbox::enqueue(const QList<Approval> &approvals, QObject *context,
                     std::function<void(Result<qint64>)> done)
{
    // Numbers grow with time, so that the newest batch has the highest one, in this run and after it.
    d->lastBatch = std::max(d->lastBatch + 1, d->parts.clock.now().toMSecsSinceEpoch());
    const QList<SendJob> jobs
        = jobsOf(approvals, d->parts.mailbox.id, d->lastBatch, d->parts.clock.now(), d->undoTotal);
    const auto refuse = [&](ErrorKind kind, const QString &code) {
        const Error error{kind, 0, code, {}, {}, {}};
        d->parts.clock.after(0ms, context, [error, done = std::move(done)] { done(error); });
    };
    if (jobs.isEmpty()) {
        refuse(ErrorKind::Rejected, u"nothingToSend"_s);
        return;
    }
    // Send on a draft that was refused or held back is a new decision, which replaces the old one; not on one
    // that is "not sure". What stands in the way of one stands in the way of all, before any is replaced.
    const auto isHere = [&jobs](const SendJob &old) {
        return std::ranges::find(jobs, old.message, &SendJob::message) != jobs.cend();
    };
    if (std::ranges::any_of(d->ledger.jobs({SendState::Countdown, SendState::Waiting, SendState::Posting,
                                            SendState::Unknown, SendState::Accepted, SendState::NotSure,
                                            SendState::Scheduled, SendState::Recalling}),
                            isHere)) {
        refuse(ErrorKind::Storage, u"alreadyQueued"_s);
        return;
    }
    QList<JobId> replaced;
    for (const SendJob &job : d->ledger.jobs({SendState::NotSent, SendState::HeldBack})) {
        if (isHere(job))
            replaced.append(job.id);
    }
    d->store(jobs, replaced, context, std::move(done));
}

void Outbox::undo(QObject *context, std::function<void(QList<MessageId>)> done)
{
    const bool runs
        = d->undoTime.undo([guard = QPointer<QObject>(context), done](const QList<SendJob> &jobs) {
              QList<MessageId> messages;
              for (const SendJob &job : jobs)
                  messages.append(job.message);
              if (guard)
                  done(messages);
          });
    if (!runs)
        d->parts.clock.after(0ms, context, [done = std::move(done)] { done({}); });
}

void Outbox::sendNow()
{
    d->undoTime.endAll();
}

Outbox::Countdown Outbox::countdown() const
{
    const UndoTime::Window window = d->undoTime.newest();
    Countdown shown;
    if (window.jobs.isEmpty())
        return shown;
    shown.batch = window.batch;
    shown.messages = int(window.jobs.size());
    shown.moreWaiting = window.others;
    if (window.jobs.size() == 1)
        shown.subject = window.jobs.first().subject;
    shown.sendAt = window.jobs.first().sendAt;
    const QList<Recipient> &recipients = window.jobs.first().recipients;
    shown.recipient = recipients.value(0);
    shown.moreRecipients = std::max(int(recipients.size()) - 1, 0);
    shown.ends = d->parts.clock.now().addMSecs(window.rest.count());
    shown.total = window.total;
    return shown;
}

void Outbox::lookForCopies()
{
    d->receipts.lookInStore();
}

bool Outbox::expectsCopies() const
{
    return d->receipts.expects();
}

} // namespace Sendoff
