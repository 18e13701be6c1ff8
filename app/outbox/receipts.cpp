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
// How many copies of accepted messages are taken before the event loop has its turn.
constexpr int takenAtOnce = 8;

/// Whether its copy may be known by its internetMessageId only.
bool mayHaveNewId(const SendJob &job)
{
    // Gone from Drafts without a POST of ours: another program may have sent it.
    const bool isGone = job.state == SendState::NotSent && job.error
        && (job.error->kind == ErrorKind::NotFound || job.error->kind == ErrorKind::Gone);
    return !job.internetMessageId.isEmpty() && (job.attempts > 0 || isGone);
}

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
    // First those about which a person, or the outbox, may decide before their turn comes.
    m_rest = m_ledger.idsOf({SendState::Unknown, SendState::NotSent, SendState::HeldBack, SendState::NotSure,
                             SendState::Scheduled, SendState::Recalling})
        + m_ledger.idsOf({SendState::Accepted});
    QList<MessageId> ids;
    QSet<QString> messageIds;
    for (const JobId id : std::as_const(m_rest)) {
        const SendJob *job = m_ledger.find(id);
        ids.append(job->message);
        if (mayHaveNewId(*job))
            messageIds.insert(job->internetMessageId);
    }
    m_byId.clear();
    m_byMessageId.clear();
    const QList<MailRow> copies
        = m_rest.isEmpty() ? QList<MailRow>() : m_store.sentCopies(m_mailbox.id, ids, messageIds, newest);
    for (const MailRow &row : copies) {
        m_byId.insert(row.summary.id, row.summary);
        m_byMessageId[row.summary.internetMessageId].append(row.summary);
    }
    if (copies.isEmpty())
        m_rest.clear();
    // Two drafts may have one internetMessageId: what is a job's own message is no copy of another's.
    for (const JobId id : std::as_const(m_rest)) {
        const SendJob *job = m_ledger.find(id);
        if (m_byId.contains(job->message) && next(job->state, SendEvent::Found))
            m_claimed.insert(job->message);
    }
    takeSome();
}

/// A thousand copies may come with one list; the window is not to stand still meanwhile.
void Receipts::takeSome()
{
    for (int taken = 0; taken < takenAtOnce && !m_rest.isEmpty();) {
        const SendJob *job = m_ledger.find(m_rest.takeFirst());
        const auto copy = job ? storedCopyOf(*job) : std::nullopt;
        if (!copy || !next(job->state, SendEvent::Found))
            continue;
        taken += job->state == SendState::Accepted ? 1 : 0; // the others are few
        conclude(*job, {.what = Sighting::What::Copy, .copy = copy, .inSentItems = true});
    }
    if (m_rest.isEmpty()) {
        m_byId.clear();
        m_byMessageId.clear();
    }
    if (!m_rest.isEmpty() && !std::exchange(m_takesMore, true)) {
        m_clock.after(0ms, this, [this] {
            m_takesMore = false;
            takeSome();
        });
    }
}

std::optional<MailSummary> Receipts::storedCopyOf(const SendJob &job) const
{
    if (const auto same = m_byId.constFind(job.message); same != m_byId.cend())
        return *same;
    if (!mayHaveNewId(job))
        return std::nullopt;
    const QList<MailSummary> same = m_byMessageId.value(job.internetMessageId);
    const auto copy = std::ranges::find_if(same, [this, &job](const MailSummary &seen) {
        return looksLikeCopyOf(job, seen) && !isClaimed(seen.id);
    });
    return copy == same.end() ? std::nullopt : std::optional(*copy);
}

void Receipts::found(JobId id, const Sighting &sighting)
{
    const std::optional<SendJob> job = m_ledger.job(id);
    if (!job || !next(job->state, SendEvent::Found))
        return;
    if (sighting.copy && sighting.inSentItems) {
        MailSummary shown = *sighting.copy;
        shown.folder = Folder::SentItems;
        if (m_store.message(m_mailbox.id, shown.id).value_or(MailRow()).summary != shown)
            m_store.putMessages({shown}, this, {});
    }
    conclude(*job, sighting);
}

/// The store has the copy, if there is one in Sent Items.
void Receipts::conclude(const SendJob &job, const Sighting &sighting)
{
    const MessageId copy = sighting.copy ? sighting.copy->id : MessageId();
    if (sighting.copy)
        m_claimed.insert(copy);
    // Before the job is over, and with it the reason that hides the draft: the store must not show the draft
    // again until the next round.
    if (!sighting.inSentItems || copy != job.message) {
        const std::optional<MailRow> row = m_store.message(m_mailbox.id, job.message);
        if (row && row->summary.folder == Folder::Drafts)
            m_store.removeMessage(m_mailbox.id, job.message, this, {});
    }
    m_cases.remove(job.id);
    m_ledger.apply({job.id}, SendEvent::Found,
                   [now = m_clock.now(), copy, as = seenAs(sighting)](SendJob &changed) {
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
        if (!m_rest.isEmpty() && storedCopyOf(job))
            continue; // it is here, and taken in a moment
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
