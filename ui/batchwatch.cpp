// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchwatch.h"

#include "core.h"
#include "outbox/outbox.h"
#include "store/store.h"

namespace Sendoff {

namespace {

bool isOpen(SendState state)
{
    return !isFinal(state) && !needsPerson(state);
}

} // namespace

BatchWatch::BatchWatch(Core &core, QObject *parent)
    : QObject(parent)
    , m_core(core)
{
    for (int i = 0; i < core.mailboxCount(); ++i)
        connect(&core.outbox(i), &Outbox::stateChanged, this, &BatchWatch::stateChanged);
}

void BatchWatch::add(qint64 batch, int messages)
{
    m_batches.insert(batch, {messages, 0, messages});
    // Some may have moved on before this was told.
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
        const auto job = m_core.store().job(it.key());
        if (!job || job->batch != batch)
            continue;
        Batch &entry = m_batches[batch];
        entry.open -= isOpen(it.value()) ? 0 : 1;
        entry.sent += it.value() == SendState::Sent ? 1 : 0;
    }
    Q_EMIT changed();
}

BatchWatch::Progress BatchWatch::progress() const
{
    Progress progress;
    for (const Batch &batch : m_batches) {
        if (batch.open > 0) {
            progress.sent += batch.sent;
            progress.total += batch.total;
        }
    }
    return progress;
}

void BatchWatch::stateChanged(JobId id, SendState state)
{
    const bool wasOpen = isOpen(m_states.value(id, SendState::Countdown));
    m_states.insert(id, state);
    const auto job = m_core.store().job(id);
    const auto it = job ? m_batches.find(job->batch) : m_batches.end();
    if (it == m_batches.end())
        return;
    it->open += int(isOpen(state)) - int(wasOpen);
    if (state == SendState::Sent)
        ++it->sent;
    if (state == SendState::Withdrawn)
        --it->total;
    if (it->open == 0 && it->sent == it->total && it->total > 1)
        Q_EMIT allSent(it->total);
    Q_EMIT changed();
}

} // namespace Sendoff
