// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discard/discards.h"

#include "base/log.h"
#include "store/store.h"

#include <QPointer>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

// Between two tries to write when the disk refuses.
constexpr auto diskPause = 5s;

QList<MessageId> idsOf(const QList<Discard> &discards)
{
    QList<MessageId> ids;
    for (const Discard &discard : discards)
        ids.append(discard.message);
    return ids;
}

QList<Discard> discardsOf(const QList<MailSummary> &drafts, DiscardState state)
{
    QList<Discard> discards;
    QSet<MessageId> known;
    for (const MailSummary &draft : drafts) {
        if (known.contains(draft.id))
            continue;
        known.insert(draft.id);
        discards.append({.message = draft.id, .changeKey = draft.changeKey, .state = state});
    }
    return discards;
}

} // namespace

Discards::Discards(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_times(m_parts.clock)
    , m_mover(m_parts.client, m_parts.store, m_parts.clock, m_parts.mailbox)
{
    connect(&m_times, &UndoTimes::slept, this, &Discards::takeBackAll);
    connect(&m_times, &UndoTimes::ended, this, [this](qint64 batch) {
        if (auto node = m_undoable.extract(batch)) {
            decide(node.mapped());
            Q_EMIT countdownChanged();
        }
    });
    connect(&m_mover, &DraftMover::ended, this, &Discards::ended);
}

void Discards::setUndoTime(std::chrono::seconds time)
{
    m_undoTotal = std::max(time, 0s);
}

Result<Done> Discards::start()
{
    const Result<QList<Discard>> stored = m_parts.store.openDiscards(m_parts.mailbox.id);
    if (!stored)
        return stored.error();
    QList<Discard> undoable;
    QList<Discard> decided;
    for (const Discard &discard : *stored)
        (discard.state == DiscardState::Undoable ? undoable : decided).append(discard);
    if (!undoable.isEmpty()) {
        if (const Result<Done> done = m_parts.store.removeDiscardsNow(m_parts.mailbox.id, idsOf(undoable));
            !done)
            return done;
    }
    for (const Discard &discard : std::as_const(decided))
        m_mover.begin(discard);
    return Done();
}

void Discards::discard(const QList<MailSummary> &drafts, QObject *context,
                       std::function<void(Result<qint64>)> done)
{
    // Numbers grow with time, as those of sends do.
    m_lastBatch = std::max(m_lastBatch + 1, m_parts.clock.now().toMSecsSinceEpoch());
    const milliseconds total = m_undoTotal;
    const QList<Discard> discards
        = discardsOf(drafts, total > 0ms ? DiscardState::Undoable : DiscardState::Decided);
    m_parts.store.addDiscards(m_parts.mailbox.id, discards, this,
                              [this, batch = m_lastBatch, discards, total, guard = QPointer<QObject>(context),
                               done = std::move(done)](const Result<Done> &written) {
                                  if (written)
                                      added(batch, discards, total);
                                  if (written || written.error().code == "alreadyQueued"_L1)
                                      diskAnswered(Done());
                                  else
                                      diskAnswered(written.error());
                                  if (guard)
                                      done(written ? Result<qint64>(batch) : written.error());
                              });
}

void Discards::added(qint64 batch, const QList<Discard> &discards, milliseconds undoTime)
{
    if (undoTime <= 0ms) {
        for (const Discard &discard : discards)
            m_mover.begin(discard);
        return;
    }
    m_undoable.insert_or_assign(batch, discards);
    m_times.open(batch, undoTime);
    Q_EMIT countdownChanged();
}

void Discards::decide(const QList<Discard> &discards)
{
    QList<Discard> decided = discards;
    for (Discard &discard : decided)
        discard.state = DiscardState::Decided;
    write(
        [this, decided](const Written &written) {
            m_parts.store.updateDiscards(m_parts.mailbox.id, decided, this, written);
        },
        [this, decided] {
            for (const Discard &discard : decided)
                m_mover.begin(discard);
        });
}

void Discards::undo(QObject *context, std::function<void(QList<MessageId>)> done)
{
    QList<MessageId> drafts;
    if (!m_undoable.empty()) {
        const auto newest = std::prev(m_undoable.end());
        drafts = idsOf(newest->second);
        m_times.close(newest->first);
        m_undoable.erase(newest);
    }
    if (drafts.isEmpty()) {
        m_parts.clock.after(0ms, context, [done = std::move(done)] { done({}); });
        return;
    }
    drop(drafts, [drafts, guard = QPointer<QObject>(context), done = std::move(done)] {
        if (guard)
            done(drafts);
    });
    Q_EMIT countdownChanged();
}

void Discards::takeBackAll()
{
    QList<MessageId> drafts;
    for (const auto &[batch, discards] : std::exchange(m_undoable, {}))
        drafts += idsOf(discards);
    if (drafts.isEmpty())
        return;
    drop(drafts, [this, count = int(drafts.size())] { Q_EMIT withdrawnBySleep(count); });
    Q_EMIT countdownChanged();
}

Discards::Countdown Discards::countdown() const
{
    if (m_undoable.empty())
        return {};
    const auto &[batch, discards] = *m_undoable.rbegin();
    const UndoTimes::Rest rest = m_times.rest(batch).value_or(UndoTimes::Rest());
    return {.batch = batch,
            .drafts = int(discards.size()),
            .moreWaiting = undoable() - int(discards.size()),
            .ends = m_parts.clock.now().addMSecs(rest.left.count()),
            .total = rest.total};
}

int Discards::undoable() const
{
    int count = 0;
    for (const auto &[batch, discards] : m_undoable)
        count += int(discards.size());
    return count;
}

void Discards::ended(const Discard &discard, DiscardStep step, const Error &error)
{
    if (step == DiscardStep::Gone) {
        Discard over = discard;
        over.state = DiscardState::Moved;
        over.ended = m_parts.clock.now();
        write(
            [this, over](const Written &written) {
                m_parts.store.updateDiscards(m_parts.mailbox.id, {over}, this, written);
            },
            [this, id = over.message] { Q_EMIT moved(id); });
        return;
    }
    qCWarning(discardLog) << "a draft was not discarded:"
                          << (step == DiscardStep::Changed ? u"it changed"_s : error.code);
    drop({discard.message}, [this, id = discard.message, step, error] {
        if (step == DiscardStep::Changed)
            Q_EMIT keptChanged(id);
        else
            Q_EMIT refused(id, error);
    });
}

void Discards::write(const std::function<void(Written)> &how, const std::function<void()> &then)
{
    how([this, how, then](const Result<Done> &done) {
        diskAnswered(done);
        if (done) {
            then();
            return;
        }
        m_parts.clock.after(diskPause, this, [this, how, then] { write(how, then); });
    });
}

void Discards::diskAnswered(const Result<Done> &done)
{
    if (!done) {
        m_diskRefuses = true;
        Q_EMIT storageFailed(done.error());
    } else if (std::exchange(m_diskRefuses, false)) {
        Q_EMIT storageWorks();
    }
}

void Discards::drop(const QList<MessageId> &drafts, const std::function<void()> &then)
{
    write(
        [this, drafts](const Written &written) {
            m_parts.store.removeDiscards(m_parts.mailbox.id, drafts, this, written);
        },
        then);
}

} // namespace Sendoff
