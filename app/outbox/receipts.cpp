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
// is over the mailbox's rate is delayed, not refused (contract 13).
constexpr std::array<std::chrono::seconds, 7> looks{20s, 60s, 180s, 600s, 1800s, 3600s, 7200s};
// From this look on, which is an hour after the 2xx, what is still an unchanged draft was left behind.
constexpr int looksWithPatience = 5;
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
    m_since.insert(job.id, m_clock.monotonic());
    scheduleLook(job.id, 0);
}

void Receipts::scheduleLook(JobId id, int number)
{
    if (number >= int(looks.size()))
        return;
    const auto index = static_cast<std::size_t>(number);
    const std::chrono::seconds before = number == 0 ? 0s : looks.at(index - 1);
    m_clock.after(looks.at(index) - before, this, [this, id, number] { ask(id, number); });
}

void Receipts::ask(JobId id, int number)
{
    const std::optional<SendJob> job = m_ledger.job(id);
    if (!job || job->state != SendState::Accepted)
        return;
    scheduleLook(id, number + 1);
    if (!m_gate.isOpen())
        return;
    m_lookout->look(*job, [this, id, number](const Sighting &sighting) {
        if (sighting.what == Sighting::What::Copy)
            found(id, sighting);
        else if (sighting.what == Sighting::What::SameDraft && number >= looksWithPatience
                 && m_ledger.isIn(id, SendState::Accepted))
            m_ledger.apply({id}, SendEvent::NoTrace); // it may have gone out all the same: the person decides
    });
}

void Receipts::lookInStore()
{
    QList<SendJob> rest;
    for (const SendJob &job : m_ledger.jobs({SendState::Accepted, SendState::Unknown, SendState::NotSent,
                                             SendState::HeldBack, SendState::NotSure})) {
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
    m_since.remove(id);
    const QDateTime now = m_clock.now();
    m_ledger.apply({id}, SendEvent::Found, [now, copy](SendJob &changed) {
        changed.found = now;
        changed.copy = copy;
        changed.error.reset();
    });
}

bool Receipts::expects() const
{
    for (const SendJob &job : m_ledger.jobs({SendState::Unknown, SendState::Accepted})) {
        if (job.state == SendState::Unknown)
            return true;
        const auto since = m_since.constFind(job.id);
        if (since != m_since.constEnd() && m_clock.monotonic() - *since < patience)
            return true;
    }
    return false;
}

bool Receipts::isClaimed(const MessageId &copy) const
{
    rememberClaims();
    return m_claimed.contains(copy);
}

void Receipts::rememberClaims() const
{
    // Seldom needed, and long: read when the first copy is to be told apart.
    if (std::exchange(m_claimsKnown, true))
        return;
    const QList<SendJob> sent = m_store.jobs({SendState::Sent});
    for (const SendJob &job : sent) {
        if (job.mailbox == m_mailbox.id && !job.copy.isEmpty())
            m_claimed.insert(job.copy);
    }
}

} // namespace Sendoff
