// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core.h"
#include "deskbars.h"
#include "discard/discards.h"
#include "net/client.h"
#include "net/gate.h"
#include "store/store.h"
#include "sync/mailboxidentity.h"
#include "sync/refresher.h"
#include "wordingbars.h"

#include <QDir>

#include <algorithm>
#include <chrono>

// The part of DeskBars that says what is in the way: the disk, the link, the service.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Sendoff {

namespace {

/// Whoever waits this long wants to know why.
constexpr auto longSilence = 3s;
/// Those that wait longest tell whether the service holds back; many thousands need not be read for that.
constexpr int waitingLooks = 100;

/// Whether a failed round has a bar of its own; the rest is said by the offline, sign-in, slow-down or
/// another-mailbox bar.
bool isLoadTrouble(const Error &error, bool isOffline)
{
    if (isOfAnotherMailbox(error))
        return false;
    switch (error.kind) {
    case ErrorKind::LinkLost: return !isOffline; // an answer that broke off, or was none
    case ErrorKind::NotReached:
    case ErrorKind::Unauthorized:
    case ErrorKind::Throttled: return false;
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Gone:
    case ErrorKind::Rejected:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Storage:
    case ErrorKind::Secrets: return true;
    }
    return true;
}

} // namespace

QString DeskBars::server() const
{
    return m_core.client(m_mailbox).root().authority();
}

QDateTime DeskBars::slowedUntil() const
{
    const QDateTime until = m_core.gate(m_mailbox).throttledUntil();
    const QList<SendJob> waiting = openedJobs(SendState::Waiting, waitingLooks);
    QDateTime first; // of those that were refused for now: each keeps its own distance
    for (const SendJob &job : waiting) {
        if (!job.error || job.error->kind != ErrorKind::Throttled)
            return until; // it goes as soon as the service lets anything through
        if (!first.isValid() || job.due < first)
            first = job.due;
    }
    return until.isValid() && (!first.isValid() || first < until) ? until : first;
}

bool DeskBars::isTimePassing() const
{
    return m_core.client(m_mailbox).unanswered() || slowedUntil().isValid();
}

void DeskBars::showStorageError(const Error &error)
{
    m_storageError = error;
    apply();
}

bool DeskBars::isTheirs(int mailbox) const
{
    return m_core.identity(mailbox).state() != MailboxIdentity::State::Another;
}

void DeskBars::addTroubles(QList<Wanted> *bars) const
{
    if (!isTheirs(m_mailbox)) {
        bars->append({u"anotherMailbox"_s, [address = m_core.mailbox(m_mailbox).address] {
                          return WordingBars::anotherMailbox(address);
                      }});
    }
    if (m_storageError)
        bars->append({u"storage"_s, [error = *m_storageError] { return WordingBars::storageFailed(error); }});
    const bool isSaid = m_storageError && m_storageError->code == "damaged"_L1;
    if (m_core.store().hasMetDamage() && !m_damageSeen && !isSaid)
        bars->append({u"unreadable"_s, [] { return WordingBars::storeUnreadable(); }});
    if (!m_damagedFile.isEmpty()) {
        bars->append({u"damaged"_s,
                      [file = QDir::toNativeSeparators(m_damagedFile), outbox = m_core.store().salvaged()] {
                          return WordingBars::storeDamaged(file, outbox);
                      }});
    }
    addLink(bars);
    addLists(bars);
    if (const auto lacks = m_core.client(m_mailbox).clockSkew())
        bars->append({u"clock"_s, [lacks = *lacks] { return WordingBars::clockIsWrong(lacks); }});
}

void DeskBars::addLink(QList<Wanted> *bars) const
{
    const Gate &gate = m_core.gate(m_mailbox);
    const QDateTime now = m_core.clock().now();
    addAccount(bars);
    if (gate.waitsFor(WaitReason::SignIn) && !m_core.session(m_mailbox)) {
        bars->append(
            {u"signIn"_s, [practice = m_core.isPractice()] { return WordingBars::tokenRefused(practice); }});
    }
    if (gate.isOffline()) {
        const QDateTime asOf = m_core.store().lastSync(m_core.mailbox(m_mailbox).id, Folder::Drafts);
        const int discarded = m_core.discards(m_mailbox).waiting();
        bars->append({u"offline"_s, [asOf, now, trouble = gate.trouble(), server = server(), discarded] {
                          return WordingBars::offline(asOf, now, trouble, server, discarded);
                      }});
        return;
    }
    if (const QDateTime until = slowedUntil(); until.isValid()) {
        // Right after the answer its job is still being posted.
        const bool sending = !openedJobs(SendState::Waiting, waitingLooks).isEmpty()
            || !openedJobs(SendState::Posting).isEmpty();
        bars->append(
            {u"slowDown"_s, [until, now, sending] { return WordingBars::slowDown(until, now, sending); }});
    }
    if (const auto silence = m_core.client(m_mailbox).unanswered();
        silence && silence->length >= longSilence) {
        bars->append({u"noAnswer"_s, [trouble = silence->trouble, server = server()] {
                          return WordingBars::noAnswer(trouble, server);
                      }});
    }
}

void DeskBars::addLists(QList<Wanted> *bars) const
{
    for (const Folder folder : {Folder::Drafts, Folder::SentItems}) {
        const std::optional<Error> error = m_core.refresher(m_mailbox).folder(folder).lastError();
        if (!error || !isLoadTrouble(*error, m_core.gate(m_mailbox).isOffline()))
            continue;
        const QDateTime seen = m_core.store().lastSync(m_core.mailbox(m_mailbox).id, folder);
        bars->append(
            {u"loadFailed"_s, [folder, error = *error, seen, now = m_core.clock().now(), server = server()] {
                 return WordingBars::loadFailed(folder, error, seen, now, server);
             }});
        break;
    }
}

} // namespace Sendoff
