// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/recaller.h"

#include "graph/messages.h"
#include "graph/moving.h"
#include "net/client.h"
#include "outbox/ledger.h"
#include "outbox/receipts.h"
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds pauseBetween = 5s;
constexpr int mostDeletions = 3;
// What was deleted so near to its time may have been on its way already; its copy would come to light.
constexpr milliseconds doubtful = 10min;
constexpr milliseconds grace = 45s;
constexpr int looksWhenNowhere = 12; // a copy under another id takes a while to appear
constexpr int clockDifference = 5 * 60; // seconds; between the service and this computer

Error because(const QString &code)
{
    return {.kind = ErrorKind::Rejected,
            .httpStatus = 0,
            .code = code,
            .detail = {},
            .requestId = {},
            .retryAfter = {}};
}

} // namespace

Recaller::Recaller(Parts parts)
    : m_parts(std::move(parts))
{
}

void Recaller::begin(JobId id)
{
    m_tries.insert(id, {});
    turn(id);
}

bool Recaller::isBusy(JobId id) const
{
    return m_parts.ledger.isIn(id, SendState::Recalling);
}

void Recaller::wait(JobId id, milliseconds pause)
{
    m_parts.clock.after(pause, this, [this, id] { turn(id); });
}

void Recaller::turn(JobId id)
{
    const std::optional<SendJob> job = m_parts.ledger.job(id);
    if (!job || job->state != SendState::Recalling) {
        m_tries.remove(id);
        return;
    }
    if (!m_parts.client.gate().isOpen()) {
        wait(id, pauseBetween);
        return;
    }
    m_parts.lookout.look(*job, [this, id](const Sighting &sighting) { seen(id, sighting); });
}

void Recaller::seen(JobId id, const Sighting &sighting)
{
    using What = Sighting::What;
    const std::optional<SendJob> job = m_parts.ledger.job(id);
    if (!job || job->state != SendState::Recalling)
        return;
    Try &now = m_tries[id];
    const milliseconds rest{m_parts.clock.now().msecsTo(job->sendAt)};
    switch (sighting.what) {
    case What::NoAnswer: wait(id, pauseBetween); return;
    case What::Copy: sent(*job, sighting); return;
    case What::Nowhere:
        if (++now.nowhere >= looksWhenNowhere)
            m_parts.ledger.apply({id}, SendEvent::NoTrace,
                                 [](SendJob &j) { j.seen = Seen::Nowhere; }); // only the person knows more
        else
            wait(id, now.nowhere * pauseBetween);
        return;
    case What::OnItsWay: // in Drafts and no longer a draft; some services show so what only waits
    case What::SameDraft:
    case What::OtherDraft: break;
    }
    if (!sighting.inDrafts) {
        const milliseconds clock = m_parts.clock.monotonic();
        if (!now.gone)
            now.gone = clock;
        if (rest < doubtful && clock - *now.gone < grace)
            wait(id, grace);
        else
            restore(*job);
    } else if (rest < margin) {
        giveUp(id, because(u"tooLateToRecall"_s));
    } else if (now.deletions >= mostDeletions) {
        giveUp(id, because(u"notRecalled"_s));
    } else {
        cancel(*job, sighting.changeKey);
    }
}

void Recaller::sent(const SendJob &job, const Sighting &sighting)
{
    // It was sent in the moment of being deleted: its copy belongs into Sent Items.
    if (m_tries.take(job.id).deletions > 0 && !sighting.inSentItems && sighting.copy)
        m_parts.client.send<MailSummary>(
            Graph::moveMessage(m_parts.mailbox, sighting.copy->id, Folder::SentItems), this,
            [](const Result<MailSummary> &) {});
    m_parts.receipts.found(job.id, sighting);
    Q_EMIT failed(job.id, because(u"tooLateToRecall"_s));
}

void Recaller::cancel(const SendJob &job, const QString &changeKey)
{
    ++m_tries[job.id].deletions;
    // What is sent again must be what was approved: known only as long as it is where it was held.
    if (changeKey == job.approved.changeKey)
        m_parts.ledger.note(job.id, [](SendJob &changed) { changed.looks = 1; });
    m_parts.client.send<Done>(Graph::deleteMessage(m_parts.mailbox, job.message, changeKey), this,
                              [this, id = job.id](const Result<Done> &done) {
                                  if (!done && isRefusal(done.error()))
                                      giveUp(id, done.error());
                                  else if (done)
                                      turn(id);
                                  else
                                      wait(id, pauseBetween);
                              });
}

void Recaller::giveUp(JobId id, const Error &error)
{
    m_tries.remove(id);
    if (!isBusy(id))
        return;
    m_parts.ledger.apply({id}, SendEvent::StillHeld, [error](SendJob &job) {
        job.error = error;
        job.again.reset();
    });
    Q_EMIT failed(id, error);
}

void Recaller::restore(const SendJob &job)
{
    // A copy that was made before the program ended, or whose answer got lost, is taken, not made twice.
    if (job.internetMessageId.isEmpty()) {
        copy(job);
        return;
    }
    auto request = Graph::findDrafts(m_parts.mailbox, job.internetMessageId);
    request.data.maxAttempts = 1;
    m_parts.client.send<QList<MailSummary>>(
        request, this, [this, id = job.id](const Result<QList<MailSummary>> &drafts) {
            const std::optional<SendJob> now = m_parts.ledger.job(id);
            if (!now || now->state != SendState::Recalling)
                return;
            if (!drafts) {
                wait(id, pauseBetween);
                return;
            }
            const auto made = std::ranges::find_if(*drafts, [&now](const MailSummary &draft) {
                return draft.isDraft && draft.id != now->message
                    && draft.modified >= now->due.addSecs(-clockDifference);
            });
            if (made != drafts->cend())
                release(*now, *made);
            else
                copy(*now);
        });
}

void Recaller::copy(const SendJob &job)
{
    m_parts.client.send<MailSummary>(Graph::copyMessage(m_parts.mailbox, job.message, Folder::Drafts), this,
                                     [this, id = job.id](const Result<MailSummary> &made) {
                                         const std::optional<SendJob> now = m_parts.ledger.job(id);
                                         if (!now || now->state != SendState::Recalling)
                                             return;
                                         if (made)
                                             release(*now, *made);
                                         else
                                             wait(id, pauseBetween);
                                     });
}

/// The copy has the time of what it was copied from; a time that has passed lets it go at once when it is
/// sent.
void Recaller::release(const SendJob &job, const MailSummary &draft)
{
    m_parts.ledger.note(job.id, [copy = draft.id](SendJob &changed) { changed.copy = copy; });
    m_parts.client.send<MailSummary>(
        Graph::deferDraft(m_parts.mailbox, draft.id, draft.changeKey, job.created), this,
        [this, id = job.id](const Result<MailSummary> &written) {
            const std::optional<SendJob> now = m_parts.ledger.job(id);
            if (!now || now->state != SendState::Recalling)
                return;
            if (written)
                finish(*now, *written);
            else
                wait(id, pauseBetween);
        });
}

void Recaller::finish(const SendJob &job, const MailSummary &draft)
{
    m_tries.remove(job.id);
    const auto ignore = [](const Result<Done> &) {};
    MailSummary shown = draft;
    shown.folder = Folder::Drafts;
    m_parts.store.removeMessage(m_parts.mailbox.id, job.message, this, ignore);
    if (!job.again) {
        m_parts.ledger.apply({job.id}, SendEvent::Recalled, [](SendJob &changed) { changed.error.reset(); });
    } else {
        m_parts.ledger.apply({job.id}, SendEvent::SendAgain,
                             [draft, now = m_parts.clock.now()](SendJob &changed) {
                                 changed.message = draft.id;
                                 changed.copy = {};
                                 changed.sendAt = *std::exchange(changed.again, std::nullopt);
                                 // The copy's attachments have other ids, and so another hash. Unless it was
                                 // held unchanged, it is
                                 // held back.
                                 if (changed.looks > 0)
                                     changed.approved = {.changeKey = draft.changeKey, .contentHash = {}};
                                 changed.looks = 0;
                                 changed.internetMessageId = draft.internetMessageId;
                                 changed.seen = Seen::Nothing;
                                 changed.attempts = 0; // of this message
                                 changed.posted = {};
                                 changed.accepted = {};
                                 changed.due = now;
                                 changed.error.reset();
                             });
    }
    m_parts.store.putMessages({shown}, this, ignore);
    Q_EMIT restored(job.id, draft.id);
}

} // namespace Sendoff
