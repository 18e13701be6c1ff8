// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/receipts.h"

#include "net/gate.h"
#include "outbox/ledger.h"
#include "store/store.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Sendoff {

using namespace std::chrono_literals;

namespace {

// When the service is asked for a copy that no list showed, counted from the 2xx. Long gaps are legal: what
// is over the mailbox's rate is delayed, not refused (contract 13). Then again and again, as long as the
// program runs.
constexpr std::array<std::chrono::seconds, 6> looks{20s, 60s, 180s, 600s, 1800s, 3660s};
constexpr std::chrono::seconds laterLooks = 2h;
// What is still a draft so long after the 2xx was left behind. Seen so twice in this run: the wall clock may
// have been set since the 2xx.
constexpr std::chrono::milliseconds leftBehind = 1h;
constexpr int looksAsLeftDraft = 2;
// After that long Sent Items is not read again just for this copy.
constexpr std::chrono::milliseconds patience = 1h;
// How many of the newest sent items in the store are compared.
constexpr int newest = 200;

} // namespace

Receipts::Receipts(Ledger &ledger, Store &store, Gate &gate, Clock &clock, Mailbox mailbox)
    : m_ledger(ledger)
    , m_store(store)
    , m_gate(gate)
    , m_clock(clock)
    , m_mailbox(std::move(mailbox))
{
}

void Receipts::begin(const SendJob &job)
{
    Case open;
    open.begun = m_clock.monotonic();
    open.asleep = m_clock.asleep();
    // From an earlier run only the wall clock knows; when it was set back, the hour begins anew.
    if (job.accepted.isValid())
        open.before = std::chrono::milliseconds(std::max<qint64>(job.accepted.msecsTo(m_clock.now()), 0));
    m_cases.insert(job.id, open);
    scheduleLook(job.id, 0);
}

std::chrono::milliseconds Receipts::age(const Case &open) const
{
    return open.before + (m_clock.monotonic() - open.begun) + (m_clock.asleep() - open.asleep);
}

void Receipts::scheduleLook(JobId id, int number)
{
    const auto at = [](int look) {
        const int extra = look - int(looks.size()) + 1;
        return extra <= 0 ? looks.at(std::size_t(look)) : looks.back() + extra * laterLooks;
    };
    m_clock.after(at(number) - (number == 0 ? 0s : at(number - 1)), this,
                  [this, id, number] { ask(id, number); });
}

void Receipts::ask(JobId id, int number)
{
    const std::optional<SendJob> job = m_ledger.job(id);
    if (!job || job->state != SendState::Accepted)
        return;
    scheduleLook(id, number + 1);
    if (m_gate.isOpen())
        m_lookout->look(*job, [this, id](const Sighting &sighting) { seen(id, sighting); });
}

void Receipts::seen(JobId id, const Sighting &sighting)
{
    using What = Sighting::What;
    const auto open = m_cases.find(id);
    if (open == m_cases.end() || !m_ledger.isIn(id, SendState::Accepted))
        return;
    switch (sighting.what) {
    case What::Copy: found(id, sighting); break;
    case What::SameDraft:
    case What::OtherDraft:
        // It may have gone out all the same: the person decides.
        if (++open->asDraft >= looksAsLeftDraft && age(*open) >= leftBehind) {
            m_ledger.apply({id}, SendEvent::NoTrace,
                           [as = seenAs(sighting)](SendJob &changed) { changed.seen = as; });
        }
        break;
    case What::OnItsWay:
    case What::Nowhere: open->asDraft = 0; break;
    case What::NoAnswer: break;
    }
}

void Receipts::lookInStore()
{
    QList<SendJob> rest;
    for (const SendJob &job :
         m_ledger.jobs({SendState::Accepted, SendState::Unknown, SendState::NotSent, SendState::HeldBack,
                        SendState::NotSure, SendState::Scheduled, SendState::Recalling})) {
        // Gone from Drafts without a POST of ours: another program may have sent it.
        const bool isGone = job.state == SendState::NotSent && job.error
            && (job.error->kind == ErrorKind::NotFound || job.error->kind == ErrorKind::Gone);
        if (!findById(job) && !job.internetMessageId.isEmpty() && (job.attempts > 0 || isGone))
            rest.append(job);
    }
    if (!rest.isEmpty())
        findByMessageId(rest);
}

bool Receipts::findById(const SendJob &job)
{
    const std::optional<MailRow> row = m_store.message(m_mailbox.id, job.message);
    if (!row || row->summary.folder != Folder::SentItems || row->summary.isDraft)
        return false;
    found(job.id, {.what = Sighting::What::Copy, .copy = row->summary, .inSentItems = true});
    return true;
}

void Receipts::findByMessageId(const QList<SendJob> &jobs)
{
    MailQuery query;
    query.mailbox = m_mailbox.id;
    query.folder = Folder::SentItems;
    const QList<MailRow> sent = m_store.messages(m_store.rows(query, newest));
    for (const SendJob &job : jobs) {
        for (const MailRow &row : sent) {
            if (!looksLikeCopyOf(job, row.summary) || isClaimed(row.summary.id))
                continue;
            found(job.id, {.what = Sighting::What::Copy, .copy = row.summary, .inSentItems = true});
            break;
        }
    }
}

void Receipts::found(JobId id, const Sighting &sighting)
{
    const std::optional<SendJob> job = m_ledger.job(id);
    if (!job || !next(job->state, SendEvent::Found))
        return;
    const auto ignore = [](const Result<Done> &) {};
    // Before the job is over, and with it the reason that hides the draft: the store must not show the draft
    // again until the next round.
    MessageId copy;
    if (sighting.copy) {
        copy = sighting.copy->id;
        m_claimed.insert(copy);
        MailSummary shown = *sighting.copy;
        shown.folder = Folder::SentItems;
        if (sighting.inSentItems && m_store.message(m_mailbox.id, copy).value_or(MailRow()).summary != shown)
            m_store.putMessages({shown}, this, ignore);
    }
    const std::optional<MailRow> row = m_store.message(m_mailbox.id, job->message);
    const bool isCopy = sighting.inSentItems && copy == job->message;
    if (row && row->summary.folder == Folder::Drafts && !isCopy)
        m_store.removeMessage(m_mailbox.id, job->message, this, ignore);
    m_cases.remove(id);
    const QDateTime now = m_clock.now();
    m_ledger.apply({id}, SendEvent::Found, [now, copy, as = seenAs(sighting)](SendJob &changed) {
        changed.found = now;
        changed.seen = as;
        changed.copy = copy;
        changed.error.reset();
    });
}

bool Receipts::expects() const
{
    for (const SendJob &job : m_ledger.jobs({SendState::Unknown, SendState::Accepted})) {
        if (job.state == SendState::Unknown)
            return true;
        const auto open = m_cases.constFind(job.id);
        if (open != m_cases.constEnd() && m_clock.monotonic() - open->begun < patience)
            return true;
    }
    return false;
}

bool Receipts::isClaimed(const MessageId &copy) const
{
    // The newest may not be on disk yet.
    return m_claimed.contains(copy) || m_store.isCopyOfJob(m_mailbox.id, copy);
}

} // namespace Sendoff
