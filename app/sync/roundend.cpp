// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/folderround.h"

#include "base/clock.h"
#include "base/log.h"
#include "store/store.h"

#include <algorithm>

// The end of a round: the service is asked about what cannot be believed, and all is written down.

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHidden = 20;
constexpr int mostOwed = 200;
constexpr int mostKnown = 1000; // asked of the store at once
// A comparison of a folder that fits in one answer costs one request; of a bigger one as many more, so it
// waits longer.
constexpr qint64 comparePauseMs = 10LL * 60 * 1000;
constexpr qint64 longestComparePauseMs = 24LL * 60 * 60 * 1000;
constexpr qint64 idsInPage = 1000;

} // namespace

QDateTime oldestKept(Folder folder, int days, const QDateTime &now)
{
    return folder != Folder::Drafts && days > 0 ? now.addDays(-days - 2) : QDateTime();
}

QList<MailSummary> recent(QList<MailSummary> messages, const QDateTime &limit)
{
    if (limit.isValid())
        messages.removeIf([&limit](const MailSummary &m) {
            const QDateTime &time = m.folder == Folder::Inbox ? m.received : m.sent;
            return time.isValid() && time < limit;
        });
    return messages;
}

void FolderRound::settle()
{
    m_progress.doubts += m_parts.habits.owed;
    if (m_parts.folder == Folder::Drafts)
        m_progress.doubts += m_parts.store.hiddenAsGone(m_parts.mailbox.id, mostHidden);
    QList<MessageId> &doubts = m_progress.doubts;
    std::sort(doubts.begin(), doubts.end(),
              [](const MessageId &a, const MessageId &b) { return a.value < b.value; });
    doubts.erase(std::unique(doubts.begin(), doubts.end()), doubts.end());
    if (doubts.isEmpty()) {
        finish({});
        return;
    }
    if (m_cursor && m_parts.folder != Folder::Drafts)
        m_folderId = m_cursor->folderId;
    if (m_folderId.isEmpty())
        m_folderId = m_parts.store.folderId(m_parts.mailbox.id, m_parts.folder, doubts);
    m_asked = m_parts.clock.now();
    m_requests += int((doubts.size() + Graph::mostInBatch - 1) / Graph::mostInBatch);
    m_doubts.settle(doubts, m_folderId, [this](const Doubts::Settled &settled) { finish(settled); });
}

void FolderRound::finish(const Doubts::Settled &settled)
{
    if (m_failure)
        return;
    if (settled.failure) {
        keepFindings(settled);
        return;
    }
    if (!m_progress.doubts.isEmpty()) {
        qCInfo(syncLog) << "asked about" << m_progress.doubts.size() << "messages:" << settled.here.size()
                        << "are here," << settled.gone.size() << "gone," << settled.unanswered.size()
                        << "not known";
    }
    // It does not count as done; but what nobody can say today must not cost all of the ids in each round.
    if (m_progress.isCompared && !settled.unanswered.isEmpty())
        m_parts.habits.nextComparison = m_parts.clock.monotonic() + pauseAfterVain;
    const QDateTime now = m_parts.clock.now();
    // What came again after it was removed was asked about.
    const QSet<MessageId> asked(m_progress.doubts.cbegin(), m_progress.doubts.cend());
    m_progress.believed.removeIf([&asked](const MessageId &id) { return asked.contains(id); });
    RoundEnd round{.mailbox = m_parts.mailbox.id,
                   .folder = m_parts.folder,
                   .when = now,
                   .asked = m_asked,
                   .here = settled.here,
                   .gone = settled.gone + m_progress.believed,
                   .oldest = oldest()};
    if (m_progress.delta.isValid()) {
        if (m_folderId.isEmpty())
            m_folderId = m_parts.store.folderId(m_parts.mailbox.id, m_parts.folder);
        round.cursor = {.link = m_progress.delta,
                        .options = m_cursor && !m_progress.isWhole ? m_cursor->options : options(keepsAll()),
                        .folderId = m_folderId,
                        .swept = m_progress.isCompared && settled.unanswered.isEmpty() ? now
                            : m_cursor                                                 ? m_cursor->swept
                                       : QDateTime::fromSecsSinceEpoch(0, Qt::UTC)};
    }
    m_parts.store.endRound(round, this, [this, settled](const Result<Done> &stored) {
        if (!stored) {
            giveUp(stored.error());
            return;
        }
        // What the outbox needed is still there; it is asked about again.
        QList<MessageId> &owed = m_parts.habits.owed;
        owed = settled.unanswered.mid(0, mostOwed);
        const auto known
            = m_parts.store.known(m_parts.mailbox.id, m_parts.folder, settled.gone.mid(0, mostKnown));
        for (auto it = known.cbegin(); it != known.cend(); ++it) {
            if (it->folder == m_parts.folder)
                owed.append(it.key());
        }
        countAbsence();
        Q_EMIT ended();
    });
}

/// What was answered before the service could not be asked any more is written down; the rest stays in doubt.
void FolderRound::keepFindings(const Doubts::Settled &settled)
{
    QSet<MessageId> answered(settled.gone.cbegin(), settled.gone.cend());
    for (const MailSummary &m : settled.here)
        answered.insert(m.id);
    m_progress.doubts.removeIf([&answered](const MessageId &id) { return answered.contains(id); });
    m_parts.store.endRound({.mailbox = m_parts.mailbox.id,
                            .folder = m_parts.folder,
                            .asked = m_asked,
                            .here = settled.here,
                            .gone = settled.gone},
                           this,
                           [this, failure = *settled.failure](const Result<Done> &) { giveUp(failure); });
}

bool FolderRound::keepsAll() const
{
    return m_parts.folder == Folder::Drafts || m_days <= 0 || m_parts.habits.isCapped;
}

/// Whether a link of these options tells what this round is to know. Of a full Inbox fewer days are known.
bool FolderRound::fits(const QString &linkOptions)
{
    const int days = m_days;
    do {
        if (linkOptions == options(keepsAll()) || linkOptions == options(true))
            return true;
        m_days /= 2;
    } while (m_parts.folder == Folder::Inbox && m_days > 0);
    m_days = days;
    return false;
}

QString FolderRound::options(bool all) const
{
    const QString options = u"%1 days=%2"_s.arg(Graph::linkOptions(m_parts.folder)).arg(all ? 0 : m_days);
    // Fewer than are wanted, when it is full: only as long as so many are wanted.
    return m_parts.folder == Folder::Inbox ? options + u" of %1"_s.arg(m_parts.habits.days) : options;
}

QDateTime FolderRound::since() const
{
    const QDateTime limit = oldest();
    return limit.isValid() ? limit.addDays(1) : limit;
}

QDateTime FolderRound::oldest() const
{
    return oldestKept(m_parts.folder, m_days, m_parts.clock.now());
}

qint64 FolderRound::rowsHere() const
{
    if (m_parts.folder == Folder::Inbox)
        return m_parts.store.inboxCount(m_parts.mailbox.id);
    const FolderCounts counts = m_parts.store.counts(m_parts.mailbox.id);
    return m_parts.folder == Folder::Drafts ? counts.drafts : counts.sent;
}

bool FolderRound::isComparisonDue() const
{
    if (!m_cursor || !m_progress.delta.isValid() || m_parts.clock.monotonic() < m_parts.habits.nextComparison)
        return false;
    const qint64 passed = m_cursor->swept.msecsTo(m_parts.clock.now());
    if (passed >= 0 && passed < comparePauseMs)
        return false;
    const qint64 rows = rowsHere();
    const qint64 pause = std::min(comparePauseMs * (1 + rows / idsInPage), longestComparePauseMs);
    return passed < 0 || passed >= pause; // below zero: the clock was set back
}

} // namespace Sendoff
